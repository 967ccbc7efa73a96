import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ImportSummary } from "../adapters/gazetteer/import-dump.ts";
import type { GazetteerState } from "../adapters/gazetteer/load-gazetteer.ts";
import type { OwnTables } from "../adapters/lexicon/load-lexicon.ts";
import type { Clock } from "../app/ports/clock.ts";
import type { Engine } from "../app/ports/engine.ts";
import type { Feed } from "../app/ports/feed.ts";
import type { GoldFeed } from "../app/ports/gold.ts";
import type { Intake } from "../app/ports/intake.ts";
import type { LedgerStore } from "../app/ports/ledger-store.ts";
import type { TableWriter } from "../app/ports/table-writer.ts";
import type { TokenStore } from "../app/ports/token-store.ts";
import type { Outlets } from "../core/ledger/index.ts";
import { DatelineError, type Problem } from "../core/model/index.ts";
import type { Told } from "../core/score/index.ts";
import type { Lexicon, TableLayout } from "../core/table/index.ts";

export const VERSION = (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
  .version;

/** A person's own choices of what is read by. */
export interface Readers {
  /** Folder of tables beside the bundled ones (`--lexicon`, else DATELINE_LEXICON). */
  readonly lexicon?: string;
}

/**
 * The rules engine with the bundled lexicon and gazetteer, a person's own tables and imported dump laid over them. Loaded when asked for:
 * `--help` needs none of it.
 * @throws DatelineError LEXICON_*, GAZETTEER_*
 */
export async function composeEngine(readers: Readers = {}): Promise<Engine> {
  const [{ createEngine }, { layerGazetteers, ownPlaces }, { loadGazetteer, loadImportedGazetteer }, tables] = await Promise.all([
    import("../core/extract/index.ts"),
    import("../core/gazetteer/index.ts"),
    import("../adapters/gazetteer/load-gazetteer.ts"),
    composeTables(readers),
  ]);
  const own = ownPlaces(tables.own);
  const imported = loadImportedGazetteer();
  const bundled = loadGazetteer();
  const beneath = imported === null ? [] : [imported];
  const gazetteer = own === null ? layerGazetteers([bundled, ...beneath]) : layerGazetteers([own, bundled, ...beneath]);
  return createEngine({ lexicon: tables.lexicon, gazetteer, version: VERSION });
}

/** The bundled tables, a person's own laid over them. @throws DatelineError LEXICON_* */
async function composeTables({ lexicon: folder = process.env["DATELINE_LEXICON"] }: Readers): Promise<{
  readonly lexicon: Lexicon;
  readonly own: OwnTables["tables"];
}> {
  const [{ loadLexicon, loadOwnTables }, { layerTables }] = await Promise.all([
    import("../adapters/lexicon/load-lexicon.ts"),
    import("../core/table/index.ts"),
  ]);
  const bundled = loadLexicon();
  if (folder === undefined || folder === "") return { lexicon: bundled, own: new Map() };
  const { tables, problems, hash } = loadOwnTables(folder, bundled);
  const [first] = problems;
  if (first !== undefined)
    throw new DatelineError(first.code, first.message, {
      at: first.at ?? folder,
      hint: `dateline lexicon check ${folder} lists all`,
    });
  return { lexicon: layerTables(bundled, tables, hash), own: tables };
}

export interface LexiconCheck {
  readonly tables: number;
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/** What is wrong with a folder of tables, and how many rows it has. @throws DatelineError LEXICON_NOT_FOUND */
export async function checkLexicon(folder: string): Promise<LexiconCheck> {
  const { loadLexicon, loadOwnTables } = await import("../adapters/lexicon/load-lexicon.ts");
  const { tables, problems } = loadOwnTables(folder, loadLexicon());
  return { tables: tables.size, rows: [...tables.values()].reduce((sum, rows) => sum + rows.length, 0), problems };
}

/** The bundled tables as their files lay them out. */
export async function composeLayouts(): Promise<ReadonlyMap<string, TableLayout>> {
  return (await import("../adapters/lexicon/load-lexicon.ts")).layOutLexicon();
}

/** Compiles a GeoNames dump into the person's own gazetteer. @throws DatelineError INPUT_*, GAZETTEER_BAD */
export async function importGazetteer(
  files: readonly string[],
  tell: { readonly refuse: (problem: Problem) => void; readonly step: () => void },
): Promise<ImportSummary> {
  const [{ importDump }, { importedGazetteerFile }, { loadLexicon }, { provinceNames }] = await Promise.all([
    import("../adapters/gazetteer/import-dump.ts"),
    import("../adapters/gazetteer/load-gazetteer.ts"),
    import("../adapters/lexicon/load-lexicon.ts"),
    import("../core/gazetteer/index.ts"),
  ]);
  return importDump(files, { to: importedGazetteerFile(), provinceName: provinceNames(loadLexicon()), ...tell });
}

export interface GazetteersInUse {
  readonly bundled: GazetteerState | null;
  readonly imported: GazetteerState | null;
}

/** The gazetteers in use, the most trusted first. */
export async function gazetteersInUse(): Promise<GazetteersInUse> {
  const { GAZETTEER_FILE, gazetteerState, importedGazetteerFile } = await import("../adapters/gazetteer/load-gazetteer.ts");
  return { bundled: gazetteerState(GAZETTEER_FILE), imported: gazetteerState(importedGazetteerFile()) };
}

/** Takes the imported dump away; false where there was none. */
export async function removeGazetteer(): Promise<boolean> {
  return (await import("../adapters/gazetteer/load-gazetteer.ts")).removeImportedGazetteer();
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
export async function composeOutlets(readers: Readers = {}): Promise<Outlets> {
  const [{ createOutlets }, { lexicon }] = await Promise.all([import("../core/ledger/index.ts"), composeTables(readers)]);
  return createOutlets(lexicon);
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
