import { readValue } from "../../../model/index.ts";
import { type Segmented, type TokenSet, tokensOf } from "../../../text/index.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import type { EventMention } from "../events/events.ts";
import type { SceneWord, SceneWords } from "../scenes/scene-words.ts";

/**
 * What a time dates: the deed (`around`: another verb of its sentence stands between), the call that told of it, a death, what came after it (`seizure`: arrests told with it), what was said of it, the page itself; `bound` is one
 * end of a stretch ("since Friday"), `other` anything else.
 */
export type TimeStanding =
  | "deed"
  | "around"
  | "call"
  | "death"
  | "care"
  | "other"
  | "seizure"
  | "arrest"
  | "speech"
  | "court"
  | "after"
  | "page"
  | "bound";

/** What is told of in the text around a time. */
export interface Told {
  /** Tokens of the words that tell the deed. */
  readonly tokens: Pick<TokenSet, "has">;
  /** Nothing but arrests is told: they are the deed. */
  readonly arrest: boolean;
}

/** What a scene tells. */
export function toldBy(doc: Segmented, events: readonly EventMention[]): Told {
  return {
    tokens: tokensOf(doc, events),
    arrest: tellsArrests(events),
  };
}

/** People were taken, and nobody is told to be hurt or attacked: "bomb maker" and "attack network" only say who. */
function tellsArrests(events: readonly EventMention[]): boolean {
  const taken = events.some((e) => e.harm?.effect === "captured" && !e.weak);
  return (
    taken && !events.some((e) => (e.harm === null ? e.verb && !e.weak && e.cls?.name !== "arrest" : HURT.has(e.harm.effect)))
  );
}

const HURT: ReadonlySet<string> = new Set(["killed", "injured"]);

/** A death, an arrest, a toll: told in words of an aftermath alone, whose times are their own. */
export function isAftermath({ first, last }: EventMention, words: SceneWords): boolean {
  return words.says(first, "aftermath") && words.says(last - 1, "aftermath");
}

const LOOKED_BACK = 20;
/** Words before a time that still opens its sentence: "But early on". */
const OPENING = 3;
/** Words between a day and the deed it names: "Tuesday night's deadly bar shooting". */
const NAMED_BY = 4;
const NAMING = /^(?:ADJ|ADV|NOUN|PROPN|NUM)$/;
const BOUND = /^(?:since|until|till)$/;
/** Words that open a clause of their own: a time before "after" is of what came after. */
const LATER = /^(?:after|following)$/;
/**
 * What a time dates: the deed whose name it stands before ("Sunday's shooting"), else the nearest word before it in its sentence that tells
 * of something, else, where it opens its clause, the nearest after it.
 */
export function standingOf(doc: Segmented, time: TimeRead, words: SceneWords, told: Told): TimeStanding {
  const sentence = doc.tokens[time.first]?.sentence ?? -1;
  const at = (i: number) => (doc.tokens[i]?.sentence === sentence ? doc.tokens[i] : undefined);
  if (BOUND.test(at(time.first - 1)?.lower ?? "")) return "bound";
  const clock = /^(?:minute|hour)$/.test(readValue(time.reading)?.precision ?? "");
  if (clock && isStamp(doc, time)) return "page";
  if (datesLine(doc, time, words, told)) return "page";
  if (namesDeed(doc, time, words, told)) return "deed";
  // "Updated: Monday, 3:48 PM"
  const before = at(time.first - 1)?.text === ":" ? time.first - 2 : time.first - 1;
  let parted = false;
  // "memories of March 2005, when his brother was killed": of what "when" opens
  const opened = at(at(time.last)?.text === "," ? time.last + 1 : time.last)?.lower === "when" && !clock;
  for (let i = before; !opened && i >= Math.max(0, time.first - LOOKED_BACK); i--) {
    const token = at(i);
    if (token === undefined) break;
    if (tellsOfOther(doc, i, words, told)) {
      parted = true;
      continue;
    }
    const said = saidBy(doc, i, words, told);
    // "police say around 9 p.m. on Sunday, a game turned violent"
    if (said === "speech" && (clock || i < time.first - 4)) break;
    if ((said === "deed" && isCharge(doc, i, words)) || (said === "seizure" && at(i - 1)?.lower === "to")) continue;
    // "shot a girl with a rifle he had found on Friday"
    if (said !== null) return !parted ? said : said === "deed" ? "around" : "other";
    // "happened just after 2 a.m."
    if (/^[;:—]$/.test(token.text) || (LATER.test(token.lower) && i < time.first - 1)) break;
    if (token.pos === "VERB" && !words.says(i, "light") && !describes(doc, i)) parted = true;
  }
  // "came at around one in the morning and shot into the air"
  if (parted && !clock) return "other";
  const opens = time.first - (doc.sentences[sentence]?.first ?? 0) <= OPENING;
  let comma = false;
  for (let i = time.last; i < time.last + LOOKED_BACK; i++) {
    const token = at(i);
    if (token === undefined) break;
    if (LATER.test(token.lower)) return "other";
    const said = saidBy(doc, i, words, told);
    if (said === "speech" && clock) continue;
    // "he was at home Sunday night, his family said"
    if (said === "speech" && !opens && comma) return "other";
    if (token.text === ",") comma = true;
    // "around 1 a.m., a man came in and started shooting"
    if (said !== null) return !parted ? said : clock && (said === "deed" || said === "call") ? "around" : "other";
    if (token.pos === "VERB" && !words.says(i, "light") && !token.lower.endsWith("ing") && !describes(doc, i)) parted = true;
  }
  return "other";
}

