/** A range of a text with what it is marked as. */
export interface Span<T> {
  readonly start: number;
  readonly end: number;
  readonly mark: T;
}

/** A stretch of text under the same marks throughout. */
export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly T[];
}

/** Cuts a text wherever a mark begins or ends, so that overlapping marks can all be shown. Linear in the text and its cuts. */
export function piecesOf<T>(length: number, spans: readonly Span<T>[]): Piece<T>[] {
  const fitting = spans.filter((span) => span.start < span.end && span.end <= length && span.start >= 0);
  const cuts = [...new Set([0, length, ...fitting.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const starts = [...fitting].sort((a, b) => a.start - b.start);
  const open = new Set<Span<T>>();
  const out: Piece<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    for (const span of open) if (span.end <= start) open.delete(span);
    for (; next < starts.length && (starts[next]?.start ?? length) <= start; next++) {
      const span = starts[next];
      if (span !== undefined) open.add(span);
    }
    out.push({ start, end, marks: [...open].map((span) => span.mark) });
  }
  return out;
}
