import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Shown, Trouble } from "../parts/parts.tsx";
import { api } from "../server/api.ts";
import { download, linksSuffice } from "../server/download.ts";
import type { ExportForm } from "../server/shapes.ts";

/** Takes out all that is found, under the filters, moment and policy in force, in the columns of whoever needs it. */
export function Exports({ query }: { readonly query: URLSearchParams }) {
  const [open, setOpen] = useState(false);
  const forms = useQuery({ queryKey: ["export"], queryFn: api.exportForms, enabled: open, staleTime: Number.POSITIVE_INFINITY });
  const fetching = useMutation({
    mutationFn: ({ name, extension }: ExportForm) => download(api.exportHref(name, query), `dateline-${name}.${extension}`),
  });
  return (
    <details className="exports noprint" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Take all of these out as a file</summary>
      {open && (
        <Shown asked={forms}>
          {({ formats }) => (
            <ul className="plainlist">
              {formats.map((form) => (
                <li key={form.name}>
                  {linksSuffice() ? (
                    <a href={api.exportHref(form.name, query)} download>
                      {form.name}
                    </a>
                  ) : (
                    <button type="button" className="plain" disabled={fetching.isPending} onClick={() => fetching.mutate(form)}>
                      {form.name}
                    </button>
                  )}{" "}
                  <span className="quiet">{form.about}</span>
                </li>
              ))}
            </ul>
          )}
        </Shown>
      )}
      {fetching.error !== null && <Trouble error={fetching.error} />}
    </details>
  );
}
