import type { Actor, Claim, LedgerClaim, LedgerIncident, Place, Reading, Source, Time } from "../../core/model/index.ts";

const NUMBER = new Intl.NumberFormat("en-GB");
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** Casualty policies, the usual one first. */
export const POLICIES = ["ucdp", "acled", "gtd", "airwars", "ibc"] as const;

export function number(value: number): string {
  return NUMBER.format(value);
}

/** "8", "990", "12k": where there is little room. */
export function shortNumber(value: number): string {
  return value < 1000 ? String(value) : `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)}k`;
}

/** "1 report", "2,300 reports" */
export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "3.4 MB" */
export function bytes(count: number): string {
  const [unit, words] = count < 1e6 ? [1e3, "kB"] : count < 1e9 ? [1e6, "MB"] : [1e9, "GB"];
  return `${(count / unit).toFixed(count < 1e6 ? 0 : 1)} ${words}`;
}

export function said<T>(reading: Reading<T>): T | null {
  return reading.status === "unresolved" ? null : reading.value;
}

/** "21 Nov 2020" of an ISO date or instant. */
export function day(iso: string): string {
  const at = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? iso : DAY.format(at);
}

/** "21 Nov 2020, 09:00" where a clock is known. */
export function moment(iso: string): string {
  return iso.length > 10 ? `${day(iso)}, ${iso.slice(11, 16)}` : day(iso);
}

/** The same in two: the day or span, and the clock where one is known. */
export function timeParts(reading: Reading<Time>): { readonly day: string; readonly clock: string } {
  const [day = "", clock = ""] = timeWords(reading).split(/, (?=\d\d:\d\d)/);
  return { day, clock };
}

export function timeWords(reading: Reading<Time>): string {
  const time = said(reading);
  if (time === null) return "day not said";
  if (time.from === null && time.to !== null) return time.quote;
  if (time.from === null) return time.duration === null ? (time.ref ?? "day not said") : time.quote;
  if (time.local !== null) return `${moment(time.local)} local`;
  switch (time.precision) {
    case "minute":
    case "hour":
      return `${moment(time.from)}${time.from.endsWith("Z") ? " UTC" : ""}`;
    case "day":
    case "part-of-day":
      return day(time.from);
    case "week":
      return `week of ${day(time.from)}`;
    case "month":
      return day(time.from).replace(/^\d+ /, "");
    case "year":
      return time.from.slice(0, 4);
    default:
      return spanWords(time.from, time.to);
  }
}

/** "1 May – 31 Aug 2021", the end half-open as given. */
function spanWords(from: string, to: string | null): string {
  if (to === null) return `from ${day(from)}`;
  const last = new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString();
  const begin = from.slice(0, 4) === last.slice(0, 4) ? day(from).replace(/ \d{4}$/, "") : day(from);
  return `${begin} – ${day(last)}`;
}

const names = new Map<string, string>();

export function country(code: string): string {
  const name = names.get(code) ?? COUNTRIES.of(code) ?? code;
  names.set(code, name);
  return name;
}

export function placeWords(reading: Reading<Place>): string {
  const place = said(reading);
  if (place === null) return "place not said";
  return [...new Set([place.name, place.country === null ? null : country(place.country)])]
    .filter((part) => part !== null)
    .join(", ");
}

/** "implied: weekday before publication" of a rule's name. */
export function ruleWords(rule: string): string {
  return `implied: ${rule.replaceAll("-", " ")}`;
}

/** "no publication date" of a reason's name. */
export function reasonWords(reason: string): string {
  return reason.replaceAll("-", " ");
}

/** How words were read: as what, and whether they say so, a rule supplied it, or nothing could be made of them and why. */
export function readingWords(reading: Reading<Time | Place | Actor>): string {
  if (reading.status === "unresolved")
    return `not settled: ${reasonWords(reading.reason)}${reading.partial === undefined ? "" : ` (${reading.partial})`}`;
  const value = valueWords(reading.value);
  return reading.status === "stated" ? value : `${value} · ${ruleWords(reading.rule)}`;
}

function valueWords(value: Time | Place | Actor): string {
  if ("quote" in value) return timeWords({ status: "stated", value, evidence: [] });
  if (!("precision" in value)) return [value.name, value.kind].filter((part) => part !== "unknown").join(", ");
  const where = [value.name, value.admin1, value.country === null ? null : country(value.country)];
  return `${[...new Set(where)].filter((part) => part !== null).join(", ")} · ${value.precision}`;
}

interface Range {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}

/** "8", "8–10", "8 or more". */
export function range({ min, best, max }: Range): string {
  if (min === null && max === null) return best === null ? "–" : number(best);
  if (min !== null && min === max) return number(min);
  if (max === null) return `${number(min ?? 0)} or more`;
  return `${number(min ?? 0)}–${number(max)}`;
}

