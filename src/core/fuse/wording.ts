import { type Extraction, type Incident, type Place, readValue } from "../model/index.ts";

/** Words by which two tellings are recognised. Sorted, lower case, bounded. */
export interface Wording {
  /** Content words. */
  readonly words: readonly string[];
  /** Words written as names inside sentences: people, streets, schools; not the incident's own places. */
  readonly propers: readonly string[];
  /** Pairs of such words in a row ("Ricky Hudson", "Pershing Court"), in order of use: what reports of one incident can be looked up by. */
  readonly phrases: readonly string[];
  /** Content words of the title. */
  readonly headline: readonly string[];
}

const MOST_TEXT = 4000;
const MOST_WORDS = 160;
const MOST_PROPERS = 60;
/** Text taken on either side of a claim of an incident told in passing. */
const AROUND = 160;

const STOP = new Set(
  "the a an of in on at to for and or but with by from as is was were are be been being has had have having it its that this these those he she they his her him their them who whom whose which what when where how why said says saying say tells told telling according after before while during since until once two one three four five six seven eight nine ten people man men woman women person also not no nor will would could should may might must can cannot there here about into over more most than then new year years old news report reports reported reporting official officials still just been other others another some any all both each few first last next back out off up down only very been did does done doing get got make made take took taken come came went going".split(
    " ",
  ),
);
const NOT_NAMES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december police officer officers sheriff department county city state news says said the according authorities photo file posted updated published associated press reuters afp".split(
    " ",
  ),
);

/** Of a main incident the whole report; of one in passing what stands around its claims. */
export function wordingOf(extraction: Extraction, incident: Incident, places: readonly (Place | null)[]): Wording {
  const { report } = extraction;
  const text = incident.main ? report.text.slice(0, MOST_TEXT) : aroundClaims(extraction, incident);
  const title = incident.main ? ownTitle(report.title ?? "") : "";
  const own = new Set(places.flatMap((p) => (p === null ? [] : `${p.name} ${p.admin1 ?? ""}`.toLowerCase().split(/[\s-]+/u))));
  return {
    words: contentWords(`${title} ${text}`, MOST_WORDS),
    propers: properWords(text)
      .filter((word) => !own.has(word))
      .slice(0, MOST_PROPERS),
    phrases: namePhrases(text, commonNames(extraction)),
    headline: contentWords(title, 24),
  };
}

/** A title without what its site adds: "Two shot in park - KXYZ News | Town, State". */
function ownTitle(title: string): string {
  const [first = "", ...rest] = title.split(/\s(?:[-–—|•]|::)\s/u);
  return rest.length > 0 && first.split(" ").length >= 4 ? first : title;
}

/** Parts of the text around an incident's claims, in order; they may overlap. */
export function spansOf(extraction: Extraction, incident: Incident): (readonly [start: number, end: number])[] {
  const own = new Set(incident.claims);
  return extraction.claims
    .filter((claim) => own.has(claim.id))
    .flatMap((claim) => claim.evidence.filter((e) => e.part !== "title"))
    .map((e): readonly [number, number] => [Math.max(0, e.start - AROUND), e.end + AROUND])
    .sort((a, b) => a[0] - b[0]);
}

function aroundClaims(extraction: Extraction, incident: Incident): string {
  let text = "";
  let upTo = 0;
  for (const [start, end] of spansOf(extraction, incident)) {
    if (text.length > MOST_TEXT) break;
    if (end > upTo) text += ` ${extraction.report.text.slice(Math.max(start, upTo), end)}`;
    upTo = Math.max(upTo, end);
  }
  return text;
}

function contentWords(text: string, most: number): string[] {
  const out = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]{2,30}/gu)) {
    const word = stem(match[0].toLowerCase());
    if (!STOP.has(word)) out.add(word);
    if (out.size >= most) break;
  }
  return [...out].sort();
}

