import { readFileSync } from "node:fs";

/** Shapes of the answers, by the name of their file in schemas/. */
const SHAPES = [
  "agreement",
  "change",
  "claim-matrix",
  "counts",
  "diff",
  "explanation",
  "extraction",
  "history",
  "incident",
  "incident-ranges",
  "incident-sentence",
  "ledger-claim",
  "listed-act",
  "problem",
  "queued-incident",
  "range-change",
  "recorded-act",
  "report-head",
  "source-summary",
  "told-commitment",
  "told-origin",
  "told-plan",
  "told-statement",
] as const;

/** A reference to one of the generated schemas. */
export function refTo(shape: (typeof SHAPES)[number]): object {
  return { $ref: `#/components/schemas/${shape}` };
}

/** A list of them. */
export function listOf(items: object): object {
  return { type: "array", items };
}

/** A page of items. */
export function pageOfSchema(items: object): object {
  return {
    type: "object",
    required: ["items", "total", "next"],
    properties: {
      items: listOf(items),
      total: { type: "integer" },
      next: { type: ["string", "null"], description: "cursor of the next page" },
    },
  };
}

const FOLDER = new URL("../../../schemas/", import.meta.url);

/** The generated schemas as OpenAPI components: what several hold within is there once, since all are made of the same types. */
export function componentSchemas(): Record<string, object> {
  const out: Record<string, object> = {};
  for (const shape of SHAPES) {
    const whole = JSON.parse(readFileSync(new URL(`${shape}.schema.json`, FOLDER), "utf8")) as Record<string, unknown>;
    const { $schema: _dialect, $id: _id, definitions = {}, ...root } = whole;
    out[shape] = moved(root) as object;
    for (const [name, schema] of Object.entries(definitions as Record<string, object>))
      out[keyOf(name)] = moved(schema) as object;
  }
  return out;
}

/** "Reading<Time>" → "Reading-Time": letters OpenAPI allows in a component's name. */
function keyOf(name: string): string {
  return name.replace(/[^\w.]+/g, "-").replace(/-$/, "");
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string" && inner.startsWith("#/definitions/")
        ? `#/components/schemas/${keyOf(decodeURIComponent(inner.slice("#/definitions/".length)))}`
        : moved(inner),
    ]),
  );
}
