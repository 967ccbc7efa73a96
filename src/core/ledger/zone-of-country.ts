import { rawTimeZones } from "@vvo/tzdb";

/** Zone of a country (ISO 3166-1 alpha-2) that keeps one clock all over; null for one with several or an unknown code. */
export function zoneOfCountry(country: string): string | null {
  const zones = rawTimeZones.filter((zone) => zone.countryCode === country);
  const offsets = new Set(zones.map((zone) => zone.rawOffsetInMinutes));
  return offsets.size === 1 ? (zones[0]?.name ?? null) : null;
}
