import type { QuoteSpan } from "./segmented.ts";

const PARAGRAPH = /\n[^\S\n]*\n/;
/** Longest stretch searched for the closing mark of one quotation, in characters. */
const LONGEST_QUOTE = 4000;
/** Two apostrophes for a quotation mark, as archives print them; they open and close. */
const DOUBLE = "''";
const CLOSER: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": DOUBLE };

/**
 * Direct quotations of a text. A quotation left open at a paragraph's end whose next paragraph opens again is one speech
 * going on (`open`); otherwise a mark without a partner is no quotation.
 */
export function findQuotes(text: string): QuoteSpan[] {
  const out: QuoteSpan[] = [];
  let at = 0;
  // where no closing mark stands, so that a run of opening marks is not searched again and again
  const empty = new Map<string, number>();
  let line = -1;
  while (at < text.length) {
    const opener = nextOpener(text, at);
    if (opener < 0) break;
    // a line's end is looked for once, not at every mark of it
    if (line < opener) line = lineEnd(text, opener);
    const closers = CLOSER[text[opener] as string] ?? "";
    const limit = Math.min(line, opener + LONGEST_QUOTE + 1);
    const to = Math.min(limit, opener + LONGEST_QUOTE);
    const close = findClose(text, Math.max(opener + (closers === DOUBLE ? 2 : 1), empty.get(closers) ?? 0), to, closers);
    if (close < 0) empty.set(closers, to);
    if (close >= 0) {
      const end = close + (closers === DOUBLE ? 2 : 1);
      out.push({ start: opener, end, open: false });
      at = end;
    } else if (reopens(text, limit, text[opener] as string)) {
      out.push({ start: opener, end: limit, open: true });
      at = limit;
    } else {
      at = opener + (closers === DOUBLE ? 2 : 1);
    }
  }
  return out;
}

function nextOpener(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const ch = text[i] as string;
    if (ch === "“" || ch === "„" || ch === "«") return i;
    if (ch === '"' && !/\d/.test(text[i - 1] ?? "") && /\S/.test(text[i + 1] ?? "")) return i;
    if (
      ch === "'" &&
      text[i + 1] === "'" &&
      !/[\p{L}\p{N}']/u.test(text[i - 1] ?? "") &&
      /[\p{L}\p{N}([$.]/u.test(text[i + 2] ?? "")
    )
      return i;
    if (ch === "‘" && !/[\p{L}\p{N}]/u.test(text[i - 1] ?? "") && /[\p{L}\p{N}[(]/u.test(text[i + 1] ?? "")) return i;
  }
  return -1;
}

function findClose(text: string, from: number, to: number, closers: string): number {
  if (closers === DOUBLE) {
    const close = text.slice(from, to).indexOf(DOUBLE);
    return close < 0 ? -1 : from + close;
  }
  for (let i = from; i < to; i++) {
    const ch = text[i] as string;
    if (!closers.includes(ch)) continue;
    if (ch !== "’") return i;
    // a typographic apostrophe inside a word is no closing mark
    if (!/[\p{L}\p{N}]/u.test(text[i + 1] ?? "") && (text[i + 1] !== " " || !/s/.test(text[i - 1] ?? "") || i + 2 >= to))
      return i;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  const line = text.indexOf("\n", from);
  return line < 0 ? text.length : line;
}

function reopens(text: string, limit: number, opener: string): boolean {
  const next = text
    .slice(limit, limit + 12)
    .replace(PARAGRAPH, "")
    .trimStart();
  return next.startsWith(opener);
}
