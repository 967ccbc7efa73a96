import { type Kysely, type RawBuilder, sql } from "kysely";
import { OPEN, type StoredView, type ViewQuery } from "../../../app/ports/incident-views.ts";
import { DatelineError, type SourceKind, type Stance } from "../../../core/model/index.ts";
import {
  byReports,
  bySize,
  inVoiceOrder,
  type OriginSummary,
  type SourceSummary,
  type Voice,
} from "../../../core/search/index.ts";
import type { Tables } from "./tables.ts";
import { asked, type ViewDialect } from "./view-conditions.ts";

const CHUNK = 500;
type Numbered = number | string;

/** Keeps the voices of new views. */
export async function putVoices(
  tx: Kysely<Tables>,
  views: readonly { readonly key: number; readonly until: StoredView["until"]; readonly voices: readonly Voice[] }[],
): Promise<void> {
  const numbers = await numbersOf(tx, new Set(views.flatMap(({ voices }) => voices.flatMap(wordsOf))));
  const number = (word: string): number => {
    const n = numbers.get(word);
    if (n === undefined) throw new Error(`a word that was put in has a number: ${word}`);
    return n;
  };
  const rows = views.flatMap(({ key, until, voices }) =>
    voices.map((voice) => {
      const [speaker, spelling, stance, report, origin] = wordsOf(voice).map(number) as [number, number, number, number, number];
      return { view: key, open: isOpen({ until }), speaker, spelling, stance, report, origin, claims: voice.claims };
    }),
  );
  for (const chunk of chunks(rows)) await tx.insertInto("view_voices").values(chunk).execute();
}

/** 1: the view is the one of now. */
export function isOpen({ until }: Pick<StoredView, "until">): 0 | 1 {
  return until === OPEN ? 1 : 0;
}

/** Voices of these views, in their order, and the flags of each that say whether its view is the one of now. */
export async function voicesIn(
  db: Kysely<Tables>,
  views: readonly number[],
): Promise<ReadonlyMap<number, { readonly voices: readonly Voice[]; readonly open: readonly number[] }>> {
  const rows = [];
  for (const chunk of chunks(views))
    rows.push(...(await db.selectFrom("view_voices").selectAll().where("view", "in", chunk).execute()));
  const words = await wordsNumbered(
    db,
    rows.flatMap(({ speaker, spelling, stance, report, origin }) => [speaker, spelling, stance, report, origin]),
  );
  const told = new Map<number, { voices: Voice[]; open: number[] }>();
  for (const { view, open, claims, ...row } of rows) {
    const key = words(row.speaker);
    const stance = words(row.stance);
    const held = told.get(view) ?? { voices: [], open: [] };
    told.set(view, held);
    held.open.push(open);
    held.voices.push({
      key,
      ...spelled(words(row.spelling)),
      kind: kindIn(key),
      stance: stance === "" ? null : (stance as Stance),
      report: words(row.report),
      origin: words(row.origin),
      claims,
    });
  }
  return new Map([...told].map(([view, { voices, open }]) => [view, { voices: inVoiceOrder(voices), open }]));
}

