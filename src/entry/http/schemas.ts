import { readFileSync } from "node:fs";

/** A reference to one of the generated schemas. */
export function refTo(name: "incident" | "extraction" | "problem"): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** A page of items. */
export function pageOfSchema(items: object): object {
  return {
    type: "object",
    required: ["items", "total", "next"],
    properties: {
      items: { type: "array", items },
      total: { type: "integer" },
      next: { type: ["string", "null"], description: "cursor of the next page" },
    },
  };
}

export const ANY: object = { type: "object" };

const FOLDER = new URL("../../../schemas/", import.meta.url);

/** The generated schemas as OpenAPI components: their inner definitions move beside them, under names of their own. */
export function componentSchemas(): Record<string, object> {
  const out: Record<string, object> = {};
  for (const name of ["incident", "extraction", "problem"] as const) {
    const whole = JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), "utf8")) as Record<string, unknown>;
    const { $schema: _dialect, $id: _id, definitions = {}, ...root } = whole;
    const named = (ref: string): string => `#/components/schemas/${name}.${ref.slice("#/definitions/".length)}`;
    out[name] = moved(root, named) as object;
    for (const [inner, schema] of Object.entries(definitions as Record<string, object>))
      out[`${name}.${inner}`] = moved(schema, named) as object;
  }
  return out;
}

function moved(value: unknown, named: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, named));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string" && inner.startsWith("#/definitions/")
        ? named(decodeURIComponent(inner))
        : moved(inner, named),
    ]),
  );
}
