/** How a page is to look: columns, and whether colour may be used. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

const CODES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33", cyan: "36" } as const;
export type Paint = keyof typeof CODES;

export function paint(text: string, how: Paint, look: Look): string {
  return look.colour ? `\u001b[${CODES[how]}m${plain(text)}\u001b[0m` : plain(text);
}

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what would steer a terminal: a report may hold escape codes, and text turned around. Newlines and tabs stay. */
export function plain(text: string): string {
  return text.replace(UNSEEN, "\u00b7");
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Columns a text takes: wide East Asian characters and emoji take two, combining and invisible marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const ch of text) {
    const code = ch.codePointAt(0) ?? 0;
    if (code < 0x300) width++;
    else if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(ch)) continue;
    else width += WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}

/** The longest beginning of a text that takes at most `width` columns. */
function fitTo(text: string, width: number): string {
  let taken = 0;
  let end = 0;
  for (const ch of text) {
    taken += widthOf(ch);
    if (taken > width) break;
    end += ch.length;
  }
  return text.slice(0, end);
}

/** Lines no wider than `width`; a word too long for a line is cut. `first` and `rest` stand before the first and the other lines. */
export function wrap(text: string, width: number, first = "", rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const turn = (): void => {
    lines.push(line.trimEnd());
    line = rest;
    empty = true;
  };
  for (const word of plain(text).split(/\s+/)) {
    let left = word;
    if (!empty && widthOf(line) + 1 + widthOf(left) > width) turn();
    while (empty && widthOf(line) + widthOf(left) > width) {
      const piece = fitTo(left, Math.max(2, width - widthOf(line)));
      if (piece === "") break;
      left = left.slice(piece.length);
      line += piece;
      turn();
    }
    line += empty ? left : ` ${left}`;
    empty = false;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Pads to `width` columns, cutting with "…" what is too long. */
export function cell(text: string, width: number): string {
  const clean = plain(text).replace(/\s+/g, " ");
  const taken = widthOf(clean);
  if (taken <= width) return clean + " ".repeat(width - taken);
  const kept = fitTo(clean, width - 1);
  return `${kept}…${" ".repeat(Math.max(0, width - widthOf(kept) - 1))}`;
}
