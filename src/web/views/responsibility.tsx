import type { LedgerIncident } from "../../core/model/index.ts";
import { Table } from "../parts/table.tsx";
import { speakerOf } from "../parts/words.ts";

/** Who is held responsible: by whom, who claims it, who denies it. */
export function Responsibility({ incident }: { readonly incident: LedgerIncident }) {
  const held = incident.responsibility;
  if (held.length === 0)
    return (
      <section>
        <h2>Responsibility</h2>
        <p>Nobody is held responsible by anybody.</p>
      </section>
    );
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const byId = new Map(incident.claims.map((claim) => [claim.id, claim]));
  const names = (ids: readonly string[]): string => {
    const speakers = ids.map((id) => {
      const claim = byId.get(id);
      return claim === undefined ? "a report" : speakerOf(claim, outlets.get(claim.report) ?? null);
    });
    return speakers.length === 0 ? "–" : [...new Set(speakers)].join(", ");
  };
  return (
    <section aria-labelledby="held">
      <h2 id="held">Responsibility</h2>
      <Table
        label="Who is held responsible"
        className="held"
        columns={["Who", "Blamed by", "Claimed by", "Denied by", "Told as fact"]}
      >
        {held.map((each) => (
          <tr key={each.actor.name} className={each.deniedBy.length > 0 && each.blamedBy.length > 0 ? "contradicted" : undefined}>
            <th scope="row" dir="auto">
              {each.actor.name}
            </th>
            <td dir="auto">{names(each.blamedBy)}</td>
            <td dir="auto">{names(each.claimedBy)}</td>
            <td dir="auto">{names(each.deniedBy)}</td>
            <td>{each.asFact ? "by an outlet" : "–"}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
