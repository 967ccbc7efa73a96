import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { POLICIES, type RawReport } from "../../src/core/model/index.ts";
import type { CorpusReport, Moment, Pack } from "./gold.ts";
import { GoldError, type Node, optional, readCount, readFields, readList, readOneOf, readText, refuse } from "./json-reading.ts";
import { parseGold } from "./parse-gold.ts";

/** The corpus of this repository. */
export const CORPUS_FOLDER = fileURLToPath(new URL("../../corpus/", import.meta.url));

const HEADER = /^(Title|Outlet|Published|URL): (.*)$/;
const PUBLISHED = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Header lines, a blank line, the text. @throws GoldError when the blank line or the text is missing, or a date is none. */
export function parseReport(file: string, externalId: string, content: string): RawReport {
  const header = new Map<string, string>();
  const lines = content
    .replace(/^\uFEFF/, "")
    .replace(/\r\n/g, "\n")
    .split("\n");
  let line = 0;
  for (let match = HEADER.exec(lines[0] ?? ""); match !== null; match = HEADER.exec(lines[line] ?? "")) {
    header.set(match[1] ?? "", (match[2] ?? "").trim());
    line += 1;
  }
  if (line > 0 && lines[line] !== "")
    throw new GoldError(file, `line ${line + 1}`, "got text, expected a blank line after the header");
  const text = lines
    .slice(line > 0 ? line + 1 : 0)
    .join("\n")
    .replace(/\n$/, "");
  if (text.trim() === "") throw new GoldError(file, "text", "got no text, expected a report");
  const published = header.get("Published") ?? null;
  if (published !== null && (!PUBLISHED.test(published) || Number.isNaN(Date.parse(published)))) {
    throw new GoldError(file, "Published", `got ${published}, expected a date or an instant with Z or an offset`);
  }
  const [title, outlet, url] = ["Title", "Outlet", "URL"].map((key) => header.get(key) ?? null);
  return { externalId, title: title ?? null, outlet: outlet ?? null, url: url ?? null, published, language: null, text };
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new GoldError(file, "(root)", error instanceof Error ? error.message : String(error));
  }
}

function loadReport(folder: string, pack: string, name: string): CorpusReport {
  const textFile = join(folder, `${name}.txt`);
  const goldFile = join(folder, `${name}.gold.json`);
  if (!existsSync(goldFile)) throw new GoldError(goldFile, "(file)", "got none, expected gold beside every report");
  const raw = parseReport(textFile, `${pack}/${name}`, readFileSync(textFile, "utf8"));
  return { name, raw, gold: parseGold(goldFile, parseJson(goldFile), raw.text, raw.title) };
}

function readMoment(node: Node): Moment {
  const at = readFields(node, ["incident", "at", "policy", "killed", "injured", "blamed", "claimed", "denied", "munitions"]);
  const words = (list: Node): readonly string[] => readList(list, readText);
  const when = readText(at("at"));
  if (!PUBLISHED.test(when)) refuse(at("at"), "a date or an instant with Z or an offset");
  return {
    incident: readText(at("incident")),
    at: when,
    policy: optional(at("policy"), (word) => readOneOf(word, POLICIES)) ?? "ucdp",
    killed: optional(at("killed"), readCount),
    injured: optional(at("injured"), readCount),
    blamed: optional(at("blamed"), words),
    claimed: optional(at("claimed"), words),
    denied: optional(at("denied"), words),
    munitions: optional(at("munitions"), (list) => readList(list, (item) => readCount(item) ?? refuse(item, "a count"))),
  };
}

/** Moments of the pack's ledger, from `as-of.json` where it has one. Every incident named must be some report's. */
function loadMoments(folder: string, reports: readonly CorpusReport[]): readonly Moment[] {
  const file = join(folder, "as-of.json");
  if (!existsSync(file)) return [];
  const moments = readList({ file, path: "", value: parseJson(file) }, readMoment);
  const keys = new Set(reports.flatMap(({ gold }) => gold.incidents.map(({ key }) => key)));
  moments.forEach(({ incident }, index) => {
    if (!keys.has(incident))
      throw new GoldError(file, `[${index}].incident`, `got ${incident}, expected an incident of the pack`);
  });
  return moments;
}

/** One pack with its reports in the order of their names. @throws GoldError with file and field. */
export function loadPack(folder: string): Pack {
  const file = join(folder, "pack.json");
  const at = readFields({ file, path: "", value: parseJson(file) }, ["id", "title", "kind", "sources", "written", "note"]);
  const id = readText(at("id"));
  readText(at("written"));
  const files = readdirSync(folder);
  const names = files.filter((entry) => entry.endsWith(".txt")).map((entry) => entry.slice(0, -".txt".length));
  const stray = files.find((entry) => entry.endsWith(".gold.json") && !names.includes(entry.slice(0, -".gold.json".length)));
  if (stray !== undefined) throw new GoldError(join(folder, stray), "(file)", "got gold without a report");
  const reports = names.sort().map((name) => loadReport(folder, id, name));
  return {
    id,
    title: readText(at("title")),
    kind: readOneOf(at("kind"), ["retold", "invented"] as const),
    sources: optional(at("sources"), (list) => readList(list, readText)) ?? [],
    reports,
    moments: loadMoments(folder, reports),
  };
}

/** Every pack below `folder`, in the order of their names. */
export function loadPacks(folder: string = CORPUS_FOLDER): readonly Pack[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "pack.json")))
    .map((entry) => loadPack(join(folder, entry.name)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
