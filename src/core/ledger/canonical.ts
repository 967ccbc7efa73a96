/** JSON with sorted keys and no undefined: equal content, equal bytes, in every store. */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(",")}]`;
  const held = value as Readonly<Record<string, unknown>>;
  let members = "";
  for (const key of Object.keys(held).sort()) {
    const item = held[key];
    if (item !== undefined) members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${members}}`;
}

/** Whether JSON as it is printed anyway is canonical: so is what was read from canonical JSON, which is much of what is asked. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const [key, item] of Object.entries(value)) {
    if ((before !== null && key < before) || !isInOrder(item)) return false;
    before = key;
  }
  return true;
}
