import { useQuery } from "@tanstack/react-query";
import type { Evidence, LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Shown } from "../parts/parts.tsx";
import { api } from "../server/api.ts";
import type { ToldCommitment } from "../server/shapes.ts";
import { ReportText } from "./report-text.tsx";

/** The report that tells of a commitment and one that tells of the incident, the words in question lit in both. */
export function BothTexts({
  commitment,
  incident: id,
  query,
}: {
  readonly commitment: ToldCommitment;
  readonly incident: string;
  readonly query: URLSearchParams;
}) {
  const asked = useQuery({
    queryKey: ["incident", id, `${query.get("as-of") ?? ""}|${query.get("policy") ?? ""}`],
    queryFn: () => api.incident(id, query),
  });
  return (
    <div className="both">
      <Pane label="The commitment" report={commitment.report} lit={commitment.evidence} />
      <Shown asked={asked}>
        {(incident) => {
          const claim = mostTelling(incident, commitment);
          return claim === null ? (
            <p className="empty">No words of this incident are known.</p>
          ) : (
            <Pane label="The incident" report={claim.report} lit={claim.evidence} />
          );
        }}
      </Shown>
    </div>
  );
}

function Pane({ label, report, lit }: { readonly label: string; readonly report: string; readonly lit: readonly Evidence[] }) {
  const asked = useQuery({ queryKey: ["report", report], queryFn: () => api.report(report) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it must be reached to be scrolled
    <section aria-label={label} tabIndex={0}>
      <Shown asked={asked}>{(extraction) => <ReportText bare heading="h3" extraction={extraction} lit={lit} />}</Shown>
    </section>
  );
}

/** Who holds the obliged to have done it, in another report where there is one; where nobody does, what the report that is about it says happened. */
function mostTelling(incident: LedgerIncident, { obligor, report }: ToldCommitment): LedgerClaim | null {
  const mains = new Set(incident.reports.filter(({ main }) => main).map(({ id }) => id));
  const order = (claim: LedgerClaim): number => {
    if (claim.field === "responsibility" && claim.value.actor.name === obligor.name) return claim.polarity === "affirmed" ? 0 : 1;
    return claim.field === "type" ? 2 : 3;
  };
  const [first = null] = [...incident.claims].sort(
    (a, b) =>
      order(a) - order(b) ||
      Number(a.report === report) - Number(b.report === report) ||
      Number(mains.has(b.report)) - Number(mains.has(a.report)) ||
      (a.knownFrom < b.knownFrom ? -1 : 1),
  );
  return first;
}
