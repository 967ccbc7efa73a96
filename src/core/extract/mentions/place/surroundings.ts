import type { Gazetteer, GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import { isCapital, type NameMatch } from "./match-name.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";

export type SaidKind = "province" | "district" | "town" | "neighbourhood";

/** What stands around a name: the evidence for and against a place. */
export interface Surroundings {
  readonly before: Token | null;
  readonly next: Token | null;
  /** A preposition of place governs the name, over "northern", "the city of" …: strong ("in"), weak ("from", "to", "of"), or none. */
  readonly preposition: "strong" | "weak" | null;
  /** "province", "district", "town" said with the name. */
  readonly said: SaidKind | null;
  /** "the village of X". */
  readonly kindBefore: boolean;
  /** Entries of the name after the comma or in brackets: ", Texas", "(Ga.)", ", northern Iraq". */
  readonly container: readonly GazetteerEntry[];
  /** First token after the container, or of what follows the name. */
  readonly after: number;
  /** First words of a line, before an agency or dash: "BAGHDAD (AP) —". */
  readonly dateline: boolean;
}

/** What reading the surroundings takes. */
export interface Tools {
  readonly gazetteer: Gazetteer;
  readonly lexicon: PlaceLexicon;
  readonly matchAt: (at: number) => NameMatch | null;
}

const NOTHING: readonly GazetteerEntry[] = [];
const MOST_MODIFIERS = 4;

export function readSurroundings(doc: Segmented, first: number, last: number, reader: Tools): Surroundings {
  const { lexicon } = reader;
  const token = doc.tokens[first] as Token;
  const end = doc.tokens[last - 1] as Token;
  const inSentence = (at: number): Token | null => {
    const found = doc.tokens[at];
    return found !== undefined && found.sentence === token.sentence ? found : null;
  };
  const before = inSentence(first - 1);
  const next = inSentence(last);
  let k = first - 1;
  let kindBefore = false;
  let saidBefore: SaidKind | null = null;
  for (let steps = 0; steps < MOST_MODIFIERS * 2; steps++) {
    const word = inSentence(k)?.lower ?? "";
    if (lexicon.is("modifier", word) || (word === "-" && lexicon.is("modifier", inSentence(k - 1)?.lower ?? ""))) k--;
    else if (word === "of" && tellsKind(doc, inSentence(k - 1), true, lexicon)) {
      kindBefore = true;
      saidBefore ??= saidOf(inSentence(k - 2), inSentence(k - 1), lexicon);
      k -= 2;
    } else if (k < first && steps < 3 && tellsKind(doc, inSentence(k), false, lexicon)) {
      kindBefore = true;
      saidBefore ??= kindOf(word, lexicon);
      k--;
    } else break;
  }
  const word = inSentence(k)?.lower ?? "";
  const preposition = lexicon.is("strong", word) ? "strong" : lexicon.is("weak", word) ? "weak" : null;
  const container = containerAfter(doc, last, reader);
  return {
    before,
    next,
    preposition,
    said: (isLocalGovernment(doc, last) ? "district" : saidAfter(before, end, next, lexicon)) ?? (kindBefore ? saidBefore : null),
    kindBefore,
    container: container?.entries ?? NOTHING,
    after: container?.last ?? last,
    dateline: atLineStart(doc, first) && beforeDash(doc, container?.last ?? last),
  };
}

/** "the city of X", "the neighborhood of X"; "a neighborhood of X" and "neighborhoods of X" are in X. */
function saidOf(before: Token | null, kind: Token | null, lexicon: PlaceLexicon): SaidKind | null {
  const said = kindOf(kind?.lower ?? "", lexicon);
  return said === "neighbourhood" && (before?.lower !== "the" || kind?.lower.endsWith("s") === true) ? null : said;
}

/** "Maradun Local Government Area": a district of Nigeria, of Australia, of the Gambia. */
export function isLocalGovernment(doc: Segmented, at: number): boolean {
  const word = (k: number): string => doc.tokens[at + k]?.lower ?? "";
  return word(0) === "local" && word(1) === "government" && /^(?:areas?|council)$/.test(word(2));
}

/** "X district", "the X neighborhood"; "a Chicago neighborhood" and "Chicago neighborhoods" are in Chicago. */
function saidAfter(before: Token | null, end: Token, next: Token | null, lexicon: PlaceLexicon): SaidKind | null {
  if (next === null || next.start - end.end > 1) return null;
  const kind = kindOf(next.lower, lexicon);
  const one =
    !/^(?:an?|this|that|another|one)$/.test(before?.lower ?? "") && (!next.lower.endsWith("s") || before?.lower === "and");
  return kind === "neighbourhood" && !one ? null : kind;
}

/** "the town of X", "City of X", "port city X"; not "City Council", "Department of Justice". */
function tellsKind(doc: Segmented, token: Token | null, of: boolean, lexicon: PlaceLexicon): boolean {
  if (token === null || kindOf(token.lower, lexicon) === null) return false;
  return doc.upper
    ? of || token.lower !== "city"
    : !isCapital(token.text) || (of && /^(?:City|Town|Village|Province|Port|State)$/.test(token.text));
}

export function kindOf(word: string, lexicon: PlaceLexicon): SaidKind | null {
  if (lexicon.is("kind-province", word)) return "province";
  if (lexicon.is("kind-district", word)) return "district";
  if (lexicon.is("kind-neighbourhood", word)) return "neighbourhood";
  return lexicon.is("kind-town", word) ? "town" : null;
}

/** ", N.C.", ", Texas", ", in northern Iraq", "(Ga.)": the place said right after as the one that holds this one. */
function containerAfter(
  doc: Segmented,
  at: number,
  { gazetteer, lexicon, matchAt }: Tools,
): { entries: readonly GazetteerEntry[]; last: number } | null {
  // "Sabari district, Khost province"
  const comma = kindOf(doc.tokens[at]?.lower ?? "", lexicon) === null ? at : at + 1;
  const mark = doc.tokens[comma];
  if (mark === undefined || (mark.text !== "," && mark.text !== "(")) return null;
  let i = comma + 1;
  // "Omagh, Northern Ireland", "Surabaya, East Java": a side that is part of the name
  const skips = ({ text, lower }: Token, at: number): boolean =>
    text === "-" || lower === "in" || (lexicon.is("modifier", lower) && !(isCapital(text) && (matchAt(at)?.last ?? 0) > at + 1));
  for (let steps = 0; steps < 3; steps++, i++) {
    const token = doc.tokens[i];
    if (token === undefined || !skips(token, i)) break;
  }
  const token = doc.tokens[i];
  if (token === undefined || token.sentence !== doc.tokens[at - 1]?.sentence || !isCapital(token.text)) return null;
  const short = gazetteer.lookup(`after-comma:${gazetteer.keyPart(token.text)}`);
  if (short.length > 0 && isAbbreviation(doc, i)) return { entries: short, last: i + 1 };
  const match = matchAt(i);
  if (match === null) return null;
  const entries = gazetteer
    .lookup(match.key)
    .filter(
      (entry) =>
        entry.kind === "country" ||
        entry.kind === "province" ||
        entry.kind === "district" ||
        entry.kind === "region" ||
        entry.population > 20_000,
    );
  return entries.length > 0 ? { entries, last: match.last } : null;
}

/** "N.C.", "TX", and "Wis" with its full stop cut off. */
export function isAbbreviation(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  const next = doc.tokens[at + 1];
  if (token === undefined) return false;
  // "MURDERED, OR EXILED": in capitals two letters are a state's where nothing goes on behind them
  const closed = !doc.upper || next === undefined || next.sentence !== token.sentence || /^[^\p{L}\p{N}]/u.test(next.text);
  return (
    token.text.includes(".") ||
    (/^\p{Lu}{2}$/u.test(token.text) && closed) ||
    (next?.text === "." && next.start === token.end && token.text.length <= 5)
  );
}

/** Whether a place lies in one of the containers said with it. */
export function liesIn(entry: GazetteerEntry, containers: readonly GazetteerEntry[]): boolean {
  return containers.some((held) => {
    if (held.kind === "country") return entry.country === held.country && entry.kind !== "country";
    if (entry.country !== held.country) return false;
    if (held.kind === "province") return entry.admin1 === held.admin1 && entry.kind !== "province";
    if (held.kind === "district")
      return entry.admin1 === held.admin1 && entry.admin2 === held.admin2 && entry.kind !== "district";
    return held.kind === "town" && entry.kind === "neighbourhood" && entry.admin1 === held.admin1;
  });
}

export function atLineStart(doc: Segmented, first: number): boolean {
  const token = doc.tokens[first] as Token;
  for (let i = token.start - 1; i >= 0 && i > token.start - 40; i--) {
    const c = doc.text[i] as string;
    if (c === "\n") return true;
    if (c !== " " && c !== "\t") return false;
  }
  return token.start < 40 && doc.text.slice(0, token.start).trim() === "";
}

/** "(AP)", "—", "--", ", Nov. 21 (Reuters) -": what ends a dateline, within a few tokens. */
function beforeDash(doc: Segmented, at: number): boolean {
  for (let i = at; i < at + 12; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.text.includes("\n")) return false;
    if (/^(?:—|–|--|---|-)$/.test(token.text)) return i === at || doc.tokens[i - 1]?.end !== token.start;
    if (token.text === "(" && /^\p{Lu}/u.test(doc.tokens[i + 1]?.text ?? "") && i <= at + 6)
      return doc.tokens[i + 2]?.text === ")" || /^\p{Lu}/u.test(doc.tokens[i + 2]?.text ?? "");
    if (
      !/^(?:,|\.|:|\d{1,4}|jan\.?|feb\.?|mar\.?|march|apr\.?|april|may|june?|july?|aug\.?|august|sept?\.?|september|oct\.?|october|nov\.?|november|dec\.?|december|january|february)$/i.test(
        token.text,
      )
    )
      return false;
  }
  return false;
}
