import type { Explanation } from "../../../app/explain-value.ts";
import type { LedgerClaim } from "../../../core/model/index.ts";
import { describeFigure, describeRange, sourceWords } from "../../../core/tell/index.ts";
import { type Look, paint, wrap } from "./page.ts";
import { gradeOfClaim } from "./review-section.ts";

/** The rule, the claims it used and those it set aside, each with who says it and in which words. */
export function renderExplanation(explanation: Explanation, look: Look): string {
  const { decision, settled, claims } = explanation;
  const byId = new Map(claims.map((c) => [c.id, c]));
  const lines = [
    paint(
      `${explanation.field} of ${explanation.incident}, policy ${explanation.policy}, as of ${explanation.asOf}`,
      "bold",
      look,
    ),
    "",
  ];
  const { rule, used, setAside } = decision ?? settled ?? { rule: "none", used: [], setAside: [] };
  if (decision === null) lines.push(`${claims.length} claims`);
  else
    lines.push(
      ...wrap(
        used.length === 0 ? "No figure." : `${describeFigure(decision)}${decision.provisional ? ", provisional" : ""}`,
        look.width,
      ),
    );
  lines.push(...wrap(`Rule: ${rule}`, look.width, "", "  "), "", paint("Used", "bold", look));
  for (const id of used) lines.push(...wrap(lineOf(byId.get(id)), look.width, "  ", "    "));
  if (setAside.length > 0) lines.push("", paint("Set aside", "bold", look));
  for (const { claim, reason } of setAside)
    lines.push(...wrap(`${lineOf(byId.get(claim))}: ${reason}`, look.width, "  ", "    "));
  return `${lines.join("\n")}\n`;
}

/** Who says a claim, and through whom: "Tariq Arian via AFP"; the outlet where nobody is cited. */
export function speakerOf(claim: LedgerClaim, outlet: string | null = null): string {
  const source = claim.said?.source ?? null;
  const name = source === null ? (outlet ?? "the report") : sourceWords(source);
  const through = (claim.said?.chain ?? []).map((s) => sourceWords(s));
  return through.length === 0 ? name : `${name} via ${through.join(", ")}`;
}

/** As `speakerOf`, with the speaker's office: "Tariq Arian, spokesman (Afghan Interior Ministry)". */
export function fullSpeakerOf(claim: LedgerClaim, outlet: string | null): string {
  const source = claim.said?.source ?? null;
  const short = speakerOf(claim, outlet);
  if (source === null || source.name === null) return short;
  const role = source.role === null || short.includes(source.role) ? "" : `, ${source.role}`;
  const of = source.affiliation === null || short.includes(source.affiliation.name) ? "" : ` (${source.affiliation.name})`;
  return short.replace(source.name, () => `${source.name}${role}${of}`);
}

/** A claim's value in words. */
export function valueOfClaim(claim: LedgerClaim): string {
  if ("actor" in claim.value) return claim.value.actor.name;
  if ("modifier" in claim.value) return describeRange(claim.value);
  return "quote" in claim.value ? claim.value.quote : "name" in claim.value ? claim.value.name : claim.field;
}

function lineOf(claim: LedgerClaim | undefined): string {
  if (claim === undefined) return "a claim of another field";
  return `${valueOfClaim(claim)}, ${speakerOf(claim)}, known from ${claim.knownFrom.slice(0, 16)}Z, ${gradeOf(claim)}${claim.id}: “${claim.evidence
    .map((e) => e.quote)
    .join(" … ")
    .replace(/\s+/g, " ")
    .slice(0, 160)}”`;
}

function gradeOf(claim: LedgerClaim): string {
  const grade = gradeOfClaim(claim);
  return `${claim.corrected === undefined ? "" : `corrected by ${claim.corrected.by}, `}${grade === "" ? "" : `Admiralty ${grade}, `}`;
}
