import { Link } from "../parts/parts.tsx";
import { said, timeWords } from "../parts/words.ts";
import { hrefOf, setQuery } from "../place.ts";
import type { ToldCommitment } from "../server/shapes.ts";
import { BothTexts } from "./both-texts.tsx";
import { IncidentLink } from "./incident-link.tsx";

type Breach = ToldCommitment["breaches"][number];

/** A commitment in its words and, beside it, the incidents that may breach it; a pair chosen shows both texts side by side. */
export function CommitmentCard({ commitment, query }: { readonly commitment: ToldCommitment; readonly query: URLSearchParams }) {
  const id = `${commitment.report}/${commitment.id}`;
  const chosen = query.get("commitment") === id ? query.get("incident") : null;
  const may = commitment.breaches.filter(({ breach }) => breach !== "no");
  const not = commitment.breaches.filter(({ breach }) => breach === "no");
  const choose = (incident: string): void =>
    setQuery(chosen === incident ? { commitment: null, incident: null } : { commitment: id, incident });
  const line = (each: Breach) => (
    <BreachLine
      key={each.incident}
      {...each}
      query={query}
      chosen={chosen === each.incident}
      onChoose={() => choose(each.incident)}
    />
  );
  return (
    <article className="card commitment">
      <div>
        <h3 dir="auto">
          {commitment.obligor.name} {commitment.duty.replace("-", " ")} {commitment.act}
        </h3>
        <blockquote dir="auto">“{commitment.evidence[0]?.quote}”</blockquote>
        <p className="quiet">
          <span dir="auto">{commitment.instrument}</span>
          {said(commitment.since)?.from != null && `, since ${timeWords(commitment.since)}`}
          {said(commitment.until)?.from != null && `, until ${timeWords(commitment.until)}`} · told by{" "}
          <Link href={hrefOf(`/report/${commitment.report}`, query)} dir="auto">
            {commitment.outlet ?? "a report"}
          </Link>
        </p>
      </div>
      <div>
        {may.length === 0 ? (
          <p className="quiet">No incident known may breach it.</p>
        ) : (
          <ul className="plainlist breaches">{may.map(line)}</ul>
        )}
        {not.length > 0 && (
          <details open={not.some(({ incident }) => incident === chosen) || undefined}>
            <summary>
              {not.length === 1 ? "1 incident of its kind is" : `${not.length} incidents of its kind are`} no breach, as told
            </summary>
            <ul className="plainlist breaches">{not.map(line)}</ul>
          </details>
        )}
      </div>
      {chosen !== null && <BothTexts commitment={commitment} incident={chosen} query={query} />}
    </article>
  );
}

function BreachLine({
  incident,
  breach,
  why,
  query,
  chosen,
  onChoose,
}: Breach & { readonly query: URLSearchParams; readonly chosen: boolean; readonly onChoose: () => void }) {
  return (
    <li>
      <span className={`breach breach-${breach}`}>{breach === "no" ? "no breach" : breach}</span>{" "}
      <IncidentLink id={incident} query={query} />
      <span className="notes">{why.replace(/^[^;]*; /, "")}</span>
      <button type="button" className="plain" aria-expanded={chosen} onClick={onChoose}>
        {chosen ? "Put the texts away" : "Both texts, side by side"}
      </button>
    </li>
  );
}
