import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

/** Shapes that have a schema of their own: file name → type. */
const SHAPES = {
  "extraction.schema.json": "Extraction",
  "incident.schema.json": "LedgerIncident",
  "diff.schema.json": "IncidentDiff",
  "change.schema.json": "LedgerChange",
  "history.schema.json": "IncidentHistory",
  "problem.schema.json": "Problem",
} as const;

/** File name → schema text, formatted as it is committed. */
export function generateSchemas(): Map<string, string> {
  const path = fileURLToPath(new URL("../src/core/model/index.ts", import.meta.url));
  const out = new Map<string, string>();
  for (const [name, type] of Object.entries(SHAPES)) {
    const schema = createGenerator({
      path,
      tsconfig: fileURLToPath(new URL("../tsconfig.test.json", import.meta.url)),
      type,
      additionalProperties: false,
      skipTypeCheck: true,
      topRef: true,
    }).createSchema(type);
    out.set(name, `${JSON.stringify({ ...schema, $id: `dateline/${name}` }, null, 1)}\n`);
  }
  return out;
}
