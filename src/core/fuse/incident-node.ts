import { type Extraction, type Incident, type Place, readValue, type Time } from "../model/index.ts";
import { familyOf } from "./family.ts";
import { sketchOf } from "./syndication.ts";
import { sitesNamed, spansOf, type Wording, wordingOf } from "./wording.ts";

/** Half-open range of milliseconds since 1970 UTC. */
export type Span = readonly [from: number, to: number];

export type NodePlace = Pick<Place, "name" | "country" | "admin1" | "lat" | "lon" | "precision" | "radiusKm">;

/** What fusion compares: one incident as one report tells it, reduced to features that depend on the report alone. */
export interface IncidentNode extends Wording {
  readonly id: string;
  readonly report: string;
  readonly main: boolean;
  /** Address of the report without its query, for what it is about; versions of one article share it. */
  readonly url: string | null;
  /** Happened, or may only happen: the two are never one incident. */
  readonly real: boolean;
  /** When the report came out; a date alone is its whole day. Null when it does not say. */
  readonly published: Span | null;
  readonly family: string | null;
  readonly subEvent: string | null;
  /** Null when no time is known. */
  readonly time: Span | null;
  readonly timePrecision: string | null;
  readonly place: NodePlace | null;
  /** Other places told for the incident. */
  readonly places: readonly NodePlace[];
  readonly killed: CountRange | null;
  readonly injured: CountRange | null;
  readonly missing: CountRange | null;
  readonly captured: CountRange | null;
  readonly munitions: number | null;
  readonly actors: readonly string[];
  readonly weapons: readonly string[];
  /** What was hit by a name of its own ("likoni ferry"), lower case. */
  readonly sites: readonly string[];
  /** Full names of the harmed, lower case. */
  readonly names: readonly string[];
  readonly ages: readonly number[];
  /** MinHash of the report's word 5-grams; empty for what a report only mentions. */
  readonly sketch: readonly number[];
}

/** Number told and, where it is open or a range, its top (null: open); `vague`: a word gave its least ("dozens"). */
export type CountRange = readonly [told: number, top: number | null, vague?: "vague"];

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A zoneless clock or day is held against longitude; politics moves clocks by up to this much. */
const ZONE_SLACK = 2 * HOUR;
const MOST_PLACES = 8;
const LOCAL: ReadonlySet<string> = new Set(["exact", "neighbourhood", "town", "district"]);

/** The incidents of a report that take part in fusion: all that happened or are planned, and whatever it is about. */
export function toNodes(extraction: Extraction): IncidentNode[] {
  return extraction.incidents.filter(takesPart).map((incident) => toNode(extraction, incident));
}

/** What a report only wonders about in passing ("could delay …") is no incident of the ledger. */
export function takesPart(incident: Incident): boolean {
  return incident.main || incident.realis !== "hypothetical";
}

/** It happened, or was told as having happened: a false alarm is the incident its first reports told of; an attack feared or played is none. */
function isToldOf(extraction: Extraction, incident: Incident): boolean {
  if (incident.realis !== "hypothetical") return incident.realis !== "planned";
  return extraction.claims.some(
    (claim) =>
      claim.incident === incident.id && (claim.field === "killed" || claim.field === "injured") && claim.realis === "actual",
  );
}

