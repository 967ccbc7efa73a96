import { type Kysely, sql } from "kysely";
import type { ViewQuery } from "../../../app/ports/incident-views.ts";
import { type Area, type DayCount, inOrder, type ViewCounts, WIDTHS_KM } from "../../../core/search/index.ts";
import type { Tables } from "../sql/tables.ts";
import { asked } from "../sql/view-conditions.ts";
import type { ViewSums } from "../sql/view-sums.ts";
import { type Coded, type FoundSlots, heldColumns } from "./held-columns.ts";
import { sqliteViewDialect } from "./sqlite-view-dialect.ts";

/** Questions whose views are kept: the list, the map, the timeline and the counts of one filter ask the same. */
const KEPT = 6;
/** More than the rows of a grid of the finest cells. */
const ROWS = 20_000;

/**
 * Sums made of columns in memory. SQLite finds which views are meant; to sum them it sorts, which took five times as long as all of this.
 */
export function columnSums(): ViewSums {
  const slotsOf = heldColumns();
  const kept = new Map<string, Promise<FoundSlots>>();
  const found = async (db: Kysely<Tables>, query: ViewQuery): Promise<FoundSlots> => {
    const statement = sql<{ keys: string | null }>`SELECT group_concat(key) AS keys FROM views
      WHERE ${asked(query, sqliteViewDialect)}`;
    const { sql: text, parameters } = statement.compile(db);
    // looked at before: an answer may hold more than it says, and never less
    const question = JSON.stringify([await stateOf(db), text, parameters]);
    const known = kept.get(question);
    if (known !== undefined) return known;
    const slots = statement.execute(db).then(({ rows }) => slotsOf(db, numbersIn(rows[0]?.keys ?? "")));
    kept.set(question, slots);
    slots.catch(() => kept.delete(question));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return slots;
  };
  return {
    counts: async (db, query) => countSlots(await found(db, query)),
    days: async (db, query) => countDays(await found(db, query)),
    areas: async (db, query, cell) => areasOf(await found(db, query), query, cell),
  };
}

/** Another one after every write, of this connection or of any other. */
async function stateOf(db: Kysely<Tables>): Promise<string> {
  const own = await sql<{ n: number }>`SELECT total_changes() AS n`.execute(db);
  const others = await sql<{ data_version: number }>`PRAGMA data_version`.execute(db);
  return `${own.rows[0]?.n} ${others.rows[0]?.data_version}`;
}

/** "3,14,15": much faster than a row for each. */
function numbersIn(list: string): number[] {
  const out: number[] = [];
  let value = 0;
  for (let i = 0; i < list.length; i++) {
    const c = list.charCodeAt(i);
    if (c === COMMA) {
      out.push(value);
      value = 0;
    } else value = 10 * value + c - ZERO;
  }
  if (list !== "") out.push(value);
  return out;
}

const COMMA = 44;
const ZERO = 48;

function countSlots({ slots, columns }: FoundSlots): ViewCounts {
  const by = ({ names, codes }: Coded): Readonly<Record<string, number>> => {
    const tally = new Uint32Array(names.length);
    for (const slot of slots) {
      const place = codes[slot] ?? 0;
      tally[place] = (tally[place] ?? 0) + 1;
    }
    const counts = names.map((name, place): [string, number] => [name ?? "", tally[place] ?? 0]);
    return Object.fromEntries(counts.filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const without = (numbers: Float64Array): number =>
    slots.reduce((count, slot) => count + (Number.isNaN(numbers[slot]) ? 1 : 0), 0);
  const { country, event, status, grade, year } = columns.facets;
  return {
    country: by(country),
    event: by(event),
    status: by(status),
    grade: by(grade),
    year: by(year),
    unplaced: without(columns.numbers.x),
    undated: without(columns.numbers.day),
  };
}

function countDays({ slots, columns }: FoundSlots): DayCount[] {
  const tally = new Map<number, number>();
  for (const slot of slots) {
    const day = columns.numbers.day[slot] ?? Number.NaN;
    tally.set(day, (tally.get(day) ?? 0) + 1);
  }
  tally.delete(Number.NaN);
  return [...tally].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}

function areasOf({ slots, columns }: FoundSlots, { policy }: ViewQuery, cell: number): readonly Area[] {
  const { x, y, lat, lon, km } = columns.numbers;
  const killed = columns.numbers[`killed_${policy}`];
  const areas = new Map<number, { -readonly [name in keyof Area]: Area[name] }>();
  for (const slot of slots) {
    // of a slot that is there, no number is undefined
    const [column = 0, row = 0, north = 0, east = 0, wide = 0] = [x[slot], y[slot], lat[slot], lon[slot], km[slot]];
    if (Number.isNaN(column)) continue;
    const toll = Number.isNaN(killed[slot]) ? null : (killed[slot] ?? null);
    const width = WIDTHS_KM.reduce((count, least) => (wide > least ? count + 1 : count), 0);
    const key = (Math.floor(column / cell) * ROWS + Math.floor(row / cell)) * (WIDTHS_KM.length + 1) + width;
    const area = areas.get(key);
    if (area === undefined) {
      const id = columns.ids[slot] ?? null;
      areas.set(key, { south: north, north, west: east, east, km: wide, count: 1, killed: toll, id });
      continue;
    }
    area.south = Math.min(area.south, north);
    area.north = Math.max(area.north, north);
    area.west = Math.min(area.west, east);
    area.east = Math.max(area.east, east);
    area.km = Math.max(area.km, wide);
    area.count++;
    area.id = null;
    if (toll !== null) area.killed = Math.max(area.killed ?? toll, toll);
  }
  return inOrder([...areas.values()]);
}
