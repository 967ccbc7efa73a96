import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import type { Evidence, LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Empty, GradeMark, Link, Shown, StandMark, Trouble } from "../parts/parts.tsx";
import { claimWords, figure, kindOf, placeWords, speakerOf, standOf, timeWords } from "../parts/words.ts";
import { hrefOf, setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { Queued } from "../server/shapes.ts";
import { Alike } from "./alike.tsx";
import { Correction } from "./correction.tsx";
import { ReportText } from "./report-text.tsx";
import { ReviewProgress } from "./review-progress.tsx";

const FIELDS: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "missing",
  "captured",
  "munitions",
  "unexploded",
  "responsibility",
]);
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

function Queue({ queue, query }: { readonly queue: readonly Queued[]; readonly query: URLSearchParams }) {
  // kept over incidents: what was done to the one before can still be undone
  const [done, setDone] = useState<readonly string[]>([]);
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
                  <GradeMark grade={each.incident.grade} /> · {each.incident.status}
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

/** The chosen incident whole; the one before stays in view, and answers to undo alone, until it is here. */
function Chosen({ queued, query, ...rest }: Omit<Parameters<typeof Desk>[0], "incident" | "settled">) {
  const asked = useQuery({
    queryKey: ["incident", queued.id, "|"],
    queryFn: () => api.incident(queued.id, new URLSearchParams()),
    placeholderData: keepPreviousData,
  });
  return (
    <Shown asked={asked}>
      {(incident) => (
        <Desk key={incident.id} incident={incident} settled={!asked.isPlaceholderData} queued={queued} query={query} {...rest} />
      )}
    </Shown>
  );
}

function Desk({
  incident,
  settled,
  queued,
  query,
  next,
  done,
  setDone,
}: {
  readonly incident: LedgerIncident;
  readonly settled: boolean;
  readonly queued: Queued;
  readonly query: URLSearchParams;
  readonly next: string | null;
  /** Ids of the acts recorded here, the last one last. */
  readonly done: readonly string[];
  readonly setDone: Dispatch<SetStateAction<readonly string[]>>;
}) {
  const claims = incident.claims.filter((claim) => FIELDS.has(claim.field));
  const at = Math.min(Number(query.get("at") ?? 0), Math.max(0, claims.length - 1));
  const claim = claims[at];
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [comparing, setComparing] = useState<"merge" | "move" | null>(null);
  const act = useMutation({
    mutationFn: (body: { readonly act: string } & Readonly<Record<string, unknown>>) => api.review(body),
    onSuccess: async ({ recorded }, { act }) => {
      setDone((before) => [...before, ...recorded.map(({ id }) => id)]);
      // a merged incident may go by its other name now
      if (act === "merge") setQuery({ incident: (await api.incident(incident.id, new URLSearchParams())).id, at: null });
      if (act === "review") setQuery({ incident: next, at: null });
      await client.invalidateQueries();
    },
  });
  const undo = useMutation({
    mutationFn: (id: string) => api.review({ act: "undo", undoes: id }),
    onSuccess: (_answer, id) => {
      setDone((before) => before.filter((each) => each !== id));
      void client.invalidateQueries();
    },
  });
  const step = (by: number) => setQuery({ at: String(Math.max(0, Math.min(claims.length - 1, at + by))) });
  const looked = () => act.mutate({ act: "review", incident: incident.id });
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    a: () => claim !== undefined && act.mutate({ act: "accept", claim: claim.id }),
    r: () => claim !== undefined && act.mutate({ act: "reject", claim: claim.id }),
    c: () => setCorrecting(true),
    m: () => setComparing("merge"),
    w: () => claim !== undefined && setComparing("move"),
    s: () => claim !== undefined && act.mutate({ act: "split", incident: incident.id, nodes: [claim.incident] }),
    d: looked,
    x: () => act.mutate({ act: "not-an-incident", incident: incident.id }),
    u: () => {
      const last = done.at(-1);
      if (last !== undefined) undo.mutate(last);
    },
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.metaKey || event.ctrlKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const act = acts[event.key];
      if (act === undefined || (!settled && event.key !== "u")) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  return (
    <div className="desk">
      <p>
        <Link href={hrefOf(`/incident/${incident.id}`, query)}>The incident</Link>{" "}
        <span className="quiet">{queued.reasons.join("; ")}</span>
      </p>
      <div className="keys">
        <button type="button" onClick={acts["a"]} disabled={claim === undefined}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" onClick={acts["r"]} disabled={claim === undefined}>
          Reject <kbd>r</kbd>
        </button>
        <button type="button" onClick={acts["c"]} disabled={claim === undefined}>
          Correct <kbd>c</kbd>
        </button>
        <button type="button" onClick={acts["d"]}>
          Looked at <kbd>d</kbd>
        </button>
        <button type="button" onClick={acts["m"]} aria-expanded={comparing === "merge"}>
          Merge <kbd>m</kbd>
        </button>
        <button type="button" onClick={acts["w"]} disabled={claim === undefined} aria-expanded={comparing === "move"}>
          Move <kbd>w</kbd>
        </button>
        <button type="button" onClick={acts["s"]} disabled={claim === undefined || incident.reports.length < 2}>
          Split <kbd>s</kbd>
        </button>
        <button type="button" onClick={acts["x"]}>
          Not an incident <kbd>x</kbd>
        </button>
        <button type="button" onClick={acts["u"]} disabled={done.length === 0}>
          Undo <kbd>u</kbd>
        </button>
        <span className="quiet">
          <kbd>j</kbd> <kbd>k</kbd> next, previous claim
        </span>
        <span role="status" className="quiet">
          {done.length === 0 ? "nothing done yet" : `${done.length} done here`}
        </span>
      </div>
      {act.error !== null && <Trouble error={act.error} />}
      {undo.error !== null && <Trouble error={undo.error} />}
      {comparing !== null && (
        <Alike
          incident={incident}
          query={query}
          moving={comparing === "move"}
          onEnd={() => setComparing(null)}
          onSame={(other) => {
            setComparing(null);
            if (comparing === "merge") act.mutate({ act: "merge", incidents: [incident.id, other] });
            else if (claim !== undefined) act.mutate({ act: "move", claim: claim.id, to: other });
          }}
          onNotSame={(other) => act.mutate({ act: "not-same", a: incident.id, b: other })}
        />
      )}
      {correcting && claim !== undefined && (
        <Correction
          claim={claim}
          onEnd={() => setCorrecting(false)}
          onGive={(value, quote, why) => {
            setCorrecting(false);
            act.mutate({
              act: "correct",
              claim: claim.id,
              value,
              ...(quote === "" ? {} : { quote }),
              ...(why === "" ? {} : { why }),
            });
          }}
        />
      )}
      <ol className="claims">
        {claims.map((each, i) => (
          <li key={each.id} className={i === at ? "chosen" : undefined}>
            <button type="button" aria-pressed={i === at} onClick={() => setQuery({ at: String(i) })}>
              <StandMark stand={standOf(each)} short /> <span className="field">{each.field}</span> {claimWords(each)}
              <span className="notes">
                <span dir="auto">{speakerOf(each, outlets.get(each.report) ?? null)}</span>
                {each.review === null ? "" : ` · ${each.review}`}
                {each.corrected === undefined ? "" : " · corrected"}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {claim !== undefined && <Beside claim={claim} />}
    </div>
  );
}

function Beside({ claim }: { readonly claim: LedgerClaim }) {
  const asked = useQuery({ queryKey: ["report", claim.report], queryFn: () => api.report(claim.report) });
  const own = claim.id.split("/")[1];
  return (
    <Shown asked={asked}>
      {(extraction) => (
        <ReportText
          bare
          heading="h2"
          extraction={extraction}
          lit={extraction.claims.find(({ id }) => id === own)?.evidence ?? NONE}
        />
      )}
    </Shown>
  );
}

const NONE: readonly Evidence[] = [];
