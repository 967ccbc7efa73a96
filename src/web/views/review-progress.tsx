import { useQuery } from "@tanstack/react-query";
import { type Column, Table } from "../parts/table.tsx";
import { number } from "../parts/words.ts";
import { api } from "../server/api.ts";
import type { FieldAgreement } from "../server/shapes.ts";

/** How many incidents have been looked at, and how far second coders agree. */
export function ReviewProgress() {
  const counts = useQuery({ queryKey: ["counts", "progress"], queryFn: () => api.counts(new URLSearchParams("main-only=true")) });
  const agreement = useQuery({ queryKey: ["agreement"], queryFn: api.agreement });
  const total = counts.data?.total ?? 0;
  const looked = total - (counts.data?.status["new"] ?? 0);
  return (
    <div className="progress">
      {counts.data !== undefined && (
        <label>
          {number(looked)} of {number(total)} looked at
          <progress value={looked} max={Math.max(1, total)} />
        </label>
      )}
      {agreement.data !== undefined && (
        <details>
          <summary>
            Agreement of coders
            {agreement.data.fields.length === 0 ? ": nobody has coded an incident a second time yet" : ""}
          </summary>
          {agreement.data.fields.length > 0 && <Fields fields={agreement.data.fields} />}
        </details>
      )}
    </div>
  );
}

const COLUMNS: readonly Column[] = [
  "Field",
  "Coders",
  { figure: "Incidents" },
  { figure: "Same" },
  { figure: "Krippendorff’s alpha" },
];

function Fields({ fields }: { readonly fields: readonly FieldAgreement[] }) {
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
  return (
    <Table label="Agreement by field" columns={COLUMNS}>
      {fields.map((each) => (
        <tr key={each.field}>
          <th scope="row">{each.field}</th>
          <td dir="auto">{each.coders.join(", ")}</td>
          <td className="figure">{number(each.units)}</td>
          <td className="figure">{each.percent === null ? "–" : `${Math.round(100 * each.percent)} %`}</td>
          <td className="figure">{share(each.alphaInterval ?? each.alpha)}</td>
        </tr>
      ))}
    </Table>
  );
}
