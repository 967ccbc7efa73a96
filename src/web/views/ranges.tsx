import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LedgerIncident } from "../../core/model/index.ts";
import { Link, Shown } from "../parts/parts.tsx";
import { Table } from "../parts/table.tsx";
import { claimTold, figure, POLICIES, speakerOf } from "../parts/words.ts";
import { claimHref, setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { Decision } from "../server/shapes.ts";

const FIELDS = ["killed", "injured", "missing", "captured"] as const;

/** The same claims under five published policies; a figure opens its reason. */
export function Ranges({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  // which figure's reason is open is part of the address, as all that is shown
  const [field, policy] = (query.get("why") ?? "").split(".");
  const open = field === undefined || policy === undefined ? null : { field, policy };
  const asked = useQuery({
    queryKey: ["ranges", incident.id, query.get("as-of") ?? ""],
    queryFn: () => api.ranges(incident.id, query),
    placeholderData: keepPreviousData,
  });
  const fields = FIELDS.filter((field) => incident.claims.some((claim) => claim.field === field));
  if (fields.length === 0)
    return (
      <section aria-labelledby="ranges">
        <h2 id="ranges">People harmed</h2>
        <p>Nobody gives a figure of people harmed.</p>
      </section>
    );
  const decisionOf = (policy: string, field: (typeof FIELDS)[number]): Decision | null | undefined =>
    asked.data?.policies.find((each) => each.policy === policy)?.decisions[field];
  return (
    <section aria-labelledby="ranges">
      <h2 id="ranges">People harmed, by policy</h2>
      <Table label="Figures by policy" className="ranges" columns={["Policy", ...fields.map((figure) => ({ figure }))]}>
        {POLICIES.map((policy) => (
          <tr key={policy} className={policy === incident.policy ? "inforce" : undefined}>
            <th scope="row">
              {policy}
              {policy === incident.policy && <span className="quiet"> in force</span>}
            </th>
            {fields.map((field) => {
              const decision = decisionOf(policy, field);
              const chosen = open?.field === field && open.policy === policy;
              const words = decision === undefined ? "…" : wordsOf(decision);
              return (
                <td key={field} className="figure">
                  <button
                    type="button"
                    className="plain"
                    aria-expanded={chosen}
                    aria-label={`${words}: ${field} under ${policy}, why`}
                    onClick={() => setQuery({ why: chosen ? null : `${field}.${policy}` })}
                  >
                    {words}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
      {open !== null && <Why incident={incident} query={query} field={open.field} policy={open.policy} />}
    </section>
  );
}

function wordsOf(decision: Decision | null): string {
  if (decision === null || (decision.min === null && decision.best === null && decision.max === null)) return "–";
  return decision.provisional ? `${figure(decision)}, provisional` : figure(decision);
}

function Why({
  incident,
  query,
  field,
  policy,
}: {
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
  readonly field: string;
  readonly policy: string;
}) {
  const asked = useQuery({
    queryKey: ["why", incident.id, query.get("as-of") ?? "", policy, field],
    queryFn: () => api.why(incident.id, field, query, policy),
  });
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  return (
    <div className="why">
      <Shown asked={asked}>
        {({ decision, claims }) => {
          const byId = new Map(claims.map((claim) => [claim.id, claim]));
          // "superseded by rep_…/c4" is for programs
          const inWords = (reason: string): string =>
            reason.replace(/rep_[0-9a-f]+\/c\d+/g, (id) => {
              const claim = byId.get(id);
              return claim === undefined ? id : `${claimTold(claim)} of ${speakerOf(claim, outlets.get(claim.report) ?? null)}`;
            });
          const line = (id: string, reason: string) => {
            const claim = byId.get(id);
            if (claim === undefined) return null;
            return (
              <li key={id}>
                <strong>{claimTold(claim)}</strong> <span dir="auto">{speakerOf(claim, outlets.get(claim.report) ?? null)}</span>:{" "}
                <Link href={claimHref(claim, query)}>
                  <span className="quoted" dir="auto">
                    “{claim.evidence[0]?.quote}”
                  </span>
                </Link>
                {reason !== "" && <span className="quiet"> {inWords(reason)}</span>}
              </li>
            );
          };
          if (decision === null) return <p>This policy records no {field}.</p>;
          return (
            <>
              <p className="quiet">
                {field} under {policy}: {decision.rule}
              </p>
              <h3>Used</h3>
              <ul className="plainlist">{decision.used.map((id) => line(id, ""))}</ul>
              {decision.setAside.length > 0 && (
                <>
                  <h3>Set aside</h3>
                  <ul className="plainlist">{decision.setAside.map(({ claim, reason }) => line(claim, reason))}</ul>
                </>
              )}
            </>
          );
        }}
      </Shown>
    </div>
  );
}
