import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LedgerIncident } from "../../core/model/index.ts";
import { GradeMark, Link, Shown } from "../parts/parts.tsx";
import { country, moment, placeWords, plural, ruleWords, said, timeWords } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import { AsOfSlider } from "./as-of-slider.tsx";
import { Claims } from "./claim-matrix.tsx";
import { History } from "./history.tsx";
import { IncidentLink } from "./incident-link.tsx";
import { Ranges } from "./ranges.tsx";
import { Responsibility } from "./responsibility.tsx";
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

/** Parts every incident has, by the id of their heading. */
const PARTS = [
  ["ranges", "People harmed"],
  ["held", "Responsibility"],
  ["matrix", "Who says what"],
  ["sources", "Sources"],
  ["history", "History"],
] as const;

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
        <GradeMark grade={incident.grade} /> · {incident.status} · {plural(incident.reports.length, "report")}
        {` of ${plural(incident.origins, "origin")}`} · as of {moment(incident.asOf)} UTC, policy {incident.policy} ·{" "}
        <code>{incident.id}</code>
      </p>
      <ul className="inline contents noprint" aria-label="On this page">
        {PARTS.map(([part, words]) => (
          <li key={part}>
            <a href={`#${part}`}>{words}</a>
          </li>
        ))}
      </ul>
      <div className="abreast">
        <Ranges incident={incident} query={query} />
        <Responsibility incident={incident} query={query} />
      </div>
      <section aria-labelledby="matrix">
        <h2 id="matrix">Who says what</h2>
        <Claims incident={incident} query={query} />
      </section>
      <TollChart incident={incident} query={query} />
      <Sources incident={incident} query={query} />
      <Places incident={incident} />
      <Commitments incident={incident} query={query} />
      <Linked incident={incident} query={query} />
      <History id={incident.id} query={query} />
    </>
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
              {[value.admin1, value.country === null ? null : country(value.country)]
                .filter((part) => part !== null && part !== value.name)
                .join(", ")}{" "}
              · {value.precision}
              {value.radiusKm === null ? "" : `, within ${value.radiusKm} km`}
              {value.alias === null ? "" : ` · “${value.alias.said}” in the text`}
              {reading.status === "implied" ? ` · ${ruleWords(reading.rule)}` : ""}
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

/** Incidents told in the same reports, each in its own sentence, with how they hang together. */
function Linked({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const kinds = new Map<string, string[]>();
  for (const { to, kind } of incident.links) kinds.set(to, [...(kinds.get(to) ?? []), kind.replaceAll("-", " ")]);
  if (kinds.size === 0) return null;
  return (
    <section className="noprint" aria-labelledby="linked">
      <h2 id="linked">Told with it</h2>
      <ul className="plainlist">
        {[...kinds].map(([to, how]) => (
          <li key={to}>
            <IncidentLink id={to} query={query} /> <span className="quiet">{[...new Set(how)].join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
