import { indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import { inflect } from "./inflect.ts";

/** PLOVER category and mode (manual 0.8). */
export interface ActKind {
  readonly event: string;
  readonly mode: string | null;
}

export type VerbUse =
  | "say"
  | "do"
  | "promise"
  | "plan"
  | "threaten"
  | "refuse"
  | "demand"
  | "stop"
  | "allow"
  | "happen"
  | "none"
  | "act";

/** A row of `lexicon/en/political-verbs.tsv`. */
export interface VerbRow {
  readonly use: VerbUse;
  /** Names of noun sets, one of which has to be met; empty: none needed. */
  readonly sets: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The act, where the use is `act`. */
  readonly kind: ActKind | null;
  /** "be ready to": counts only after a form of "be". */
  readonly be: boolean;
}

/** A set of `lexicon/en/political-nouns.tsv` a noun belongs to. */
export interface NounSet {
  readonly set: string;
  readonly kind: ActKind | null;
  readonly ends: boolean;
}

export interface ActLexicon {
  readonly verbs: PhraseIndex<readonly VerbRow[]>;
  readonly nouns: PhraseIndex<readonly NounSet[]>;
  /** `EVENT` or `EVENT mode` → ACLED's event and sub-event. */
  readonly acled: ReadonlyMap<string, { readonly event: string; readonly subEvent: string }>;
}

export function compileActLexicon(lexicon: Lexicon): ActLexicon {
  const verbs = new Map<string, VerbRow[]>();
  for (const row of tableOf(lexicon, "en/political-verbs")) {
    const objects = (row["objects"] ?? "").split("|").filter((word) => word !== "");
    const base = {
      use: (row["use"] ?? "act") as VerbUse,
      sets: new Set(objects.filter((word) => word.startsWith("@")).map((word) => word.slice(1))),
      words: new Set(objects.filter((word) => !word.startsWith("@"))),
      kind: kindOf(row),
    };
    for (const verb of (row["verbs"] ?? "").split("|")) {
      const be = verb.startsWith("be ");
      for (const form of be ? [verb.slice(3)] : inflect(verb)) push(verbs, form, { ...base, be });
    }
  }
  // what asks for an object is tried before what asks for none
  for (const [form, rows] of verbs) verbs.set(form, [...rows.filter(asks), ...rows.filter((row) => !asks(row))]);
  // "arrived in" is "arrived" too, where its own rows ask for another object
  for (const [form, rows] of verbs) {
    const words = form.split(" ");
    const shorter = words.slice(1).map((_, k) => words.slice(0, words.length - 1 - k).join(" "));
    const more = shorter.flatMap((prefix) => (verbs.get(prefix) ?? []).filter((row) => prefix.includes(" ") || asks(row)));
    if (more.length > 0) verbs.set(form, [...rows, ...more]);
  }
  const nouns = new Map<string, NounSet[]>();
  for (const row of tableOf(lexicon, "en/political-nouns"))
    for (const noun of (row["nouns"] ?? "").split("|"))
      push(nouns, noun, { set: row["set"] ?? "", kind: kindOf(row), ends: row["use"] === "stop" });
  return {
    verbs: indexPhrases(verbs),
    nouns: indexPhrases(nouns),
    acled: new Map(
      tableOf(lexicon, "act-types").map((row) => [
        `${row["event"] ?? ""} ${row["mode"] ?? ""}`.trim(),
        { event: row["acled_event"] ?? "", subEvent: row["acled_sub"] ?? "" },
      ]),
    ),
  };
}

function asks(row: VerbRow): boolean {
  return row.sets.size + row.words.size > 0;
}

function kindOf(row: Readonly<Record<string, string>>): ActKind | null {
  const event = row["event"] ?? "";
  return event === "" ? null : { event, mode: row["mode"] || null };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
