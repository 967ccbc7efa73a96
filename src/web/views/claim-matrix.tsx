import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Empty, Link, Scroll, Shown, StandMark } from "../parts/parts.tsx";
import { claimWords, moment, STANDS, type Stand, standOf } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import type { Matrix } from "../server/shapes.ts";

/** Sources × propositions: contradictions stand in one column, copies fold into their origin. */
export function ClaimMatrix({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const asked = useQuery({
    queryKey: ["matrix", incident.id, query.get("as-of") ?? ""],
    queryFn: () => api.matrix(incident.id, query),
    placeholderData: keepPreviousData,
  });
  return (
    <Shown asked={asked}>
      {(matrix) =>
        matrix.rows.length === 0 ? (
          <Empty>No claim says who was harmed, with what, or by whom.</Empty>
        ) : (
          <Grid matrix={matrix} incident={incident} query={query} />
        )
      }
    </Shown>
  );
}

function Grid({
  matrix,
  incident,
  query,
}: {
  readonly matrix: Matrix;
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}) {
  const byId = useMemo(() => new Map(incident.claims.map((claim) => [claim.id, claim])), [incident]);
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const { fields: columns, rows } = matrix;
  const rivals = new Set(matrix.rivals);
  return (
    <>
      <p className="legend quiet">
        {(Object.keys(STANDS) as Stand[]).map((stand) => (
          <StandMark key={stand} stand={stand} />
        ))}
        <span>
          <s>struck</s> superseded
        </span>
        <span>“part” speaks of a part only</span>
      </p>
      <Scroll label="Claims by source">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Known</th>
              {columns.map((field) => (
                <th scope="col" key={field} className={rivals.has(field) ? "rivals" : undefined}>
                  {field}
                  {rivals.has(field) && <span className="unseen"> (sources differ)</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.origin}|${row.speaker}`}>
                <th scope="row" dir="auto">
                  {row.speaker}
                  {row.reports.length > 1 && (
                    <details className="copies noprint">
                      <summary>×{row.reports.length}</summary>
                      <ul className="plainlist">
                        {row.reports.map((report) => (
                          <li key={report}>
                            <Link href={hrefOf(`/report/${report}`, query)} dir="auto">
                              {outlets.get(report) ?? report.slice(0, 12)}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </th>
                <td className="quiet when">{moment(row.knownFrom)}</td>
                {columns.map((field) => (
                  <td key={field}>
                    {(row.cells[field] ?? []).map((id) => {
                      const claim = byId.get(id);
                      return claim === undefined ? null : <Cell key={id} claim={claim} query={query} />;
                    })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Cell({ claim, query }: { readonly claim: LedgerClaim; readonly query: URLSearchParams }) {
  const words = claim.field === "responsibility" && "actor" in claim.value ? claim.value.actor.name : claimWords(claim);
  const notes = [
    claim.preliminary ? "preliminary" : "",
    claim.mayChange === "up" ? "may rise" : claim.mayChange === null ? "" : "may change",
    claim.scope === null ? "" : `part: ${claim.scope.quote}`,
    claim.status === undefined ? "" : claim.status,
    claim.realis === "actual" ? "" : claim.realis,
    claim.reported === "earlier" ? "earlier figure" : "",
    claim.review === null ? "" : claim.review,
    claim.corrected === undefined ? "" : "corrected",
  ].filter((note) => note !== "");
  const superseded = claim.supersededBy !== null || claim.review === "rejected";
  return (
    <Link
      className="cell"
      href={hrefOf(`/report/${claim.report}`, query, { claim: claim.id.split("/")[1] ?? "" })}
      title={claim.evidence[0]?.quote}
    >
      <StandMark stand={standOf(claim)} short /> {superseded ? <s>{words}</s> : <span dir="auto">{words}</span>}
      {notes.length > 0 && <span className="notes">{notes.join(", ")}</span>}
    </Link>
  );
}
