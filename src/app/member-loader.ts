import type { FoldMember, LedgerReport } from "../core/ledger/index.ts";
import { DatelineError, type Extraction } from "../core/model/index.ts";
import { type CheckedMoment, isKnown } from "./moment.ts";
import type { LedgerReader } from "./ports/ledger-reader.ts";

/** Loads report-incidents and reports. */
export interface MemberLoader {
  /** @throws DatelineError LEDGER_CORRUPT when the report-incident is gone */
  member(node: string): Promise<FoldMember>;
  /** A report known at the moment, or null. */
  report(id: string, moment: CheckedMoment): Promise<LedgerReport | null>;
  /** Whether a report-incident is known at the moment. */
  isHere(node: string, moment: CheckedMoment): Promise<boolean>;
}

const HELD_REPORTS = 200;

/** A loader that keeps the reports of late. */
export function memberLoader(reader: LedgerReader): MemberLoader {
  const held = new Map<string, LedgerReport>();
  const load = async (id: string): Promise<LedgerReport | null> => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const stored = await reader.report(id);
    if (stored === null) return null;
    const { published, agency, recordedAt } = stored;
    const report = { extraction: JSON.parse(stored.extraction) as Extraction, published, agency, recordedAt };
    if (held.size >= HELD_REPORTS) held.delete(held.keys().next().value ?? "");
    held.set(id, report);
    return report;
  };
  return {
    async member(node) {
      const [id = "", incidentId] = node.split("/");
      const report = await load(id);
      const incident = report?.extraction.incidents.find((i) => i.id === incidentId);
      if (report === null || incident === undefined) throw gone(node);
      return { ...report, incident };
    },
    async report(id, moment) {
      const report = await load(id);
      return report !== null && isKnown(report, moment) ? report : null;
    },
    isHere: async (node, moment) => (await reader.nodesOf([node])).some((found) => isKnown(found, moment)),
  };
}

function gone(node: string): DatelineError {
  return new DatelineError("LEDGER_CORRUPT", `got no report-incident ${node}, which the ledger names`, {
    hint: "dateline verify says what is wrong",
  });
}
