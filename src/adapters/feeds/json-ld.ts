/** What a page's JSON-LD says of its article; null for what it does not say. */
export interface JsonLd {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Report|Posting/;
/** Lists, graphs and main entities nest no deeper on news pages. */
const DEEPEST = 4;

/** The first article-like node of the scripts, and of a page's own node what that leaves open; broken JSON-LD is common and says nothing. */
export function readJsonLd(scripts: Iterable<string>): JsonLd {
  const nodes = [...scripts].flatMap((script) => nodesOf(readScript(script), DEEPEST));
  const article = nodes.find((node) => ARTICLE.test(String(node["@type"])));
  const page = nodes.find((node) => /\bWebPage\b/.test(String(node["@type"])));
  const publisher = article?.["publisher"] ?? article?.["sourceOrganization"];
  return {
    title: wordsOf(article?.["headline"]),
    outlet: nameOf(publisher, nodes),
    published: wordsOf(article?.["datePublished"]) ?? wordsOf(page?.["datePublished"]),
    url: wordsOf(article?.["url"]) ?? addressOf(article?.["mainEntityOfPage"]) ?? wordsOf(page?.["url"]),
    language: wordsOf(article?.["inLanguage"]) ?? wordsOf(page?.["inLanguage"]),
  };
}

/** A script's JSON, freed of what pages wrap it in: comments, CDATA, a semicolon, line breaks inside strings. Undefined where it is broken all the same. */
function readScript(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s?<!\[CDATA\[(?:\s?\*\/)?)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)?\s?\]\]>(?:\s?\*\/)?)\s*$/, "")
    .trim()
    .replace(/;$/, "")
    .replace(/[\u0000-\u001f]/g, " ");
  try {
    return JSON.parse(bare);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function nodesOf(value: unknown, depth: number): readonly Node[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((part) => nodesOf(part, depth - 1));
  if (!isNode(value)) return [];
  return [value, ...["@graph", "mainEntity", "mainEntityOfPage"].flatMap((key) => nodesOf(value[key], depth - 1))];
}

/** A publisher's name: written, in its node, or in the node its `@id` points at. */
function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  const publisher = [value].flat()[0];
  if (!isNode(publisher)) return wordsOf(publisher);
  const id = publisher["@id"];
  return (
    wordsOf(publisher["name"]) ??
    (typeof id === "string" ? wordsOf(nodes.find((node) => node["@id"] === id && "name" in node)?.["name"]) : null)
  );
}

function addressOf(value: unknown): string | null {
  return isNode(value) ? (wordsOf(value["url"]) ?? wordsOf(value["@id"])) : wordsOf(value);
}

function wordsOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? first.replace(/\s+/g, " ").trim() : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