/** Who says something of what is found, in order of `bySize`. */
export async function sumViewSources(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<SourceSummary[]> {
  const voices = voicesOn(query, dialect);
  const heard = await sql<{ speaker: number; incidents: Numbered; reports: Numbered }>`
    SELECT speaker, count(DISTINCT view) AS incidents, count(DISTINCT report) AS reports FROM ${voices} GROUP BY speaker`.execute(
    db,
  );
  const told = await sql<{ speaker: number; spelling: number; stance: number; claims: Numbered }>`
    SELECT speaker, spelling, stance, sum(claims) AS claims FROM ${voices} GROUP BY speaker, spelling, stance`.execute(db);
  const words = await wordsNumbered(
    db,
    told.rows.flatMap(({ speaker, spelling, stance }) => [speaker, spelling, stance]),
  );
  const held = new Map<number, { names: string[]; affiliations: string[]; claims: number; stances: Map<Stance, number> }>();
  for (const { speaker, spelling, stance, claims } of told.rows) {
    const sum = held.get(speaker) ?? { names: [], affiliations: [], claims: 0, stances: new Map<Stance, number>() };
    held.set(speaker, sum);
    const { name, affiliation } = spelled(words(spelling));
    sum.names.push(name);
    if (affiliation !== null) sum.affiliations.push(affiliation);
    sum.claims += Number(claims);
    const how = words(stance) as Stance | "";
    if (how !== "") sum.stances.set(how, (sum.stances.get(how) ?? 0) + Number(claims));
  }
  return heard.rows
    .flatMap(({ speaker, incidents, reports }): SourceSummary[] => {
      const sum = held.get(speaker);
      if (sum === undefined) return [];
      const key = words(speaker);
      const [name = ""] = sum.names.sort(byUnits);
      const [affiliation = null] = sum.affiliations.sort(byUnits);
      const stances = Object.fromEntries([...sum.stances].sort(([a], [b]) => byUnits(a, b)));
      return [
        {
          key,
          name,
          kind: kindIn(key),
          affiliation,
          claims: sum.claims,
          incidents: Number(incidents),
          reports: Number(reports),
          stances,
        },
      ];
    })
    .sort(bySize((source) => source.key));
}

/** What claims on what is found come from, in order of `byReports`. */
export async function sumViewOrigins(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<OriginSummary[]> {
  const voices = voicesOn(query, dialect);
  const heard = await sql<{ origin: number; id: string; incidents: Numbered; claims: Numbered }>`
    SELECT told.*, word AS id FROM (
      SELECT origin, count(DISTINCT view) AS incidents, sum(claims) AS claims FROM ${voices} GROUP BY origin
    ) AS told JOIN voice_words ON n = origin`.execute(db);
  const carried = await sql<{ origin: number; reports: Numbered; example: string }>`
    SELECT origin, count(*) AS reports, min(word) AS example FROM (
      SELECT origin, report FROM ${voices} GROUP BY origin, report
    ) AS told JOIN voice_words ON n = report GROUP BY origin`.execute(db);
  const by = new Map(carried.rows.map((row) => [row.origin, row]));
  return heard.rows
    .flatMap(({ origin, id, incidents, claims }): OriginSummary[] => {
      const own = by.get(origin);
      if (own === undefined) return [];
      return [{ id, claims: Number(claims), incidents: Number(incidents), reports: Number(own.reports), example: own.example }];
    })
    .sort(byReports);
}

/** The voices of what is found: of all that is known, without a look at the views. */
function voicesOn(query: ViewQuery, dialect: ViewDialect): RawBuilder<unknown> {
  return query.at === null && query.terms.length === 0
    ? sql`view_voices WHERE open = 1`
    : sql`view_voices JOIN views ON views.key = view_voices.view WHERE ${asked(query, dialect)}`;
}

/** Speaker, spelling, stance, report and origin of a voice, as the words numbers stand for. */
function wordsOf({ key, name, affiliation, stance, report, origin }: Voice): readonly string[] {
  return [key, JSON.stringify([name, affiliation]), stance ?? "", report, origin];
}

/** @throws DatelineError LEDGER_CORRUPT */
function spelled(spelling: string): Pick<Voice, "name" | "affiliation"> {
  try {
    const [name, affiliation] = JSON.parse(spelling) as [string, string | null];
    return { name, affiliation };
  } catch (cause) {
    throw new DatelineError("LEDGER_CORRUPT", "got a cached incident with a voice whose spelling is no JSON", {
      hint: "dateline rebuild makes the cached incidents anew",
      cause,
    });
  }
}

/** A speaker's key begins with the kind. */
function kindIn(key: string): SourceKind {
  return key.slice(0, key.indexOf("|")) as SourceKind;
}

/** Numbers of words; those that have none yet are given one. */
async function numbersOf(tx: Kysely<Tables>, words: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const out = new Map<string, number>();
  for (const chunk of chunks([...words])) {
    const known = await tx.selectFrom("voice_words").selectAll().where("word", "in", chunk).execute();
    for (const { word, n } of known) out.set(word, n);
    const fresh = chunk.filter((word) => !out.has(word)).map((word) => ({ word }));
    if (fresh.length === 0) continue;
    for (const { word, n } of await tx.insertInto("voice_words").values(fresh).returningAll().execute()) out.set(word, n);
  }
  return out;
}

async function wordsNumbered(db: Kysely<Tables>, numbers: readonly number[]): Promise<(n: number) => string> {
  const out = new Map<number, string>();
  for (const chunk of chunks([...new Set(numbers)]))
    for (const { n, word } of await db.selectFrom("voice_words").selectAll().where("n", "in", chunk).execute()) out.set(n, word);
  return (n) => {
    const word = out.get(n);
    if (word === undefined) throw unnumbered(n);
    return word;
  };
}

function unnumbered(n: number): DatelineError {
  return new DatelineError("LEDGER_CORRUPT", `got a cached voice of word ${n}, which is gone`, {
    hint: "dateline rebuild makes the cached incidents anew",
  });
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
