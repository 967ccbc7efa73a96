/** Gold or a pack that cannot be used: `file field: what is wrong`. */
export class GoldError extends Error {
  constructor(file: string, field: string, message: string) {
    super(`${file} ${field}: ${message}`);
    this.name = "GoldError";
  }
}

/** One value of a JSON file, and the path that leads to it: outside data is parsed here, once. */
export interface Node {
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

export function refuse(node: Node, expected: string): never {
  throw new GoldError(node.file, node.path || "(root)", `got ${shown(node.value)}, expected ${expected}`);
}

const below = (node: Node, key: string | number, value: unknown): Node => ({
  file: node.file,
  path: typeof key === "number" ? `${node.path}[${key}]` : node.path === "" ? key : `${node.path}.${key}`,
  value,
});

/** Fields of an object. A key outside `allowed` is refused: a misspelt field would silently not be scored. */
export function readFields(node: Node, allowed: readonly string[]): (key: string) => Node {
  const { value } = node;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(node, "an object");
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const [key, field] of fields) {
    if (!allowed.includes(key)) return refuse(below(node, key, field), `one of ${allowed.join(", ")}`);
  }
  return (key) => below(node, key, fields.get(key));
}

export function readText(node: Node): string {
  return typeof node.value === "string" && node.value !== "" ? node.value : refuse(node, "a text");
}

export function readBoolean(node: Node): boolean {
  return typeof node.value === "boolean" ? node.value : refuse(node, "true or false");
}

/** A count, or null for "not said" and "open-ended". */
export function readCount(node: Node): number | null {
  const { value } = node;
  if (value === null || value === undefined) return null;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : refuse(node, "a whole number or null");
}

export function readList<T>(node: Node, read: (item: Node) => T): readonly T[] {
  return Array.isArray(node.value) ? node.value.map((item, index) => read(below(node, index, item))) : refuse(node, "a list");
}

export function readOneOf<T extends string>(node: Node, words: readonly T[]): T {
  return words.find((word) => word === node.value) ?? refuse(node, `one of ${words.join(", ")}`);
}

/** Undefined where the field is left out. */
export function optional<T>(node: Node, read: (node: Node) => T): T | undefined {
  return node.value === undefined ? undefined : read(node);
}

/** Null where the field says null. */
export function orNull<T>(node: Node, read: (node: Node) => T): T | null {
  return node.value === null ? null : read(node);
}
