import { type Kysely, sql } from "kysely";
import { POLICIES, type PolicyName } from "../../../core/model/index.ts";
import type { Tables } from "../sql/tables.ts";

const FACETS = ["country", "event", "status", "grade", "year"] as const;
const NUMBERS = ["day", "x", "y", "lat", "lon", "km"] as const;
const TOLLS = POLICIES.map((policy) => `killed_${policy}` as const);

type FacetName = (typeof FACETS)[number];
type NumberName = (typeof NUMBERS)[number] | `killed_${PolicyName}`;

/** Values by their place, each once; null where some view has none. */
export interface Coded {
  readonly names: readonly (string | null)[];
  /** By slot, a place in `names`. */
  readonly codes: Float64Array;
}

/** What views are summed by, a list a column; a view is the same slot in all of them. `year` is the first four characters of `sort`. */
export interface Columns {
  readonly ids: readonly string[];
  readonly facets: { readonly [name in FacetName]: Coded };
  /** NaN where the view has none. */
  readonly numbers: { readonly [name in NumberName]: Float64Array };
}

/** Views by their slots in columns. */
export interface FoundSlots {
  readonly slots: Int32Array;
  readonly columns: Columns;
}

/** Columns with the slots of keys from `first` on, -1 for keys of no view that was here. */
interface Held {
  readonly columns: Columns;
  readonly first: number;
  readonly slotOf: Int32Array;
}

/** Rows read at once: others get their turn in between. */
const AT_ONCE = 20_000;
const SOME = 10_000;
const NOTHING: Held = { columns: noColumns(), first: 0, slotOf: new Int32Array(0) };

/**
 * Columns of views in memory. Nothing of them changes as long as a view lives, and no key is given twice (AUTOINCREMENT): what was read
 * stays true, what is new has a higher key, and what is gone is found no more.
 * @param spare dead slots that are put up with, beside as many as there are live ones, before all is read anew
 */
export function heldColumns(spare = SOME): (db: Kysely<Tables>, keys: readonly number[]) => Promise<FoundSlots> {
  let held = NOTHING;
  let turn: Promise<unknown> = Promise.resolve();
  const readOn = async (db: Kysely<Tables>, last: number): Promise<void> => {
    if (last < held.first + held.slotOf.length) return;
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM views`.execute(db);
    if (held.columns.ids.length > 2 * (rows[0]?.n ?? 0) + spare) held = NOTHING;
    for (;;) {
      const more = await rowsAfter(db, held.first + held.slotOf.length - 1);
      if (more.keys.length === 0) return;
      held = joined(held, more);
    }
  };
  return async (db, keys) => {
    const last = keys.reduce((a, b) => (b > a ? b : a), 0);
    const read = turn.then(() => readOn(db, last));
    turn = read.catch(() => undefined); // whoever asked gets the fault; the next reads all the same
    await read;
    const { columns, first, slotOf } = held;
    // keys of views that went since they were found have no slot
    return { columns, slots: Int32Array.from(keys, (key) => slotOf[key - first] ?? -1).filter((slot) => slot !== -1) };
  };
}

interface Rows {
  readonly keys: readonly number[];
  list(name: string): readonly (string | number | null)[];
}

/** The next rows by key, each column as one JSON list: a row of its own for every view would cost more than all the sums. */
async function rowsAfter(db: Kysely<Tables>, key: number): Promise<Rows> {
  const columns = ["key", "id", "country", "event", "status", "grade", ...NUMBERS, ...TOLLS].map(
    (name) => sql`json_group_array(${sql.ref(name)}) AS ${sql.ref(name)}`,
  );
  const { rows } = await sql<Readonly<Record<string, string>>>`
    SELECT ${sql.join(columns)}, json_group_array(substr(sort, 1, 4)) AS year
    FROM (SELECT * FROM views WHERE key > ${key} ORDER BY key LIMIT ${sql.lit(AT_ONCE)})`.execute(db);
  const list = <T>(name: string): readonly T[] => JSON.parse(rows[0]?.[name] ?? "[]") as T[];
  return { keys: list<number>("key"), list };
}

function joined({ columns, first, slotOf }: Held, { keys, list }: Rows): Held {
  const before = columns.ids.length;
  const from = before === 0 ? (keys[0] ?? 0) : first;
  const slots = new Int32Array((keys.at(-1) ?? 0) - from + 1).fill(-1);
  slots.set(before === 0 ? [] : slotOf);
  for (const [i, key] of keys.entries()) slots[key - from] = before + i;
  return {
    first: from,
    slotOf: slots,
    columns: {
      ids: [...columns.ids, ...(list("id") as readonly string[])],
      facets: mapped(FACETS, (name) => coded(columns.facets[name], list(name) as readonly (string | null)[])),
      numbers: mapped([...NUMBERS, ...TOLLS], (name) => longer(columns.numbers[name], list(name) as readonly (number | null)[])),
    },
  };
}

function coded({ names, codes }: Coded, values: readonly (string | null)[]): Coded {
  const places = new Map(names.map((name, i) => [name, i]));
  const more = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { names: [...places.keys()], codes: longer(codes, more) };
}

function longer(list: Float64Array, more: readonly (number | null)[]): Float64Array {
  const out = new Float64Array(list.length + more.length);
  out.set(list);
  out.set(
    more.map((value) => value ?? Number.NaN),
    list.length,
  );
  return out;
}

function noColumns(): Columns {
  const none = new Float64Array(0);
  return {
    ids: [],
    facets: mapped(FACETS, () => ({ names: [], codes: none })),
    numbers: mapped([...NUMBERS, ...TOLLS], () => none),
  };
}

function mapped<N extends string, T>(names: readonly N[], of: (name: N) => T): { readonly [name in N]: T } {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as { readonly [name in N]: T };
}
