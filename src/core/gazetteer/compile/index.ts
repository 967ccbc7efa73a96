export { packRows } from "./pack-rows.ts";
export { type BaseTowns, bareAdmin, keysOf, type Row, type Unit } from "./rows.ts";
export { provinceNames, tableRows } from "./table-rows.ts";
