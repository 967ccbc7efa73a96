import { COMMON_FAMILIES } from "./family.ts";
import type { IncidentNode, Span } from "./incident-node.ts";

const DAY = 86_400_000;
/** A time wider than this says too little to look for neighbours by. */
const WIDEST = 9 * DAY;
const MONTH = 30 * DAY;
const WIDEST_MONTH = 2 * MONTH;
/** From this toll on, a toll and a month tell an incident of a town from others. */
const SMALLEST_TOLL = 3;
const MOST_NAMES = 6;
const BANDS = 8;
const ROWS = 3;

/**
 * Keys under which a node looks for neighbours; two nodes are compared when they share one. They depend on the node alone, so
 * who meets whom does not depend on the order of arrival, and no key is capped: a neighbourhood is as large as what was told
 * of one town in one week.
 * - `d` day of the incident in its province (or country, where no finer place is known);
 * - `m` month of the incident in its town, with its toll or a kind of which there are few: "the attack this month that killed 22";
 * - `p` town with the days around publication, for reports about an incident;
 * - `n` a victim's name with the month of publication;
 * - `w` a name in its text (a street, a suspect) with the week of publication, for reports about an incident;
 * - `u` address of the report, for versions of one article;
 * - `s` bands of the text's MinHash: copies meet wherever and whenever they say it was.
 */
export function blockKeys(node: IncidentNode): string[] {
  const keys = new Set<string>();
  const real = node.real ? "" : "~";
  const country = node.place?.country ?? "--";
  const places = [node.place, ...node.places].flatMap((p) => (p === null || p.country === null ? [] : [p]));
  if (node.time !== null && node.time[1] - node.time[0] <= WIDEST)
    for (const day of daysOf(node.time)) {
      keys.add(`d${real}|${country}||${day}`);
      for (const p of places) keys.add(`d${real}|${p.country}|${p.admin1 ?? ""}|${day}`);
    }
  if (node.time !== null && node.time[1] - node.time[0] <= WIDEST_MONTH)
    for (const month of bucketsOf(node.time, MONTH).concat(Math.floor((node.time[1] - 1) / MONTH)))
      for (const p of places) {
        if ((node.killed?.[0] ?? 0) >= SMALLEST_TOLL)
          keys.add(`m${real}|${p.country}|${p.admin1 ?? ""}|${month}|${node.killed?.[0]}`);
        if (node.family !== null && !COMMON_FAMILIES.has(node.family))
          keys.add(`m${real}|${p.country}|${p.name}|${month}|${node.family}`);
      }
  if (node.main && node.published !== null)
    for (const bucket of bucketsOf(node.published, 4 * DAY))
      for (const p of places) keys.add(`p${real}|${p.country}|${p.admin1 ?? ""}|${p.name}|${bucket}`);
  if (node.main && node.published !== null)
    for (const bucket of bucketsOf(node.published, 8 * DAY)) for (const phrase of node.phrases) keys.add(`w|${phrase}|${bucket}`);
  if (node.url !== null) keys.add(`u|${node.url}`);
  const months = node.published === null ? [] : bucketsOf(node.published, MONTH);
  for (const name of node.names.slice(0, MOST_NAMES))
    for (const month of months) keys.add(`n|${name.slice(name.lastIndexOf(" ") + 1)}|${month}`);
  for (let band = 0; band < BANDS && node.sketch.length >= BANDS * ROWS; band++)
    keys.add(`s|${band}|${node.sketch.slice(band * ROWS, (band + 1) * ROWS).join(",")}`);
  return [...keys].sort();
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
