import type { LedgerPart, LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { reExtractReports } from "../../src/app/re-extract-reports.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { canonicalJson } from "../../src/core/ledger/index.ts";
import type { Extraction, RawReport } from "../../src/core/model/index.ts";
import { ALL } from "./kabul-facts.ts";
import { ingest, tickingClock } from "./ledger-of.ts";

/** Another lexicon that reads the same of every report but its last incident's killed. */
const LATER = { id: "rules", version: "9.9.9", lexicon: "sha256:later" } as const;

/** Reports, judgements, acts of people, an act undone. */
export async function liveUnrevised(store: LedgerStore, clock = tickingClock()): Promise<LedgerStore> {
  await ingest(store, ALL, clock);
  const [one, two] = ALL.map((extraction) => extraction.report.id);
  await recordAct(store, clock, "ann", { act: "accept", claim: `${one}/c1`, note: "seen the list" });
  const { id } = await recordAct(store, clock, "bob", { act: "reject", claim: `${two}/c1`, note: "a typing slip" });
  await recordAct(store, clock, "ann", { act: "undo", undoes: id, note: "it was none" });
  await recordAct(store, clock, "ann", { act: "grade-source", source: "Ministry", reliability: "B", note: null });
  await recordAct(store, clock, "ann", { act: "comment", on: `${one}/i1`, note: "“mortars”, naïve: 迫击炮" });
  return store;
}

/** A ledger with everything one can hold: also readings put aside. */
export async function live(store: LedgerStore): Promise<LedgerStore> {
  const clock = tickingClock();
  await liveUnrevised(store, clock);
  const byId = new Map(ALL.map((extraction) => [extraction.report.externalId ?? extraction.report.text, extraction]));
  const engine = {
    stamp: LATER,
    read: (raw: RawReport): Extraction => {
      const before = byId.get(raw.externalId ?? raw.text);
      if (before === undefined) throw new Error("got a report the ledger was not made of");
      return { ...before, engine: LATER, incidents: before.incidents.map((incident) => ({ ...incident, realis: "planned" })) };
    },
  };
  let read = 0;
  for await (const answer of reExtractReports(store, engine, clock, "ann", true)) if ("applied" in answer && ++read === 2) break;
  return store;
}

/** Everything a ledger holds but its cached views, as canonical JSON a row. */
export async function rowsOf(store: LedgerStore): Promise<string[]> {
  return store.snapshot(async (snapshot) => {
    const rows: string[] = [];
    for await (const part of snapshot.parts()) rows.push(...toLines(part));
    return rows;
  });
}

function toLines(part: LedgerPart): string[] {
  return part.rows.map((row) => `${part.kind} ${canonicalJson(row)}`);
}
