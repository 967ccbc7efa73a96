import type { Claim, Extraction } from "../../core/model/index.ts";
import { Empty, Link } from "../parts/parts.tsx";
import { claimTold, kindOf, placeWords, ruleWords, sourceWords, timeWords } from "../parts/words.ts";

type ReportIncident = Extraction["incidents"][number];

interface ClaimsProps {
  readonly extraction: Extraction;
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
}

interface ReportClaimsProps extends ClaimsProps {
  /** Whether the ledger has the report, so that its incidents can be gone to. */
  readonly stored: boolean;
}

/** The claims of a report under the incident each is about; the one chosen lights its words. */
export function ReportClaims({ extraction, chosen, onChoose, stored }: ReportClaimsProps) {
  const { claims, incidents } = extraction;
  if (claims.length === 0) return <Empty>No claim was read in this text.</Empty>;
  const groups = [...[...incidents].sort((a, b) => Number(b.main) - Number(a.main)), null].map((incident) => ({
    incident,
    own: claims.filter((claim) => claim.incident === (incident?.id ?? null)),
  }));
  return groups.map(({ incident, own }) =>
    own.length === 0 ? null : (
      <section key={incident?.id ?? "none"} className="told-of">
        <IncidentHead incident={incident} report={stored ? extraction.report.id : null} />
        <ol className="claims">
          {own.map((claim) => (
            <li key={claim.id} className={claim.id === chosen ? "chosen" : undefined}>
              <ClaimButton claim={claim} extraction={extraction} chosen={chosen} onChoose={onChoose} />
            </li>
          ))}
        </ol>
      </section>
    ),
  );
}

function IncidentHead({ incident, report }: { readonly incident: ReportIncident | null; readonly report: string | null }) {
  if (incident === null) return <h2>Of no single incident</h2>;
  return (
    <h2>
      {report === null ? (
        kindOf(incident)
      ) : (
        <Link href={`/incident/${encodeURIComponent(`${report}/${incident.id}`)}`}>{kindOf(incident)}</Link>
      )}
      <span className="notes">
        {timeWords(incident.time)}, <span dir="auto">{placeWords(incident.place)}</span> ·{" "}
        {incident.main ? "what the report is about" : "in passing"}
        {incident.realis === "actual" ? "" : `, ${incident.realis}`}
      </span>
    </h2>
  );
}

/** One claim in a few words: field, value, who says it, and what is to be minded. */
export function ClaimButton({ claim, extraction, chosen, onChoose }: ClaimsProps & { readonly claim: Claim }) {
  const statement = extraction.statements.find(({ id }) => id === claim.statement);
  const notes = [
    statement === undefined ? "own voice" : sourceWords(statement.source),
    claim.polarity === "denied" ? "denied" : "",
    claim.preliminary ? "preliminary" : "",
    claim.mayChange === null ? "" : claim.mayChange === "up" ? "may rise" : "may change",
    claim.reported === "earlier" ? "an earlier figure" : "",
    claim.scope === null ? "" : `part only: ${claim.scope.quote}`,
    claim.realis === "actual" ? "" : claim.realis,
    claim.reading === "implied" ? ruleWords(claim.rule ?? "") : "",
  ].filter((note) => note !== "");
  return (
    <button type="button" aria-pressed={claim.id === chosen} onClick={() => onChoose(claim.id === chosen ? null : claim.id)}>
      <span className="field">{claim.field}</span> <span dir="auto">{claimTold(claim)}</span>
      <span className="notes" dir="auto">
        {notes.join(" · ")}
      </span>
    </button>
  );
}
