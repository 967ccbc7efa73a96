/** How much is gathered before it is handed on. */
export interface Helping<T> {
  readonly items: number;
  /** By sizeOf: an item is added while those before it are smaller together. */
  readonly size: number;
  readonly sizeOf: (item: T) => number;
  /** Milliseconds the first waits for others. */
  readonly patience: number;
}

const LATE = Symbol("late");

/** A feed's items in their order, as many together as are here in time. A fault of the feed comes after the items before it. */
export async function* gather<T>(feed: AsyncIterable<T>, { items, size, sizeOf, patience }: Helping<T>): AsyncGenerator<T[]> {
  const source = feed[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = source.next();
    // a fault is met where the item is awaited, which may be after others were read
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  let ended = false;
  try {
    for (let first = await next; first.done !== true; first = await next) {
      const helping = [first.value];
      let held = sizeOf(first.value);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<typeof LATE>((resolve) => {
        timer = setTimeout(() => resolve(LATE), patience);
      });
      next = ask();
      while (helping.length < items && held < size) {
        const come = await Promise.race([next, late]).catch(() => LATE);
        if (typeof come === "symbol" || come.done === true) break;
        helping.push(come.value);
        held += sizeOf(come.value);
        next = ask();
      }
      clearTimeout(timer);
      yield helping;
    }
    ended = true;
  } finally {
    // a feed that is still being waited for cannot be waited out
    if (!ended) void Promise.resolve(source.return?.()).catch(() => undefined);
  }
}
