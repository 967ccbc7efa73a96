import type { AtomLine } from "./atoms.ts";
import type { TimeFound } from "./said.ts";

const ONE = /^(?:about|around|almost|nearly|approximately|roughly|circa|some|another)$/;
/** "more than", "no longer than": what is compared. */
const COMPARED = /^(?:more|less|longer|fewer|earlier|later)$/;

/** Where a counted length begins with the words that say how nearly it is meant: "about three days", "more than two decades ago", "at least a week". */
export function approximatedFrom(line: AtomLine, at: number, floor: number, { said, kind }: TimeFound): number {
  const { date } = said;
  const counted = kind === "duration" ? date === null || date.type === "count" : date?.type === "shift";
  if (!counted || line.glued(at)) return at;
  const first = approximatorBefore(line, at);
  return first < floor ? at : first;
}

function approximatorBefore(line: AtomLine, at: number): number {
  const before = line.word(at - 1);
  if (ONE.test(before)) return at - 1;
  if (before === "than" && COMPARED.test(line.word(at - 2))) return line.word(at - 3) === "no" ? at - 3 : at - 2;
  if ((before === "least" || before === "most") && line.word(at - 2) === "at") return at - 2;
  return before === "to" && line.word(at - 2) === "up" ? at - 2 : at;
}
