import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock } from "../app/ports/clock.ts";
import type { Engine } from "../app/ports/engine.ts";
import type { Feed } from "../app/ports/feed.ts";
import type { GoldFeed } from "../app/ports/gold.ts";
import type { Intake } from "../app/ports/intake.ts";
import type { LedgerStore } from "../app/ports/ledger-store.ts";
import type { TableWriter } from "../app/ports/table-writer.ts";
import type { TokenStore } from "../app/ports/token-store.ts";
import type { Outlets } from "../core/ledger/index.ts";
import type { Told } from "../core/score/index.ts";

export const VERSION = (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
  .version;

/** The rules engine with the bundled lexicon and gazetteer. Loaded when asked for: `--help` needs none of it. */
export async function composeEngine(): Promise<Engine> {
  const [{ createEngine }, { loadGazetteer }, { loadLexicon }] = await Promise.all([
    import("../core/extract/index.ts"),
    import("../adapters/gazetteer/load-gazetteer.ts"),
    import("../adapters/lexicon/load-lexicon.ts"),
  ]);
  return createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: VERSION });
}

/** Reports of the inputs, and which share of their bytes has been taken in (null while unknown, or where it cannot be known). */
export async function composeFeed(
  inputs: readonly string[],
  defaults: { readonly published: string | null; readonly outlet: string | null },
  measured = false,
): Promise<{ readonly feed: Feed; readonly share: () => number | null }> {
  const { readInputs } = await import("../adapters/feeds/read-inputs.ts");
  if (!measured) return { feed: readInputs(inputs, defaults), share: () => null };
  const { sizeOfInputs } = await import("../adapters/feeds/expand-inputs.ts");
  const size = await sizeOfInputs(inputs);
  let taken = 0;
  const feed = readInputs(inputs, defaults, (bytes) => {
    taken += bytes;
  });
  return { feed, share: () => (size === null || size === 0 ? null : taken / size) };
}

/** Reports that come over the wire: one JSON value, ndjson, or an uploaded file of any form a feed may have. */
export async function composeIntake(): Promise<Intake> {
  const { readLineStream, readRecord, readUpload } = await import("../adapters/feeds/read-inputs.ts");
  const defaults = { published: null, outlet: null };
  return {
    record: (value, at) => readRecord(value, defaults, at),
    lines: (chunks) => readLineStream(chunks, defaults),
    file: (chunks, name) => readUpload(chunks, name, defaults),
  };
}

/** Files as a zip, below one folder. */
export async function composeZip(files: ReadonlyMap<string, string>, folder: string): Promise<Uint8Array> {
  const { zipFiles } = await import("../adapters/evidence/zip-files.ts");
  return zipFiles(files, folder);
}

/** Lays out tables of typed columns. Loaded when one is asked for. */
export const writeTable: TableWriter = async function* (columns, incidents) {
  const { parquetFile } = await import("../adapters/tables/parquet-file.ts");
  yield* parquetFile(columns, incidents);
};

/** The program that proves an evidence pack. */
export const EVIDENCE_VERIFIER = (): string => readFileSync(new URL("../../evidence/verify.mjs", import.meta.url), "utf8");

/** Coded reports of a file. */
export async function composeGold(file: string): Promise<GoldFeed> {
  const { readGold } = await import("../adapters/feeds/read-gold.ts");
  return readGold(file);
}

/** What some engine made of reports, by external id. @throws DatelineError INPUT_* */
export async function composeExtractions(file: string): Promise<ReadonlyMap<string, Told>> {
  const { loadExtractions } = await import("../adapters/feeds/read-gold.ts");
  return loadExtractions(file);
}

/** The ledger `--db` names: a folder, `:memory:`, or `postgres://…`. */
export async function composeStore(db: string, create: boolean): Promise<LedgerStore> {
  if (/^postgres(?:ql)?:\/\//.test(db)) {
    const { openPostgresStore } = await import("../adapters/store/postgres/postgres-store.ts");
    return openPostgresStore(db, { create });
  }
  const { openSqliteStore } = await import("../adapters/store/sqlite/sqlite-store.ts");
  return openSqliteStore(db, { create });
}

/** What is known of outlets: zones for dates without a clock, agencies for origins. */
export async function composeOutlets(): Promise<Outlets> {
  const [{ createOutlets }, { loadLexicon }] = await Promise.all([
    import("../core/ledger/index.ts"),
    import("../adapters/lexicon/load-lexicon.ts"),
  ]);
  return createOutlets(loadLexicon());
}

/** Tokens of the server over a ledger: beside an embedded one, else where DATELINE_TOKENS says. */
export async function composeTokens(db: string): Promise<TokenStore> {
  const { openTokenFile } = await import("../adapters/tokens/token-file.ts");
  const file = process.env["DATELINE_TOKENS"] ?? (/^\w+:/.test(db) ? "dateline-tokens.json" : join(db, "tokens.json"));
  return openTokenFile(file);
}

/** The built page, or null where it was not built. */
export const PAGE_FOLDER: string | null =
  [new URL("../../build/web/", import.meta.url), new URL("../web/", import.meta.url)]
    .map((folder) => fileURLToPath(folder))
    .find((folder) => existsSync(join(folder, "index.html"))) ?? null;

export const systemClock: Clock = () => new Date().toISOString();

/** The bundled corpus: packs of reports. */
export const CORPUS_FOLDER = fileURLToPath(new URL("../../corpus/", import.meta.url));