/** "a war that began": what the verb says is of the word before "that", which is no deed. */
function tellsOfOther(doc: Segmented, i: number, words: SceneWords, told: Told): boolean {
  return (
    /^(?:that|which)$/.test(doc.tokens[i - 1]?.lower ?? "") &&
    words.says(i, "happen") &&
    ![i, i - 2].some((at) => told.tokens.has(at)) &&
    !words.says(i - 2, "deed", "happen")
  );
}

/** "the monitors stationed in the town": a word of who is meant, no verb of the clause. */
function describes(doc: Segmented, i: number): boolean {
  return (
    /(?:ed|en)$/.test(doc.tokens[i]?.lower ?? "") &&
    /^(?:NOUN|PROPN)$/.test(doc.tokens[i - 1]?.pos ?? "") &&
    doc.tokens[i + 1]?.pos === "ADP"
  );
}

/** "09:31 — A strong explosion …", "8:27 AM THURSDAY: …": when the line was written. */
function isStamp(doc: Segmented, time: TimeRead): boolean {
  const sentence = doc.tokens[time.first]?.sentence ?? 0;
  const opens = doc.sentences[sentence]?.first === time.first;
  const before = doc.sentences[sentence - 1];
  return opens && before?.paragraph !== doc.sentences[sentence]?.paragraph && /^[:—–-]$/.test(doc.tokens[time.last]?.text ?? "");
}

/** Longest line that is nothing but the page's date, in characters to each side of the day. */
const DATE_LINE = 60;

/** "Brief no. 41, 8 May 2031" on a line of its own: it tells of nothing, so the day is the page's; "Date: 8 May" says what it dates. */
function datesLine(doc: Segmented, time: TimeRead, words: SceneWords, told: Told): boolean {
  const { text, tokens } = doc;
  const before = text.slice(Math.max(0, time.start - DATE_LINE), time.start);
  const behind = text.slice(time.end, time.end + DATE_LINE);
  const broken = before.lastIndexOf("\n");
  const ends = behind.indexOf("\n");
  // a text's first line has no break before it; one that is not over within reach tells something
  if ((broken < 0 && before.length < time.start) || ends < 0) return false;
  if (/[:.!?]/.test(before.slice(broken + 1).replace(/\bno\./gi, "")) || /^\s{0,2}:|[.!?]/.test(behind.slice(0, ends)))
    return false;
  const [start, end] = [time.start - before.length + broken + 1, time.end + ends];
  const tells = (i: number): boolean =>
    told.tokens.has(i) || words.says(i, "deed", "happen", "death", "arrest") || /^(?:VERB|AUX)$/.test(tokens[i]?.pos ?? "");
  for (let i = time.first - 1; (tokens[i]?.start ?? -1) >= start; i--) if (tells(i)) return false;
  for (let i = time.last; (tokens[i]?.start ?? end) < end; i++) if (tells(i)) return false;
  return true;
}

