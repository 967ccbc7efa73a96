import { indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Actor, Medium, Stance } from "../../model/index.ts";
import { WordSet } from "../../text/index.ts";

export interface ReportingVerb {
  readonly stance: Stance;
  /** state: what one is ("worried that"), behind a form of "be" · say: direct and indirect speech · hold: beliefs and wishes · report: findings · deed: the object is the content. */
  readonly kind: "say" | "hold" | "report" | "deed" | "state";
  readonly form: string;
  /** Words one of which must follow soon, or null: "held … responsible". */
  readonly needs: ReadonlySet<string> | null;
  /** What it never takes as words said. */
  readonly never: ReadonlySet<Frame>;
}

/** How words said are built behind a verb: a bare object, an infinitive, a clause without "that". */
export type Frame = "noun" | "to" | "clause";

/** A noun for what somebody says or holds. */
export interface ReportingNoun {
  readonly stance: Stance;
  /** Words one of which stands behind it and begins what is said; `to*`: with a noun behind. */
  readonly links: ReadonlySet<string>;
  /** With "that" it tells of words even where nobody is named. */
  readonly alone: boolean;
}

/** What a word is to statements; `lexicon/en/statement-words.tsv` says what each means. */
const WORD_KINDS = ["anew", "finding", "pictured", "medium", "written", "apposes", "carries", "leads", "speaks"] as const;
export type StatementWords = Readonly<Record<(typeof WORD_KINDS)[number], WordSet>>;

export interface StatementLexicon {
  readonly words: StatementWords;
  /** Names of news agencies, as the outlets' table has them. */
  readonly agencies: ReadonlySet<string>;
  /** By every form. */
  readonly nouns: ReadonlyMap<string, ReportingNoun>;
  readonly verbs: PhraseIndex<ReportingVerb>;
  readonly platforms: PhraseIndex<{ readonly medium: Medium; readonly platform: string | null }>;
  readonly roles: ReadonlySet<string>;
  /** Phrases that name a source without a verb: the source behind them (`mark`: only behind a comma), or nouns somebody owns. */
  readonly frames: PhraseIndex<"of" | "mark" | "owned">;
  /** Countries by name: a state that speaks. */
  readonly nations: PhraseIndex<Actor>;
  /** Nouns bodies are named by: "team", "institute". */
  readonly bodies: ReadonlySet<string>;
  /** "turkish": words for a country's people, no names. */
  readonly demonyms: ReadonlySet<string>;
  /** Finite verbs of saying a speaker goes on with: "… and said", "…, he added". */
  readonly goingOn: ReadonlySet<string>;
}

const wordsOf = (cell: string | undefined): ReadonlySet<string> | null =>
  cell === undefined || cell === "" ? null : new Set(cell.split("|"));

export const NOTHING: ReadonlySet<Frame> = new Set();

/** Forms that are no infinitive and no noun. */
const FINITE = /(?:ed|said|told|wrote|says|tells|adds)$/;

export function compileStatementLexicon(lexicon: Lexicon): StatementLexicon {
  const verbs: [string, ReportingVerb][] = [];
  for (const row of tableOf(lexicon, "en/reporting-verbs"))
    for (const form of (row["forms"] ?? "").split("|"))
      verbs.push([
        form,
        {
          stance: row["stance"] as Stance,
          kind: row["kind"] as ReportingVerb["kind"],
          form,
          needs: wordsOf(row["needs"]),
          never: (wordsOf(row["never"]) as ReadonlySet<Frame> | null) ?? NOTHING,
        },
      ]);
  const goingOn = new Set(
    verbs.filter(([, v]) => v.needs === null && v.kind !== "report" && FINITE.test(v.form)).map(([form]) => form),
  );
  const nations: [string, Actor][] = [];
  for (const row of tableOf(lexicon, "gazetteer/countries")) {
    const actor: Actor = { name: row["name"] ?? "", id: null, kind: "state", country: row["iso2"] ?? null, aliases: [] };
    for (const words of [actor.name, ...(row["aliases"] ?? "").split("|")]) if (words !== "") nations.push([words, actor]);
  }
  const nouns = new Map<string, ReportingNoun>();
  for (const row of tableOf(lexicon, "en/reporting-nouns")) {
    const noun = { stance: row["stance"] as Stance, links: wordsOf(row["links"]) ?? new Set(), alone: row["alone"] === "y" };
    for (const form of (row["forms"] ?? "").split("|")) nouns.set(form, noun);
  }
  return {
    agencies: new Set(tableOf(lexicon, "outlets").flatMap((row) => (row["kind"] === "agency" ? [row["name"] ?? ""] : []))),
    nouns,
    words: wordsByKind(lexicon),
    goingOn,
    nations: indexPhrases(nations),
    bodies: new Set(
      tableOf(lexicon, "en/organisation-nouns").flatMap((row) => (row["part"] === "head" ? [row["word"] ?? ""] : [])),
    ),
    demonyms: new Set(
      tableOf(lexicon, "gazetteer/countries").flatMap((row) => (row["demonyms"] ?? "").toLowerCase().split("|").filter(Boolean)),
    ),
    verbs: indexPhrases(verbs),
    platforms: indexPhrases(
      tableOf(lexicon, "en/platforms").map(
        (row) => [row["words"] ?? "", { medium: row["medium"] as Medium, platform: row["platform"] || null }] as const,
      ),
    ),
    frames: indexPhrases(
      tableOf(lexicon, "en/source-frames").flatMap((row) =>
        (row["words"] ?? "").split("|").map((words) => [words, row["frame"] as "of" | "mark" | "owned"] as const),
      ),
    ),
    roles: new Set(tableOf(lexicon, "en/role-words").map((row) => row["word"] ?? "")),
  };
}

function wordsByKind(lexicon: Lexicon): StatementWords {
  const rows = tableOf(lexicon, "en/statement-words");
  const of = (kind: string): WordSet =>
    new WordSet(rows.flatMap((row) => (row["is"] === kind ? (row["words"] ?? "").split("|") : [])));
  return Object.fromEntries(WORD_KINDS.map((kind) => [kind, of(kind)])) as Record<(typeof WORD_KINDS)[number], WordSet>;
}
