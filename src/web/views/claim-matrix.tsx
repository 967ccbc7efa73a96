import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { rowsBySpeaker, type SpeakerRow } from "../parts/matrix-rows.ts";
import { Empty, Link, Scroll, Shown, StandMark } from "../parts/parts.tsx";
import { claimWords, moment, plural, STANDS, type Stand, standOf } from "../parts/words.ts";
import { claimHref, hrefOf, setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { ClaimMatrix } from "../server/shapes.ts";
import { Positions } from "./positions.tsx";

/** What is shown of the matrix: what counts now, what is contradicted, everything. */
const SHARES = ["current", "contradicted", "all"] as const;
type Share = (typeof SHARES)[number];
const SHARE_WORDS: Readonly<Record<Share, string>> = {
  current: "what counts now",
  contradicted: "contradicted only",
  all: "all of it",
};

/** Who says what: where sources contradict each other, first; then sources × propositions, copies folded into their origin. */
export function Claims({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
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
          <>
            <Positions matrix={matrix} incident={incident} query={query} />
            <Matrix matrix={matrix} incident={incident} query={query} />
          </>
        )
      }
    </Shown>
  );
}

function Matrix({
  matrix,
  incident,
  query,
}: {
  readonly matrix: ClaimMatrix;
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}) {
  const rows = useMemo(() => rowsBySpeaker(matrix, incident.claims), [matrix, incident]);
  const fits: Readonly<Record<Share, (row: SpeakerRow) => boolean>> = {
    current: (row) => row.current,
    contradicted: (row) => row.rival,
    all: () => true,
  };
  const share = SHARES.find((each) => each === query.get("matrix")) ?? "current";
  const shown = rows.filter(fits[share]);
  const rivals = new Set<string>(matrix.rivals);
  const columns = matrix.fields.filter((field) =>
    share === "contradicted" ? rivals.has(field) : shown.some((row) => (row.cells[field] ?? []).length > 0),
  );
  return (
    <>
      <p className="shares noprint">
        {SHARES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === share}
            disabled={each === "contradicted" && rivals.size === 0}
            onClick={() => setQuery({ matrix: each === "current" ? null : each })}
          >
            {SHARE_WORDS[each]} <span className="quiet">{rows.filter(fits[each]).length}</span>
          </button>
        ))}
        <span className="legend quiet">
          {(Object.keys(STANDS) as Stand[]).map((stand) => (
            <StandMark key={stand} stand={stand} />
          ))}
          <span>
            <s>struck</s> superseded
          </span>
        </span>
      </p>
      {shown.length === 0 ? (
        <p className="quiet">Nothing of it counts now.</p>
      ) : (
        <Scroll label="Claims by source" className="matrix-room">
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Known</th>
                {columns.map((field) => (
                  <th scope="col" key={field} className={rivals.has(field) ? "rivals" : undefined}>
                    {field}
                    {rivals.has(field) && <span className="unseen"> (sources contradict each other)</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.key} row={row} columns={columns} incident={incident} query={query} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {share === "current" && shown.length < rows.length && (
        <p className="quiet">
          <button type="button" className="plain noprint" onClick={() => setQuery({ matrix: "all" })}>
            {plural(rows.length - shown.length, "source")}
          </button>{" "}
          <span className="onprint">{plural(rows.length - shown.length, "source")}</span> more, of whom all that is said here is
          superseded, of a part, or an earlier figure.
        </p>
      )}
    </>
  );
}

function Row({
  row,
  columns,
  incident,
  query,
}: {
  readonly row: SpeakerRow;
  readonly columns: readonly string[];
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}) {
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  return (
    <tr>
      <th scope="row" dir="auto">
        {row.speaker}
        {row.reports.length > 1 && (
          <details className="copies noprint">
            <summary>
              ×{row.reports.length}
              <span className="unseen"> reports carry it</span>
            </summary>
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
          {(row.cells[field] ?? []).map((claim) => (
            <Cell key={claim.id} claim={claim} query={query} />
          ))}
        </td>
      ))}
    </tr>
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
    <Link className="cell" href={claimHref(claim, query)} title={claim.evidence[0]?.quote}>
      <StandMark stand={standOf(claim)} short /> {superseded ? <s>{words}</s> : <span dir="auto">{words}</span>}
      {notes.length > 0 && <span className="notes">{notes.join(", ")}</span>}
    </Link>
  );
}
