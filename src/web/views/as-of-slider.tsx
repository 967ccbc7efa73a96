import { useMemo } from "react";
import type { LedgerIncident } from "../../core/model/index.ts";
import { moment } from "../parts/words.ts";
import { setQuery } from "../place.ts";

/** Replays how knowledge grew: one step for each moment a report came out. */
export function AsOfSlider({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const steps = useMemo(() => [...new Set(incident.claims.map((claim) => claim.knownFrom))].sort(), [incident]);
  if (steps.length < 2) return null;
  const asOf = query.get("as-of");
  const end = asOf === null ? null : asOf.length === 10 ? `${asOf}T23:59:59.999Z` : asOf;
  // the last step known at the moment asked; past the last: all there is
  const known = end === null ? steps.length : steps.filter((step) => step <= end).length;
  return (
    <div className="slider noprint">
      <label>
        Known by
        <input
          type="range"
          min={1}
          max={steps.length}
          value={Math.max(1, known)}
          aria-valuetext={known === steps.length ? "all there is" : moment(steps[known - 1] ?? "")}
          onChange={(event) => {
            const step = Number(event.target.value);
            setQuery({ "as-of": step === steps.length ? null : (steps[step - 1] ?? null) });
          }}
        />
      </label>
      <output>
        {asOf === null ? "all there is" : `${moment(end ?? "")} UTC`}{" "}
        <span className="quiet">
          · {known} of {steps.length}
        </span>
      </output>
    </div>
  );
}
