import type {
  KnownBy,
  LedgerPart,
  LedgerReader,
  LedgerStore,
  ReplacedReading,
  ReportCursor,
  ReportRecord,
  ReportRevision,
  StoredCommitment,
  StoredNode,
  StoredPair,
  StoredPlan,
  StoredReport,
} from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, FIRST_PREV, isReview, reportsReached, sealEntry } from "../../../core/ledger/index.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { memoryViews } from "./memory-views.ts";

interface HeldNode extends StoredNode {
  readonly names: string;
  readonly features: string;
}

/** A ledger that lives as long as the process: for tests, and for a look at reports without a database. */
export function openMemoryStore(): LedgerStore {
  const reports = new Map<string, StoredReport>();
  const nodes = new Map<string, HeldNode>();
  const blocks = new Map<string, Set<string>>();
  const pairs = new Map<string, StoredPair>();
  const pairsByNode = new Map<string, Set<string>>();
  let commitments: StoredCommitment[] = [];
  let plans: StoredPlan[] = [];
  const replaced: ReplacedReading[] = [];
  const retired: { names: string; id: string }[] = [];
  const entries: Entry[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One writer at a time, in the order asked. */
  const alone = <T>(write: () => Promise<T>): Promise<T> => {
    const done = turn.then(write);
    turn = done.catch(() => undefined); // the caller gets the fault; the next writer goes on all the same
    return done;
  };
  const seal = (recordedAt: string, by: string, bodies: readonly EntryBody[]): Entry[] =>
    bodies.map((body) => {
      const last = entries.at(-1);
      const entry = sealEntry(body, (last?.seq ?? 0) + 1, recordedAt, by, last?.hash ?? FIRST_PREV);
      entries.push(entry);
      return entry;
    });
  const putPair = (pair: StoredPair): void => {
    const key = `${pair.a}\n${pair.b}`;
    pairs.set(key, pair);
    for (const id of [pair.a, pair.b]) into(pairsByNode, id).add(key);
  };
  const check = ({ report, nodes: added }: ReportRecord): void => {
    const ids = added.map(({ id }) => id);
    const taken = reports.has(report.id) ? report.id : (ids.find((id, i) => nodes.has(id) || ids.indexOf(id) < i) ?? null);
    if (taken !== null) throw new Error(`got ${taken} twice, expected new ids`);
  };
  const add = ({ report, nodes: added, pairs: judged, commitments: told, plans: announced }: ReportRecord): void => {
    const { recordedAt, published } = report;
    reports.set(report.id, report);
    views.mark(
      added.map((node) => node.id),
      published ?? recordedAt,
    );
    for (const { id, names, features, keys } of added) {
      nodes.set(id, { id, report: report.id, names, features, recordedAt, published });
      for (const key of keys) into(blocks, key).add(id);
    }
    for (const pair of judged) putPair(pair);
    for (const commitment of told) commitments.push({ report: report.id, commitment, recordedAt, published });
    for (const plan of announced) plans.push({ report: report.id, plan, recordedAt, published });
  };

  /** Puts the reading of a report that is here aside. */
  const retire = (revision: ReportRevision, replacedAt: string): void => {
    const { id } = revision.report;
    const older = reports.get(id);
    if (older === undefined) throw new Error(`got a revision of ${id}, expected a report that is here`);
    const before = replaced.findLast((reading) => reading.report === id)?.replacedAt ?? older.recordedAt;
    replaced.push({ report: id, recordedAt: before, replacedAt, extraction: older.extraction });
    const gone = new Set([...nodes.values()].filter((node) => node.report === id).map((node) => node.id));
    views.mark(gone, "");
    for (const node of gone) for (const key of pairsByNode.get(node) ?? []) views.mark(key.split("\n"), "");
    for (const node of gone) nodes.delete(node);
    for (const held of blocks.values()) for (const node of gone) held.delete(node);
    for (const [key, { a, b }] of [...pairs]) {
      if (!gone.has(a) && !gone.has(b)) continue;
      pairs.delete(key);
      for (const node of [a, b]) pairsByNode.get(node)?.delete(key);
    }
    commitments = commitments.filter((held) => held.report !== id);
    plans = plans.filter((held) => held.report !== id);
    for (const { names, node } of revision.retired) retired.push({ names, id: node });
  };

  const reader: LedgerReader = {
    hasReport: async (id) => reports.has(id),
    report: async (id) => reports.get(id) ?? null,
    neighbours: async (keys) =>
      present([...new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]))].sort(), nodes).map(({ report, features }) => ({
        report,
        features,
      })),
    nodes: async () => present([...nodes.keys()].sort(), nodes).map(toStoredNode),
    nodesOf: async (ids) => present([...new Set(ids)].sort(), nodes).map(toStoredNode),
    nodesNamed: async (beginning, limit) =>
      [...nodes.values(), ...retired]
        .filter((node) => node.names.startsWith(beginning))
        .sort((a, b) => (a.names < b.names ? -1 : 1))
        .slice(0, limit)
        .map(({ id, names }) => ({ id, names })),
    pairs: async () => present([...pairs.keys()].sort(), pairs),
    pairsOf: async (ids) => present([...new Set(ids.flatMap((id) => [...(pairsByNode.get(id) ?? [])]))].sort(), pairs),
    commitments: async () => [...commitments].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0)),
    replacedReadings: async (of) =>
      replaced
        .filter((reading) =>
          "report" in of ? reading.report === of.report : reading.recordedAt <= of.inForceAt && of.inForceAt < reading.replacedAt,
        )
        .sort((a, b) => (`${a.report} ${a.replacedAt}` < `${b.report} ${b.replacedAt}` ? -1 : 1)),
    reviews: async () => entries.filter(isReview),
  };
  const everything = async function* (): AsyncGenerator<LedgerPart> {
    yield { kind: "entries", rows: [...entries] };
    yield { kind: "reports", rows: present([...reports.keys()].sort(), reports) };
    yield { kind: "readings", rows: [...replaced] };
    const keysOf = new Map<string, string[]>();
    for (const [key, held] of blocks) for (const id of held) keysOf.set(id, [...(keysOf.get(id) ?? []), key]);
    const whole = present([...nodes.keys()].sort(), nodes);
    yield { kind: "nodes", rows: whole.map((node) => ({ ...node, keys: (keysOf.get(node.id) ?? []).sort() })) };
    yield { kind: "pairs", rows: present([...pairs.keys()].sort(), pairs) };
    yield { kind: "commitments", rows: commitments.map(({ report, commitment }) => ({ report, commitment })) };
    yield { kind: "plans", rows: plans.map(({ report, plan }) => ({ report, plan })) };
    yield { kind: "retired", rows: retired.map(({ names, id }) => ({ names, node: id })) };
  };
  const partsOf = async function* (kinds?: readonly LedgerPart["kind"][]): AsyncGenerator<LedgerPart> {
    for await (const part of everything()) if (kinds === undefined || kinds.includes(part.kind)) yield part;
  };
  const takeOver = (part: LedgerPart): void => {
    switch (part.kind) {
      case "entries":
        entries.push(...part.rows);
        return;
      case "reports":
        for (const report of part.rows) reports.set(report.id, report);
        return;
      case "readings":
        replaced.push(...part.rows);
        return;
      case "nodes":
        for (const { keys, ...node } of part.rows) {
          nodes.set(node.id, node);
          for (const key of keys) into(blocks, key).add(node.id);
        }
        return;
      case "pairs":
        for (const pair of part.rows) putPair(pair);
        return;
      case "commitments":
        for (const { report, commitment } of part.rows) {
          const { recordedAt, published } = reports.get(report) ?? { recordedAt: "", published: null };
          commitments.push({ report, commitment, recordedAt, published });
        }
        return;
      case "plans":
        for (const { report, plan } of part.rows) {
          const { recordedAt, published } = reports.get(report) ?? { recordedAt: "", published: null };
          plans.push({ report, plan, recordedAt, published });
        }
        return;
      case "retired":
        for (const { names, node } of part.rows) retired.push({ names, id: node });
    }
  };
  const views = memoryViews(reader, () => nodes.keys(), alone);
  const touch = (acts: readonly (EntryBody & { readonly kind: "review" })[]): void => {
    const known = new Map([...entries.filter(isReview), ...acts].map((entry) => [entry.id, entry.act]));
    for (const { act } of acts) {
      const reached = reportsReached(act, act.act === "undo" ? known.get(act.undoes) : undefined);
      const touched = [...nodes.values()].filter((node) => reached === "all" || reached.includes(node.report));
      views.mark(
        touched.map((node) => node.id),
        "",
      );
    }
  };
  const known = ({ asOf, recordedBy }: KnownBy): StoredReport[] =>
    [...reports.values()].filter(
      ({ published, recordedAt }) =>
        (recordedBy === null || recordedAt <= recordedBy) && (asOf === null || (published ?? recordedAt) <= asOf),
    );
  return {
    ...reader,
    views,
    head: async () => {
      const last = entries.at(-1);
      return last === undefined ? null : { seq: last.seq, hash: last.hash };
    },
    reports: () => all(present([...reports.keys()].sort(), reports)),
    entries: (after = 0) => all(entries.slice(Math.max(0, after))),
    listed: async (by, after, limit) =>
      known(by)
        .sort((a, b) => newestFirst(a, { published: b.published ?? "", id: b.id }))
        .filter((report) => after === null || newestFirst(report, after) > 0)
        .slice(0, limit),
    countListed: async (by) => known(by).length,
    plans: async () => [...plans].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0)),
    record: (recordedAt, by, build) =>
      alone(async () => {
        const record = await build(reader);
        if (record === null) return [];
        check(record);
        add(record);
        return seal(recordedAt, by, record.entries);
      }),
    revise: (recordedAt, by, build) =>
      alone(async () => {
        const revision = await build(reader);
        if (revision === null) return [];
        retire(revision, recordedAt);
        add(revision);
        views.mark(
          revision.nodes.map((node) => node.id),
          "",
        );
        return seal(recordedAt, by, revision.entries);
      }),
    append: (recordedAt, by, acts) =>
      alone(async () => {
        const held = new Set(entries.filter(isReview).map((entry) => entry.id));
        const fresh = [...new Map(acts.filter(({ id }) => !held.has(id)).map((act) => [act.id, act])).values()];
        touch(fresh);
        return seal(recordedAt, by, fresh);
      }),
    snapshot: (use) =>
      alone(() =>
        use({
          ...reader,
          reports: () => all(present([...reports.keys()].sort(), reports)),
          entries: () => all(entries),
          parts: (kinds) => partsOf(kinds),
          views: views.stored,
          ownFaults: async () => [],
        }),
      ),
    takeOver: (from) =>
      alone(async () => {
        if (entries.length > 0 || reports.size > 0)
          throw new DatelineError("LEDGER_NOT_EMPTY", "got a ledger that holds something already, expected an empty one");
        const taken: LedgerPart[] = [];
        for await (const part of from) taken.push(part);
        for (const part of taken) takeOver(part);
        views.mark(nodes.keys(), "");
      }),
    close: async () => undefined,
  };
}

function newestFirst(a: StoredReport, b: ReportCursor): number {
  const published = a.published ?? "";
  if (published !== b.published) return published > b.published ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function into<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const held = map.get(key) ?? new Set<V>();
  map.set(key, held);
  return held;
}

function present<K, V>(keys: readonly K[], map: ReadonlyMap<K, V>): V[] {
  return keys.flatMap((key) => map.get(key) ?? []);
}

async function* all<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function toStoredNode({ id, report, recordedAt, published }: HeldNode): StoredNode {
  return { id, report, recordedAt, published };
}
