/**
 * The spans that lie within tokens `[first, last)`, in order; `spans` come sorted by `first`. Finders ask this at every hit:
 * going through all spans each time would make a long text's work grow with its square.
 */
export function spansIn<T extends { readonly first: number; readonly last: number }>(
  spans: readonly T[],
  first: number,
  last: number,
): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).first < first) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let i = low; i < spans.length && (spans[i] as T).first < last; i++)
    if ((spans[i] as T).last <= last) out.push(spans[i] as T);
  return out;
}
