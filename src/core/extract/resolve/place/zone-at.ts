import lookup from "@photostructure/tz-lookup";

/** IANA time zone at a point, e.g. `Asia/Kabul`. */
export function zoneAt(lat: number, lon: number): string {
  return lookup(lat, lon);
}
