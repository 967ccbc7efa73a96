import type { LedgerIncident } from "../../src/core/model/index.ts";
import type { Pack } from "./gold.ts";
import { addOutcome, newTally, type Tally } from "./tally.ts";

/** What the check needs of a ledger incident. */
export type FusedIncident = Pick<LedgerIncident, "id"> & {
  readonly reports: readonly Pick<LedgerIncident["reports"][number], "externalId" | "main">[];
};

const pairKey = (a: string, b: string): string => (a < b ? `${a} + ${b}` : `${b} + ${a}`);

function pairsOf(groups: Iterable<readonly string[]>): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) if (a !== b) pairs.add(pairKey(a, b));
    });
  }
  return pairs;
}

function groupBy(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/**
 * Whether reports with the same main key came to one ledger incident, and others did not: pairs of reports (`fusion.pairs`).
 * And whether what a report tells as background joined the incident of the reports that are about it (`fusion.background`).
 */
export function scoreFusion(packs: readonly Pack[], ledger: readonly FusedIncident[]): Tally {
  const tally = newTally();
  const reports = packs.flatMap((pack) => pack.reports.map(({ name, gold }) => ({ id: `${pack.id}/${name}`, gold })));
  const known = new Set(reports.map(({ id }) => id));
  const rows = ledger.flatMap(({ id, reports: rows }) =>
    rows.flatMap(({ externalId, main }) =>
      externalId !== null && known.has(externalId) ? [{ incident: id, report: externalId, main }] : [],
    ),
  );

  const goldMains = groupBy(
    reports.flatMap(({ id, gold }) => gold.incidents.filter(({ main }) => main).map(({ key }) => [key, id] as const)),
  );
  const wanted = pairsOf(goldMains.values());
  const answered = pairsOf(
    groupBy(rows.filter(({ main }) => main).map(({ incident, report }) => [incident, report] as const)).values(),
  );
  addOutcome(tally, "fusion.pairs", {
    right: [...wanted].filter((pair) => answered.has(pair)).length,
    answered: answered.size,
    wanted: wanted.size,
  });
  for (const pair of wanted) {
    if (!answered.has(pair))
      tally.misses.push({ field: "fusion.pairs", report: pair, kind: "missed", wanted: "one incident", got: "two" });
  }
  for (const pair of answered) {
    if (!wanted.has(pair))
      tally.misses.push({ field: "fusion.pairs", report: pair, kind: "wrong", wanted: "two incidents", got: "one" });
  }

  for (const { id, gold } of reports) {
    for (const { key } of gold.incidents.filter(({ main }) => !main)) {
      const about = new Set(goldMains.get(key));
      if (about.size === 0) continue;
      const homes = new Set(rows.filter(({ report, main }) => main && about.has(report)).map(({ incident }) => incident));
      const joined = rows.some(({ incident, report, main }) => report === id && !main && homes.has(incident));
      addOutcome(tally, "fusion.background", { right: joined ? 1 : 0, answered: null, wanted: 1 });
      if (!joined) tally.misses.push({ field: "fusion.background", report: id, kind: "missed", wanted: key, got: "not joined" });
    }
  }
  return tally;
}
