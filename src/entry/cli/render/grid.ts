import { cell, type Look, paint, widthOf, wrap } from "./page.ts";

/** A column of a grid: how narrow it may get before the grid gives up, and how much of spare room it asks for. */
export interface Column {
  readonly head: string;
  readonly narrowest: number;
  readonly widest?: number;
}

/** Rows under heads, each column as wide as its widest cell where room allows, cells turned over lines, nothing cut. Null where not even the narrowest columns fit. */
export function renderGrid(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  look: Look,
  indent = "  ",
): string[] | null {
  const widths = fitWidths(columns, rows, look.width - indent.length);
  if (widths === null) return null;
  const line = (cells: readonly string[]): string[] => {
    const turned = cells.map((text, i) => wrap(text, widths[i] ?? 1));
    const height = Math.max(...turned.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      `${indent}${turned.map((lines, i) => cell(lines[n] ?? "", widths[i] ?? 1)).join("  ")}`.trimEnd(),
    );
  };
  return [...line(columns.map(({ head }) => head)).map((text) => paint(text, "dim", look)), ...rows.flatMap(line)];
}

/** What each column takes: all it wants, or, where that is too much, the widest give way first. */
function fitWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] | null {
  const room = width - 2 * (columns.length - 1);
  const widths = columns.map(({ head, widest }, i) =>
    Math.min(widest ?? 60, Math.max(widthOf(head), ...rows.map((row) => widthOf(row[i] ?? "")))),
  );
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    let widest = -1;
    for (let i = 0; i < widths.length; i++)
      if ((widths[i] ?? 0) > (columns[i]?.narrowest ?? 0) && (widest < 0 || (widths[i] ?? 0) > (widths[widest] ?? 0))) widest = i;
    if (widest < 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}
