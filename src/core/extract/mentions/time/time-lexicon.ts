import { rawTimeZones } from "@vvo/tzdb";
import { type Lexicon, tableOf } from "../../../lexicon/index.ts";
import { type WordFilter, wordFilter } from "../../../text/index.ts";
import type { DayPart, HolidayRule, Season, Third, Unit, Which } from "./said.ts";

/** Everything one word of time can mean. Every sense has every key: words of time are looked at all the time, and alike they are read fast. */
export type Sense = { -readonly [K in keyof typeof NO_SENSE]: (typeof NO_SENSE)[K] };

/** What a word that is none of time means. */
export const NO_SENSE = {
  month: undefined as number | undefined,
  /** The month's or weekday's name is an abbreviation or another word as well. */
  short: undefined as boolean | undefined,
  weekday: undefined as number | undefined,
  weekdays: undefined as number | undefined,
  part: undefined as DayPart | undefined,
  unit: undefined as Unit | undefined,
  season: undefined as Season | undefined,
  ordinal: undefined as number | undefined,
  number: undefined as number | undefined,
  vague: undefined as number | undefined,
  day: undefined as number | undefined,
  nightOf: undefined as number | undefined,
  which: undefined as Which | "same" | undefined,
  third: undefined as Third | undefined,
  decade: undefined as number | undefined,
  set: undefined as string | undefined,
  ref: undefined as "past" | "present" | "future" | undefined,
  /** "yearlong": the unit it lasts. */
  lasting: undefined as Unit | undefined,
  hijri: undefined as number | undefined,
  solar: undefined as number | undefined,
  holiday: undefined as boolean | undefined,
} as const;

/** Words joined by one space, as the atoms of the text give them. */
interface Phrases<T> {
  readonly byFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;
}

/** `future-to`: ahead where "to" follows, "plans to". */
type Tense = "past" | "future" | "future-to";

export interface CompiledTimeLexicon {
  readonly senses: ReadonlyMap<string, Readonly<Sense>>;
  /** Passes the words that have a sense. */
  readonly sensed: WordFilter;
  /** Verbs and cues that look back or ahead; kept apart, as they open no time. */
  readonly tenses: ReadonlyMap<string, Tense>;
  /** What comes by night: "overnight shelling", but an overnight bag is none of these. */
  readonly nightly: ReadonlySet<string>;
  /** "Updated:", "Posted": what follows is the page's own time. */
  readonly stamps: ReadonlySet<string>;
  /** Makes of cars: "a 2014 Honda" is of that year's model. */
  readonly makes: ReadonlySet<string>;
  readonly holidays: Phrases<HolidayRule>;
  /** Zone words before "time", and abbreviations (upper case in the text) that stand alone. */
  readonly zones: Phrases<{ readonly zone: string; readonly alone: boolean }>;
}

const READ: Readonly<Record<string, (sense: Sense, value: string) => void>> = {
  month: (s, v) => {
    s.month = Number(v);
  },
  "month-short": (s, v) => {
    s.month = Number(v);
    s.short = true;
  },
  weekday: (s, v) => {
    s.weekday = Number(v);
  },
  "weekday-short": (s, v) => {
    s.weekday = Number(v);
    s.short = true;
  },
  weekdays: (s, v) => {
    s.weekdays = Number(v);
  },
  part: (s, v) => {
    s.part = v as DayPart;
  },
  unit: (s, v) => {
    s.unit = v as Unit;
  },
  season: (s, v) => {
    s.season = v as Season;
  },
  ordinal: (s, v) => {
    s.ordinal = Number(v);
  },
  number: (s, v) => {
    s.number = Number(v);
  },
  "vague-number": (s, v) => {
    s.vague = Number(v);
  },
  day: (s, v) => {
    s.day = Number(v);
  },
  "night-of": (s, v) => {
    s.nightOf = Number(v);
  },
  which: (s, v) => {
    s.which = v as Which | "same";
  },
  third: (s, v) => {
    s.third = v as Third;
  },
  decade: (s, v) => {
    s.decade = Number(v);
  },
  set: (s, v) => {
    s.set = v;
  },
  ref: (s, v) => {
    s.ref = v as NonNullable<Sense["ref"]>;
  },
  lasting: (s, v) => {
    s.lasting = v as Unit;
  },
  "hijri-month": (s, v) => {
    s.hijri = Number(v);
  },
  "solar-month": (s, v) => {
    s.solar = Number(v);
  },
};

