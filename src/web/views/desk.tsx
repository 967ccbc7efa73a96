import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Dispatch, type SetStateAction, useState } from "react";
import type { Evidence, LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Shown, StandMark, Trouble } from "../parts/parts.tsx";
import { claimTold, speakerOf, standOf } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { QueuedHead } from "../server/shapes.ts";
import { Alike } from "./alike.tsx";
import { Correction } from "./correction.tsx";
import { IncidentLink } from "./incident-link.tsx";
import { Keys, useKeys } from "./keys.tsx";
import { ReportText } from "./report-text.tsx";

const FIELDS: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "missing",
  "captured",
  "munitions",
  "unexploded",
  "responsibility",
]);

type Act = { readonly act: string } & Readonly<Record<string, unknown>>;

/** An act recorded here, and where the hand was when it was done: undoing it leads back there. */
export interface Done {
  readonly id: string;
  readonly incident: string;
  readonly at: number;
}

/** The chosen incident whole; the one before stays in view, and answers to undo alone, until it is here. */
export function Chosen({ queued, query, ...rest }: Omit<Parameters<typeof Desk>[0], "incident" | "settled">) {
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
  readonly queued: QueuedHead;
  readonly query: URLSearchParams;
  readonly next: string | null;
  /** The last one last. */
  readonly done: readonly Done[];
  readonly setDone: Dispatch<SetStateAction<readonly Done[]>>;
}) {
  const claims = incident.claims.filter((claim) => FIELDS.has(claim.field));
  const at = Math.min(Number(query.get("at") ?? 0), Math.max(0, claims.length - 1));
  const claim = claims[at];
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [comparing, setComparing] = useState<"merge" | "move" | null>(null);
  const act = useMutation({
    mutationFn: ({ body }: { readonly body: Act; readonly at: number }) => api.review(body),
    onSuccess: async ({ recorded }, { body: { act }, at }) => {
      setDone((before) => [...before, ...recorded.map(({ id }) => ({ id, incident: incident.id, at }))]);
      // a merged incident may go by its other name now
      if (act === "merge") setQuery({ incident: (await api.incident(incident.id, new URLSearchParams())).id, at: null });
      if (act === "review") setQuery({ incident: next, at: null });
      await client.invalidateQueries();
    },
  });
  const undo = useMutation({
    mutationFn: ({ id }: Done) => api.review({ act: "undo", undoes: id }),
    onSuccess: (_answer, last) => {
      setDone((before) => before.filter((each) => each !== last));
      setQuery({ incident: last.incident, at: String(last.at) });
      void client.invalidateQueries();
    },
  });
  const step = (by: number) => setQuery({ at: String(Math.max(0, Math.min(claims.length - 1, at + by))) });
  const give = (body: Act) => act.mutate({ body, at });
  /** One key a claim: the next that nobody has judged is chosen before the answer is here, so that no key strikes twice. */
  const judge = (verdict: "accept" | "reject"): void => {
    if (claim === undefined) return;
    give({ act: verdict, claim: claim.id });
    const open = claims.findIndex((each, i) => i > at && each.review === null);
    if (open >= 0) setQuery({ at: String(open) });
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    a: () => judge("accept"),
    r: () => judge("reject"),
    c: () => setCorrecting(true),
    m: () => setComparing("merge"),
    w: () => claim !== undefined && setComparing("move"),
    s: () => claim !== undefined && give({ act: "split", incident: incident.id, nodes: [claim.incident] }),
    d: () => give({ act: "review", incident: incident.id }),
    x: () => give({ act: "not-an-incident", incident: incident.id }),
    u: () => {
      const last = done.at(-1);
      if (last !== undefined) undo.mutate(last);
    },
  };
  const offered: Readonly<Record<string, boolean>> = {
    ...Object.fromEntries(["a", "r", "c", "w"].map((key) => [key, claim !== undefined])),
    s: claim !== undefined && incident.reports.length > 1,
    u: done.length > 0,
  };
  const offers = (key: string): boolean => offered[key] ?? true;
  useKeys(acts, (key) => offers(key) && (settled || key === "u"));
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  return (
    <div className="desk">
      <h2>
        <IncidentLink id={incident.id} query={query} />
      </h2>
      <p className="quiet">{queued.reasons.join("; ")}</p>
      <Keys acts={acts} offered={offers} comparing={comparing} done={done.length} />
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
            if (comparing === "merge") give({ act: "merge", incidents: [incident.id, other] });
            else if (claim !== undefined) give({ act: "move", claim: claim.id, to: other });
          }}
          onNotSame={(other) => give({ act: "not-same", a: incident.id, b: other })}
        />
      )}
      {correcting && claim !== undefined && (
        <Correction
          claim={claim}
          onEnd={() => setCorrecting(false)}
          onGive={(value, quote, why) => {
            setCorrecting(false);
            give({
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
              <StandMark stand={standOf(each)} short />{" "}
              <span className="field">
                {each.field}
                {each.polarity === "denied" && each.field !== "responsibility" && " denied"}
              </span>{" "}
              {claimTold(each)}
              {each.review !== null && <span className={`judged judged-${each.review}`}>{each.review}</span>}
              <span className="notes">
                <span dir="auto">{speakerOf(each, outlets.get(each.report) ?? null)}</span>
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
