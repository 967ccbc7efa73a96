import type { IncidentReport, LedgerIncident } from "../../core/model/index.ts";
import { Link } from "../parts/parts.tsx";
import { moment, plural } from "../parts/words.ts";
import { hrefOf } from "../place.ts";

/** Reports by origin: forty copies of one agency's text are one. */
export function Sources({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const groups = new Map<string, IncidentReport[]>();
  for (const report of [...incident.reports].sort((a, b) => ((a.published ?? "~") < (b.published ?? "~") ? -1 : 1))) {
    const group = groups.get(report.origin) ?? [];
    group.push(report);
    groups.set(report.origin, group);
  }
  const line = (report: IncidentReport) => (
    <>
      <Link href={hrefOf(`/report/${report.id}`, query)} dir="auto">
        {report.title ?? report.outlet ?? report.id}
      </Link>{" "}
      <span className="quiet">
        {report.title !== null && (
          <>
            <span dir="auto">{report.outlet ?? "outlet not known"}</span>,{" "}
          </>
        )}
        {report.published === null ? "no date" : moment(report.published)}
        {report.main ? "" : " · in passing"}
      </span>
    </>
  );
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">
        Sources{" "}
        <span className="quiet">
          {plural(incident.reports.length, "report")}, {plural(groups.size, "text")} of their own
        </span>
      </h2>
      <ul className="plainlist origins">
        {[...groups].map(([origin, [original, ...copies]]) =>
          original === undefined ? null : (
            <li key={origin}>
              {line(original)}
              {copies.length > 0 && (
                <ul>
                  {copies.map((copy) => (
                    <li key={copy.id}>
                      <span className="quiet">same text: </span>
                      {line(copy)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
