import type { PolicyName } from "../model/index.ts";
import type { SearchRow } from "./row.ts";

/** Incidents that lie together on a map: within one cell of a grid, and known to about the same width. */
export interface Area {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  /** The widest radius one of the places is known to. */
  readonly km: number;
  readonly count: number;
  /** Highest figure of the killed among them; null where none is given. */
  readonly killed: number | null;
  /** The incident, where it is one alone. */
  readonly id: string | null;
}

/** Grids are counted in hundredths of a degree. */
const CELL_UNITS = 100;
/** Upper bounds of the widths that are kept apart: a town, a district, a province, a country. */
export const WIDTHS_KM = [10, 60, 150] as const;

/** Column and row of a point in hundredths of a degree from the south-west corner of the map. */
export function cellOf(lat: number, lon: number): { readonly x: number; readonly y: number } {
  return { x: Math.floor((lon + 180) * CELL_UNITS), y: Math.floor((lat + 90) * CELL_UNITS) };
}

/** Areas of a grid whose cells are so many hundredths of a degree wide, those of most incidents first. */
export function findAreas(
  rows: readonly { readonly id: string; readonly row: SearchRow }[],
  cell: number,
  policy: PolicyName,
): Area[] {
  const held = new Map<string, { id: string; row: SearchRow }[]>();
  for (const each of rows) {
    const { lat, lon, km } = each.row;
    if (lat === null || lon === null) continue;
    const { x, y } = cellOf(lat, lon);
    const key = `${Math.floor(x / cell)}|${Math.floor(y / cell)}|${WIDTHS_KM.filter((width) => (km ?? 0) > width).length}`;
    const group = held.get(key);
    if (group === undefined) held.set(key, [each]);
    else group.push(each);
  }
  return inOrder([...held.values()].map((group) => areaOf(group, policy)));
}

function areaOf(group: readonly { readonly id: string; readonly row: SearchRow }[], policy: PolicyName): Area {
  const lats = group.map(({ row }) => row.lat ?? 0);
  const lons = group.map(({ row }) => row.lon ?? 0);
  const tolls = group.flatMap(({ row }) => row.killed[policy] ?? []);
  return {
    south: lats.reduce((a, b) => Math.min(a, b)),
    north: lats.reduce((a, b) => Math.max(a, b)),
    west: lons.reduce((a, b) => Math.min(a, b)),
    east: lons.reduce((a, b) => Math.max(a, b)),
    km: group.map(({ row }) => row.km ?? 0).reduce((a, b) => Math.max(a, b)),
    count: group.length,
    killed: tolls.length === 0 ? null : tolls.reduce((a, b) => Math.max(a, b)),
    id: group.length === 1 ? (group[0]?.id ?? null) : null,
  };
}

/** The same on a coarser grid: areas whose middles lie in one cell, known to about the same width, become one. */
export function joinAreas(areas: readonly Area[], cell: number): Area[] {
  const held = new Map<string, Area>();
  for (const area of areas) {
    const { x, y } = cellOf((area.south + area.north) / 2, (area.west + area.east) / 2);
    const key = `${Math.floor(x / cell)}|${Math.floor(y / cell)}|${WIDTHS_KM.filter((width) => area.km > width).length}`;
    const other = held.get(key);
    held.set(key, other === undefined ? area : together(other, area));
  }
  return inOrder([...held.values()]);
}

function together(a: Area, b: Area): Area {
  return {
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    km: Math.max(a.km, b.km),
    count: a.count + b.count,
    killed: a.killed === null ? b.killed : b.killed === null ? a.killed : Math.max(a.killed, b.killed),
    id: null,
  };
}

/** Areas by their count, then from the south-west. */
export function inOrder(areas: readonly Area[]): Area[] {
  return [...areas].sort((a, b) => b.count - a.count || a.south - b.south || a.west - b.west || a.km - b.km);
}
