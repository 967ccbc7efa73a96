import type { AtomLine } from "./atoms.ts";
import type { DateSaid, TimeSaid } from "./said.ts";

/** A date read at a place: where it ends, what it says, and what a span of days or a glued clock adds. */
export interface DateRead {
  readonly last: number;
  readonly date: DateSaid;
  readonly until?: DateSaid;
  readonly more?: Partial<TimeSaid>;
}

/** Reads the date that begins at a word, if one does. */
export type DateReader = (line: AtomLine, at: number) => DateRead | null;
