/** Tells on stderr how far a run is. */
export interface Progress {
  /** One more report is done. */
  step(): void;
  /** Takes the line away, so that something else can be said. */
  clear(): void;
  done(): void;
}

const BAR = 24;
/** A plain line so often. */
const EVERY = 1000;
/** A terminal is redrawn so often, in milliseconds. */
const REDRAW = 100;

/** A bar on a terminal (a count where the size is unknown), a plain line every 1,000 elsewhere, nothing when quiet. `share` is 0 to 1, or null. */
export function createProgress(quiet: boolean, noun: string, share: () => number | null = () => null): Progress {
  if (quiet) return { step: () => {}, clear: () => {}, done: () => {} };
  const live = process.stderr.isTTY === true;
  let count = 0;
  let drawn = performance.now();
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    step: () => {
      count++;
      if (!live) {
        if (count % EVERY === 0) process.stderr.write(`${count} ${noun}\n`);
        return;
      }
      const now = performance.now();
      if (now - drawn < REDRAW) return;
      drawn = now;
      process.stderr.write(`\r${barOf(share())}${count} ${noun}\u001b[K`);
      shown = true;
    },
    clear,
    done: clear,
  };
}

/** "[########················]  33 % ". */
export function barOf(share: number | null): string {
  if (share === null) return "";
  const full = Math.round(Math.max(0, Math.min(1, share)) * BAR);
  return `[${"#".repeat(full)}${"·".repeat(BAR - full)}] ${String(Math.floor(share * 100)).padStart(3)} % `;
}