/** "10 (8–10)": the best figure, the range where it says more. */
export function figure(casualty: Range | null): string {
  if (casualty === null) return "–";
  const words = range(casualty);
  if (casualty.best === null || words === number(casualty.best)) return words;
  // "8 (8 or more)" says no more than "8 or more"
  if (casualty.max === null && casualty.best === casualty.min) return words;
  return `${number(casualty.best)} (${words})`;
}

/** "10 (8+)": the same where there is little room. */
export function briefFigure(casualty: Range | null): string {
  return figure(casualty).replace(" or more", "+");
}

/** "Tariq Arian (Interior Ministry)", "a spokesman", "somebody unnamed". */
export function sourceWords(source: Source | null): string {
  const name = source?.name ?? source?.role ?? source?.affiliation?.name ?? "somebody unnamed";
  const side = source?.affiliation?.name;
  return side === undefined || name.includes(side) ? name : `${name} (${side})`;
}

/** Who says a claim: the speaker, else the outlet itself. */
export function speakerOf(claim: LedgerClaim, outlet: string | null): string {
  return claim.said === null ? (outlet ?? "the report") : sourceWords(claim.said.source);
}

/** Each speaker of claims once, by the longest form their name is given in, with the first claim of theirs. */
export function speakersOf(
  claims: readonly LedgerClaim[],
  outlets: ReadonlyMap<string, string | null>,
): { readonly speaker: string; readonly claim: LedgerClaim }[] {
  const held = new Map<string, { speaker: string; claim: LedgerClaim }>();
  for (const claim of claims) {
    const speaker = speakerOf(claim, outlets.get(claim.report) ?? null);
    const key = claim.said?.source?.name ?? speaker;
    const other = held.get(key);
    if (other === undefined) held.set(key, { speaker, claim });
    else if (speaker.length > other.speaker.length) held.set(key, { ...other, speaker });
  }
  return [...held.values()];
}

/** A claim's value in a few words. */
export function claimWords(claim: Pick<Claim, "field" | "value">): string {
  const { value } = claim;
  if ("modifier" in value) {
    if (value.modifier === "vague") return value.quote;
    const words = range(value);
    return value.modifier === "about" && value.best !== null ? `about ${number(value.best)}` : words;
  }
  if ("relation" in value && "actor" in value) return `${value.relation} ${value.actor.name}`;
  if ("acled" in value)
    return value.acled.subEvent ?? value.acled.event ?? value.gtd.attack ?? value.plover.event ?? "kind not settled";
  if ("precision" in value && "lat" in value) return value.name;
  if ("from" in value) return value.from === null ? value.quote : moment(value.local ?? value.from);
  return value.quote;
}

/** The same as it is shown: of responsibility, who, and whether blamed or denied. */
export function claimTold(claim: Pick<Claim, "field" | "value" | "polarity">): string {
  const { value, polarity } = claim;
  if (!("relation" in value && "actor" in value)) return claimWords(claim);
  return `${value.actor.name}, ${polarity === "denied" ? "denied" : value.relation}`;
}

export type Stand = "asserts" | "confirms" | "denies" | "blames" | "claims" | "expects" | "own";

/** How a claim stands, for its colour, shape and word. */
export function standOf(claim: LedgerClaim): Stand {
  if (claim.polarity === "denied") return "denies";
  if (claim.field === "responsibility")
    return "relation" in claim.value && claim.value.relation === "claimed" ? "claims" : "blames";
  switch (claim.said?.stance) {
    case undefined:
      return "own";
    case "confirms":
      return "confirms";
    case "denies":
      return "denies";
    case "blames":
      return "blames";
    case "claims-responsibility":
      return "claims";
    case "expects":
    case "warns":
    case "announces":
      return "expects";
    default:
      return "asserts";
  }
}

/** In words that fit one speaker as well as many. */
export const STANDS: Readonly<Record<Stand, { readonly mark: string; readonly word: string }>> = {
  asserts: { mark: "●", word: "said" },
  confirms: { mark: "✓", word: "confirmed" },
  denies: { mark: "✕", word: "denied" },
  blames: { mark: "▲", word: "blamed" },
  claims: { mark: "■", word: "claimed it" },
  expects: { mark: "◇", word: "expected" },
  own: { mark: "○", word: "own voice" },
};

/** What kind of incident it is, in ACLED's words where it has them. */
export function kindOf({ type }: Pick<LedgerIncident, "type">): string {
  return type.acled.subEvent ?? type.acled.event ?? type.gtd.attack ?? type.plover.event ?? "kind not settled";
}
