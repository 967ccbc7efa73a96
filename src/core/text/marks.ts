import type { Mark, MarkKind } from "../model/index.ts";

export interface MarkRule {
  readonly words: string;
  /** `line`: the line they open. `any`: from them to the line's end. `words`: they alone. */
  readonly where: "line" | "any" | "words";
  readonly kind: MarkKind;
  /** Name of the mark, where the words mean something to the ledger; null: the words name it. */
  readonly rule: string | null;
}

/** Mark rules with one look for all of them: most texts and lines hold the words of none. */
export interface MarkRules {
  readonly opening: readonly MarkRule[];
  readonly opens: RegExp;
  readonly within: readonly MarkRule[];
  readonly holds: RegExp;
}

export function compileMarkRules(rules: readonly MarkRule[]): MarkRules {
  const opening = rules.filter((rule) => rule.where === "line");
  const within = rules.filter((rule) => rule.where !== "line");
  const escaped = (words: string): string => words.replace(/[^\p{L}\p{N} ]/gu, "\\$&");
  const anyOf = (some: readonly MarkRule[]): string => `(?:${some.map((rule) => escaped(rule.words)).join("|") || "$^"})`;
  return { opening, opens: new RegExp(`^${anyOf(opening)}`), within, holds: new RegExp(anyOf(within)) };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shortcodes and tags a scraper leaves: "[ad_1]", "[embed]", "{{widget}}". */
const TAG =
  /\[\/?(?:ad|ads|adsense|embed|embedded|gallery|caption|video|image|img|photo|widget|shortcode|related|read more|advert|advertisement)[ _-]?\w{0,24}\]|\{\{[^{}\n]{1,60}\}\}|<\/?[a-z][a-z0-9]{0,9}(?: [^<>\n]{0,120})?>/giu;
const CREDIT =
  /(?:[–—-] ?|\()(?:Photo|Foto|Image|Picture|Credit|Photograph|Photo credit|Photo by|Image credit|Getty|Reuters|AFP|AP|EPA)(?: ?[:/]| courtesy| by)? ?[^\n()]{0,60}\)?$/u;
const DATELINE = /^\p{Lu}{3}[^\n—–"“]{0,90}?(?:(?: ?(?:—|--|–)| -(?= ))|\)$|\)(?= \p{Lu}))/u;
const BYLINE = /^(?:By|BY|by) (?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4}(?:,|\||$| and |and |in )/u;
const STRAY = /^[\p{Ll}][\p{L} -]{0,24}[.;]$/u;
const NUMBERED_RELEASE = /^(?:\d{4}-\d\d-[A-Z]{1,3}-\d{1,4}|#{2,}|-{3,}|_{3,}|\*{3,}|={3,})\s*$/u;

/** Marks what is not the report's own telling. Marks never change the text; they may overlap. */
export function findMarks(
  text: string,
  rules: MarkRules,
  sentences: readonly { readonly start: number; readonly end: number }[],
): Mark[] {
  const out: Mark[] = [];
  const mark = (kind: MarkKind, start: number, end: number, rule: string): void => {
    if (end > start) out.push({ kind, start, end, quote: text.slice(start, end), rule });
  };
  const within = rules.holds.test(text.toLowerCase()) ? rules.within : [];
  for (const match of text.matchAll(TAG)) mark("boilerplate", match.index, match.index + match[0].length, "scraper-tag");
  for (const line of linesOf(text)) {
    const lower = line.text.toLowerCase();
    if (line.text.length < 240 && rules.opens.test(lower))
      for (const rule of rules.opening)
        if (lower.startsWith(rule.words) && !/^[\p{L}\p{N}]/u.test(lower.slice(rule.words.length)))
          mark(rule.kind, line.start, line.end, rule.rule ?? `line:${rule.words}`);
    for (const rule of within) {
      const at = lower.indexOf(rule.words);
      const end = rule.where === "words" ? line.start + at + rule.words.length : line.end;
      if (at >= 0) mark(rule.kind, line.start + at, end, rule.rule ?? `words:${rule.words}`);
    }
    const credit = line.text.length < 400 ? CREDIT.exec(line.text) : null;
    if (credit !== null) {
      // "… for the attack. – Reuters" credits the text, not a picture
      const picture = /photo|foto|image|picture|getty/i.test(credit[0]) || !/[.!?”"]\s*$/u.test(line.text.slice(0, credit.index));
      if (picture) mark("caption", line.start, line.end, "line-ends-in-photo-credit");
      mark("credit", line.start + credit.index, line.end, picture ? "photo-credit" : "agency-credit");
    }
    const dateline = DATELINE.exec(line.text.slice(0, 160));
    if (dateline !== null && /^\p{Lu}[\p{Lu}.’' -]+(?:,|\(|—|–|-)/u.test(dateline[0]))
      mark("dateline", line.start, line.start + dateline[0].length, "place-and-agency-before-dash");
    const byline = line.text.length < 120 ? BYLINE.exec(line.text) : null;
    if (byline !== null) mark("byline", line.start, line.end, "by-and-names");
    if (NUMBERED_RELEASE.test(line.text)) mark("boilerplate", line.start, line.end, "release-number-or-rule");
  }
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    // a lone lower-case word after a full stop: what is left of a cut link or a bad translation
    if (
      words.length <= 26 &&
      STRAY.test(words) &&
      words.split(/\s+/u).length <= 2 &&
      /[.!?”"]\s*$/u.test(text.slice(Math.max(0, sentence.start - 3), sentence.start))
    )
      mark("debris", sentence.start, sentence.end, "stray-fragment");
  }
  for (const match of text.matchAll(/&(?:nbsp|amp|quot|lt|gt|#\d{2,5});|\uFFFD+|â€[™œ\u009d"]?|Ã[©¨¼¶¤]/gu))
    mark("debris", match.index, match.index + match[0].length, "broken-encoding");
  return out.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text[from] ?? "")) from++;
    while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
    if (to > from) yield { start: from, end: to, text: text.slice(from, Math.min(to, from + 2000)) };
    start = end + 1;
  }
}
