import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IncidentHistory } from "../../core/model/index.ts";
import { Link, Shown, Trouble } from "../parts/parts.tsx";
import { moment } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";

type Recorded = IncidentHistory["recorded"][number];

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
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {undo.error !== null && <Trouble error={undo.error} />}
      <Shown asked={asked}>
        {({ recorded }) => (
          <ol className="plainlist history">
            {recorded.map((entry) => (
              <li key={`${entry.recordedAt}|${entry.kind === "act" ? entry.act : entry.report}|${entry.kind}`}>
                <span className="quiet when">{moment(entry.recordedAt)} UTC</span> <Entry entry={entry} query={query} />
                {entry.kind === "act" && entry.undone !== true && entry.what !== "undo" && (
                  <button
                    type="button"
                    className="plain noprint"
                    disabled={undo.isPending}
                    onClick={() => undo.mutate(entry.act)}
                  >
                    Undo<span className="unseen"> {entry.what}</span>
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </section>
  );
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
