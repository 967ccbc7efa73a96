import type { LexiconRow } from "../table/index.ts";
import { packRows } from "./compile/pack-rows.ts";
import { tableRows } from "./compile/table-rows.ts";
import { type Gazetteer, openGazetteer } from "./gazetteer.ts";

const TABLES = ["countries", "regions", "provinces", "us-states", "towns", "neighbourhoods", "demonyms"].map(
  (name) => `gazetteer/${name}`,
);

/** The places a person's own tables tell of, to lie over the others; null where they tell of none. */
export function ownPlaces(own: ReadonlyMap<string, readonly LexiconRow[]>): Gazetteer | null {
  const tables = new Map(TABLES.map((name) => [name, own.get(name) ?? []]));
  const rows = tableRows({ hash: "", tables }, { rows: [], units: new Map() });
  return rows.length === 0 ? null : openGazetteer(packRows(rows, new Set(), 2 ** 14));
}