function toNode(extraction: Extraction, incident: Incident): IncidentNode {
  const { report } = extraction;
  const place = readValue(incident.place);
  const time = readValue(incident.time);
  const victims = incident.victims.filter((v) => v.effect === "killed" || v.effect === "injured");
  const places = placesBeside(extraction, incident);
  const weapons = weaponsNamed(extraction, incident);
  return {
    id: `${report.id}/${incident.id}`,
    report: report.id,
    main: incident.main,
    url: incident.main && report.url !== null ? report.url.replace(/[?#].*$/u, "").replace(/\/$/u, "") : null,
    real: isToldOf(extraction, incident),
    published: publicationOf(report.published),
    family: familyOf({ type: incident.type, weapons }),
    subEvent: incident.type.acled.subEvent,
    time: time === null ? null : spanOf(time, place?.lon ?? null),
    timePrecision: time?.precision ?? null,
    place: place === null ? null : placeOf(place),
    places: places.map(placeOf),
    killed: rangeOf(incident.casualties.killed),
    injured: rangeOf(incident.casualties.injured),
    missing: rangeOf(incident.casualties.missing),
    captured: rangeOf(incident.casualties.captured),
    munitions: munitionsOf(extraction, incident),
    actors: unique(incident.responsibility.map((r) => r.actor.name.toLowerCase())),
    weapons: unique(weapons.map((w) => w.type.subtype ?? w.type.gtd)),
    sites: sitesNamed(extraction, incident, [place, ...places]),
    names: unique(
      victims
        .map((v) => v.quote)
        .filter(isFullName)
        .map((name) => name.toLowerCase()),
    ),
    ages: [...new Set(victims.flatMap((v) => agesIn(v.quote)))].sort((a, b) => a - b),
    sketch: incident.main ? sketchOf(report.text) : [],
    ...wordingOf(extraction, incident, [place, ...places]),
  };
}

/** Weapons a report names; what only the deed's words tell ("opened fire") is the kind over again. */
function weaponsNamed({ claims }: Extraction, { weapons }: Incident): Incident["weapons"] {
  const implied = new Set(claims.filter((c) => c.field === "weapon" && c.reading === "implied").map((c) => c.id));
  return weapons.filter((w) => w.claims.some((id) => !implied.has(id)));
}

/**
 * Other places told for it. Where none is told at all, of what a report only mentions that of its main incident ("the attack there in
 * March"), and of what it is about whatever places it names: one of them is likely where it was.
 */
function placesBeside(extraction: Extraction, incident: Incident): Place[] {
  const told = incident.otherPlaces.flatMap((p) => readValue(p) ?? []).slice(0, MOST_PLACES);
  if (told.length > 0 || readValue(incident.place) !== null) return told;
  if (!incident.main) return extraction.incidents.flatMap((i) => (i.main ? (readValue(i.place) ?? []) : []));
  const named = new Map<string, Place>();
  const isOwn = incident.roundup === true ? ownPart(extraction, incident) : () => true;
  for (const { use, reading, start } of extraction.mentions.places) {
    if (!isOwn(start)) continue;
    const place = readValue(reading);
    if (use === "literal" && place !== null && LOCAL.has(place.precision)) named.set(`${place.name}|${place.country}`, place);
  }
  return [...named.values()].slice(0, MOST_PLACES);
}

/** A round-up names the places of its other incidents too: its head, and what stands around the incident's claims, is of this one. */
function ownPart(extraction: Extraction, incident: Incident): (start: number) => boolean {
  const own = spansOf(extraction, incident);
  const told = extraction.claims.filter((claim) => claim.incident !== null).flatMap((claim) => claim.evidence);
  const head = Math.min(...told.filter((e) => e.part !== "title").map((e) => e.start));
  return (start) => start < head || own.some(([from, to]) => from <= start && start < to);
}

function publicationOf(published: string | null): Span | null {
  if (published === null) return null;
  const at = Date.parse(published);
  if (Number.isNaN(at)) return null;
  return /T/.test(published) ? [at, at + 1] : [at, at + DAY];
}

/** In UTC; a time without an offset is read by the sun at its place, or as anywhere on earth. */
function spanOf(time: Time, lon: number | null): Span | null {
  if (time.from === null) return null;
  const zoned = /Z$|[+-]\d\d:\d\d$/.test(time.from);
  const at = (iso: string): number => Date.parse(zoned || iso.length <= 10 ? iso : `${iso}Z`);
  const from = at(time.from);
  const to = time.to === null ? from + DAY : at(time.to);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  if (zoned) return [from, to];
  const shift = lon === null ? 0 : -Math.round(lon / 15) * HOUR;
  const slack = lon === null ? DAY / 2 : ZONE_SLACK;
  return [from + shift - slack, to + shift + slack];
}

function placeOf({ name, country, admin1, lat, lon, precision, radiusKm }: Place): NodePlace {
  return { name, country, admin1, lat, lon, precision, radiusKm };
}

function rangeOf(casualty: Incident["casualties"]["killed"]): CountRange | null {
  if (casualty === null || casualty.min === null) return null;
  return casualty.best === null ? [casualty.min, casualty.max, "vague"] : [casualty.best, casualty.max];
}

function munitionsOf(extraction: Extraction, incident: Incident): number | null {
  const own = new Set(incident.claims);
  const claim = extraction.claims.find((c) => c.field === "munitions" && c.scope === null && own.has(c.id));
  return claim !== undefined && "modifier" in claim.value ? (claim.value.best ?? claim.value.min) : null;
}

function isFullName(quote: string): boolean {
  return quote.length <= 60 && /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(quote);
}

function agesIn(quote: string): number[] {
  return [...quote.slice(0, 200).matchAll(/\b(\d{1,2})(?=-year| year|,|$)/gu)].map((m) => Number(m[1]));
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
