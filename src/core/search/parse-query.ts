import { endOf } from "../ledger/index.ts";
import { DatelineError, type LedgerIncident, type Stance } from "../model/index.ts";
import { refuseContradictions } from "./contradictions.ts";
import type { Box, Circle } from "./distance.ts";
import type { Comparison, Condition, Term } from "./term.ts";
import { wordsOf } from "./words.ts";

export const STANCES: readonly Stance[] = [
  "asserts",
  "confirms",
  "denies",
  "blames",
  "claims-responsibility",
  "announces",
  "expects",
  "warns",
  "condemns",
  "demands",
];
const STATUSES: readonly LedgerIncident["status"][] = ["new", "reviewed", "closed"];
const GRADES: readonly LedgerIncident["grade"][] = ["confirmed", "fair", "weak", "contested", "discounted"];
const FIELDS = [
  "speaker",
  "stance",
  "killed",
  "injured",
  "actor",
  "place",
  "country",
  "type",
  "near",
  "bbox",
  "from",
  "to",
  "on",
  "status",
  "grade",
  "assignee",
  "is",
  "text",
] as const;
export type SearchField = (typeof FIELDS)[number];
const LONGEST_QUERY = 2000;
const MOST_TERMS = 40;
const FEWER = "ask for less at once: terms stand side by side and all must hold";

interface Token {
  /** Where it begins; null for a filter given apart from the query. */
  readonly at: number | null;
  readonly not: boolean;
  readonly field: SearchField | null;
  readonly is: Comparison | ":";
  readonly value: string;
  readonly quoted: boolean;
}

/**
 * The query language. Terms stand side by side and all must hold; `-` before a term turns it round.
 *
 *     rockets "green zone" mortar*            words, a phrase, a beginning: within one report
 *     speaker:Taliban stance:denies           who says it, and how; together: of one claim
 *     killed>=8 injured<50 killed=0           best figure under the policy asked for, else its lowest
 *     actor:"Islamic State" place:Kabul       who is held responsible; a place it is said to be in
 *     country:AF type:shelling grade:fair status:new is:main is:unplaced is:undated
 *     from:2020-11-01 to:2020-11-30 on:2020-11-21
 *     near:34.5,69.2,25 bbox:33,68,36,71      km around a point; south,west,north,east
 *
 * @throws DatelineError FILTER_BAD with the place in the query, counted from 1; TIME_BAD for a date that is none
 */
export function parseQuery(query: string): Term[] {
  return parseTerms(query, []);
}

/** A filter given apart from the query: an option of the command line, a parameter of a request. */
export interface SearchFilter {
  readonly field: SearchField;
  readonly is?: Comparison;
  readonly value: string;
}

/** A query and filters besides it, held together. @throws DatelineError as `parseQuery`; of a filter it says the name */
export function parseTerms(query: string, filters: readonly SearchFilter[]): Term[] {
  if (query.length > LONGEST_QUERY)
    throw new DatelineError("FILTER_BAD", `got a query of ${query.length} characters, expected at most ${LONGEST_QUERY}`, {
      hint: FEWER,
    });
  const given = filters.map(({ field, is, value }): Token => {
    if (value.trim() === "") throw bad(`${field} without a value`, "words", null);
    return { at: null, not: false, field, is: is ?? ":", value, quoted: false };
  });
  const tokens = [...given, ...tokensOf(query)];
  if (tokens.length > MOST_TERMS)
    throw new DatelineError("FILTER_BAD", `got ${tokens.length} terms, expected at most ${MOST_TERMS}`, {
      hint: FEWER,
    });
  const terms = tokens.flatMap((token): Term[] =>
    conditionsOf(token).map((condition) => (token.not ? { ...condition, not: true } : condition)),
  );
  refuseContradictions(terms);
  return joined(terms);
}

