import type { RawToken } from "./tokenize.ts";

export interface RawSentence {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Abbreviations that a name or number follows: never the end of a sentence. */
const LEADING = words(
  "mr. mrs. ms. dr. prof. gen. maj. col. lt. capt. cpt. cmdr. cdr. sgt. cpl. pvt. pfc. spc. adm. brig. sen. rep. gov. pres. rev. fr. hon. msgr. det. insp. supt. ofc. st. mt. ft. no. nos. vs. fig. art. sec. approx. ca. cf. e.g. i.e. al-. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. atty. amb. dep. sheik. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.",
);
/** Abbreviations that may also close a sentence. */
const MAYBE = words(
  "u.s. u.n. u.k. e.u. d.c. a.m. p.m. inc. corp. co. ltd. jr. sr. ave. blvd. rd. dr. etc. u.s.a. n.y. l.a. ariz. calif. colo. conn. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. ala. ark. n.c. s.c. n.j. n.h. n.m. n.d. s.d. r.i. w.va. del. mont. wyo.",
);
const STARTERS = words(
  "the a an in on at he she it they we i this that these those there his her its their when while after before as but and however meanwhile according police officials authorities officers investigators witnesses if no one two three four five six seven eight nine ten several many some all both another according by for from with under over since during earlier later last what who how why so yet still also",
);
/** Tokens after which a sentence is cut: none a person wrote is longer, and stages may look over a whole sentence. */
const LONGEST_SENTENCE = 240;
const CLOSING = new Set(['"', "”", "’", "''", ")", "]", "»", "'"]);
const STOPS = new Set([".", "!", "?", "…", "...", "?!", "!!", "??"]);
/** Last characters of stops and of abbreviations: the other tokens end nothing. */
const STOPPING = ".!?…";

/** Sentences as token ranges; paragraphs end at blank lines, and at line ends unless the text is hard-wrapped. */
export function splitSentences(text: string, tokens: readonly RawToken[]): RawSentence[] {
  const wrapped = isHardWrapped(text);
  const out: RawSentence[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (last: number, paragraphEnds: boolean): void => {
    if (last > first) out.push({ first, last, paragraph });
    first = Math.max(first, last);
    if (paragraphEnds && last > 0) paragraph++;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    const next = tokens[i + 1];
    if (next === undefined) break;
    if (breaksLine(text, token.end, next.start) && breaksParagraph(text.slice(token.end, next.start), next.text, wrapped)) {
      close(i + 1, true);
      continue;
    }
    if (i < first) continue;
    if (i - first >= LONGEST_SENTENCE) {
      close(i + 1, false);
      continue;
    }
    const end = sentenceEnd(tokens, i, text);
    if (end > i) close(end, false);
  }
  close(tokens.length, true);
  return out;
}

/** Most gaps are one space or nothing: a look costs less than cutting them out. */
function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

function breaksParagraph(gap: string, next: string, wrapped: boolean): boolean {
  if (/\n[^\S\n]*\n/.test(gap)) return true;
  if (wrapped) return false;
  // a line that goes on in lower case or with a comma is one that was broken
  return !/^[\p{Ll},;)]/u.test(next);
}

/** Index after the sentence that ends with token `i` (closing quotes included), or -1. */
function sentenceEnd(tokens: readonly RawToken[], i: number, text: string): number {
  const token = tokens[i] as RawToken;
  if (!STOPPING.includes(token.text.charAt(token.text.length - 1))) return -1;
  const stop = STOPS.has(token.text);
  const { lower } = token;
  const abbreviation = !stop && token.text.length > 1 && token.text.endsWith(".");
  if (!stop && !abbreviation) return -1;
  let end = i + 1;
  while (end < tokens.length && CLOSING.has((tokens[end] as RawToken).text) && gapOf(tokens, end, text) === "") end++;
  const next = tokens[end];
  if (next === undefined) return -1;
  if (gapOf(tokens, end, text) === "" && !/[“"‘]/.test(next.text)) {
    // "ended.The", "Austin.Five" glued by a scraper still end; "3.5", "U.S.-led" and "Node.Js" do not
    const before = tokens[i - 1]?.text ?? "";
    const glued =
      /^(?:\p{Lu}\p{Ll}|A$)/u.test(next.text) &&
      ((next.text !== "A" && /^\p{Ll}{2,}$/u.test(before)) ||
        (STARTERS.has(next.text.toLowerCase()) && /^(?:\p{L}{3,}|\d{4}|\)|%)$/u.test(before)));
    return stop && token.text === "." && glued ? end : -1;
  }
  const head = /^[“"‘«[(—–-]$/.test(next.text) ? (tokens[end + 1] ?? next) : next;
  const capital = /^[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(head.text);
  if (stop) {
    if (
      token.text === "." &&
      /^\p{Lu}$/u.test(tokens[i - 1]?.text ?? "") &&
      tokens[i - 1]?.end === token.start &&
      /^\p{Lu}/u.test(next.text)
    ) {
      return STARTERS.has(next.text.toLowerCase()) ? end : -1; // initials: "J. Smith"
    }
    if (
      token.text === "." &&
      LEADING.has(`${tokens[i - 1]?.text.toLowerCase() ?? ""}.`) &&
      tokens[i - 1]?.end === token.start &&
      !isOrdinaryWord(tokens[i - 1]?.text ?? "")
    )
      return -1;
    if (end > i + 1 && !capital) return -1; // "Stop!" he said
    return capital || head !== next || token.text !== "…" ? (/^\p{Ll}/u.test(head.text) && token.text !== "." ? -1 : end) : -1;
  }
  if (LEADING.has(lower) && !MAYBE.has(lower)) return -1;
  if (!capital) return -1;
  // "3 p.m. (1200 GMT)"
  if (next.text === "(" && (lower === "a.m." || lower === "p.m.")) return -1;
  if (MAYBE.has(lower) || /^(?:\p{L}\.)+$/u.test(token.text))
    return STARTERS.has(head.text.toLowerCase()) || head !== next ? end : -1;
  return LEADING.has(lower) ? -1 : end;
}

/** "no." closes many sentences; "No. 2" does not. */
function isOrdinaryWord(word: string): boolean {
  return /^(?:no|sun|sat|mar|art|fig|fri|dep)$/.test(word);
}

function gapOf(tokens: readonly RawToken[], i: number, text: string): string {
  return text.slice((tokens[i - 1] as RawToken).end, (tokens[i] as RawToken).start);
}

/** Lines of a like length under 100 characters that seldom end a sentence: a text broken by its transport. */
function isHardWrapped(text: string): boolean {
  const sample = text
    .slice(0, 20_000)
    .split("\n")
    .filter((line) => line.trim() !== "");
  if (sample.length < 6) return false;
  const long = sample.filter((line) => line.length >= 45 && line.length <= 100).length;
  const over = sample.filter((line) => line.length > 100).length;
  const ended = sample.filter((line) => /[.!?:"”)]\s*$/.test(line)).length;
  return over <= sample.length * 0.02 && long >= sample.length * 0.6 && ended <= sample.length * 0.5;
}
