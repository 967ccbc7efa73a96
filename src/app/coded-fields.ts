import { COUNT_FIELDS, type CodedValue, type Extraction, type Incident, readValue } from "../core/model/index.ts";

/** Fields a second coder may give a value of. Counts are numbers, a date is its day, the others are words. */
export const CODED_FIELDS: readonly string[] = [...COUNT_FIELDS, "date", "place", "country", "type", "perpetrator"];

export function isCounted(field: string): boolean {
  return (COUNT_FIELDS as readonly string[]).includes(field);
}

/** What the engine says of a coded field, in a coder's terms; null: not said. */
export function engineValue(extraction: Extraction, incident: Incident, field: string): CodedValue {
  const place = readValue(incident.place);
  const time = readValue(incident.time);
  switch (field) {
    case "killed":
    case "injured":
    case "missing":
    case "captured": {
      const range = incident.casualties[field];
      return range?.best ?? range?.min ?? null;
    }
    case "date":
      return time?.local?.slice(0, 10) ?? time?.from?.slice(0, 10) ?? null;
    case "place":
      return place?.name ?? null;
    case "country":
      return place?.country ?? null;
    case "type":
      return incident.type.acled.subEvent ?? incident.type.acled.event;
    case "perpetrator":
      return incident.responsibility[0]?.actor.name ?? null;
    default: {
      const own = new Set(incident.claims);
      const claim = extraction.claims.find((c) => c.field === field && c.scope === null && own.has(c.id));
      return claim !== undefined && "modifier" in claim.value ? (claim.value.best ?? claim.value.min) : null;
    }
  }
}

/** Words compare without case and spaces around; "not said" is a value like any other. */
export function comparable(value: CodedValue): string | number {
  if (value === null) return "not said";
  return typeof value === "number" ? value : value.trim().toLowerCase();
}
