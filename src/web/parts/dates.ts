/** Which day of a month or year that is given alone is meant. */
export type Edge = "first" | "last";

/**
 * A day as an analyst writes it: 2020-11-21, 20201121, or a month or year alone, which is its first or last day.
 * @returns an ISO date, "" for nothing, null for what is no day
 */
export function isoDay(words: string, edge: Edge): string | null {
  const text = words.trim();
  if (text === "") return "";
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (parts === null) return null;
  const [year = 0, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const inMonth = month ?? (edge === "first" ? 1 : 12);
  const at = new Date(Date.UTC(2000, 0, 1));
  // day 0 of the month after is this month's last
  at.setUTCFullYear(year, day === undefined && edge === "last" ? inMonth : inMonth - 1, day ?? (edge === "first" ? 1 : 0));
  const isSaid =
    at.getUTCFullYear() === year && at.getUTCMonth() === inMonth - 1 && (day === undefined || at.getUTCDate() === day);
  return isSaid ? at.toISOString().slice(0, 10) : null;
}
