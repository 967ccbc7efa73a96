import type { Segmented } from "../../../../text/index.ts";

const LONGEST_LINE = 18;

/** A line that stands alone and ends like no sentence: a heading, a caption, a link to another report. */
export function isPageLine(doc: Segmented, sentence: number): boolean {
  const { first, last, paragraph } = doc.sentences[sentence] ?? { first: 0, last: 0, paragraph: -1 };
  return (
    last > first &&
    last - first <= LONGEST_LINE &&
    doc.sentences[sentence - 1]?.paragraph !== paragraph &&
    doc.sentences[sentence + 1]?.paragraph !== paragraph &&
    !/[.!?…:;"”’')]$/.test(doc.tokens[last - 1]?.text ?? ".")
  );
}
