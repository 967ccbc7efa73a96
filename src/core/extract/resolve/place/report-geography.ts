import { type GazetteerEntry, kmBetween } from "../../../gazetteer/index.ts";

/** A place the report is judged to speak of, and how much it counts. */
export interface Anchor {
  readonly entry: GazetteerEntry;
  readonly weight: number;
  /** The words that mean it, as a key of the gazetteer. */
  readonly key: string;
}

/** Where a report plays: what its places and its outlet say together. */
export interface Geography {
  /** Share of the report's places in a country, 0 to 1. */
  countryShare(country: string | null): number;
  /** The largest share any country has; 0 with fewer than three places. */
  readonly homeShare: number;
  /** The town the report speaks of most; where it names none, the one its outlet is named for. */
  readonly mainTown: GazetteerEntry | null;
  /** Weight of the report's places in a province, the name itself left out, and what else is meant by its words. */
  provinceWeight(entry: GazetteerEntry, key: string): number;
  /** How many of the report's other names have a namesake in this entry's province, names with few namesakes counting more. */
  cohesion(entry: GazetteerEntry, key: string): number;
  /** Kilometres to the nearest place the report names in other words; infinite when it names none. */
  nearestKm(entry: GazetteerEntry, key: string): number;
}

/** Distances are looked at for so many places only: a gazetteer pasted as a text stays linear. */
const MOST_ANCHORS = 40;

export function geographyOf(
  anchors: readonly Anchor[],
  outlet: { readonly country: string | null; readonly town: GazetteerEntry | null },
  cohesion: Cohesion,
): Geography {
  const country = new Map<string, number>();
  const province = new Map<string, number>();
  const own = new Map<string, Map<string, number>>();
  let total = 1;
  const add = (map: Map<string, number>, key: string, weight: number): void => {
    map.set(key, (map.get(key) ?? 0) + weight);
  };
  if (outlet.country !== null) {
    add(country, outlet.country, 1);
    total += 1;
  }
  for (const { entry, weight, key: words } of anchors) {
    if (entry.country === null) continue;
    add(country, entry.country, weight);
    total += weight;
    if (entry.admin1 === null) continue;
    const key = `${entry.country}|${entry.admin1}`;
    add(province, key, weight);
    const weights = own.get(key) ?? new Map<string, number>();
    add(weights, `name ${entry.name}`, weight);
    add(weights, `words ${words}`, weight);
    add(weights, `${words} as ${entry.name}`, weight);
    own.set(key, weights);
  }
  const points = anchors.filter(({ entry }) => entry.kind !== "country" && entry.kind !== "region").slice(0, MOST_ANCHORS);
  const nearest = new Map<GazetteerEntry, Map<string, number>>();
  return {
    countryShare: (code) => (code === null ? 0 : (country.get(code) ?? 0) / total),
    mainTown: heaviestTown(anchors) ?? outlet.town,
    homeShare: anchors.length < 3 ? 0 : Math.max(0, ...country.values()) / total,
    provinceWeight: (entry, words) => {
      const key = `${entry.country}|${entry.admin1}`;
      const of = (part: string): number => own.get(key)?.get(part) ?? 0;
      return (province.get(key) ?? 0) - of(`name ${entry.name}`) - of(`words ${words}`) + of(`${words} as ${entry.name}`);
    },
    cohesion: (entry, key) => cohesion.of(entry, key),
    nearestKm: (entry, words) => {
      const held = nearest.get(entry)?.get(words);
      if (held !== undefined) return held;
      let least = Number.POSITIVE_INFINITY;
      for (const { entry: other, key } of points) {
        if (other.name === entry.name || key === words) continue;
        const km = kmBetween(entry.lat, entry.lon, other.lat, other.lon);
        if (km < least) least = km;
      }
      nearest.set(entry, (nearest.get(entry) ?? new Map<string, number>()).set(words, least));
      return least;
    },
  };
}

function heaviestTown(anchors: readonly Anchor[]): GazetteerEntry | null {
  const weights = new Map<string, number>();
  let best: GazetteerEntry | null = null;
  let most = 0;
  for (const { entry, weight } of anchors) {
    if (entry.kind !== "town") continue;
    const key = `${entry.country}|${entry.admin1}|${entry.name}`;
    const sum = (weights.get(key) ?? 0) + weight;
    weights.set(key, sum);
    if (sum > most) {
      best = entry;
      most = sum;
    }
  }
  return best;
}

export interface Cohesion {
  of(entry: GazetteerEntry, key: string): number;
}

export const NO_COHESION: Cohesion = { of: () => 0 };
/** Names and namesakes looked at for so many only. */
const MOST_NAMES = 80;
const MOST_NAMESAKES = 60;

/** In which provinces a report's names could lie together: "Kent", "Salisbury", "Sharon" and "Cornwall" meet in Connecticut. */
export function cohesionOf(names: ReadonlyMap<string, readonly GazetteerEntry[]>): Cohesion {
  const all = new Map<string, number>();
  const own = new Map<string, { readonly provinces: ReadonlySet<string>; readonly share: number }>();
  let seen = 0;
  for (const [key, entries] of names) {
    if (entries.length === 0 || seen++ >= MOST_NAMES) continue;
    const provinces = new Set<string>();
    for (let i = 0; i < entries.length && i < MOST_NAMESAKES; i++) {
      const entry = entries[i] as GazetteerEntry;
      if (entry.admin1 !== null && entry.kind !== "province") provinces.add(`${entry.country}|${entry.admin1}`);
    }
    const share = 1 / Math.sqrt(Math.max(1, provinces.size));
    own.set(key, { provinces, share });
    for (const province of provinces) all.set(province, (all.get(province) ?? 0) + share);
  }
  return {
    of: (entry, key) => {
      if (entry.admin1 === null) return 0;
      const province = `${entry.country}|${entry.admin1}`;
      const mine = own.get(key);
      return (all.get(province) ?? 0) - (mine?.provinces.has(province) === true ? mine.share : 0);
    },
  };
}
