import type { AtomLine } from "./atoms.ts";
import { standsAlone } from "./word-ends.ts";

/** A time without a date. */
export interface RefRead {
  readonly last: number;
  readonly ref: "past" | "present" | "future";
}

/** "recently", "now", "at the time", "in the near future", "recent weeks". */
export function refAt(line: AtomLine, at: number): RefRead | null {
  const { ref } = line.sense(at);
  if (ref === undefined) return vagueStretchAt(line, at) ?? atTheTime(line, at) ?? pastOrFutureAt(line, at);
  const word = line.word(at);
  const before = line.word(at - 1);
  const next = line.word(at + 1);
  if (word === "now") return next === "that" || (next === "and" && line.word(at + 2) === "then") ? null : { last: at + 1, ref };
  // "as soon as", "soon after the blast", "too soon to tell"
  if (word === "soon")
    return /^(?:as|so|too|how)$/.test(before) || /^(?:as|after|afterwards?|before|enough|-)$/.test(next)
      ? null
      : { last: at + 1, ref };
  // "recent weeks" is a stretch; "Former" of a name or a heading is none
  if (ADJECTIVES.test(word)) {
    const stretch = vagueStretchAt(line, at);
    if (stretch !== null) return stretch;
    const led = line.capital(at) && at > line.first && !line.doc.upper;
    return led || line.sense(at + 1).unit !== undefined || /^(?:NOUN|PROPN|ADJ)$/.test(line.pos(at + 1)) === false
      ? null
      : { last: at + 1, ref };
  }
  return { last: at + 1, ref };
}

const ADJECTIVES = /^(?:recent|former|current)$/;

/** "recent weeks", "the coming days", "past years": so many, told from now. */
function vagueStretchAt(line: AtomLine, at: number): RefRead | null {
  const i = line.word(at) === "the" || line.word(at) === "these" ? at + 1 : at;
  const which = line.word(i) === "recent" ? "last" : line.sense(i).which;
  const unit = line.sense(i + 1).unit;
  if (
    (which !== "last" && which !== "next") ||
    unit === undefined ||
    !/^(?:days|weeks|months|years|decades|nights|hours)$/.test(line.word(i + 1))
  )
    return null;
  return { last: i + 2, ref: which === "last" ? "past" : "future" };
}

/** "at present", "at the moment", "at this time", "at the time". */
function atTheTime(line: AtomLine, at: number): RefRead | null {
  if (line.word(at) !== "at") return null;
  const i = at + 1;
  if (line.word(i) === "present") return { last: i + 1, ref: "present" };
  const noun = line.word(i + 1);
  if (line.word(i) === "the" && noun === "moment") return { last: i + 2, ref: "present" };
  // "at the time of the raid", "at the time when"
  if (noun !== "time" || /^(?:of|when|that|-)$/.test(line.word(i + 2))) return null;
  if (line.word(i) === "this") return { last: i + 2, ref: "present" };
  return line.word(i) === "the" || line.word(i) === "that" ? { last: i + 2, ref: "past" } : null;
}

/** "in the past", "the near future", "in future". */
function pastOrFutureAt(line: AtomLine, at: number): RefRead | null {
  let i = at;
  if (line.word(i) === "the") i++;
  if (i > at && /^(?:near|immediate|recent|distant|foreseeable)$/.test(line.word(i))) i++;
  const word = line.word(i);
  if ((word !== "past" && word !== "future") || i === at) return null;
  const led = /^(?:in|into|for|from|of|about|on)$/.test(line.word(at - 1));
  return led && standsAlone(line, i + 1) && line.word(i + 1) !== "of" ? { last: i + 1, ref: word } : null;
}
