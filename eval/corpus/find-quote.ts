import type { GoldSpan } from "./gold.ts";

const WORD = /[\p{L}\p{N}]/u;

/** Whether a cut at `at` would fall inside a word. */
function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}

function findNth(text: string, quote: string, nth: number): number {
  let at = text.indexOf(quote);
  for (let seen = 0; at !== -1; at = text.indexOf(quote, at + 1)) {
    if (cutsWord(text, at) || cutsWord(text, at + quote.length)) continue;
    seen += 1;
    if (seen === nth) return at;
  }
  return -1;
}

/**
 * Where a gold quote stands, in whole words: in the text first, else in the title. `quote#2` is the second occurrence,
 * `title:quote` the title alone. Null when it does not occur.
 */
export function findQuote(written: string, text: string, title: string | null): GoldSpan | null {
  const [, inTitle, quote = "", count] = /^(title:)?([\s\S]*?)(?:#(\d{1,3}))?$/.exec(written) ?? [];
  const nth = count === undefined ? 1 : Number(count);
  if (quote === "" || nth === 0) return null;
  const places = [
    { part: "text" as const, content: inTitle === undefined ? text : "" },
    { part: "title" as const, content: title ?? "" },
  ];
  for (const { part, content } of places) {
    const start = findNth(content, quote, nth);
    if (start !== -1) return { start, end: start + quote.length, quote, part };
  }
  return null;
}
