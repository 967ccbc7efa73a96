import { COMMON_FAMILIES } from "./family.ts";
import type { IncidentNode, Span } from "./incident-node.ts";

/** Raised when what `toNodes` makes of a report or the keys below change: ledgers then make their report-incidents anew. */
export const NODES_VERSION = 4;

const DAY = 86_400_000;
/** A time wider than this says too little to look for neighbours by. */
const WIDEST = 9 * DAY;
const MONTH = 30 * DAY;
const WIDEST_MONTH = 2 * MONTH;
/** From this toll on, a toll and a month tell an incident of a town from others. */
const SMALLEST_TOLL = 3;
const MOST_NAMES = 6;
/** Two texts with 0.7 of their shingles in common share one of eight bands of five in three cases of four, with 0.3 in one of fifty. */
const BANDS = 8;
/** Of these, nearly the same words are asked for: 0.95 in common gives one of two bands of twenty in three cases of five. */
const WHOLE_BANDS = 2;

/**
 * What a node is found by and what it looks for: two nodes are compared when one is kept under a key the other looks for. Both
 * depend on the node alone, so who meets whom does not depend on the order of arrival, and each of two nodes that meet looks for
 * the other. No key is capped: a neighbourhood is as large as what was told of one province in one day.
 * - `d` day of the incident in its province;
 * - `c` day in a country, of who knows no finer place; `a` day in a country, of everybody: who knows only the country looks for all;
 * - `o` day of what is told without a place, with its toll or a kind of which there are few;
 * - `m` month of the incident in its town, with its toll or a kind of which there are few: "the attack this month that killed 22";
 * - `p` town with the days around publication, for reports about an incident;
 * - `n` a victim's name with the month of publication;
 * - `w` a name in its text (a street, a suspect, what was hit) with the week of publication, for reports about an incident;
 * - `u` address of the report, for versions of one article;
 * - `s` bands of the text's MinHash and the week it came out (or, unknown, tells of): edited copies meet wherever they say it was;
 * - `v` halves of the MinHash: the same text meets whenever it is said to have come out. Sentences that stand under everything an
 *   outlet prints bring nobody together for good.
 */
export function blockKeys(node: IncidentNode): { readonly kept: string[]; readonly sought: string[] } {
  const both = sharedKeys(node);
  const [kept, sought] = [new Set(both), new Set(both)];
  for (const { day, country, fine } of daysIn(node)) {
    kept.add(`a${country}|${day}`);
    if (!fine) kept.add(`c${country}|${day}`);
    sought.add(`${fine ? "c" : "a"}${country}|${day}`);
  }
  for (const [band, rows] of bandsOf(node.sketch, BANDS).entries()) {
    const week = weekOf(node);
    if (week === null) break;
    kept.add(`s|${band}|${week}|${rows}`);
    for (const near of [week - 1, week, week + 1]) sought.add(`s|${band}|${near}|${rows}`);
  }
  return { kept: [...kept].sort(), sought: [...sought].sort() };
}

/** Each day of the incident in each country told for it, and whether a province is known there. */
function daysIn(node: IncidentNode): { day: number; country: string; fine: boolean }[] {
  if (node.time === null || node.time[1] - node.time[0] > WIDEST) return [];
  const days = daysOf(node.time);
  const fine = new Map<string, boolean>();
  for (const { country, admin1 } of placesOf(node)) fine.set(country, (fine.get(country) ?? true) && admin1 !== null);
  return [...fine].flatMap(([country, known]) => days.map((day) => ({ day, country: `${realm(node)}|${country}`, fine: known })));
}

/** What may happen is never compared with what did. */
function realm(node: IncidentNode): string {
  return node.real ? "" : "~";
}

function placesOf(node: IncidentNode) {
  return [node.place, ...node.places].flatMap((p) => (p === null || p.country === null ? [] : [{ ...p, country: p.country }]));
}

/** Keys under which a node is kept and looks. */
function sharedKeys(node: IncidentNode): Set<string> {
  const keys = new Set<string>();
  const real = realm(node);
  const places = placesOf(node);
  const rare = node.family !== null && !COMMON_FAMILIES.has(node.family) ? node.family : null;
  const unplaced = node.place === null || node.place.country === null;
  const toll = (node.killed?.[0] ?? 0) >= SMALLEST_TOLL ? node.killed?.[0] : undefined;
  if (node.time !== null && node.time[1] - node.time[0] <= WIDEST)
    for (const day of daysOf(node.time)) {
      for (const p of places) if (p.admin1 !== null) keys.add(`d${real}|${p.country}|${p.admin1}|${day}`);
      if (unplaced && toll !== undefined) keys.add(`o${real}|${day}|${toll}`);
      if (unplaced && rare !== null) keys.add(`o${real}|${day}|${rare}`);
    }
  if (node.time !== null && node.time[1] - node.time[0] <= WIDEST_MONTH)
    for (const month of bucketsOf(node.time, MONTH).concat(Math.floor((node.time[1] - 1) / MONTH)))
      for (const p of places) {
        if (toll !== undefined) keys.add(`m${real}|${p.country}|${p.admin1 ?? ""}|${month}|${toll}`);
        if (rare !== null) keys.add(`m${real}|${p.country}|${p.name}|${month}|${rare}`);
      }
  if (node.main && node.published !== null)
    for (const bucket of bucketsOf(node.published, 4 * DAY))
      for (const p of places) keys.add(`p${real}|${p.country}|${p.admin1 ?? ""}|${p.name}|${bucket}`);
  if (node.main && node.published !== null)
    for (const bucket of bucketsOf(node.published, 8 * DAY))
      for (const phrase of [...node.phrases, ...node.sites]) keys.add(`w|${phrase}|${bucket}`);
  if (node.url !== null) keys.add(`u|${node.url}`);
  const months = node.published === null ? [] : bucketsOf(node.published, MONTH);
  for (const name of node.names.slice(0, MOST_NAMES))
    for (const month of months) keys.add(`n|${name.slice(name.lastIndexOf(" ") + 1)}|${month}`);
  for (const [band, rows] of bandsOf(node.sketch, WHOLE_BANDS).entries()) keys.add(`v|${band}|${rows}`);
  return keys;
}

/** A sketch in bands, each its numbers hashed into one. */
function bandsOf(sketch: readonly number[], bands: number): string[] {
  const rows = Math.floor(sketch.length / bands);
  return Array.from({ length: rows === 0 ? 0 : bands }, (_, band) => {
    let [low, high] = [2166136261, 5381];
    for (const value of sketch.slice(band * rows, (band + 1) * rows)) {
      low = Math.imul(low ^ value, 16777619);
      high = Math.imul(high, 33) ^ value;
    }
    return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
  });
}

function weekOf({ published, time }: IncidentNode): number | null {
  const span = published ?? (time !== null && time[1] - time[0] <= WIDEST ? time : null);
  return span === null ? null : Math.floor(span[0] / (8 * DAY));
}

/** Days a span touches, and one on either side of none: both nodes of a pair cover their own. */
function daysOf(span: Span): number[] {
  const first = Math.floor(span[0] / DAY);
  const last = Math.floor((span[1] - 1) / DAY);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The bucket a span falls into and the one before, so that any two within a bucket's length share one. */
function bucketsOf(span: Span, length: number): number[] {
  const bucket = Math.floor(span[0] / length);
  return [bucket - 1, bucket];
}
