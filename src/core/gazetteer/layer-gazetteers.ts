import { samePlace } from "./compile/pack-rows.ts";
import { byStanding, type Gazetteer, type GazetteerEntry } from "./gazetteer.ts";

const MOST_CACHED = 16_384;

/**
 * Several gazetteers as one, the first the most trusted: a place two of them know stands as the first tells it, with what only the
 * other knows (an id, a province) added.
 */
export function layerGazetteers(layers: readonly [Gazetteer, ...Gazetteer[]]): Gazetteer {
  const [first] = layers;
  if (layers.length === 1) return first;
  const cache = new Map<string, readonly GazetteerEntry[]>();
  return {
    hash: layers.flatMap(({ hash }) => (hash === "" ? [] : [hash])).join("+"),
    has: (key) => layers.some((layer) => layer.has(key)),
    begins: (words) => layers.some((layer) => layer.begins(words)),
    isPeople: (key) => layers.some((layer) => layer.isPeople(key)),
    keyPart: first.keyPart,
    lookup: (key) => {
      const held = cache.get(key);
      if (held !== undefined) return held;
      const entries = layers.map((layer) => layer.lookup(key)).reduce(merge);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(key, entries);
      return entries;
    },
  };
}

function merge(trusted: readonly GazetteerEntry[], others: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  if (others.length === 0) return trusted;
  if (trusted.length === 0) return others;
  const out = [...trusted];
  for (const other of others) {
    const at = out.findIndex((entry) => samePlace(located(entry), located(other)));
    const entry = out[at];
    if (entry === undefined) out.push(other);
    else
      out[at] = {
        ...entry,
        admin1: entry.admin1 ?? other.admin1,
        admin2: entry.admin2 ?? other.admin2,
        geonames: entry.geonames ?? other.geonames,
        population: entry.population || other.population,
      };
  }
  return out.sort(byStanding);
}

function located(entry: GazetteerEntry): Parameters<typeof samePlace>[0] {
  return { ...entry, country: entry.country ?? "", geonames: entry.geonames ?? 0 };
}
