import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Link, StandMark } from "../parts/parts.tsx";
import { claimWords, number, speakersOf, standOf } from "../parts/words.ts";
import { claimHref } from "../place.ts";
import type { ClaimMatrix, Position } from "../server/shapes.ts";

/** Sources named for a position; the matrix below has all. */
const NAMED = 4;

/** Where sources contradict each other: each field with what is held of it, side by side, and who holds it; what was given up behind. */
export function Positions({
  matrix,
  incident,
  query,
}: {
  readonly matrix: ClaimMatrix;
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}) {
  const byId = new Map(incident.claims.map((claim) => [claim.id, claim]));
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  if (matrix.rivals.length === 0) return <p className="agreed">No two sources contradict each other in what they say now.</p>;
  const line = (position: Position) => {
    const claims = position.claims.flatMap((id) => byId.get(id) ?? []);
    return <PositionLine key={position.claims[0]} claims={claims} outlets={outlets} origins={position.origins} query={query} />;
  };
  return (
    <dl className="positions">
      {matrix.rivals.map((field) => {
        const all = matrix.positions.filter((position) => position.field === field);
        const past = all.filter(({ current }) => !current);
        return (
          <div key={field}>
            <dt>
              {field} <span aria-hidden="true">≠</span>
            </dt>
            <dd>
              <ul className="plainlist">{all.filter(({ current }) => current).map(line)}</ul>
              {past.length > 0 && (
                <p className="quiet">
                  no longer, or of a part:{" "}
                  {past.map(({ claims: [first = ""], origins }, i) => {
                    const claim = byId.get(first);
                    return claim === undefined ? null : (
                      <span key={first}>
                        {i > 0 && ", "}
                        <Link href={claimHref(claim, query)}>{heldWords(claim)}</Link>
                        {claim.scope !== null && <span dir="auto"> of “{claim.scope.quote}”</span>} ({number(origins)})
                      </span>
                    );
                  })}
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What is held: of responsibility, who. */
function heldWords(claim: LedgerClaim): string {
  return "actor" in claim.value ? claim.value.actor.name : claimWords(claim);
}

function PositionLine({
  claims,
  outlets,
  origins,
  query,
}: {
  readonly claims: readonly LedgerClaim[];
  readonly outlets: ReadonlyMap<string, string | null>;
  readonly origins: number;
  readonly query: URLSearchParams;
}) {
  const [first] = claims;
  if (first === undefined) return null;
  const speakers = speakersOf(claims, outlets);
  return (
    <li>
      <strong>
        <StandMark stand={standOf(first)} short /> <span dir="auto">{heldWords(first)}</span>
      </strong>
      {first.polarity === "denied" ? ", denied " : "actor" in first.value ? `, ${first.value.relation} ` : " "}
      <span className="quiet">by</span>{" "}
      {speakers.slice(0, NAMED).map(({ speaker, claim }, i) => (
        <span key={claim.id}>
          {i > 0 && ", "}
          <Link href={claimHref(claim, query)} title={claim.evidence[0]?.quote} dir="auto">
            {speaker}
          </Link>
        </span>
      ))}
      {speakers.length > NAMED && <span className="quiet"> and {speakers.length - NAMED} more</span>}
      <span className="quiet"> · {origins === 1 ? "1 origin" : `${number(origins)} origins`}</span>
    </li>
  );
}
