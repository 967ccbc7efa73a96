import { OWN_COLUMNS } from "./columns.ts";
import type { TableFormat } from "./format.ts";

/** The columns of `csv` with their types, for DuckDB, pandas, R and their like. */
export const parquet: TableFormat = {
  name: "parquet",
  about: "Apache Parquet, the columns of csv with their types",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  columns: OWN_COLUMNS,
  admits: () => true,
};
