/** Work that stops after each of its stages. */
export type Staged<T> = Generator<undefined, T, undefined>;

export type Outcome<T> = { readonly done: T } | { readonly fault: unknown };

/**
 * Takes several works through their stages together: all through the first, then all through the second. The code of the whole cascade
 * is larger than what a processor holds near at hand; this way a stage's code is fetched once for all of them. A fault ends its own work alone.
 */
export function runTogether<T>(works: readonly Staged<T>[]): Outcome<T>[] {
  const outcomes = new Array<Outcome<T>>(works.length);
  for (let open = works.length; open > 0; )
    for (const [i, work] of works.entries())
      if (outcomes[i] === undefined) {
        const outcome = nextStage(work);
        if (outcome === null) continue;
        outcomes[i] = outcome;
        open--;
      }
  return outcomes;
}

/** Takes one work through all its stages. */
export function runAlone<T>(work: Staged<T>): T {
  for (;;) {
    const stage = work.next();
    if (stage.done === true) return stage.value;
  }
}

function nextStage<T>(work: Staged<T>): Outcome<T> | null {
  try {
    const stage = work.next();
    return stage.done === true ? { done: stage.value } : null;
  } catch (fault) {
    return { fault };
  }
}
