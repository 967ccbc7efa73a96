import { useQuery } from "@tanstack/react-query";
import { Empty, Link, Scroll, Shown } from "../parts/parts.tsx";
import { claimWords, said, timeWords } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";

/** Commitments with the incidents that may breach them, both in their words; plans with when they fall due. */
export function UndertakingsView({ query }: { readonly query: URLSearchParams }) {
  const at = query.get("as-of") ?? "";
  const commitments = useQuery({ queryKey: ["commitments", at], queryFn: () => api.commitments(query) });
  const plans = useQuery({ queryKey: ["plans", at], queryFn: () => api.plans(query) });
  return (
    <div>
      <h1>Agreements and plans</h1>
      <section aria-labelledby="commitments">
        <h2 id="commitments">Commitments</h2>
        <Shown asked={commitments}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>No report tells of a commitment.</Empty>
            ) : (
              <ul className="cards">
                {items.map((each) => (
                  <li key={`${each.report}/${each.id}`} className="card">
                    <p>
                      <strong dir="auto">{each.obligor.name}</strong> {each.duty.replace("-", " ")}{" "}
                      <span dir="auto">{each.act}</span>
                    </p>
                    <blockquote dir="auto">{each.evidence[0]?.quote}</blockquote>
                    <p className="quiet">
                      <span dir="auto">{each.instrument}</span> ·{" "}
                      <Link href={hrefOf(`/report/${each.report}`, query)}>{each.outlet ?? "the report"}</Link>
                    </p>
                    {each.breaches.length === 0 ? (
                      <p className="quiet">No incident known may breach it.</p>
                    ) : (
                      <ul className="plainlist">
                        {each.breaches.map((breach) => (
                          <Breach key={breach.incident} {...breach} query={query} />
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
      <section aria-labelledby="plans">
        <h2 id="plans">Plans</h2>
        <Shown asked={plans}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>No report tells of a plan.</Empty>
            ) : (
              <Scroll label="Plans">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Due</th>
                      <th scope="col">Who</th>
                      <th scope="col">What</th>
                      <th scope="col">How much</th>
                      <th scope="col">Told by</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((plan) => (
                      <tr key={`${plan.report}/${plan.id}`}>
                        <td>
                          {said(plan.due)?.from == null ? (
                            <span className="quiet">{said(plan.due)?.quote ?? "not said"}</span>
                          ) : (
                            timeWords(plan.due)
                          )}
                          {plan.overdue && <span className="overdue"> overdue</span>}
                        </td>
                        <td dir="auto">{plan.actor?.name ?? <span className="quiet">not said</span>}</td>
                        <td dir="auto">{plan.act}</td>
                        <td>{plan.quantity === null ? "" : claimWords({ field: "other", value: plan.quantity } as never)}</td>
                        <td>
                          <Link href={hrefOf(`/report/${plan.report}`, query)}>{plan.outlet ?? "the report"}</Link>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            )
          }
        </Shown>
      </section>
    </div>
  );
}

function Breach({
  incident,
  breach,
  why,
  query,
}: {
  readonly incident: string;
  readonly breach: string;
  readonly why: string;
  readonly query: URLSearchParams;
}) {
  const told = useQuery({
    queryKey: ["sentence", incident, `${query.get("as-of") ?? ""}|${query.get("policy") ?? ""}`],
    queryFn: () => api.sentence(incident, query),
  });
  return (
    <li>
      <strong>{breach}</strong>: <Link href={hrefOf(`/incident/${incident}`, query)}>{told.data?.sentence ?? incident}</Link>{" "}
      <span className="quiet">{why}</span>
    </li>
  );
}
