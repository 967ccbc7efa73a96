import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty, GradeMark, Shown } from "../parts/parts.tsx";
import { figure, kindOf, placeWords, timeWords } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { QueuedHead } from "../server/shapes.ts";
import { Chosen, type Done } from "./desk.tsx";
import { ReviewProgress } from "./review-progress.tsx";

/** The queue by value of a look: claims beside their text, one key an act, each undone with u. */
export function ReviewView({ query }: { readonly query: URLSearchParams }) {
  const asked = useQuery({ queryKey: ["queue"], queryFn: api.queue });
  return (
    <div className="review">
      <h1>Review</h1>
      <ReviewProgress />
      <Shown asked={asked}>
        {(queue) => (queue.length === 0 ? <Empty>Nothing waits for a look.</Empty> : <Queue queue={queue} query={query} />)}
      </Shown>
    </div>
  );
}

function Queue({ queue, query }: { readonly queue: readonly QueuedHead[]; readonly query: URLSearchParams }) {
  // kept over incidents: what was done to the one before can still be undone
  const [done, setDone] = useState<readonly Done[]>([]);
  const chosen = queue.find((each) => each.id === query.get("incident")) ?? queue[0];
  if (chosen === undefined) return null;
  const next = queue[queue.indexOf(chosen) + 1] ?? queue[0];
  return (
    <div className="columns">
      <nav aria-label="Queue" className="queue">
        <ol>
          {queue.map((each) => (
            <li key={each.id}>
              <button type="button" aria-pressed={each === chosen} onClick={() => setQuery({ incident: each.id, at: null })}>
                <strong>{kindOf(each.incident)}</strong>, <span dir="auto">{placeWords(each.incident.place)}</span>
                <span className="notes">
                  {timeWords(each.incident.time)} · killed {figure(each.incident.casualties.killed)} ·{" "}
                  <GradeMark grade={each.incident.grade} />
                  {each.incident.status === "new" ? "" : ` · ${each.incident.status}`}
                </span>
                <span className="notes">{each.reasons.join("; ")}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Chosen queued={chosen} query={query} next={next?.id ?? null} done={done} setDone={setDone} />
    </div>
  );
}
