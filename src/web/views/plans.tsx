import { Link } from "../parts/parts.tsx";
import { Table } from "../parts/table.tsx";
import { claimWords, said, timeWords } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import type { ToldPlan } from "../server/shapes.ts";

/** Announced acts with when they fall due, what is past its day marked. */
export function Plans({ plans, query }: { readonly plans: readonly ToldPlan[]; readonly query: URLSearchParams }) {
  return (
    <Table label="Plans" className="plans stacked" columns={["Due", "Who", "What", "How much", "Told by"]}>
      {plans.map((plan) => (
        <tr key={`${plan.report}/${plan.id}`}>
          <td className="when" data-named="Due">
            {said(plan.due)?.from == null ? (
              <span className="quiet">{said(plan.due)?.quote ?? "not said"}</span>
            ) : (
              timeWords(plan.due)
            )}
            {plan.overdue && <span className="overdue"> overdue</span>}
          </td>
          <td dir="auto" data-named="Who">
            {plan.actor?.name ?? <span className="quiet">not said</span>}
          </td>
          <td dir="auto" data-named="What">
            {plan.act}
          </td>
          <td data-named="How much">{plan.quantity === null ? "" : claimWords({ field: "munitions", value: plan.quantity })}</td>
          <td dir="auto" data-named="Told by">
            <Link href={hrefOf(`/report/${plan.report}`, query, { at: String(plan.evidence[0]?.start ?? 0) })}>
              {plan.outlet ?? "the report"}
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  );
}
