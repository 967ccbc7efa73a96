import { Temporal } from "temporal-polyfill";
import type { Evidence, Place, Quantity, Reading, Realis, Source, Time } from "../../src/core/model/index.ts";
import { readValue } from "../../src/core/model/index.ts";
import type { GoldPlace, GoldRange, GoldSpan, GoldTime } from "./gold.ts";

/** Whether two ranges of the same text share a character. */
export function overlaps(gold: GoldSpan, evidence: Evidence): boolean {
  return gold.part === (evidence.part ?? "text") && gold.start < evidence.end && evidence.start < gold.end;
}

export const overlapsAny = (gold: GoldSpan, evidence: readonly Evidence[]): boolean =>
  evidence.some((item) => overlaps(gold, item));

/** Length of the shared stretch, to choose the nearest of several answers. */
export function sharedLength(gold: GoldSpan, evidence: Evidence): number {
  return overlaps(gold, evidence) ? Math.min(gold.end, evidence.end) - Math.max(gold.start, evidence.start) : 0;
}

const EMPTY_WORDS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "of",
  "in",
  "at",
  "and",
  "for",
  "by",
  "to",
  "his",
  "her",
  "its",
  "s",
]);

/** Content words in lower case, without accents and articles. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, "") : word);

/** Whether all content words of the shorter text stand in the longer one, in any number: "rocket" in "23 rockets". */
export function sharesWords(a: string, b: string): boolean {
  const [few, many] = [a, b].map((text) => wordsOf(text).map(singular)).sort((x, y) => x.length - y.length);
  const held = new Set(many);
  return few !== undefined && few.length > 0 && few.every((word) => held.has(word));
}

const sourceWords = (source: Source): string =>
  [source.name, source.role, source.affiliation?.name, ...source.evidence.map((item) => item.quote)].filter(Boolean).join(" ");

/** Whether words of gold ("spokesman", "Tariq Arian") stand for this source: all of them are in its name, role, affiliation or evidence. */
export function namesSource(words: string, source: Source): boolean {
  const held = new Set(wordsOf(sourceWords(source)));
  const wanted = wordsOf(words);
  if (wanted.length > 0 && wanted.every((word) => held.has(word))) return true;
  const surname = source.kind === "person" && source.name !== null ? wordsOf(source.name).at(-1) : undefined;
  return surname !== undefined && wanted.includes(surname);
}

export const isSource = (gold: readonly GoldSpan[], source: Source): boolean =>
  gold.some((words) => overlapsAny(words, source.evidence) || namesSource(words.quote, source));

/** Civil date at the place of the words, for gold that names a day alone. */
function civilDate(written: string, time: Time): string {
  if (!written.endsWith("Z")) return written.slice(0, 10);
  if (written === time.from && time.local !== null) return time.local.slice(0, 10);
  return time.zone === null
    ? written.slice(0, 10)
    : Temporal.Instant.from(written).toZonedDateTimeISO(time.zone).toPlainDate().toString();
}

function sameMoment(gold: string, written: string | null, time: Time): boolean {
  if (written === null) return false;
  if (gold.length === 10) return civilDate(written, time) === gold;
  if (gold.endsWith("Z") !== written.endsWith("Z")) return false;
  const instant = (text: string): number => Date.parse(text.endsWith("Z") ? text : `${text}Z`);
  return instant(gold) === instant(written);
}

/** Every part that gold gives agrees. */
export function sameTime(gold: GoldTime, reading: Reading<Time>): boolean {
  const time = readValue(reading);
  if (time === null) return false;
  if (gold.precision !== undefined && gold.precision !== time.precision) return false;
  if (gold.from !== undefined && !sameMoment(gold.from, time.from, time)) return false;
  return gold.to === undefined || sameMoment(gold.to, time.to, time);
}

/** The same name (said or meant), and the same country where gold gives one. */
export function samePlace(gold: GoldPlace, reading: Reading<Place>): boolean {
  const place = readValue(reading);
  if (place === null) return false;
  if (gold.country !== undefined && gold.country !== place.country) return false;
  const name = wordsOf(gold.name).join(" ");
  return [place.name, place.alias?.meant, place.alias?.said].some(
    (said) => said !== undefined && wordsOf(said).join(" ") === name,
  );
}

export const sameRange = (gold: GoldRange, value: GoldRange | Quantity): boolean =>
  gold.min === value.min && gold.best === value.best && gold.max === value.max;

const happened = (realis: Realis): boolean => realis === "actual" || realis === "historical";

/** The same, where a past incident told as background may be called actual or historical. */
export const sameRealis = (gold: Realis, got: Realis, main: boolean): boolean =>
  gold === got || (!main && happened(gold) && happened(got));

/**
 * The range of an incident: as `sameRange`, but where gold is open-ended ("at least 14") a range closed at its best figure is as right,
 * since a headline or another speaker mostly says "14".
 */
export const sameCasualties = (gold: GoldRange, value: GoldRange): boolean =>
  gold.min === value.min &&
  gold.best === value.best &&
  (gold.max === value.max || (gold.max === null && value.max === gold.best));

export const shownRange = (range: GoldRange): string => `${range.min ?? "?"}·${range.best ?? "?"}·${range.max ?? "?"}`;

export function shownReading(reading: Reading<Time | Place>): string {
  if (reading.status === "unresolved") return `unresolved ${reading.reason}`;
  const { value } = reading;
  return "name" in value
    ? `${value.name} ${value.country ?? "??"}`
    : `${value.from}…${value.to} ${value.precision} “${value.quote}”`;
}