/** Tables `en/time-words`, `en/time-holidays` and `time-zones`, ready for reading. */
export function compileTimeLexicon(lexicon: Lexicon): CompiledTimeLexicon {
  const senses = new Map<string, Sense>();
  const senseOf = (word: string): Sense => {
    const found = senses.get(word) ?? { ...NO_SENSE };
    senses.set(word, found);
    return found;
  };
  const tenses = new Map<string, Tense>();
  const nightly = new Set<string>();
  const stamps = new Set<string>();
  const makes = new Set<string>();
  for (const row of tableOf(lexicon, "en/time-words")) {
    const word = row["word"] ?? "";
    if (row["kind"] === "by-night") nightly.add(word);
    else if (row["kind"] === "stamp") stamps.add(word);
    else if (row["kind"] === "make") makes.add(word);
    else if (row["kind"] === "tense") tenses.set(word, (row["value"] ?? "past") as Tense);
    else READ[row["kind"] ?? ""]?.(senseOf(word), row["value"] ?? "");
  }
  const holidays = new Map<string, { words: readonly string[]; value: HolidayRule }[]>();
  for (const row of tableOf(lexicon, "en/time-holidays")) {
    const rule = holidayRule(row["day"] ?? "");
    if (rule === null) continue;
    const words = splitWords(row["words"] ?? "");
    addPhrase(holidays, words, rule);
    senseOf(words[0] ?? "").holiday = true;
  }
  return {
    senses,
    sensed: wordFilter(senses.keys()),
    tenses,
    nightly,
    stamps,
    makes,
    holidays: { byFirst: longestFirst(holidays) },
    zones: { byFirst: longestFirst(zonePhrases(lexicon)) },
  };
}

/** The longest phrase whose words stand at `at`, with the place after it. */
export function phraseAt<T>(
  phrases: Phrases<T>,
  line: { word(i: number): string },
  at: number,
): { readonly last: number; readonly value: T } | null {
  for (const entry of phrases.byFirst.get(line.word(at)) ?? [])
    if (entry.words.every((w, k) => line.word(at + k) === w)) return { last: at + entry.words.length, value: entry.value };
  return null;
}

function zonePhrases(lexicon: Lexicon): Map<string, { words: readonly string[]; value: { zone: string; alone: boolean } }[]> {
  const zones = new Map<string, { zone: string; alone: boolean }>();
  const countries = new Map<string, string[]>();
  for (const zone of rawTimeZones) {
    for (const city of zone.mainCities)
      if (!zones.has(city.toLowerCase())) zones.set(city.toLowerCase(), { zone: zone.name, alone: false });
    countries.set(zone.countryName.toLowerCase(), [...(countries.get(zone.countryName.toLowerCase()) ?? []), zone.name]);
  }
  for (const [country, names] of countries)
    if (names.length === 1 && names[0] !== undefined) zones.set(country, { zone: names[0], alone: false });
  for (const row of tableOf(lexicon, "time-zones"))
    zones.set(row["words"] ?? "", { zone: row["zone"] ?? "Etc/UTC", alone: row["alone"] === "yes" });
  const out = new Map<string, { words: readonly string[]; value: { zone: string; alone: boolean } }[]>();
  for (const [words, value] of zones) addPhrase(out, splitWords(words), value);
  return out;
}

/** Cut as the text's atoms are: letters, digits, single marks. */
function splitWords(phrase: string): string[] {
  return phrase.toLowerCase().match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];
}

function addPhrase<T>(map: Map<string, { words: readonly string[]; value: T }[]>, words: readonly string[], value: T): void {
  const head = words[0];
  if (head === undefined) return;
  map.set(head, [...(map.get(head) ?? []), { words, value }]);
}

function longestFirst<T>(
  map: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>,
): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]> {
  return new Map([...map].map(([key, list]) => [key, [...list].sort((a, b) => b.words.length - a.words.length)]));
}

function holidayRule(cell: string): HolidayRule | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(cell);
  if (fixed !== null) return { type: "fixed", month: Number(fixed[1]), day: Number(fixed[2]) };
  const nth = /^nth:(\d{1,2}):(\d):(-?\d)(?:\+(\d))?$/.exec(cell);
  if (nth !== null)
    return { type: "nth", month: Number(nth[1]), weekday: Number(nth[2]), n: Number(nth[3]), plus: Number(nth[4] ?? 0) };
  const hijri = /^hijri:(\d{1,2})-(\d{1,2})$/.exec(cell);
  if (hijri !== null) return { type: "hijri", month: Number(hijri[1]), day: Number(hijri[2]) };
  const easter = /^easter:(-?\d{1,3})$/.exec(cell);
  return easter === null ? null : { type: "easter", plus: Number(easter[1]) };
}