/** "Monday's attack", "the Jan. 7 murder of": nothing but words of the name between. */
function namesDeed(doc: Segmented, time: TimeRead, words: SceneWords, told: Told): boolean {
  let i = time.last;
  if (/^['’]s?$/.test(doc.tokens[i]?.text ?? "")) i++;
  for (const end = i + NAMED_BY; i < end; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[time.first]?.sentence) return false;
    if (words.says(i, "deed")) return true;
    if (!NAMING.test(token.pos) || (told.tokens.has(i) && token.pos !== "NOUN")) return false;
  }
  return false;
}

/** "charged with murder Thursday": the deed is what the court's word is about. */
function isCharge(doc: Segmented, at: number, words: SceneWords): boolean {
  if (!words.says(at, "deed")) return false;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[at]?.sentence) return false;
    if (token.lower === "with") {
      for (let k = i - 1; k >= Math.max(0, i - 5); k--) if (words.says(k, "court", "arrest")) return true;
      return false;
    }
    if (token.pos === "VERB" || token.pos === "DET") return false;
  }
  return false;
}

/** "a basketball court", "shot on the court": no judge sits there. */
function isPlayedOn(doc: Segmented, i: number): boolean {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  if (!/^courts?$/.test(word(i))) return false;
  return (
    /^(?:basketball|tennis|volleyball|handball|squash|food)$/.test(word(i - 1)) || (word(i - 2) === "on" && word(i - 1) === "the")
  );
}

/** "bombed a crowded funeral hall", "fired on the mourners' vigil": the gathering is what the deed befell, no sequel of it. */
function isStruck(doc: Segmented, i: number, words: SceneWords, told: Told): boolean {
  for (let k = i - 1; k >= i - 5; k--) {
    const token = doc.tokens[k];
    if (token === undefined || token.sentence !== doc.tokens[i]?.sentence) return false;
    if (told.tokens.has(k) || (words.says(k, "happen", "deed") && token.pos === "VERB")) return true;
    if (!/^(?:DET|ADJ|NOUN|NUM|PROPN|PART)$/.test(token.pos) && !/^(?:on|at|into|of|['’]s?)$/.test(token.lower)) return false;
  }
  return false;
}

const AFTERWARDS: readonly SceneWord[] = ["care", "hospital"];

function saidBy(doc: Segmented, i: number, words: SceneWords, told: Told): TimeStanding | null {
  if (isAddress(doc, i, words)) return null;
  if (words.says(i, "death")) return deathAt(i, words);
  if (words.says(i, ...AFTERWARDS)) return "care";
  if (words.says(i, "arrest")) return told.arrest ? "deed" : told.tokens.has(i) ? "seizure" : "arrest";
  // "was arrested without incident Wednesday evening"
  if (doc.tokens[i - 1]?.lower === "without" && !told.tokens.has(i)) return null;
  if (told.tokens.has(i) || words.says(i, "happen", "deed")) return "deed";
  if (words.says(i, "call")) return "call";
  if (words.says(i, "inquiry")) return "other";
  if (words.says(i, "court")) return isPlayedOn(doc, i) ? null : "court";
  if (words.says(i, "after", "setting")) return isStruck(doc, i, words, told) ? null : "after";
  if (words.says(i, "page")) return "page";
  if (words.says(i, "speech")) return "speech";
  return null;
}

/** "Regency Court": no court of law. */
function isAddress(doc: Segmented, i: number, words: SceneWords): boolean {
  const capital = (k: number): boolean => /^\p{Lu}/u.test(doc.tokens[k]?.text ?? "");
  if (doc.upper || !capital(i) || !words.says(i, "street") || !words.says(i, "court")) return false;
  return capital(i - 1) && doc.tokens[i - 1]?.sentence === doc.tokens[i]?.sentence && !words.says(i - 1, "court-kind");
}

/** "shot dead", "stabbed to death" are the deed and "found dead" a call; "died" may come long after it. */
function deathAt(i: number, words: SceneWords): TimeStanding {
  for (let k = i - 1; k >= i - 2; k--) {
    if (words.says(k, "happen")) return "deed";
    if (words.says(k, "call")) return "call";
  }
  return "death";
}
