import type { Claim, Extraction, Incident } from "../../src/core/model/index.ts";
import { overlapsAny, sameCasualties, samePlace, sameTime } from "./agreement.ts";
import type { Gold, GoldIncident } from "./gold.ts";
import { HARM_FIELDS } from "./gold.ts";

/** Which incident of the answer stands for which of gold, by gold key. */
export type Alignment = ReadonlyMap<string, Incident>;

/** How much speaks for the two being the same. Both being main, and claims at the same words, weigh most. */
function likeness(wanted: GoldIncident, got: Incident, gold: Gold, claims: ReadonlyMap<string, Claim>): number {
  const own = (gold.claims ?? []).filter((claim) => claim.incident === wanted.key);
  const evidence = got.claims.flatMap((id) => claims.get(id)?.evidence ?? []);
  let points = wanted.main && got.main ? 4 : 0;
  points += 2 * own.filter((claim) => overlapsAny(claim.span, evidence)).length;
  if (wanted.time && sameTime(wanted.time, got.time)) points += 2;
  if (wanted.place && samePlace(wanted.place, got.place)) points += 1;
  if (wanted.acled && wanted.acled[1] === got.type.acled.subEvent) points += 1;
  for (const field of HARM_FIELDS) {
    const range = wanted.harm[field];
    const casualty = got.casualties[field];
    if (range && casualty !== null && sameCasualties(range, casualty)) points += 2;
  }
  return points;
}

/** Pairs gold's incidents with the answer's, the most alike first, one to one; nothing in common is no pair. */
export function alignIncidents(gold: Gold, extraction: Extraction): Alignment {
  const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]));
  const pairs = gold.incidents
    .flatMap((wanted) => extraction.incidents.map((got) => ({ wanted, got, points: likeness(wanted, got, gold, claims) })))
    .filter((pair) => pair.points >= 2)
    .sort((a, b) => b.points - a.points);
  const aligned = new Map<string, Incident>();
  const taken = new Set<string>();
  for (const { wanted, got } of pairs) {
    if (aligned.has(wanted.key) || taken.has(got.id)) continue;
    aligned.set(wanted.key, got);
    taken.add(got.id);
  }
  return aligned;
}
