import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Evidence, Extraction } from "../../core/model/index.ts";
import { Shown } from "../parts/parts.tsx";
import { readAt } from "../parts/report-marks.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import { Readings } from "./readings.tsx";
import { ReportClaims } from "./report-claims.tsx";
import { ReportText } from "./report-text.tsx";
import { TheseWords } from "./these-words.tsx";

export function ReportView({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const asked = useQuery({ queryKey: ["report", id], queryFn: () => api.report(id) });
  return (
    <Shown asked={asked}>
      {(extraction) => (
        <ReadReport
          extraction={extraction}
          claim={query.get("claim")}
          at={query.get("at")}
          onChoose={(chosen) => setQuery({ ...chosen })}
        />
      )}
    </Shown>
  );
}

/** What is chosen of a report: a claim by its id, words by where they stand. */
export interface Chosen {
  readonly claim: string | null;
  readonly at: string | null;
}

/** A report's whole text beside all that was read in it: a claim chosen lights its words, words chosen tell what they were read as. */
export function ReadReport({
  extraction,
  claim,
  at,
  onChoose,
  stored = true,
}: Chosen & {
  readonly extraction: Extraction;
  readonly onChoose: (chosen: Chosen) => void;
  readonly stored?: boolean;
}) {
  const lit = useMemo(() => litBy(extraction, { claim, at }), [extraction, claim, at]);
  const marks = useMemo(() => (at === null ? [] : readAt(extraction, at)), [extraction, at]);
  const choose = (next: string | null): void => onChoose({ claim: next, at: null });
  return (
    <div className="beside">
      <ReportText
        extraction={extraction}
        lit={lit}
        onWords={(spot, claims) => {
          // the same words again: the next claim they carry
          const next = claims[(claims.indexOf(claim ?? "") + 1) % claims.length] ?? null;
          onChoose({ claim: next, at: spot });
        }}
      />
      <aside aria-label="What was read">
        {marks.length > 0 && (
          <TheseWords
            extraction={extraction}
            marks={marks}
            chosen={claim}
            onChoose={(next) => onChoose({ claim: next, at })}
            onClose={() => onChoose({ claim, at: null })}
          />
        )}
        <p className="legend quiet">
          <span className="of-claim">a claim’s words</span> <span className="of-statement">somebody’s words</span>{" "}
          <span className="of-mention">time, place, actor</span> <span className="boilerplate">not its own telling</span>
        </p>
        <ReportClaims extraction={extraction} chosen={claim} onChoose={choose} stored={stored} />
        <Readings extraction={extraction} at={at} onChoose={(spot) => onChoose({ claim: null, at: spot })} />
      </aside>
    </div>
  );
}

function litBy(extraction: Extraction, { claim, at }: Chosen): readonly Evidence[] {
  const chosen = extraction.claims.find(({ id }) => id === claim);
  if (chosen !== undefined) return chosen.evidence;
  const marks = at === null ? [] : readAt(extraction, at);
  const mark = WIDENING.flatMap((wanted) => marks.filter(({ kind }) => kind === wanted))[0];
  switch (mark?.kind) {
    case "time":
    case "place":
    case "actor":
      return [mark.mention];
    case "statement":
      return mark.statement.content;
    case "aside":
      return [mark.mark];
    default:
      return [];
  }
}

/** Of several things read in the words chosen, the narrowest is lit. */
const WIDENING = ["time", "place", "actor", "statement", "aside"] as const;
