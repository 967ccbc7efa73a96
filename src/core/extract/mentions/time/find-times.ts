import type { Segmented } from "../../../text/index.ts";
import { lengthAt } from "./amounts.ts";
import { approximatedFrom } from "./approximators.ts";
import { AtomLine } from "./atoms.ts";
import { comparedBound, openRangeAt } from "./bounds.ts";
import { canOpen, insideCode, mayHoldTime } from "./can-open.ts";
import { partStands } from "./day-parts.ts";
import { isoDuration } from "./iso-values.ts";
import { yearAt } from "./numbers.ts";
import { merge, nextPiece, type Piece, pieceAt } from "./pieces.ts";
import { NOTHING_SAID, type TimeFound, type TimeSaid } from "./said.ts";
import { tenseAt } from "./tense.ts";
import type { CompiledTimeLexicon } from "./time-lexicon.ts";
import { untilAt } from "./until.ts";
import { type Found, foundOf, inLengthAt, kindOf, otherFoundAt, wholeAt } from "./whole-times.ts";

/** Every time expression, left to right, without overlap; adjacent parts of one time are one mention. */
export function findTimes(doc: Segmented, lexicon: CompiledTimeLexicon): TimeFound[] {
  const told = doc.sentences.map((sentence) => mayHoldTime(doc, sentence, lexicon.sensed));
  if (!told.includes(true)) return [];
  const line = new AtomLine(doc, lexicon, (sentence) => told[sentence] === true);
  const out: TimeFound[] = [];
  const { atoms } = line;
  for (let first = 0; first < atoms.length; ) {
    const sentence = atoms[first]?.sentence;
    let limit = first + 1;
    while (limit < atoms.length && atoms[limit]?.sentence === sentence) limit++;
    line.first = first;
    line.limit = limit;
    findInSentence(line, out);
    first = limit;
  }
  return out;
}

function findInSentence(line: AtomLine, out: TimeFound[]): void {
  let floor = line.first;
  for (let i = line.first; i < line.limit; ) {
    const found = canOpen(line, i) ? timeAt(line, i) : null;
    if (found === null) i++;
    else {
      const first = approximatedFrom(line, i, floor, found.time);
      const bound = first === i ? null : comparedBound(line, first, found.time);
      const said = bound === null ? found.time.said : { ...found.time.said, bound };
      out.push(first === i ? found.time : { ...found.time, ...line.span(first, found.last), said });
      i = found.last;
      floor = i;
    }
  }
}

function timeAt(line: AtomLine, at: number): Found | null {
  if (line.word(at) === "in" || line.word(at) === "within") return inLengthAt(line, at);
  // "%E3%83", "eb4a5b": inside a link or an identifier
  if (line.glued(at) && insideCode(line, at)) return null;
  const open = openRangeAt(line, at);
  if (open !== null) return foundOf(line, at, open.last, open.said);
  const first = pieceAt(line, at, null);
  if (first === null || first.type === "zone") return otherFoundAt(line, at);
  let said: TimeSaid = { ...NOTHING_SAID, ...first.said };
  let until = first.until;
  let last = first.last;
  const kinds = new Set<Piece["type"]>([first.type]);
  for (let steps = 0; steps < 5; steps++) {
    const next = nextPiece(line, last, said, kinds);
    if (next === null) break;
    const merged = merge(said, next);
    if (merged === null) break;
    said = merged;
    until = until ?? next.until;
    kinds.add(next.type);
    // "Thursday (April 5)"
    last = line.word(next.last) === ")" && line.word(last) === "(" ? next.last + 1 : next.last;
  }
  // "Thu Oct 26 11:00:09 EDT 2023": the year behind the clock
  if (
    said.date?.type === "calendar" &&
    said.date.year === undefined &&
    said.date.day !== undefined &&
    kinds.has("clock") &&
    line.digits(last) === 4
  ) {
    const year = yearAt(line, last);
    if (year !== null && year.value > 1900) {
      said = { ...said, date: { ...said.date, year: year.value } };
      last = year.last;
    }
  }
  if (kinds.size === 1 && first.type === "part" && !partStands(line, at)) return null;
  const lasting =
    until === null && said.clockUntil === null && said.clock !== null && line.word(last) === "for"
      ? lengthAt(line, last + 1)
      : null;
  if (lasting !== null && !lasting.vague) {
    said = { ...said, length: lasting.amounts };
    last = lasting.last;
  }
  const end =
    until === null && said.clockUntil === null && said.length === null
      ? untilAt(line, last, said, (i) => wholeAt(line, i))
      : null;
  if (end !== null) {
    said = { ...said, ...end.fill };
    last = end.last;
  }
  const untilSaid: TimeSaid | null =
    end !== null
      ? end.said
      : until !== null
        ? { ...NOTHING_SAID, date: until, clock: said.clock, part: endPart(said.part) }
        : null;
  const counted = said.date?.type === "count" && untilSaid === null ? isoDuration(said.date.amounts) : null;
  return {
    last,
    time: {
      ...line.span(at, last),
      kind: counted !== null ? "duration" : kindOf(said, untilSaid),
      said,
      until: untilSaid,
      duration: counted,
      timex: null,
      ref: null,
      tense: tenseAt(line, at, last),
    },
  };
}

/** "the night of November 19-20" ends in the small hours of the second day. */
function endPart(part: TimeSaid["part"]): TimeSaid["part"] {
  return part === "night" ? "small-hours" : part;
}
