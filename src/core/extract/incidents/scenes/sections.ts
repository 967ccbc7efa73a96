import { type Segmented, type Sentence, spansIn } from "../../../text/index.ts";
import type { EventMention } from "../events/events.ts";
import { type FrameLexicon, saysRoundUp } from "./report-frame.ts";
import type { Section } from "./scene.ts";

interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Tokens of a heading sentence ("June 10, West Third Street."). */
const HEADING = 9;
const MOST_SECTIONS = 24;
/** Headed paragraphs a report has at least to be a round-up; fewer where it calls itself one. */
const FEWEST = 3;
const FEWEST_CALLED = 2;

/**
 * The sections of a round-up: paragraphs that each open with a heading of their own (a place, a day) and tell of violence.
 * Null for a report on one incident. `named`: the places and times of the text, in order.
 */
export function findSections(
  doc: Segmented,
  title: Segmented | null,
  events: readonly EventMention[],
  lexicon: FrameLexicon,
  named: readonly TokenRange[],
): readonly Section[] | null {
  if (events.length < FEWEST_CALLED) return null;
  const told = new Set(events.filter((e) => !e.weak || e.harm !== null).map((e) => doc.sentences[e.sentence]?.paragraph ?? -1));
  if (told.size < FEWEST_CALLED) return null;
  const called = saysRoundUp(doc, title, lexicon);
  const sections: Section[] = [];
  const headings = new Set<string>();
  let leads = called;
  let first = true;
  for (const paragraph of paragraphsOf(doc)) {
    const [head] = paragraph;
    if (head === undefined || !told.has(head.paragraph)) continue;
    const opening = first;
    first = false;
    const heading = headingEnd(doc, paragraph);
    // "Background.", "Update:" head a paragraph of any report
    const headed = heading > head.first && spansIn(named, head.first, heading).length > 0;
    if (!headed && !(called && (heading > head.first || opensWithPlace(doc, head)))) continue;
    // an older version of the story begins with the same dateline
    if (headed) headings.add(wordsOf(doc, head.first, heading));
    leads ||= opening;
    if (sections.length < MOST_SECTIONS) sections.push({ sentences: new Set(paragraph.map((sentence) => sentence.index)) });
  }
  // a list of earlier cases below the story is its background
  return (leads && headings.size >= FEWEST) || (called && sections.length >= FEWEST_CALLED) ? sections : null;
}

function paragraphsOf(doc: Segmented): readonly (readonly Sentence[])[] {
  return [...Map.groupBy(doc.sentences, (sentence) => sentence.paragraph).values()];
}

/** Where the heading of a paragraph ends, or its start where it has none: "Demoso. Shells fell …", "MOSUL - A bomb …", "* Baquba: …". */
function headingEnd(doc: Segmented, paragraph: readonly Sentence[]): number {
  const [head, next] = paragraph;
  if (head === undefined) return 0;
  const words = doc.tokens.slice(head.first, head.last);
  if (NO_HEADING.test(words[0]?.lower ?? "")) return head.first;
  if (
    next !== undefined &&
    words.length <= HEADING &&
    !words.some((t) => t.pos === "VERB" || t.pos === "AUX") &&
    isName(words[0]?.text)
  )
    return head.last;
  const mark = words.slice(1, HEADING - 2).findIndex((t) => /^(?:-|–|—|:)$/.test(t.text)) + 1;
  const opens = mark > 0 && words.slice(0, mark).every((t) => isName(t.text) || /^(?:[*•,]|\d+)$/.test(t.text));
  return opens ? head.first + mark : head.first;
}

function wordsOf(doc: Segmented, first: number, last: number): string {
  return doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0).toLowerCase();
}

const NO_HEADING = /^(?:updates?|updated|published|posted|correction|editor|photo|photos|by|editor's)$/;

function isName(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text);
}

/** "In Tikrit, gunmen …", "Meanwhile near Baquba …". */
function opensWithPlace(doc: Segmented, head: Sentence): boolean {
  const at = /^(?:also|elsewhere|meanwhile)$/.test(doc.tokens[head.first]?.lower ?? "") ? head.first + 1 : head.first;
  return /^(?:in|near|at|outside)$/.test(doc.tokens[at]?.lower ?? "") && isName(doc.tokens[at + 1]?.text);
}
