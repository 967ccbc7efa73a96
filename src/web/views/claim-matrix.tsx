import { useMemo } from "react";
import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Empty, Link, Scroll, StandMark } from "../parts/parts.tsx";
import { claimWords, moment, STANDS, type Stand, speakerOf, standOf } from "../parts/words.ts";
import { hrefOf } from "../place.ts";

const COLUMNS = ["killed", "injured", "missing", "captured", "munitions", "unexploded", "responsibility"] as const;

interface Row {
  readonly key: string;
  readonly speaker: string;
  readonly knownFrom: string;
  /** Reports that carry the same text of one origin. */
  readonly copies: number;
  readonly cells: ReadonlyMap<string, readonly LedgerClaim[]>;
}

/** Sources × propositions: contradictions stand in one column, copies fold into their origin. */
export function ClaimMatrix({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const rows = useMemo(() => rowsOf(incident), [incident]);
  const columns = COLUMNS.filter((field) => rows.some((row) => row.cells.has(field)));
  if (rows.length === 0) return <Empty>No claim says who was harmed, with what, or by whom.</Empty>;
  const rivals = new Set(columns.filter((field) => differ(rows, field)));
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
              <tr key={row.key}>
                <th scope="row" dir="auto">
                  {row.speaker}
                  {row.copies > 1 && <span className="quiet"> ×{row.copies}</span>}
                </th>
                <td className="quiet when">{moment(row.knownFrom)}</td>
                {columns.map((field) => (
                  <td key={field}>
                    {(row.cells.get(field) ?? []).map((claim) => (
                      <Cell key={claim.id} claim={claim} query={query} />
                    ))}
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

function rowsOf({ claims, reports }: LedgerIncident): Row[] {
  const outlets = new Map(reports.map((report) => [report.id, report.outlet]));
  const rows = new Map<string, { speaker: string; knownFrom: string; reports: Set<string>; cells: Map<string, LedgerClaim[]> }>();
  for (const claim of claims) {
    if (!(COLUMNS as readonly string[]).includes(claim.field)) continue;
    const speaker = speakerOf(claim, outlets.get(claim.report) ?? null);
    const key = `${claim.origin}|${speaker}`;
    const row = rows.get(key) ?? {
      speaker,
      knownFrom: claim.knownFrom,
      reports: new Set<string>(),
      cells: new Map<string, LedgerClaim[]>(),
    };
    if (claim.knownFrom < row.knownFrom) row.knownFrom = claim.knownFrom;
    row.reports.add(claim.report);
    const cell = row.cells.get(claim.field) ?? [];
    // a copy says the same again
    if (
      !cell.some(
        (held) =>
          claimWords(held) === claimWords(claim) && held.polarity === claim.polarity && held.scope?.quote === claim.scope?.quote,
      )
    )
      cell.push(claim);
    row.cells.set(claim.field, cell);
    rows.set(key, row);
  }
  return [...rows]
    .map(([key, row]) => ({ key, speaker: row.speaker, knownFrom: row.knownFrom, copies: row.reports.size, cells: row.cells }))
    .sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : a.speaker < b.speaker ? -1 : 1));
}

/** Whether whole, current figures of a column differ, or one denies what another says. */
function differ(rows: readonly Row[], field: string): boolean {
  const said = new Set<string>();
  for (const row of rows)
    for (const claim of row.cells.get(field) ?? [])
      if (claim.scope === null && claim.supersededBy === null && claim.reported === "current" && claim.realis === "actual")
        said.add(
          claim.field === "responsibility" && "actor" in claim.value
            ? `${claim.value.actor.name}|${claim.polarity}`
            : claimWords(claim),
        );
  return said.size > 1;
}
