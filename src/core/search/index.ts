export { type Area, cellOf, findAreas, inOrder, joinAreas, WIDTHS_KM } from "./area.ts";
export { countDays, countRows, type DayCount, type ViewCounts } from "./count.ts";
export { type Box, boxAround, type Circle, kmBetween, uncrossed } from "./distance.ts";
export { byPlace, LIST_ORDERS, type ListOrder, type ListPlace, placeIn } from "./list-order.ts";
export { parseQuery, parseTerms, type SearchField, STANCES } from "./parse-query.ts";
export { type Figures, nodeWords, type SearchRow, toSearchRow } from "./row.ts";
export { matches, saidWords, type Term } from "./term.ts";
export {
  byReports,
  bySize,
  inVoiceOrder,
  type OriginSummary,
  type SourceSummary,
  sumOrigins,
  sumSources,
  type Voice,
  voicesOf,
} from "./voices.ts";
