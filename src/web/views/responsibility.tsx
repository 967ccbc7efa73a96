import type { LedgerIncident } from "../../core/model/index.ts";
import { Link } from "../parts/parts.tsx";
import { Table } from "../parts/table.tsx";
import { speakersOf } from "../parts/words.ts";
import { claimHref } from "../place.ts";

/** Who is held responsible: by whom, who claims it, who denies it; each name leads to the words. */
export function Responsibility({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const held = incident.responsibility;
  if (held.length === 0)
    return (
      <section aria-labelledby="held">
        <h2 id="held">Responsibility</h2>
        <p>Nobody is held responsible by anybody.</p>
      </section>
    );
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const byId = new Map(incident.claims.map((claim) => [claim.id, claim]));
  const names = (ids: readonly string[]) => {
    const speakers = speakersOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      outlets,
    );
    if (speakers.length === 0) return null;
    return speakers.map(({ speaker, claim }, i) => (
      <span key={claim.id}>
        {i > 0 && ", "}
        <Link className="cell inrow" href={claimHref(claim, query)} title={claim.evidence[0]?.quote} dir="auto">
          {speaker}
        </Link>
      </span>
    ));
  };
  return (
    <section aria-labelledby="held">
      <h2 id="held">Responsibility</h2>
      <Table
        label="Who is held responsible"
        className="held stacked"
        columns={["Who", "Blamed by", "Claimed by", "Denied by", "Told as fact"]}
      >
        {held.map((each) => (
          <tr key={each.actor.name} className={each.deniedBy.length > 0 && each.blamedBy.length > 0 ? "contradicted" : undefined}>
            <th scope="row" dir="auto">
              {each.actor.name}
            </th>
            <td data-named="Blamed by">{names(each.blamedBy)}</td>
            <td data-named="Claimed by">{names(each.claimedBy)}</td>
            <td data-named="Denied by">{names(each.deniedBy)}</td>
            <td data-named="Told as fact">{each.asFact ? "by an outlet" : null}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
