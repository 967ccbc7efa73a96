import type { AtomLine } from "./atoms.ts";
import { isoDuration, timexLength } from "./iso-values.ts";
import type { Amount } from "./said.ts";

/** A length found in the text, with how ISO 8601 and TIMEX3 write it. */
export interface DurationRead {
  readonly type: "duration";
  readonly first: number;
  readonly last: number;
  readonly duration: string;
  readonly timex: string;
  readonly amounts: readonly Amount[];
}

export function durationOf(first: number, last: number, amounts: readonly Amount[]): DurationRead {
  return { type: "duration", first, last, duration: isoDuration(amounts), timex: timexLength(amounts), amounts };
}

/** Ages and things named by a length: "12-year-old", "aged two years", "30 years old". */
export function isAge(line: AtomLine, at: number, i: number): boolean {
  return (
    line.word(i) === "old" ||
    (line.word(i) === "-" && /^olds?$/.test(line.word(i + 1))) ||
    line.word(i) === "pregnant" ||
    line.word(i) === "olds" ||
    /^(?:aged|age|ages)$/.test(line.word(at - 1))
  );
}
