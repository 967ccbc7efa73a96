export type Cell = string | number | null;

/** A text that a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180 line. Text is quoted where it must be; what would run as a formula gets an apostrophe before it. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Cells in the order of a header; a column nobody filled is empty. @throws TypeError for a name the header lacks */
export function inOrderOf(header: readonly string[], cells: Readonly<Record<string, Cell>>): Cell[] {
  for (const name of Object.keys(cells))
    if (!header.includes(name)) throw new TypeError(`got column ${name}, which the header lacks`);
  return header.map((name) => cells[name] ?? null);
}

/** Distinct, non-empty, joined as ACLED and GTD join lists. */
export function listed(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null && value !== ""))].join("; ");
}
