import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IncidentHistory } from "../../core/model/index.ts";
import { Link, Shown, Trouble } from "../parts/parts.tsx";
import { moment, plural } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";

type Recorded = IncidentHistory["recorded"][number];

/** So many reports that joined within one minute are told in one line, to be opened. */
const BULK = 4;

/** What this ledger recorded of an incident and by whom; each act of a person can be undone here. */
export function History({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const asked = useQuery({
    queryKey: ["history", id, query.get("as-of") ?? "", query.get("policy") ?? ""],
    queryFn: () => api.history(id, query),
  });
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (act: string) => api.review({ act: "undo", undoes: act }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">History</h2>
      {undo.error !== null && <Trouble error={undo.error} />}
      <Shown asked={asked}>
        {({ recorded }) =>
          together(recorded).map((entries) => {
            const at = entries[0]?.recordedAt ?? "";
            const shared = { entries, query, busy: undo.isPending, onUndo: (act: string) => undo.mutate(act) };
            return entries.length < BULK ? (
              <Lines key={at} {...shared} />
            ) : (
              <details key={at}>
                <summary>
                  <span className="quiet when">{moment(at)} UTC</span> {plural(entries.length, "report")} joined
                </summary>
                <Lines {...shared} />
              </details>
            );
          })
        }
      </Shown>
    </section>
  );
}

function Lines({
  entries,
  query,
  busy,
  onUndo,
}: {
  readonly entries: readonly Recorded[];
  readonly query: URLSearchParams;
  readonly busy: boolean;
  readonly onUndo: (act: string) => void;
}) {
  return (
    <ol className="plainlist">
      {entries.map((entry) => (
        <li key={`${entry.recordedAt}|${entry.kind === "act" ? entry.act : entry.report}|${entry.kind}`}>
          <span className="quiet when">{moment(entry.recordedAt)} UTC</span> <Entry entry={entry} query={query} />
          {entry.kind === "act" && entry.undone !== true && entry.what !== "undo" && (
            <button type="button" className="plain noprint" disabled={busy} onClick={() => onUndo(entry.act)}>
              Undo<span className="unseen"> {entry.what}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Reports that joined one after the other within a minute, together; everything else by itself. */
function together(recorded: readonly Recorded[]): (readonly Recorded[])[] {
  const out: Recorded[][] = [];
  for (const entry of recorded) {
    const last = out.at(-1);
    const before = last?.at(-1);
    if (entry.kind === "report" && before?.kind === "report" && before.recordedAt.slice(0, 16) === entry.recordedAt.slice(0, 16))
      last?.push(entry);
    else out.push([entry]);
  }
  return out;
}

function Entry({ entry, query }: { readonly entry: Recorded; readonly query: URLSearchParams }) {
  switch (entry.kind) {
    case "report":
      return (
        <>
          <Link href={hrefOf(`/report/${entry.report}`, query)} dir="auto">
            {entry.outlet ?? entry.report.slice(0, 12)}
          </Link>{" "}
          <span className="quiet">
            joined, {entry.published === null ? "without a date" : `published ${moment(entry.published)}`}, with{" "}
            {entry.claims.length === 1 ? "1 claim" : `${entry.claims.length} claims`}
          </span>
        </>
      );
    case "reading":
      return (
        <>
          <Link href={hrefOf(`/report/${entry.report}`, query)}>{entry.report.slice(0, 12)}</Link>{" "}
          <span className="quiet">read anew</span>
        </>
      );
    case "act":
      return (
        <>
          <span className={entry.undone === true ? "undone" : undefined}>
            <strong>{entry.what}</strong> by <span dir="auto">{entry.by}</span>
            {entry.why !== null && <span dir="auto">, “{entry.why}”</span>}
          </span>
          {entry.undone === true && <span className="quiet"> undone</span>}{" "}
        </>
      );
  }
}
