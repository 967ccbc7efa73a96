import type { LedgerIncident, PolicyName, Stance } from "../model/index.ts";
import { type Box, type Circle, isInBox, kmBetween } from "./distance.ts";
import { type SearchRow, stanceWord } from "./row.ts";

export type Comparison = ">=" | "<=" | ">" | "<" | "=";

/** One condition on an incident. */
export type Condition =
  /** All words in one report, in a row where `phrase`; the last is the beginning of one where `open`. */
  | { readonly kind: "text"; readonly words: readonly string[]; readonly phrase: boolean; readonly open: boolean }
  /** Each word begins a word of the names, or of the kind. */
  | { readonly kind: "place" | "actor" | "type"; readonly words: readonly string[] }
  /** Somebody of these words says something; with this stance. */
  | { readonly kind: "said"; readonly words: readonly string[]; readonly stance: Stance | null }
  | { readonly kind: "country"; readonly code: string }
  | { readonly kind: "killed" | "injured"; readonly is: Comparison; readonly than: number }
  | { readonly kind: "status"; readonly status: LedgerIncident["status"] }
  | { readonly kind: "grade"; readonly grade: LedgerIncident["grade"] }
  | { readonly kind: "assignee"; readonly name: string }
  /** Days, inclusive; an unknown time is in no range. */
  | { readonly kind: "from" | "to"; readonly day: string }
  | { readonly kind: "box"; readonly box: Box }
  | { readonly kind: "near"; readonly circle: Circle }
  | { readonly kind: "main" }
  /** Without a point on the map; without a day. */
  | { readonly kind: "unplaced" | "undated" };

/** A condition that must hold, or (`not`) must not. */
export type Term = Condition & { readonly not?: true };

/** An incident with the words of its reports, as `nodeWords` gives them. */
export interface Searched {
  readonly row: SearchRow;
  readonly texts: readonly string[];
}

/** Whether all terms hold. Stores answer in their own way what this answers; one suite holds them together. */
export function matches(item: Searched, terms: readonly Term[], policy: PolicyName): boolean {
  return terms.every((term) => holds(item, term, policy) !== (term.not === true));
}

function holds({ row, texts }: Searched, term: Term, policy: PolicyName): boolean {
  switch (term.kind) {
    case "text":
      return texts.some((text) => hasWords(` ${text} `, term));
    case "place":
      return beginAll(row.places, term.words);
    case "actor":
      return beginAll(row.actors, term.words);
    case "type":
      return beginAll(row.kinds, term.words);
    case "said":
      return saidWords(term).every((word) => ` ${row.said} `.includes(` ${word} `));
    case "country":
      return row.country === term.code;
    case "killed":
    case "injured":
      return compares(row[term.kind][policy], term.is, term.than);
    case "status":
      return row.status === term.status;
    case "grade":
      return row.grade === term.grade;
    case "assignee":
      return row.assignee === term.name;
    case "from":
      return row.lastDay !== null && row.lastDay >= term.day;
    case "to":
      return row.firstDay !== null && row.firstDay <= term.day;
    case "box":
      return row.lat !== null && row.lon !== null && isInBox(term.box, row.lat, row.lon);
    case "near":
      return row.lat !== null && row.lon !== null && isNear(term.circle, row.lat, row.lon);
    case "main":
      return row.main;
    case "unplaced":
      return row.lat === null || row.lon === null;
    case "undated":
      return row.day === null;
  }
}

function hasWords(text: string, { words, phrase, open }: Extract<Condition, { readonly kind: "text" }>): boolean {
  const end = (i: number): string => (open && i === words.length - 1 ? "" : " ");
  if (phrase) return text.includes(` ${words.join(" ")}${end(words.length - 1)}`);
  return words.every((word, i) => text.includes(` ${word}${end(i)}`));
}

function beginAll(bag: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${bag}`.includes(` ${word}`));
}

/** Words of `said` a term asks for. */
export function saidWords({ words, stance }: Pick<Extract<Condition, { readonly kind: "said" }>, "words" | "stance">): string[] {
  if (stance === null) return [...words];
  return words.length === 0 ? [stanceWord(stance)] : words.map((word) => stanceWord(stance, word));
}

function compares(value: number | null, is: Comparison, than: number): boolean {
  if (value === null) return false;
  switch (is) {
    case ">=":
      return value >= than;
    case "<=":
      return value <= than;
    case ">":
      return value > than;
    case "<":
      return value < than;
    case "=":
      return value === than;
  }
}

export function isNear({ lat, lon, km }: Circle, atLat: number, atLon: number): boolean {
  return kmBetween(lat, lon, atLat, atLon) <= km;
}
