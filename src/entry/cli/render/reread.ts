import type { Reread } from "../../../app/re-extract-reports.ts";
import type { Claim } from "../../../core/model/index.ts";
import { type Look, paint, wrap } from "./page.ts";
import { shortValue } from "./review-section.ts";

/** What a new reading of a report adds, drops and changes, and the acts it leaves without their claim. */
export function renderReread({ report, engine, change, lost }: Reread, look: Look): string {
  const line = (sign: string, text: string): string[] => wrap(text, look.width, `  ${sign} `, "      ");
  const lines = [
    paint(`${report}, read by ${engine.id} ${engine.version}`, "bold", look),
    ...change.removed.flatMap((claim) => line("-", describeClaim(claim))),
    ...change.added.flatMap((claim) => line("+", describeClaim(claim))),
    ...change.changed.flatMap(({ from, to }) => line("~", `${describeClaim(from)} → ${describeClaim(to)}`)),
    ...change.incidents.removed.flatMap((id) => line("-", `incident ${id}`)),
    ...change.incidents.added.flatMap((id) => line("+", `incident ${id}`)),
    ...lost.flatMap(({ act, by, on }) => line("!", `${act} of ${by} on ${on} has nothing to hold any more`)),
  ];
  if (lines.length === 1) lines.push("  same claims; marks, mentions or statements differ");
  return `${lines.join("\n")}\n`;
}

function describeClaim({ id, field, value, evidence }: Claim): string {
  return `${id} ${field} ${shortValue(value)} “${evidence
    .map((e) => e.quote)
    .join(" … ")
    .replace(/\s+/g, " ")
    .slice(0, 100)}”`;
}
