import {
  type IncidentType,
  type LedgerIncident,
  type Place,
  type Reading,
  readValue,
  type Time,
  unresolved,
} from "../model/index.ts";
import { withReport } from "./ledger-claims.ts";
import type { FoldMember } from "./member.ts";
import type { Origins } from "./origins.ts";

/** Members as voters: a copy adds no vote, what reports are about outweighs what they mention. */
interface Voter<T> {
  readonly member: FoldMember;
  readonly value: T;
  readonly origin: string;
}

function votersOf<T>(members: readonly FoldMember[], origins: Origins, pick: (member: FoldMember) => T | null): Voter<T>[] {
  return members.flatMap((member) => {
    const value = pick(member);
    return value === null ? [] : [{ member, value, origin: origins.ofReport.get(member.extraction.report.id) ?? "" }];
  });
}

/** Of values the one that most origins agree with, then the finer, then the earliest told. */
function mostAgreed<T>(
  voters: readonly Voter<T>[],
  agree: (a: T, b: T) => boolean,
  fineness: (value: T) => number,
): Voter<T> | null {
  let best: { voter: Voter<T>; votes: number } | null = null;
  for (const voter of voters) {
    const votes = new Set(voters.filter((other) => agree(voter.value, other.value)).map((other) => other.origin)).size;
    if (best === null || votes > best.votes || (votes === best.votes && fineness(voter.value) > fineness(best.voter.value)))
      best = { voter, votes };
  }
  return best?.voter ?? null;
}

/** Kind of incident most origins tell; those that name a sub-event before those that do not. */
export function settleType(members: readonly FoldMember[], origins: Origins): IncidentType | null {
  const voters = votersOf(members, origins, (m) => m.incident.type);
  const named = voters.filter(({ value }) => value.acled.subEvent !== null);
  const same = (a: IncidentType, b: IncidentType): boolean =>
    a.acled.subEvent === b.acled.subEvent && a.acled.event === b.acled.event;
  return mostAgreed(named.length > 0 ? named : voters, same, () => 0)?.value ?? null;
}

const FINENESS: Readonly<Record<string, number>> = {
  minute: 9,
  hour: 8,
  "part-of-day": 7,
  day: 6,
  weekend: 5,
  week: 4,
  month: 3,
  quarter: 2,
  season: 2,
  "half-year": 2,
  year: 1,
};
const HOUR_MS = 3_600_000;

/** The time most origins' times are compatible with, at the finest precision given. */
export function settleTime(members: readonly FoldMember[], origins: Origins): LedgerIncident["time"] {
  const voters = votersOf(members, origins, (m) => {
    const value = readValue(m.incident.time);
    const span = value === null ? null : spanOf(value);
    return value === null || span === null ? null : { value, span };
  });
  type Timed = (typeof voters)[number]["value"];
  const compatible = (a: Timed, b: Timed): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];
  const chosen = mostAgreed(voters, compatible, ({ value }) => FINENESS[value.precision ?? ""] ?? 0);
  return chosen === null ? unresolved("not-said") : attributed(chosen.member.incident.time, chosen.member);
}

/** Milliseconds from and to; a time without a zone may be anywhere within half a day of it. */
function spanOf(time: Time): readonly [number, number] | null {
  if (time.from === null || time.to === null) return null;
  const zoned = /Z$|[+-]\d\d:?\d\d$/.test(time.from);
  const slack = zoned ? 0 : 12 * HOUR_MS;
  const at = (iso: string): number => Date.parse(zoned || iso.length <= 10 ? iso : `${iso}Z`);
  const span = [at(time.from) - slack, at(time.to) + slack] as const;
  return Number.isNaN(span[0]) || Number.isNaN(span[1]) ? null : span;
}

const PLACE_FINENESS: Readonly<Record<Place["precision"], number>> = {
  exact: 7,
  neighbourhood: 6,
  town: 5,
  district: 4,
  province: 3,
  country: 2,
  region: 1,
};

/** The place most origins name; of as many the finer. */
export function settlePlace(members: readonly FoldMember[], origins: Origins): LedgerIncident["place"] {
  const voters = votersOf(members, origins, (m) => readValue(m.incident.place));
  const same = (a: Place, b: Place): boolean => a.name === b.name && a.country === b.country;
  // a country alone is no rival of a town in it
  const local = voters.filter(({ value }) => PLACE_FINENESS[value.precision] > PLACE_FINENESS.country);
  const chosen = mostAgreed(local.length > 0 ? local : voters, same, (place) => PLACE_FINENESS[place.precision]);
  return chosen === null ? unresolved("not-said") : attributed(chosen.member.incident.place, chosen.member);
}

const MOST_OTHER_PLACES = 20;

/** Places named for the incident beside the one it settled on. */
export function otherPlaces(members: readonly FoldMember[], settled: LedgerIncident["place"]): LedgerIncident["otherPlaces"] {
  const taken = new Set([readValue(settled)?.name]);
  const out: Reading<Place>[] = [];
  for (const member of members)
    for (const place of [member.incident.place, ...member.incident.otherPlaces]) {
      const name = readValue(place)?.name;
      if (name === undefined || taken.has(name)) continue;
      taken.add(name);
      out.push(attributed(place, member));
    }
  return out.slice(0, MOST_OTHER_PLACES);
}

function attributed<T>(reading: Reading<T>, member: FoldMember): Reading<T> {
  return { ...reading, evidence: withReport(reading.evidence, member.extraction.report.id) };
}
