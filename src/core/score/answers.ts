import { kmBetween, placeKey } from "../gazetteer/index.ts";
import { type Casualty, type Evidence, type Extraction, type Incident, readValue } from "../model/index.ts";
import { GOLD_COUNTS, type GoldCount, type GoldField, type GoldIncident, type GoldPlace } from "./gold.ts";

/** What an engine says of one field: in words for people, and the sentence's words it rests on. Null: nothing. */
export interface Answer {
  readonly told: string;
  readonly evidence: readonly Evidence[];
  readonly right: boolean;
}

/** The part of an extraction that answers. */
export type Told = Pick<Extraction, "incidents" | "claims">;

const CUSTOMARY_KM = 25;

/** An incident's answer to one coded field, judged; null where it gives none. Several names are judged one by one. */
export function answersTo(
  field: GoldField,
  gold: NonNullable<GoldIncident[GoldField]> | null,
  incident: Incident,
  extraction: Told,
): readonly Answer[] {
  const count = GOLD_COUNTS.find((each) => each === field);
  if (count !== undefined) return countAnswer(incident.casualties[count], gold as GoldCount | null, extraction);
  switch (field) {
    case "date":
      return dateAnswer(incident, gold as string | null);
    case "place":
      return placeAnswer(incident, gold as GoldPlace | null);
    case "perpetrator":
      return namesAnswer(doers(incident), gold as readonly string[] | null, extraction, sameActor);
    case "weapon":
      return namesAnswer(weapons(incident), gold as readonly string[] | null, extraction, sameLabel);
    default:
      return typeAnswer(incident, gold as string | null);
  }
}

function countAnswer(casualty: Casualty | null, gold: GoldCount | null, extraction: Told): Answer[] {
  if (casualty === null) return [];
  const { min, best, max } = casualty;
  const right =
    gold !== null &&
    (typeof gold === "number" ? (best ?? (min === max ? min : null)) === gold : min === gold.min && max === gold.max);
  return [
    {
      told: min === max ? String(best ?? min) : `${min ?? "?"}–${max ?? "?"}, best ${best ?? "none"}`,
      evidence: evidenceOf(casualty.claims, extraction),
      right,
    },
  ];
}

/** How much of the day a precision says, in characters; wider ones are told with their name. */
const SHOWN: Readonly<Record<string, number>> = { minute: 10, hour: 10, "part-of-day": 10, day: 10, month: 7, year: 4 };

/** Right where the answer's day, month or year is the coded one; a wider answer than the coded one is wrong. */
function dateAnswer({ time }: Incident, gold: string | null): Answer[] {
  const value = readValue(time);
  if (value === null || value.from === null || value.precision === null) return [];
  const day = (value.local ?? value.from).slice(0, 10);
  const told = `${day.slice(0, SHOWN[value.precision] ?? day.length)}${value.precision in SHOWN ? "" : ` (${value.precision})`}`;
  return [{ told, evidence: time.evidence, right: gold !== null && told.startsWith(gold) }];
}

function placeAnswer({ place }: Incident, gold: GoldPlace | null): Answer[] {
  const value = readValue(place);
  if (value === null) return [];
  const same = (said: string | undefined, names: readonly (string | null | undefined)[]): boolean =>
    said === undefined || names.some((name) => typeof name === "string" && placeKey(name) === placeKey(said));
  const within =
    gold?.lat === undefined || gold.lon === undefined
      ? true
      : value.lat !== null &&
        value.lon !== null &&
        kmBetween(value.lat, value.lon, gold.lat, gold.lon) <= (gold.km ?? CUSTOMARY_KM);
  const right =
    gold !== null &&
    within &&
    same(gold.name, [value.name, value.admin2, value.alias?.said]) &&
    same(gold.admin1, [value.admin1]) &&
    same(gold.country, [value.country]);
  return [
    {
      told: [value.name, value.admin1, value.country].filter((part) => part !== null).join(", "),
      evidence: place.evidence,
      right,
    },
  ];
}

interface Named {
  readonly names: readonly string[];
  readonly claims: readonly string[];
}

function doers({ responsibility }: Incident): Named[] {
  return responsibility
    .filter((held) => held.asFact || held.blamedBy.length > 0 || held.claimedBy.length > 0)
    .map((held) => ({ names: [held.actor.name, ...held.actor.aliases], claims: [...held.claimedBy, ...held.blamedBy] }));
}

function weapons(incident: Incident): Named[] {
  const kinds = new Map<string, Named>();
  for (const { type, claims } of incident.weapons)
    kinds.set(`${type.gtd}|${type.subtype}`, { names: type.subtype === null ? [type.gtd] : [type.subtype, type.gtd], claims });
  return [...kinds.values()];
}

function namesAnswer(
  given: readonly Named[],
  gold: readonly string[] | null,
  extraction: Told,
  same: (a: string, b: string) => boolean,
): Answer[] {
  return given.map(({ names, claims }) => ({
    told: names[0] ?? "",
    evidence: evidenceOf(claims, extraction),
    right: gold?.some((wanted) => names.some((name) => same(name, wanted))) ?? false,
  }));
}

/** Names are the same where one, its article left off, is the other or holds it as whole words. */
function sameActor(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => ` ${placeKey(name).replace(/^the /, "")} `);
  return x !== undefined && y !== undefined && x.trim() !== "" && y.trim() !== "" && (x.includes(y) || y.includes(x));
}

function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function typeAnswer({ type }: Incident, gold: string | null): Answer[] {
  const labels = [type.acled.subEvent, type.acled.event, type.plover.event, type.plover.mode, type.gtd.attack].filter(
    (label) => label !== null,
  );
  if (labels.length === 0) return [];
  return [
    {
      told: labels.slice(0, 2).join(" / "),
      evidence: [],
      right: gold !== null && labels.some((label) => sameLabel(label, gold)),
    },
  ];
}

function evidenceOf(claims: readonly string[], extraction: Told): Evidence[] {
  const wanted = new Set(claims);
  return extraction.claims.filter((claim) => wanted.has(claim.id)).flatMap((claim) => claim.evidence);
}
