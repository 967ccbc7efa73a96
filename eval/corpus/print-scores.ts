import { type Count, figuresOf, type Miss, type Tally } from "./tally.ts";

/** Order of the printed fields; a field not listed here comes last. */
export const FIELD_ORDER: readonly string[] = [
  ...[
    "incidents",
    "main",
    "realis",
    "type.acled",
    "type.gtd",
    "type.plover",
    "time",
    "place",
    "killed",
    "injured",
    "missing",
    "captured",
  ],
  ...["responsibility", "as-fact", "perpetrators", "weapons", "targets"],
  ...["claims", "claims.value", "claims.other", "claims.preliminary"],
  ...["statements", "statements.stance", "statements.cue", "statements.chain"],
  ...[
    "times",
    "places",
    "marks",
    "commitments",
    "plans",
    "plans.due",
    "fusion.pairs",
    "fusion.background",
    "as-of.killed",
    "as-of.injured",
    "as-of.responsibility",
    "as-of.munitions",
  ],
];

const share = (value: number | null): string => (value === null ? "   –" : value.toFixed(2).padStart(4));

function line(field: string, count: Count): string {
  const { precision, recall } = figuresOf(count);
  if (count.answered === null) return `  ${field.padEnd(20)} ${" ".repeat(16)} R ${share(recall)} ${count.right}/${count.wanted}`;
  return `  ${field.padEnd(20)} P ${share(precision)} ${`${count.right}/${count.answered}`.padEnd(9)} R ${share(recall)} ${count.right}/${count.wanted}`;
}

export function sortedFields(tally: Tally): readonly (readonly [string, Count])[] {
  const rank = (field: string): number => (FIELD_ORDER.includes(field) ? FIELD_ORDER.indexOf(field) : FIELD_ORDER.length);
  return [...tally.counts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** One line a field: precision with right/answered, recall with right/wanted; fields without any gold are left out. */
export function printScores(heading: string, tally: Tally): string {
  const lines = sortedFields(tally)
    .filter(([, count]) => count.wanted > 0 || (count.answered ?? 0) > 0)
    .map(([field, count]) => line(field, count));
  return [heading, ...lines].join("\n");
}

export function printMiss(miss: Miss): string {
  return `${miss.field} ${miss.kind} in ${miss.report}\n    wanted ${miss.wanted}\n    got    ${miss.got}`;
}
