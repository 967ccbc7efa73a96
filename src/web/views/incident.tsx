import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LedgerIncident } from "../../core/model/index.ts";
import { GradeMark, Link, Scroll, Shown } from "../parts/parts.tsx";
import { moment, placeWords, said, timeWords } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import { AsOfSlider } from "./as-of-slider.tsx";
import { ClaimMatrix } from "./claim-matrix.tsx";
import { History } from "./history.tsx";
import { Ranges } from "./ranges.tsx";
import { Sources } from "./sources.tsx";
import { TollChart } from "./toll-chart.tsx";

export function IncidentView({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const at = `${query.get("as-of") ?? ""}|${query.get("policy") ?? ""}`;
  const asked = useQuery({
    queryKey: ["incident", id, at],
    queryFn: () => api.incident(id, query),
    placeholderData: keepPreviousData,
  });
  // the slider's marks come from all that is known, whatever the moment shown
  const whole = useQuery({ queryKey: ["incident", id, "|"], queryFn: () => api.incident(id, new URLSearchParams()) });
  return (
    <article className="incident">
      {whole.data !== undefined && <AsOfSlider incident={whole.data} query={query} />}
      <Shown asked={asked}>{(incident) => <Incident incident={incident} query={query} />}</Shown>
    </article>
  );
}

function Incident({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const at = `${query.get("as-of") ?? ""}|${query.get("policy") ?? ""}`;
  const told = useQuery({
    queryKey: ["sentence", incident.id, at],
    queryFn: () => api.sentence(incident.id, query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1 className="told">{told.data?.sentence ?? `${timeWords(incident.time)}, ${placeWords(incident.place)}`}</h1>
      <p className="quiet facts">
        <GradeMark grade={incident.grade} /> · {incident.status} · {incident.reports.length} reports of {incident.origins} origins
        · as of {moment(incident.asOf)} UTC, policy {incident.policy} · <code>{incident.id}</code>
      </p>
      <Ranges incident={incident} query={query} />
      <Responsibility incident={incident} />
      <section aria-labelledby="matrix">
        <h2 id="matrix">Who says what</h2>
        <ClaimMatrix incident={incident} query={query} />
      </section>
      <TollChart id={incident.id} query={query} />
      <Sources incident={incident} query={query} />
      <Places incident={incident} />
      <Commitments incident={incident} query={query} />
      <Linked incident={incident} query={query} />
      <History id={incident.id} query={query} />
    </>
  );
}

function Responsibility({ incident }: { readonly incident: LedgerIncident }) {
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
      const source = claim?.said?.source ?? null;
      return source?.name ?? source?.role ?? source?.affiliation?.name ?? outlets.get(claim?.report ?? "") ?? "a report";
    });
    return speakers.length === 0 ? "nobody" : [...new Set(speakers)].join(", ");
  };
  return (
    <section aria-labelledby="held">
      <h2 id="held">Responsibility</h2>
      <Scroll label="Who is held responsible">
        <table className="held">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Blamed by</th>
              <th scope="col">Claimed by</th>
              <th scope="col">Denied by</th>
              <th scope="col">Fact</th>
            </tr>
          </thead>
          <tbody>
            {held.map((each) => (
              <tr
                key={each.actor.name}
                className={each.deniedBy.length > 0 && each.blamedBy.length > 0 ? "contradicted" : undefined}
              >
                <th scope="row" dir="auto">
                  {each.actor.name}
                </th>
                <td dir="auto">{names(each.blamedBy)}</td>
                <td dir="auto">{names(each.claimedBy)}</td>
                <td dir="auto">{names(each.deniedBy)}</td>
                <td>{each.asFact ? "told as fact" : "for nobody"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Places({ incident }: { readonly incident: LedgerIncident }) {
  const places = [incident.place, ...incident.otherPlaces].flatMap((reading) => {
    const value = said(reading);
    return value === null ? [] : [{ value, reading }];
  });
  if (places.length === 0) return null;
  return (
    <section>
      <h2>Places</h2>
      <ul className="plainlist">
        {places.map(({ value, reading }) => (
          <li key={`${value.name}|${value.lat}|${value.lon}`}>
            <span dir="auto">{value.name}</span>{" "}
            <span className="quiet">
              {[value.admin1, value.country].filter((part) => part !== null && part !== value.name).join(", ")} ·{" "}
              {value.precision}
              {value.radiusKm === null ? "" : `, within ${value.radiusKm} km`}
              {value.alias === null ? "" : ` · “${value.alias.said}” in the text`}
              {reading.status === "implied" ? ` · implied: ${reading.rule}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Commitments({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  if (incident.commitments.length === 0) return null;
  return (
    <section>
      <h2>Commitments it may breach</h2>
      <ul className="plainlist">
        {incident.commitments.map((each) => (
          <li key={`${each.report}/${each.id}`}>
            <strong>{each.breach}</strong>: {each.why} · <Link href={hrefOf(`/report/${each.report}`, query)}>the words</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Linked({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  if (incident.links.length === 0) return null;
  return (
    <section className="noprint">
      <h2>Told with it</h2>
      <ul className="plainlist">
        {incident.links.map((link) => (
          <li key={`${link.kind}${link.to}`}>
            {link.kind}: <Link href={hrefOf(`/incident/${link.to}`, query)}>{link.to.slice(0, 12)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
