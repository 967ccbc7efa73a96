import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { TableWriter } from "../../app/ports/table-writer.ts";
import type { Column } from "../../core/export/index.ts";
import type { LedgerIncident } from "../../core/model/index.ts";

const TYPES = { text: "STRING", count: "INT32", number: "DOUBLE" } as const satisfies Record<
  Column["type"],
  ColumnSource["type"]
>;
/** Held at a time: one row group. */
const ROWS_AT_ONCE = 10_000;

/** Incidents as one Parquet file. */
export const parquetFile: TableWriter = async function* (columns, incidents) {
  const writer = new ByteWriter();
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const schema = schemaFromColumnData({ columnData: sourcesOf(columns, []) });
  const file = new ParquetWriter({ writer, schema, createdBy: "dateline" });
  let held: LedgerIncident[] = [];
  for await (const incident of incidents) {
    held.push(incident);
    if (held.length < ROWS_AT_ONCE) continue;
    file.write({ columnData: sourcesOf(columns, held), rowGroupSize: ROWS_AT_ONCE });
    held = [];
    yield taken();
  }
  if (held.length > 0) file.write({ columnData: sourcesOf(columns, held), rowGroupSize: ROWS_AT_ONCE });
  file.finish();
  yield taken();
};

function sourcesOf(columns: readonly Column[], incidents: readonly LedgerIncident[]): ColumnSource[] {
  return columns.map(({ name, type, of }) => ({ name, type: TYPES[type], data: incidents.map((i) => of(i) ?? null) }));
}
