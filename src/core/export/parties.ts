import { type Actor, type LedgerIncident, type Responsibility, readValue } from "../model/index.ts";
import { countryName } from "../tell/index.ts";

/** Those who claim the deed first, then those blamed; nobody a person or a denial alone. */
export function doersOf(incident: LedgerIncident): readonly Responsibility[] {
  const held = incident.responsibility.filter(
    (r) => r.actor.kind !== "person" && (r.claimedBy.length > 0 || r.blamedBy.length > 0 || r.asFact),
  );
  return [...held].sort((a, b) => Number(b.claimedBy.length > 0) - Number(a.claimedBy.length > 0));
}

export function countryOf(incident: LedgerIncident): string | null {
  return readValue(incident.place)?.country ?? null;
}

/** "Unidentified Armed Group (Afghanistan)", the name ACLED gives those nobody names. */
export function unidentified(country: string | null): string {
  return `Unidentified Armed Group${country === null ? "" : ` (${countryName(country)})`}`;
}

export function civilians(country: string | null): string {
  return `Civilians${country === null ? "" : ` (${countryName(country)})`}`;
}

const CIVILIAN_TARGETS: ReadonlySet<string> = new Set([
  "Private Citizens & Property",
  "Educational Institution",
  "Journalists & Media",
  "Religious Figures/Institutions",
  "NGO",
  "Business",
  "Tourists",
  "Transportation",
  "Food or Water Supply",
  "Airports & Aircraft",
  "Utilities",
  "Telecommunication",
  "Government (Diplomatic)",
]);
const CIVILIAN_GROUPS = ["civilian", "child", "woman", "journalist", "medic"] as const;

/** Whether claims say that civilians, or what is theirs, were hit. */
export function hitCivilians(incident: LedgerIncident): boolean {
  const { killed, injured, captured } = incident.casualties;
  return (
    incident.type.acled.event === "Violence against civilians" ||
    incident.targets.some(({ type }) => CIVILIAN_TARGETS.has(type.gtd)) ||
    [killed, injured, captured].some((casualty) => CIVILIAN_GROUPS.some((group) => casualty?.by[group] !== undefined))
  );
}

export type AcledInter =
  | "State Forces"
  | "Rebel Groups"
  | "Political Militias"
  | "Rioters"
  | "Protesters"
  | "Civilians"
  | "External/Other Forces";

/** ACLED's inter words (field's code list, 1–8). A state's forces abroad are external. */
export function interOf(actor: Actor, country: string | null): AcledInter {
  switch (actor.kind) {
    case "state":
    case "military":
    case "police":
      return actor.country === null || country === null || actor.country === country ? "State Forces" : "External/Other Forces";
    case "rebel":
      return "Rebel Groups";
    case "civilian":
    case "person":
    case "media":
      return "Civilians";
    case "organisation":
    case "intergovernmental":
      return "External/Other Forces";
    default:
      return "Political Militias";
  }
}