function tokensOf(query: string): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < query.length; ) {
    if (/\s/.test(query[at] ?? "")) {
      at++;
      continue;
    }
    const start = at;
    const not = query[at] === "-";
    if (not) at++;
    const name = /^[a-z]+(?=>=|<=|[:<>=])/i.exec(query.slice(at, at + 40))?.[0] ?? null;
    const is = name === null ? ":" : operatorAt(query, at + name.length);
    if (name !== null) at += name.length + is.length;
    const field = name === null ? null : fieldOf(name, start);
    const quoted = query[at] === '"';
    const end = quoted ? query.indexOf('"', at + 1) : at + (/^[^\s"]*/.exec(query.slice(at))?.[0].length ?? 0);
    if (end < 0) throw bad("a quotation mark that is not closed", "another one", at);
    const value = query.slice(quoted ? at + 1 : at, end);
    if (value.trim() === "")
      throw bad(field === null ? JSON.stringify(query.slice(start, end + 1)) : `${field} without a value`, "words", start);
    out.push({ at: start, not, field, is, value, quoted });
    at = quoted ? end + 1 : end;
  }
  return out;
}

function operatorAt(query: string, at: number): Comparison | ":" {
  const two = query.slice(at, at + 2);
  if (two === ">=" || two === "<=") return two;
  const one = query[at];
  return one === ">" || one === "<" || one === "=" ? one : ":";
}

function fieldOf(name: string, at: number): SearchField {
  const field = FIELDS.find((known) => known === name.toLowerCase());
  if (field === undefined) throw bad(`field ${name}`, `one of ${FIELDS.join(", ")}`, at);
  return field;
}

function conditionsOf(token: Token): Condition[] {
  const { field, is, value, at } = token;
  if (is !== ":" && field !== "killed" && field !== "injured") throw bad(`${field}${is}`, `${field}:`, at);
  switch (field) {
    case null:
    case "text":
      return [textOf(token)];
    case "place":
    case "actor":
    case "type":
      return [{ kind: field, words: wordsIn(token) }];
    case "speaker":
      return [{ kind: "said", words: wordsIn(token), stance: null }];
    case "stance":
      return [{ kind: "said", words: [], stance: oneOf(STANCES, token) }];
    case "killed":
    case "injured":
      if (!/^\d{1,9}$/.test(value)) throw bad(`${field} ${value}`, `a whole number, as in ${field}>=8`, at);
      return [{ kind: field, is: is === ":" ? "=" : is, than: Number(value) }];
    case "country":
      if (!/^[a-z]{2}$/i.test(value)) throw bad(`country ${value}`, "two letters of ISO 3166-1, as in country:AF", at);
      return [{ kind: "country", code: value.toUpperCase() }];
    case "near":
      return [{ kind: "near", circle: circleOf(token) }];
    case "bbox":
      return [{ kind: "box", box: boxOf(token) }];
    case "from":
    case "to":
      return [{ kind: field, day: dayOf(token) }];
    case "on":
      return [
        { kind: "from", day: dayOf(token) },
        { kind: "to", day: dayOf(token) },
      ];
    case "status":
      return [{ kind: "status", status: oneOf(STATUSES, token) }];
    case "grade":
      return [{ kind: "grade", grade: oneOf(GRADES, token) }];
    case "assignee":
      return [{ kind: "assignee", name: token.value }];
    case "is":
      return [{ kind: oneOf(["main", "unplaced", "undated"], token) }];
  }
}

const FIRST_YEAR = 1900;

function dayOf({ field, value, at }: Token): string {
  const day = endOf(value).slice(0, 10);
  if (Number(day.slice(0, 4)) < FIRST_YEAR) throw bad(`${field} ${value}`, `a date from ${FIRST_YEAR} on`, at);
  return day;
}

function textOf(token: Token): Condition {
  const open = !token.quoted && token.value.endsWith("*");
  return { kind: "text", words: wordsIn(token), phrase: token.quoted, open };
}

function wordsIn({ value, at }: Token): string[] {
  const words = wordsOf(value);
  if (words.length === 0) throw bad(JSON.stringify(value), "letters or digits", at);
  return words;
}

function oneOf<T extends string>(known: readonly T[], { field, value, at }: Token): T {
  const found = known.find((k) => k === value.toLowerCase());
  if (found === undefined) throw bad(`${field} ${value}`, `one of ${known.join(", ")}`, at);
  return found;
}

function numbersOf({ field, value, at }: Token, count: number, form: string): number[] {
  const parts = value.split(",").map((part) => (/^-?\d{1,5}(?:\.\d{1,12})?$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (parts.length !== count || parts.some(Number.isNaN)) throw bad(`${field} ${value}`, `${field}:${form}`, at);
  return parts;
}

function circleOf(token: Token): Circle {
  const [lat = 0, lon = 0, km = 0] = numbersOf(token, 3, "lat,lon,km");
  checkPoint(token, lat, lon);
  if (km <= 0 || km > 20_000) throw bad(`a radius of ${km} km`, "more than 0, at most 20000", token.at);
  return { lat, lon, km };
}

function boxOf(token: Token): Box {
  const [south = 0, west = 0, north = 0, east = 0] = numbersOf(token, 4, "south,west,north,east");
  checkPoint(token, south, west);
  checkPoint(token, north, east);
  if (south > north) throw bad(`south ${south} above north ${north}`, "bbox:south,west,north,east", token.at);
  return { south, west, north, east };
}

function checkPoint(token: Token, lat: number, lon: number): void {
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
    throw bad(`the point ${lat},${lon}`, "latitude to 90 and longitude to 180 degrees", token.at);
}

/** Speakers and stances asked for together are asked of one claim. */
function joined(terms: readonly Term[]): Term[] {
  const asked = (term: Term): term is Extract<Term, { kind: "said" }> => term.kind === "said" && term.not !== true;
  const said = terms.filter(asked);
  const stances = [...new Set(said.flatMap((term) => (term.stance === null ? [] : [term.stance])))];
  if (said.length < 2 || stances.length !== 1) return [...terms];
  const one: Term = { kind: "said", words: said.flatMap((term) => term.words), stance: stances[0] ?? null };
  return [...terms.filter((term) => !asked(term)), one];
}

function bad(got: string, expected: string, at: number | null): DatelineError {
  const hint = 'dateline search --help shows the language: killed>=8 speaker:Taliban "green zone" near:34.5,69.2,25';
  return at === null
    ? new DatelineError("FILTER_BAD", `got ${got}, expected ${expected}`, { hint })
    : new DatelineError("FILTER_BAD", `got ${got} at character ${at + 1}, expected ${expected}`, { hint, at: `query:${at + 1}` });
}
