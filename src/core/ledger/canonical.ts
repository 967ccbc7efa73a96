/** JSON with sorted keys and no undefined: equal content, equal bytes, in every store. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(",")}]`;
  const held = value as Readonly<Record<string, unknown>>;
  let members = "";
  for (const key of Object.keys(held).sort()) {
    const item = held[key];
    if (item !== undefined) members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${members}}`;
}
