import { kmBetween } from "../distance.ts";
import { type GazetteerFile, placeKey } from "../gazetteer.ts";
import { createGazetteerBuilder } from "../gazetteer-builder.ts";
import type { Row } from "./rows.ts";

const FIRST_WORD_BITS = 2 ** 22;

/** Sorts the rows by key, leaves out a second row of the same place under the same key, packs them into arrays. `capitals`: country and key of name. Earlier rows win. */
export function packRows(rows: readonly Row[], capitals: ReadonlySet<string>, firstWordBits = FIRST_WORD_BITS): GazetteerFile {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const held = byKey.get(row.key);
    if (held === undefined) byKey.set(row.key, [row]);
    else if (!held.some((other) => samePlace(other, row))) held.push(row);
  }
  const builder = createGazetteerBuilder(firstWordBits);
  const known = new Map<string, number>();
  for (const key of [...byKey.keys()].sort())
    for (const { key: _, ...place } of byKey.get(key) ?? []) {
      const signature = Object.values(place).join("|");
      let at = known.get(signature);
      if (at === undefined) {
        const capital =
          place.kind === "town" && place.population > 5000 && capitals.has(`${place.country}|${placeKey(place.name)}`);
        at = builder.place({ ...place, capital });
        known.set(signature, at);
      }
      builder.name(key, at);
    }
  return builder.finish();
}

type Located = Pick<Row, "kind" | "country" | "geonames" | "lat" | "lon">;

/** One place told twice: the same id, or one kind, one country and close together. */
export function samePlace(a: Located, b: Located): boolean {
  if (a.kind !== b.kind || a.country !== b.country) return false;
  if (a.geonames !== 0 && a.geonames === b.geonames) return true;
  return kmBetween(a.lat, a.lon, b.lat, b.lon) < (a.kind === "town" ? 15 : a.kind === "province" ? 400 : 5);
}
