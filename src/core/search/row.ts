import { underPolicy, valueOfLook } from "../ledger/index.ts";
import {
  type Casualty,
  type Extraction,
  type Incident,
  type LedgerIncident,
  POLICIES,
  type PolicyName,
  readValue,
  type Source,
  type Stance,
  type Time,
} from "../model/index.ts";
import { bagOf, wordsOf } from "./words.ts";

export type Figures = { readonly [policy in PolicyName]: number | null };

/** What an incident is found by. Word lists are bags of `words.ts`. */
export interface SearchRow {
  /** Begin of its time, "" where unknown: incidents are listed by it, newest first. */
  readonly sort: string;
  /** Days its time touches, both inclusive. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Radius its place is known to; null without a point. */
  readonly km: number | null;
  /** Days from 1970-01-01 to the first of its days; null where unknown. */
  readonly day: number | null;
  /** Best figure, else the lowest, by policy; null where nothing is said. */
  readonly killed: Figures;
  readonly injured: Figures;
  readonly places: string;
  readonly actors: string;
  /** Who says something: words of speakers, stances, and both in one word (see `stanceWord`). */
  readonly said: string;
  readonly kinds: string;
  readonly event: string | null;
  readonly status: LedgerIncident["status"];
  readonly grade: LedgerIncident["grade"];
  readonly assignee: string | null;
  /** Some report is about it, rather than mentioning it in passing. */
  readonly main: boolean;
  /** What a look would be worth (`valueOfLook`), its commitments left out: they depend on more than the incident. */
  readonly look: { readonly [policy in PolicyName]: number };
}

export function toSearchRow(incident: LedgerIncident): SearchRow {
  const place = readValue(incident.place);
  const time = readValue(incident.time);
  const places = [place, ...incident.otherPlaces.map((p) => readValue(p))];
  const { acled, plover, gtd } = incident.type;
  return {
    sort: time?.from ?? "",
    ...daysOf(time),
    country: place?.country?.toUpperCase() ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    km: place?.lat == null || place.lon === null ? null : (place.radiusKm ?? CUSTOMARY_KM[place.precision] ?? SMALL_KM),
    day: dayNumber(time?.from ?? null),
    ...figuresOf(incident),
    places: bagOf(places.flatMap((p) => [p?.name, p?.admin1, p?.admin2])),
    actors: bagOf(incident.responsibility.flatMap((r) => [r.actor.name, ...r.actor.aliases])),
    said: saidIn(incident),
    kinds: bagOf([acled.event, acled.subEvent, plover.event, plover.mode, gtd.attack]),
    event: acled.event,
    status: incident.status,
    grade: incident.grade,
    assignee: incident.assignee ?? null,
    main: incident.reports.some((report) => report.main),
  };
}

/** How far a place of such precision reaches, where the gazetteer gives it no radius. */
const CUSTOMARY_KM: Readonly<Record<string, number>> = { country: 300, region: 500, province: 80, district: 25 };
const SMALL_KM = 5;

function dayNumber(from: string | null): number | null {
  const at = from === null ? Number.NaN : Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? null : Math.floor(at / 86_400_000);
}

/** Times are half-open: one that ends at midnight does not touch the day that begins. */
function daysOf(time: Time | null): Pick<SearchRow, "firstDay" | "lastDay"> {
  const [from, to] = [time?.from ?? null, time?.to ?? null];
  const firstDay = from === null ? null : from.slice(0, 10);
  if (to === null) return { firstDay, lastDay: null };
  const day = to.slice(0, 10);
  const midnight = /^(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(to.slice(10));
  if (!midnight || from === null || from >= to) return { firstDay, lastDay: day };
  const before = Date.parse(day) - 86_400_000;
  return { firstDay, lastDay: Number.isNaN(before) ? day : new Date(before).toISOString().slice(0, 10) };
}

function figuresOf(incident: LedgerIncident): Pick<SearchRow, "killed" | "injured" | "look"> {
  const under = POLICIES.map((policy) => underPolicy(incident, policy));
  const by = <T>(pick: (under: LedgerIncident) => T): { readonly [policy in PolicyName]: T } =>
    Object.fromEntries(under.map((each) => [each.policy, pick(each)])) as { readonly [policy in PolicyName]: T };
  return {
    killed: by(({ casualties }) => figureOf(casualties.killed)),
    injured: by(({ casualties }) => figureOf(casualties.injured)),
    look: by((each) => valueOfLook({ ...each, commitments: [] }).score),
  };
}

function figureOf(casualty: Casualty | null): number | null {
  return casualty === null ? null : (casualty.best ?? casualty.min);
}

/** A word for a stance, alone or with a word of who takes it; the digit keeps it apart from words of names. */
export function stanceWord(stance: Stance, word = ""): string {
  return `${stance.replaceAll("-", "")}0${word}`;
}

function saidIn(incident: LedgerIncident): string {
  const out = new Set<string>();
  for (const { said } of incident.claims) {
    if (said === null) continue;
    out.add(stanceWord(said.stance));
    for (const word of said.source === null ? [] : speakerWords(said.source)) out.add(word).add(stanceWord(said.stance, word));
  }
  return [...out].sort().join(" ");
}

function speakerWords({ name, role, affiliation }: Source): string[] {
  return [name, role, affiliation?.name, ...(affiliation?.aliases ?? [])].flatMap((text) => wordsOf(text ?? ""));
}

const MOST_WORDS = 20_000;

/** Words a report-incident is found by, in their order: the report where it is about it, else the evidence of what it tells in passing. */
export function nodeWords({ report, claims }: Extraction, incident: Incident): string {
  const own = new Set(incident.claims);
  const texts = incident.main
    ? [report.title, report.text]
    : claims.filter((claim) => own.has(claim.id)).flatMap((claim) => claim.evidence.map((e) => e.quote));
  const out: string[] = [];
  for (const text of texts) {
    for (const word of wordsOf(text ?? "").slice(0, MOST_WORDS - out.length)) out.push(word);
    if (out.length >= MOST_WORDS) break;
  }
  return out.join(" ");
}
