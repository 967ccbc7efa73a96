import { useQuery } from "@tanstack/react-query";
import { Empty, Shown } from "../parts/parts.tsx";
import { number } from "../parts/words.ts";
import { api } from "../server/api.ts";
import { CommitmentCard } from "./commitment-card.tsx";
import { Plans } from "./plans.tsx";

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
          {({ items, total }) =>
            items.length === 0 ? (
              <Empty>No report tells of a commitment.</Empty>
            ) : (
              <>
                <ul className="cards">
                  {items.map((each) => (
                    <li key={`${each.report}/${each.id}`}>
                      <CommitmentCard commitment={each} query={query} />
                    </li>
                  ))}
                </ul>
                {total > items.length && (
                  <p className="quiet">
                    The first {number(items.length)} of {number(total)}.
                  </p>
                )}
              </>
            )
          }
        </Shown>
      </section>
      <section aria-labelledby="plans">
        <h2 id="plans">Plans</h2>
        <Shown asked={plans}>
          {({ items }) =>
            items.length === 0 ? <Empty>No report tells of a plan.</Empty> : <Plans plans={items} query={query} />
          }
        </Shown>
      </section>
    </div>
  );
}