/** "shootings", "shooting's" and "shooting" are one word here. */
function stem(word: string): string {
  const base = word.replace(/['’]s?$/u, "");
  return base.length > 4 && base.endsWith("s") && !base.endsWith("ss") ? base.slice(0, -1) : base;
}

const MOST_PHRASES = 10;
/** Words that stand in names everywhere: a phrase needs one that does not. */
const GENERIC = new Set(
  "street road avenue drive lane boulevard court place square park highway north south east west northern southern eastern western central city county state district province region hospital center centre medical university college school high middle elementary church police department sheriff office chief officer captain lieutenant sergeant detective deputy spokesman spokeswoman spokesperson minister ministry interior defense defence foreign health president prime general governor mayor secretary united states national new san los las saint fort lake river news channel media associated press copyright rights reserved facebook twitter mr mrs ms dr caption image close share advertisement copyright side monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december islamic".split(
    " ",
  ),
);

/** Of these places and all bodies many reports of one week tell. */
const WIDELY_TOLD: ReadonlySet<string> = new Set(["town", "district", "province", "country", "region"]);

/** Pairs of words in a row within names of towns, countries, armies, parties. */
function commonNames({ mentions }: Extraction): ReadonlySet<string> {
  const places = mentions.places.filter(({ reading }) => WIDELY_TOLD.has(readValue(reading)?.precision ?? ""));
  const bodies = mentions.actors.filter(({ reading }) => (readValue(reading)?.kind ?? "person") !== "person");
  return new Set([...places, ...bodies].flatMap(({ quote }) => pairsIn(quote.toLowerCase().split(" "))));
}

const MOST_SITES = 6;

/**
 * What was hit by a name of its own, where that is neither the incident's place nor everybody's word: "the Likoni ferry terminal". A
 * name of one word stands with the word behind it.
 */
export function sitesNamed({ report }: Extraction, { targets }: Incident, places: readonly (Place | null)[]): string[] {
  const own = new Set(places.flatMap((p) => (p === null ? [] : p.name.toLowerCase().split(/[\s-]+/u))));
  const found = new Set<string>();
  for (const { quote } of targets.slice(0, MOST_SITES * 2)) {
    const named = /\p{Lu}[\p{Ll}’'-]{2,24} [\p{L}’'-]{3,25}/u.exec(quote)?.[0];
    if (named === undefined || !standsWithin(report.text, named)) continue;
    const [first = "", second = ""] = named.toLowerCase().split(" ");
    if (!own.has(first) && !GENERIC.has(first) && !NOT_NAMES.has(first)) found.add(`${first} ${second}`);
  }
  return [...found].slice(0, MOST_SITES).sort();
}

/** Whether words stand behind others in their sentence: what opens one is written large anyway. */
function standsWithin(text: string, words: string): boolean {
  for (let at = text.indexOf(` ${words}`); at > 0; at = text.indexOf(` ${words}`, at + 1))
    if (/[\p{L}\p{N},]/u.test(text[at - 1] ?? "")) return true;
  return false;
}

function pairsIn(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function namePhrases(text: string, common: ReadonlySet<string>): string[] {
  const out = new Set<string>();
  for (const match of text.matchAll(/\p{Lu}[\p{Ll}’'-]{1,24}(?: \p{Lu}[\p{Ll}’'-]{1,24}){1,3}/gu)) {
    for (const pair of pairsIn(match[0].toLowerCase().split(" ")))
      if (!common.has(pair) && !pair.split(" ").every((word) => GENERIC.has(word))) out.add(pair);
    if (out.size >= MOST_PHRASES) break;
  }
  return [...out].slice(0, MOST_PHRASES);
}

/** Capitalised words that do not open a sentence; none where the whole text is in capitals. */
function properWords(text: string): string[] {
  const capitals = text.slice(0, 600).match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.slice(0, 600).match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || capitals / letters > 0.5) return [];
  const out = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{L}\p{N},;:)] |["“‘(-])\p{Lu}[\p{L}’'-]{2,24}/gu)) {
    const word = match[0].toLowerCase().replace(/['’]s?$/u, "");
    if (!NOT_NAMES.has(word) && !STOP.has(word) && !GENERIC.has(word)) out.add(word);
  }
  return [...out].sort();
}
