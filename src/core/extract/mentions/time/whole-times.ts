import type { TimeKind } from "../../../model/index.ts";
import type { AtomLine } from "./atoms.ts";
import { dateAt } from "./dates.ts";
import { isoDuration } from "./iso-values.ts";
import { otherTimeAt } from "./lengths.ts";
import { hasDay, merge, nextPiece, type Piece, pieceAt } from "./pieces.ts";
import { type Amount, type DateSaid, NOTHING_SAID, type TimeFound, type TimeSaid } from "./said.ts";
import { tenseAt } from "./tense.ts";

export interface Found {
  readonly last: number;
  readonly time: TimeFound;
}

/** A whole time as the second end of a span; no further span is looked for. */
export function wholeAt(line: AtomLine, at: number): { last: number; said: TimeSaid } | null {
  const first = pieceAt(line, at, null);
  if (first === null || first.type === "zone" || first.until !== null) return null;
  let said: TimeSaid = { ...NOTHING_SAID, ...first.said };
  let last = first.last;
  const kinds = new Set<Piece["type"]>([first.type]);
  for (let steps = 0; steps < 4; steps++) {
    const next = nextPiece(line, last, said, kinds);
    const merged = next === null || next.until !== null ? null : merge(said, next);
    if (next === null || merged === null) break;
    said = merged;
    kinds.add(next.type);
    last = next.last;
  }
  return { last, said };
}

/** A time of one piece, as it was said. */
export function foundOf(line: AtomLine, at: number, last: number, said: TimeSaid): Found {
  const kind = kindOf(said, null);
  const tense = tenseAt(line, at, last);
  return { last, time: { ...line.span(at, last), kind, said, until: null, duration: null, timex: null, ref: null, tense } };
}

export function kindOf(said: TimeSaid, until: TimeSaid | null): TimeKind {
  if (until !== null || said.clockUntil !== null || said.bound !== null) return "interval";
  return said.clock !== null || said.part !== null || hasDay(said.date) ? "instant" : "interval";
}

/**
 * "in five days" and "within five days" where the clause looks ahead are a day and a stretch from now on; elsewhere they are lengths
 * ("killed 40 people in five days").
 */
export function inLengthAt(line: AtomLine, at: number): Found | null {
  let i = at + 1;
  if (/^(?:about|around|approximately|roughly|just|~)$/.test(line.word(i))) i++;
  if (line.word(i) === "~") i++;
  const counted =
    line.word(at) === "within" && (line.sense(i).which === "next" || line.sense(i + 1).which === "next") ? dateAt(line, i) : null;
  if (counted !== null && counted.date.type === "count") return aheadFound(line, at, counted.last, counted.date.amounts);
  const opens =
    line.digits(i) > 0 ||
    line.sense(i).number !== undefined ||
    line.sense(i).vague !== undefined ||
    /^(?:a|an|half)$/.test(line.word(i));
  // "the worst in 20 years", "the first time in months": how far back
  const backward = SUPERLATIVE.test(line.word(at - 1));
  const other = opens && !backward ? otherTimeAt(line, i) : null;
  if (other === null || other.type !== "duration") return null;
  const next = other.last;
  // "within two weeks from today"
  const now = line.word(next) === "from" && (line.sense(next + 1).day === 0 || line.word(next + 1) === "now");
  if (now) return line.word(at) === "within" ? aheadFound(line, at, next + 2, other.amounts) : null;
  if (next < line.limit && !AFTER_LENGTH.test(line.word(next)) && !line.capital(next)) return null;
  const tense = tenseAt(line, at, next);
  const small = line.limit - line.first <= 12;
  if (tense === "past" || (tense === null && !small)) return null;
  return aheadFound(line, at, next, other.amounts);
}

const SUPERLATIVE = /^(?:[a-z]{2,}est|worst|best|first|only|time|times|most|least|high|low|level)$/;
const AFTER_LENGTH = /^(?:[.,;:!?)]|and|or|but|at|on|we|i|he|she|they|the|a|from|with|gmt|'|so|when|that)$/;

function aheadFound(line: AtomLine, at: number, last: number, amounts: readonly Amount[]): Found {
  const date: DateSaid =
    line.word(at) === "within"
      ? { type: "count", amounts, which: "next", open: true }
      : { type: "shift", amounts, sign: 1, from: "now" };
  const said: TimeSaid = { ...NOTHING_SAID, date };
  const duration = date.type === "count" ? isoDuration(amounts) : null;
  const kind = duration === null ? kindOf(said, null) : "duration";
  return { last, time: { ...line.span(at, last), kind, said, until: null, duration, timex: null, ref: null, tense: "future" } };
}

export function otherFoundAt(line: AtomLine, at: number): Found | null {
  const other = otherTimeAt(line, at);
  if (other === null) return null;
  const starting =
    other.type === "duration" && /^(?:starting|beginning|commencing)$/.test(line.word(other.last)) ? other.last + 1 : 0;
  const start =
    starting === 0 || other.type !== "duration"
      ? null
      : wholeAt(line, /^(?:on|from)$/.test(line.word(starting)) ? starting + 1 : starting);
  if (start !== null && other.type === "duration" && hasDay(start.said.date)) {
    const said = { ...start.said, length: other.amounts };
    return {
      last: start.last,
      time: {
        ...line.span(at, start.last),
        kind: "interval",
        said,
        until: null,
        duration: null,
        timex: null,
        ref: null,
        tense: tenseAt(line, at, start.last),
      },
    };
  }
  const base = { ...line.span(at, other.last), said: NOTHING_SAID, until: null, timex: null, tense: null };
  if (other.type === "ref")
    return {
      last: other.last,
      time: {
        ...base,
        kind: "instant",
        duration: null,
        ref: other.ref,
        tense: other.ref === "present" ? tenseAt(line, at, other.last) : null,
      },
    };
  return {
    last: other.last,
    time: { ...base, kind: other.type, duration: other.duration, timex: other.timex, ref: null },
  };
}
