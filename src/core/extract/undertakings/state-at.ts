import { type Actor, readValue } from "../../model/index.ts";
import type { PlaceRead } from "../incidents/where/place-read.ts";

/** The state of a country the words name ("the US deal", "France is to"); null for any smaller place. */
export function stateAt(place: PlaceRead): Actor | null {
  const value = readValue(place.reading);
  if (value === null || value.precision !== "country") return null;
  return { name: value.name, id: null, kind: "state", country: value.country, aliases: [] };
}
