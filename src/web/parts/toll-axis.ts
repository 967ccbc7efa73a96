/** Moments set apart evenly, whatever time lies between them: most figures come within hours, the last may come after weeks. */
export interface TollAxis {
  readonly moments: readonly string[];
  /** Middle of a moment's step; that of the last one known by then where it is none. */
  readonly x: (at: string) => number;
  /** Where a moment's step begins. */
  readonly begin: (at: string) => number;
  readonly width: number;
  /** What stands below: the clock at each step while there is room, the day where it changes. */
  readonly labels: readonly { readonly x: number; readonly clock: string; readonly day: string | null }[];
}

/** Pixels a clock needs below its step. */
const CLOCK_ROOM = 36;

export function tollAxis(instants: readonly string[], left: number, right: number): TollAxis {
  const moments = [...new Set(instants)].sort();
  const width = (right - left) / Math.max(1, moments.length);
  const indexOf = (at: string): number => Math.max(0, moments.filter((moment) => moment <= at).length - 1);
  const begin = (at: string): number => left + indexOf(at) * width;
  const every = Math.ceil(CLOCK_ROOM / width);
  const dayOf = (at: string | undefined): string => at?.slice(0, 10) ?? "";
  return {
    moments,
    x: (at) => begin(at) + width / 2,
    begin,
    width,
    labels: moments.map((at, i) => ({
      x: begin(at) + width / 2,
      clock: i % every === 0 ? at.slice(11, 16) : "",
      day: dayOf(at) === dayOf(moments[i - 1]) ? null : dayOf(at),
    })),
  };
}
