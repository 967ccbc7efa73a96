import type { Extraction, Statement } from "../../core/model/index.ts";
import type { ReportMark } from "../parts/report-marks.ts";
import { readingWords, sourceWords } from "../parts/words.ts";
import { ClaimButton } from "./report-claims.tsx";

/** All that was read in the words chosen: their claims, who says them, and how each time, place and actor was read. */
export function TheseWords({
  extraction,
  marks,
  chosen,
  onChoose,
  onClose,
}: {
  readonly extraction: Extraction;
  readonly marks: readonly ReportMark[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
  readonly onClose: () => void;
}) {
  return (
    <section className="these-words" aria-labelledby="these-words" aria-live="polite">
      <h2 id="these-words">In these words</h2>
      <button type="button" className="plain close" onClick={onClose}>
        Close
      </button>
      <ul className="plainlist claims">
        {marks.map((mark) => {
          switch (mark.kind) {
            case "claim":
              return (
                <li key={mark.claim.id} className={mark.claim.id === chosen ? "chosen" : undefined}>
                  <ClaimButton claim={mark.claim} extraction={extraction} chosen={chosen} onChoose={onChoose} />
                </li>
              );
            case "statement":
              return (
                <li key={mark.statement.id}>
                  <StatementWords statement={mark.statement} />
                </li>
              );
            case "aside":
              return (
                <li key={`${mark.mark.kind}${mark.start}`}>
                  <span className="field">{mark.mark.kind}</span> not the report’s own telling{" "}
                  <span className="notes">by rule {mark.mark.rule}</span>
                </li>
              );
            case "lit":
              return null;
            default:
              return (
                <li key={`${mark.kind}${mark.start}`}>
                  <span className="field">{mark.kind}</span> <span dir="auto">“{mark.mention.quote}”</span>
                  <span className="notes" dir="auto">
                    {readingWords(mark.mention.reading)}
                    {mark.kind === "place" && mark.mention.use === "associative" ? " · stands for something else" : ""}
                  </span>
                </li>
              );
          }
        })}
      </ul>
    </section>
  );
}

function StatementWords({ statement }: { readonly statement: Statement }) {
  const through = statement.chain.map(sourceWords).join(" ← ");
  const notes = [
    statement.quoted === "direct" ? "in their own words" : `${statement.quoted} speech`,
    through === "" ? "" : `through ${through}`,
    statement.platform ?? statement.medium ?? "",
    statement.attribution === "continued" ? "the same speaker goes on" : "",
    statement.cue === null ? "" : `by “${statement.cue.quote}”`,
  ].filter((note) => note !== "");
  return (
    <>
      <span className="field">said</span> <span dir="auto">{sourceWords(statement.source)}</span> ·{" "}
      {statement.stance.replaceAll("-", " ")}
      <span className="notes" dir="auto">
        {notes.join(" · ")}
      </span>
    </>
  );
}
