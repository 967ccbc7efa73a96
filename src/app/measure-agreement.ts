import { foldActs } from "../core/ledger/index.ts";
import type { CodedValue, Extraction } from "../core/model/index.ts";
import { type Coded, krippendorffAlpha, pairAgreement } from "../core/score/index.ts";
import { CODED_FIELDS, comparable, engineValue, isCounted } from "./coded-fields.ts";
import type { LedgerReader } from "./ports/ledger-reader.ts";

/** How far coders agree on a field. */
export interface FieldAgreement {
  readonly field: string;
  /** Who coded it: people by name, the engine by its id. */
  readonly coders: readonly string[];
  /** Report-incidents two or more of them coded. */
  readonly units: number;
  /** Share of pairs of coders with the same value, 0 to 1. */
  readonly percent: number | null;
  /** Krippendorff's alpha over all values as names, "not said" one of them. */
  readonly alpha: number | null;
  /** Of counts, by their distance, over the values that are numbers. */
  readonly alphaInterval: number | null;
}

export interface Disagreement {
  readonly node: string;
  readonly field: string;
  readonly values: readonly { readonly coder: string; readonly value: CodedValue }[];
}

export interface Agreement {
  readonly fields: readonly FieldAgreement[];
  /** Where they differ, in order of report-incident. */
  readonly differ: readonly Disagreement[];
}

/**
 * Agreement of second codings (`dateline review code`), per field: of people with each other, and, unless left out, with the
 * engine on the report-incidents people coded.
 */
export async function measureAgreement(reader: LedgerReader, withEngine: boolean): Promise<Agreement> {
  const { codings } = foldActs(await reader.reviews());
  const byNode = new Map<string, typeof codings>();
  for (const coding of codings) byNode.set(coding.node, [...(byNode.get(coding.node) ?? []), coding]);
  const values = new Map<string, Map<string, Map<string, CodedValue>>>(CODED_FIELDS.map((field) => [field, new Map()]));
  for (const [node, own] of [...byNode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = withEngine ? await engineAt(reader, node) : null;
    for (const { by, field, value } of own) {
      const unit = values.get(field)?.get(node) ?? new Map<string, CodedValue>();
      unit.set(by, value);
      if (read !== null) unit.set(read.id, read.valueOf(field));
      values.get(field)?.set(node, unit);
    }
  }
  const fields: FieldAgreement[] = [];
  const differ: Disagreement[] = [];
  for (const [field, units] of values) {
    if (units.size === 0) continue;
    fields.push(agreementOn(field, [...units.values()]));
    for (const [node, unit] of units)
      if (new Set([...unit.values()].map(comparable)).size > 1)
        differ.push({ node, field, values: [...unit].map(([coder, value]) => ({ coder, value })) });
  }
  return { fields, differ };
}

function agreementOn(field: string, units: readonly ReadonlyMap<string, CodedValue>[]): FieldAgreement {
  const coders = [...new Set(units.flatMap((unit) => [...unit.keys()]))].sort();
  const rows = units.map((unit) => coders.map((coder): Coded => (unit.has(coder) ? comparable(unit.get(coder) ?? null) : null)));
  const numbers = rows.map((row) => row.map((value) => (typeof value === "number" ? value : null)));
  return {
    field,
    coders,
    units: units.filter((unit) => unit.size > 1).length,
    percent: pairAgreement(rows),
    alpha: krippendorffAlpha(rows, "nominal"),
    alphaInterval: isCounted(field) ? krippendorffAlpha(numbers, "interval") : null,
  };
}

/** The engine as one more coder of a report-incident; null where the report is not here. */
async function engineAt(
  reader: LedgerReader,
  node: string,
): Promise<{ readonly id: string; readonly valueOf: (field: string) => CodedValue } | null> {
  const [report = "", id = ""] = node.split("/");
  const stored = await reader.report(report);
  if (stored === null) return null;
  const extraction = JSON.parse(stored.extraction) as Extraction;
  const incident = extraction.incidents.find((i) => i.id === id);
  if (incident === undefined) return null;
  return { id: `engine ${extraction.engine.id}`, valueOf: (field) => engineValue(extraction, incident, field) };
}
