import type { AtomLine } from "./atoms.ts";
import { phraseAt } from "./time-lexicon.ts";

export const isUpper = (line: AtomLine, at: number): boolean => line.text(at) === line.text(at).toUpperCase();

/** The zone after a clock time: "GMT", "EST", "Vietnam time", "(Kabul time)", "GMT+4:30", "local time" (zone null). */
export function zoneAt(line: AtomLine, at: number): { last: number; zone: string | null } | null {
  let i = line.word(at) === "(" || line.word(at) === "," ? at + 1 : at;
  const closed = (last: number): number => (line.word(at) === "(" && line.word(last) === ")" ? last + 1 : last);
  if (line.word(i) === "local" && (line.word(i + 1) === "time" || at === i)) {
    const k = line.word(i + 1) === "time" ? i + 2 : i + 1;
    return { last: closed(k), zone: null };
  }
  if (line.word(i) === "local") return null;
  if (line.word(i) === "in" && line.capital(i + 1)) i++;
  const offset = offsetAt(line, i);
  if (offset !== null) return { last: closed(offset.last), zone: offset.zone };
  const hit = phraseAt(line.lexicon.zones, line, i);
  if (hit === null) return null;
  let k = hit.last;
  if (line.word(k) === "'" && line.word(k + 1) === "s") k += 2;
  if (line.word(k) === "standard" || line.word(k) === "daylight" || line.word(k) === "local" || line.word(k) === "summer") k++;
  if (line.word(k) === "time") return { last: closed(k + 1), zone: hit.value.zone };
  return hit.value.alone && isUpper(line, i) ? { last: closed(hit.last), zone: hit.value.zone } : null;
}

/** "GMT+4:30", "UTC-5", "GMT +0300", "+04:30". */
function offsetAt(line: AtomLine, at: number): { last: number; zone: string } | null {
  const i = line.word(at) === "gmt" || line.word(at) === "utc" ? at + 1 : at;
  const sign = line.word(i);
  if ((sign !== "+" && sign !== "-") || !line.glued(i + 1)) return null;
  if (i === at && !line.glued(at)) return null;
  const digits = line.digits(i + 1);
  const n = line.number(i + 1);
  if (digits === 4 && n <= 1400) return { last: skipName(line, i + 2), zone: offsetText(sign, Math.floor(n / 100), n % 100) };
  if ((digits !== 1 && digits !== 2) || n > 14) return null;
  if (line.word(i + 2) === ":" && line.digits(i + 3) === 2)
    return { last: skipName(line, i + 4), zone: offsetText(sign, n, line.number(i + 3)) };
  return i > at ? { last: i + 2, zone: offsetText(sign, n, 0) } : null;
}

/** The name some stamps add: "GMT+0900 (JST)". */
function skipName(line: AtomLine, at: number): number {
  return line.word(at) === "(" && line.word(at + 2) === ")" && isUpper(line, at + 1) ? at + 3 : at;
}

function offsetText(sign: string, hours: number, minutes: number): string {
  if (hours === 0 && minutes === 0) return "Etc/UTC";
  return `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
