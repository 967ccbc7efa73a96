import {
  type Actor,
  type Commitment,
  type CommitmentBreach,
  type IncidentType,
  type Place,
  type Reading,
  type Responsibility,
  readValue,
  type Time,
} from "../model/index.ts";

export interface HeldCommitment {
  readonly report: string;
  readonly commitment: Commitment;
}

/** What of an incident a commitment is held against. */
export interface WatchedIncident {
  readonly type: IncidentType;
  readonly time: Reading<Time>;
  readonly place: Reading<Place>;
  readonly responsibility: readonly Responsibility[];
}

const URBAN: ReadonlySet<string> = new Set(["town", "neighbourhood", "exact"]);

/**
 * Commitments an incident may breach: the duty forbids its kind and place, was in force then, and the obligor is held
 * responsible by somebody. Contested where the obligor denies it or another claims the deed; "no" where nobody blames the
 * obligor any more. One commitment told by many reports stands once, as the first of `commitments` tells it.
 */
export function findBreaches(incident: WatchedIncident, commitments: readonly HeldCommitment[]): CommitmentBreach[] {
  const out = new Map<string, CommitmentBreach>();
  for (const { report, commitment } of commitments) {
    const key = keyOf(commitment);
    if (out.has(key) || !forbids(commitment, incident)) continue;
    const held = incident.responsibility.find((r) => isSame(r.actor, commitment.obligor));
    if (held === undefined) continue;
    const others = incident.responsibility.filter((r) => r !== held && r.claimedBy.length > 0);
    out.set(key, { id: commitment.id, report, breach: breachOf(held, others), why: why(commitment, held, others) });
  }
  return [...out.values()];
}

/** "must not attack cities" is one commitment in whatever words and reports. */
function keyOf({ obligor, duty, concerns, since }: Commitment): string {
  const from = readValue(since)?.from?.slice(0, 7) ?? "";
  return JSON.stringify([obligor.id ?? obligor.name.toLowerCase(), duty, [...concerns.types].sort(), concerns.places, from]);
}

function forbids({ duty, concerns, since, until }: Commitment, incident: WatchedIncident): boolean {
  const kind = incident.type.acled.subEvent;
  if (duty !== "must-not" || kind === null || !concerns.types.includes(kind)) return false;
  const place = readValue(incident.place);
  if (concerns.places === "urban" && (place === null || !URBAN.has(place.precision))) return false;
  const from = readValue(incident.time)?.from ?? null;
  const [start, end] = [readValue(since)?.from ?? null, readValue(until)?.to ?? null];
  return from === null || ((start === null || from >= start) && (end === null || from < end));
}

function isSame(a: Actor, b: Actor): boolean {
  return a.id !== null && b.id !== null ? a.id === b.id : a.name.toLowerCase() === b.name.toLowerCase();
}

function breachOf(held: Responsibility, others: readonly Responsibility[]): CommitmentBreach["breach"] {
  if (held.claimedBy.length > 0) return "possible";
  if (held.blamedBy.length === 0) return "no";
  return held.deniedBy.length > 0 || others.length > 0 ? "contested" : "possible";
}

function why({ obligor, duty, act, instrument }: Commitment, held: Responsibility, others: readonly Responsibility[]): string {
  const said = [
    `blamed by ${claims(held.blamedBy)}`,
    held.deniedBy.length > 0 ? `denied by ${claims(held.deniedBy)}` : "not denied",
    others.length > 0 ? `claimed by ${others.map((o) => o.actor.name).join(", ")}` : "claimed by nobody else",
  ];
  return `${obligor.name} ${duty.replace("-", " ")} ${act} (${instrument}); ${said.join(", ")}`;
}

function claims({ length }: readonly string[]): string {
  return length === 0 ? "no claim" : length === 1 ? "1 claim" : `${length} claims`;
}
