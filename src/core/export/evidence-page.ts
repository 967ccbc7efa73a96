import type { Extraction, LedgerClaim, LedgerIncident } from "../model/index.ts";
import { describeRange, sentenceOf } from "../tell/index.ts";

/** A report of an evidence pack: what was read, and where its text lies in the pack. */
export interface EvidenceReport {
  readonly extraction: Extraction;
  readonly recordedAt: string;
  readonly by: string;
  readonly file: string;
}

/** An incident as a page that needs no program: the sentence, the claims with their words, the reports they stand in. */
export function evidencePage(incident: LedgerIncident, reports: readonly EvidenceReport[]): string {
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const rows = incident.claims.map(
    (claim) =>
      `<tr><td>${html(claim.field)}</td><td>${html(wordsOf(claim))}${claim.polarity === "denied" ? " (denied)" : ""}</td><td dir="auto">${html(speakerOf(claim, outlets.get(claim.report) ?? null))}</td><td dir="auto">${claim.evidence.map((e) => `“${html(e.quote)}”`).join(" … ")}</td><td>${html(claim.knownFrom)}</td><td><a href="${html(`reports/${claim.report}.txt`)}">${html(claim.report)}</a></td></tr>`,
  );
  const sources = reports.map(({ extraction: { report }, recordedAt, by, file }) => {
    const from = [report.outlet, report.published, report.url].filter((part) => part !== null).map((part) => html(part));
    return `<li><a href="${html(file)}" dir="auto">${html(report.title ?? report.id)}</a> ${from.join(", ")}; recorded ${html(recordedAt)} by ${html(by)}; text ${html(report.textHash)}</li>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${html(incident.id)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;border-bottom:1px solid #ccc;padding:.25rem .75rem .25rem 0}</style>
<h1>${html(sentenceOf(incident))}</h1>
<p>${html(incident.id)}, as of ${html(incident.asOf)}, recorded by ${html(incident.recordedBy)}, policy ${html(incident.policy)}, grade ${html(incident.grade)}. What this folder holds and how to prove it: README.txt.</p>
<h2>Claims</h2>
<table><thead><tr><th>Field<th>Value<th>Who<th>Words<th>Public from<th>Report</thead><tbody>
${rows.join("\n")}
</tbody></table>
<h2>Reports</h2>
<ol>
${sources.join("\n")}
</ol>
</html>
`;
}

function wordsOf({ value }: LedgerClaim): string {
  if ("modifier" in value) return describeRange(value);
  if ("relation" in value && "actor" in value) return `${value.relation} ${value.actor.name}`;
  if ("acled" in value) return value.acled.subEvent ?? value.acled.event ?? value.gtd.attack ?? "kind not settled";
  if ("name" in value) return value.name;
  return "from" in value ? (value.from ?? value.quote) : value.quote;
}

function speakerOf({ said }: LedgerClaim, outlet: string | null): string {
  if (said === null) return outlet ?? "the report";
  return said.source?.name ?? said.source?.role ?? said.source?.affiliation?.name ?? "somebody unnamed";
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
