export { countRows, type ViewCounts } from "./count.ts";
export { type Box, boxAround, type Circle, kmBetween, uncrossed } from "./distance.ts";
export { parseQuery, parseTerms, type SearchField } from "./parse-query.ts";
export { type Figures, nodeWords, type SearchRow, toSearchRow } from "./row.ts";
export { matches, saidWords, type Term } from "./term.ts";
