import { useQuery } from "@tanstack/react-query";
import type { LedgerIncident } from "../../core/model/index.ts";
import { Empty, GradeMark, Link, Shown } from "../parts/parts.tsx";
import { figure, kindOf, placeWords, said, timeWords } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import type { IncidentHead } from "../server/shapes.ts";

/** Incidents near this one in place and time, with what speaks for and against their being the same. */
export function Alike({
  incident,
  query,
  moving,
  onSame,
  onNotSame,
  onEnd,
}: {
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
  /** A claim is to be moved to one of them, rather than the incident merged with it. */
  readonly moving: boolean;
  readonly onSame: (other: string) => void;
  readonly onNotSame: (other: string) => void;
  readonly onEnd: () => void;
}) {
  const asked = useQuery({ queryKey: ["neighbours", incident.id], queryFn: () => api.neighbours(incident) });
  return (
    <section
      className="alike"
      aria-labelledby="alike"
      onKeyDown={(event) => {
        if (event.key === "Escape") onEnd();
      }}
    >
      <h2 id="alike">{moving ? "Which one does the claim speak of?" : "Is it one of these?"}</h2>
      <Shown asked={asked}>
        {(others) =>
          others.length === 0 ? (
            <Empty>No other incident lies near it in place and time.</Empty>
          ) : (
            <ul className="plainlist">
              {others.map((other, i) => (
                <li key={other.id}>
                  <Link href={hrefOf(`/incident/${other.id}`, query)}>{kindOf(other)}</Link>,{" "}
                  <span dir="auto">{placeWords(other.place)}</span>, {timeWords(other.time)} · killed{" "}
                  {figure(other.casualties.killed)} · <GradeMark grade={other.grade} />
                  <span className="notes">{likeness(incident, other).join(" · ")}</span>
                  <span className="keys">
                    {/* biome-ignore lint/a11y/noAutofocus: the key that opens the list is there to choose from it at once */}
                    <button type="button" autoFocus={i === 0} onClick={() => onSame(other.id)}>
                      {moving ? "Move here" : "Merge"}
                      <span className="unseen">
                        {moving ? ", to " : " with "}
                        {other.id}
                      </span>
                    </button>
                    {!moving && (
                      <button type="button" onClick={() => onNotSame(other.id)}>
                        Not the same<span className="unseen"> as {other.id}</span>
                      </button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <button type="button" onClick={onEnd}>
        Leave it
      </button>
    </section>
  );
}

/** Each feature with the two values compared. */
function likeness(a: IncidentHead, b: IncidentHead): string[] {
  const [here, there] = [said(a.place), said(b.place)];
  const [then, when] = [said(a.time)?.from, said(b.time)?.from];
  const out: string[] = [];
  if (here?.lat != null && here.lon != null && there?.lat != null && there.lon != null) {
    const km = kilometres(here.lat, here.lon, there.lat, there.lon);
    out.push(km < 1 ? "same point" : `${Math.round(km)} km apart`);
  }
  if (then != null && when != null) {
    const days = Math.round(Math.abs(Date.parse(then.slice(0, 10)) - Date.parse(when.slice(0, 10))) / 86_400_000);
    out.push(days === 0 ? "same day" : days === 1 ? "1 day apart" : `${days} days apart`);
  }
  out.push(kindOf(a) === kindOf(b) ? "same kind" : `${kindOf(a)} ≠ ${kindOf(b)}`);
  const [mine, theirs] = [figure(a.casualties.killed), figure(b.casualties.killed)];
  out.push(mine === theirs ? `both ${mine} killed` : `killed ${mine} ≠ ${theirs}`);
  const actors = new Set(a.responsibility.map(({ actor }) => actor.name));
  const shared = b.responsibility.map(({ actor }) => actor.name).filter((name) => actors.has(name));
  if (shared.length > 0) out.push(`both name ${shared.join(", ")}`);
  return out;
}

const EARTH_KM = 6371;

/** Great-circle distance by the haversine formula. */
function kilometres(lat: number, lon: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half(lat2 - lat) + Math.cos(lat * rad) * Math.cos(lat2 * rad) * half(lon2 - lon)));
}
