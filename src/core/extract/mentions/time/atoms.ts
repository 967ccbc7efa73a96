import { passes, type Segmented, type TokenSpan } from "../../../text/index.ts";
import { type CompiledTimeLexicon, NO_SENSE, type Sense } from "./time-lexicon.ts";

/**
 * A run of letters, a run of digits or one mark. Times are glued in ways no tokeniser cuts right
 * ("15Sep", "3:30-4:30pm", "mid-2021"), so the time grammar reads atoms, each of which knows its token.
 */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Value of a run of digits, else -1; runs longer than 14 digits are no number. */
  readonly number: number;
  /** How many digits, 0 for words and marks. */
  readonly digits: number;
  readonly sense: Readonly<Sense> | null;
  /** The token it starts in, and the one it ends in. */
  readonly token: number;
  readonly lastToken: number;
  readonly sentence: number;
  /** Touches the atom before it. */
  readonly glued: boolean;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && (c < 0x2000 || c > 0x206f) && c !== 0xd7 && c !== 0xf7);

/** The atoms of the sentences asked for, in order. */
function atomsOf(doc: Segmented, lexicon: CompiledTimeLexicon, wanted: (sentence: number) => boolean): Atom[] {
  const out: Atom[] = [];
  let previousEnd = -1;
  for (const token of doc.tokens) {
    if (!wanted(token.sentence)) continue;
    const { text } = token;
    for (let i = 0; i < text.length; ) {
      const first = text.charCodeAt(i);
      let j = i + 1;
      if (isDigit(first)) while (j < text.length && isDigit(text.charCodeAt(j))) j++;
      else if (isLetter(first)) while (j < text.length && isLetter(text.charCodeAt(j))) j++;
      const digits = isDigit(first) ? j - i : 0;
      const whole = i === 0 && j === text.length;
      const lower = whole ? token.lower : text.slice(i, j).toLowerCase();
      const start = token.start + i;
      const before = out[out.length - 1];
      // the tokeniser sees a face in "11:30" (":3", "0"): one run of digits is one number
      if (digits > 0 && start === previousEnd && before !== undefined && before.digits > 0) {
        const joined = before.digits + digits;
        out[out.length - 1] = {
          ...before,
          end: token.start + j,
          lower: before.lower + lower,
          number: joined <= 14 ? Number(before.lower + lower) : -1,
          digits: joined,
          lastToken: token.index,
        };
        previousEnd = token.start + j;
        i = j;
        continue;
      }
      out.push({
        start,
        end: token.start + j,
        lower: lower === "’" || lower === "‘" ? "'" : lower === "–" || lower === "—" || lower === "‑" ? "-" : lower,
        number: digits > 0 && digits <= 14 ? Number(lower) : -1,
        digits,
        sense: digits === 0 && (!whole || passes(lexicon.sensed, token.hash)) ? (lexicon.senses.get(lower) ?? null) : null,
        token: token.index,
        lastToken: token.index,
        sentence: token.sentence,
        glued: start === previousEnd,
      });
      previousEnd = token.start + j;
      i = j;
    }
  }
  return out;
}

/** The atoms of a text, looked at one sentence at a time: nothing is read past `limit`. */
export class AtomLine {
  readonly doc: Segmented;
  readonly lexicon: CompiledTimeLexicon;
  readonly atoms: readonly Atom[];
  /** Range of the sentence in hand. */
  first = 0;
  limit = 0;
  /** How many dates deep a date counted from another is being read. */
  depth = 0;

  constructor(doc: Segmented, lexicon: CompiledTimeLexicon, wanted: (sentence: number) => boolean) {
    this.doc = doc;
    this.lexicon = lexicon;
    this.atoms = atomsOf(doc, lexicon, wanted);
  }

  private at(i: number): Atom | undefined {
    return i >= this.first && i < this.limit ? this.atoms[i] : undefined;
  }

  /** Lower-cased atom, "" outside the sentence. */
  word(i: number): string {
    return this.at(i)?.lower ?? "";
  }

  sense(i: number): Readonly<Sense> {
    return this.at(i)?.sense ?? NO_SENSE;
  }

  /** Value of a run of at most `digits` digits, else -1. */
  number(i: number, digits = 4): number {
    const atom = this.at(i);
    return atom === undefined || atom.digits === 0 || atom.digits > digits ? -1 : atom.number;
  }

  digits(i: number): number {
    return this.at(i)?.digits ?? 0;
  }

  glued(i: number): boolean {
    return i > this.first && (this.at(i)?.glued ?? false);
  }

  /** As written, capitals kept. */
  text(i: number): string {
    const atom = this.at(i);
    return atom === undefined ? "" : this.doc.text.slice(atom.start, atom.end);
  }

  capital(i: number): boolean {
    const head = this.text(i)[0];
    return head !== undefined && head !== head.toLowerCase();
  }

  pos(i: number): string {
    return this.doc.tokens[this.at(i)?.token ?? -1]?.pos ?? "";
  }

  /** No decimal part or thousands group hangs on the number at `i`: "10" of "10,000" is no day. */
  numberStands(i: number): boolean {
    const mark = this.word(i + 1);
    return !((mark === "," || mark === "." || mark === ":") && this.glued(i + 1) && this.glued(i + 2) && this.digits(i + 2) > 0);
  }

  /** Atoms `[first, last)` as a span of the text with the tokens it touches. */
  span(first: number, last: number): TokenSpan {
    const a = this.atoms[first];
    const b = this.atoms[last - 1];
    const start = a?.start ?? 0;
    const end = b?.end ?? start;
    return { first: a?.token ?? 0, last: (b?.lastToken ?? 0) + 1, start, end, quote: this.doc.text.slice(start, end) };
  }
}
