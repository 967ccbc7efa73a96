import type { Casualty, Claim, Extraction, Incident, Plan, Statement } from "../../../core/model/index.ts";
import { readValue } from "../../../core/model/index.ts";
import {
  describeFigure,
  describePlace,
  describeRange,
  describeTime,
  describeType,
  sourceWords,
} from "../../../core/tell/index.ts";
import { type Look, paint, wrap } from "./page.ts";

/** Words that could not be read are listed so far; the JSON has them all. */
const MOST_UNREAD = 12;

/** What one report says, for reading in a terminal. */
export function renderExtraction(extraction: Extraction, look: Look): string {
  const { report } = extraction;
  const lines: string[] = [];
  const title = report.title ?? report.externalId ?? report.id;
  const head = [report.outlet, report.published].filter((part) => part !== null).join(", ");
  lines.push(
    ...wrap(title, look.width).map((line) => paint(line, "bold", look)),
    ...(head === "" ? [] : [paint(head, "dim", look)]),
    "",
  );
  if (extraction.incidents.length === 0) lines.push("No incident found.", "");
  for (const incident of extraction.incidents) lines.push(...renderIncident(incident, extraction, look), "");
  if (extraction.commitments.length > 0) {
    lines.push(paint("Commitments", "bold", look));
    for (const k of extraction.commitments)
      lines.push(...wrap(`${k.obligor.name} ${k.duty} ${k.act} (${k.instrument})`, look.width, "  ", "    "));
    lines.push("");
  }
  if (extraction.plans.length > 0) {
    lines.push(paint("Plans", "bold", look));
    for (const p of extraction.plans)
      lines.push(
        ...wrap(
          `${p.actor?.name ?? announcerOf(p, extraction)}: ${p.act}${p.due.status === "unresolved" ? "" : `, due ${describeTime(p.due)}`}`,
          look.width,
          "  ",
          "    ",
        ),
      );
    lines.push("");
  }
  if (extraction.unresolved.length > 0) {
    lines.push(paint("Not read", "bold", look));
    const items = [...new Set(extraction.unresolved.map((item) => `“${item.what}”: ${item.reason}`))];
    for (const item of items.slice(0, MOST_UNREAD)) lines.push(...wrap(item, look.width, "  ", "    "));
    if (items.length > MOST_UNREAD) lines.push(`  … and ${items.length - MOST_UNREAD} more`);
    lines.push("");
  }
  return lines.join("\n");
}

function renderIncident(incident: Incident, extraction: Extraction, look: Look): string[] {
  const lines = [
    paint(
      `${incident.main ? "Incident" : "Also told of"} ${incident.id}: ${describeType(incident.type)}${incident.realis === "actual" ? "" : ` (${incident.realis})`}`,
      "bold",
      look,
    ),
  ];
  const line = (label: string, text: string): void => {
    lines.push(...wrap(text, look.width, `  ${label.padEnd(9)}`, "           "));
  };
  line("When", describeTime(incident.time));
  const others = incident.otherPlaces.flatMap((place) => readValue(place)?.name ?? []);
  line("Where", `${describePlace(incident.place)}${others.length === 0 ? "" : `; also ${others.join(", ")}`}`);
  for (const field of ["killed", "injured", "missing", "captured"] as const) {
    const casualty: Casualty | null = incident.casualties[field];
    if (casualty !== null) line(capital(field), `${describeFigure(casualty)}${casualty.preliminary ? " (preliminary)" : ""}`);
  }
  for (const r of incident.responsibility) {
    const parts = [
      r.asFact ? "told as fact" : "",
      count(r.blamedBy, "blamed"),
      count(r.claimedBy, "claimed"),
      count(r.deniedBy, "denied"),
    ].filter((part) => part !== "");
    line("By", `${r.actor.name}: ${parts.join(", ")}`);
  }
  for (const [head, quotes] of [
    ["With", incident.weapons.map((w) => w.quote)],
    ["At", incident.targets.map((t) => t.quote)],
    ["Damage", incident.damage.map((d) => d.quote)],
  ] as const)
    if (quotes.length > 0) line(head, [...new Set(quotes)].join("; "));
  const said = new Map(extraction.statements.map((s) => [s.id, s]));
  const told = extraction.claims.filter((claim) => claim.incident === incident.id && TOLD.test(claim.field));
  if (told.length > 0) lines.push("  Claims");
  for (const claim of told)
    lines.push(
      ...wrap(
        claimLine(claim, claim.statement === null ? null : (said.get(claim.statement) ?? null)),
        look.width,
        "    ",
        "      ",
      ),
    );
  return lines;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const TOLD = /^(?:killed|injured|missing|captured|munitions|unexploded|responsibility)$/;

function count(claims: readonly string[], word: string): string {
  return claims.length === 0 ? "" : `${word} ${claims.length === 1 ? "once" : `${claims.length} times`}`;
}

/** A plan whose doer the words do not name is told by who announced it: "as the vice-president says". */
function announcerOf({ announcedBy }: Plan, { statements }: Extraction): string {
  const source = statements.find((s) => s.id === announcedBy)?.source ?? null;
  return source === null ? "Doer not named" : `As ${sourceWords(source)} says`;
}

function claimLine(claim: Claim, statement: Statement | null): string {
  const value =
    "actor" in claim.value
      ? claim.value.actor.name
      : "min" in claim.value && "modifier" in claim.value
        ? describeRange(claim.value)
        : "";
  const who = statement === null ? "the report" : sourceWords(statement.source);
  const through =
    statement === null || statement.chain.length === 0 ? "" : ` through ${statement.chain.map((s) => sourceWords(s)).join(", ")}`;
  const marks = [
    claim.polarity === "denied" ? "denied" : "",
    claim.preliminary ? "preliminary" : "",
    claim.mayChange === null ? "" : `may go ${claim.mayChange}`,
    claim.scope === null ? "" : `of ${claim.scope.quote} only`,
    claim.inherits === null ? "" : `as ${claim.inherits}`,
  ].filter((m) => m !== "");
  return `${claim.field} ${value}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}: ${who}${statement === null ? "" : ` ${statement.stance}`}${through}: “${claim.evidence
    .map((e) => e.quote)
    .join(" … ")
    .replace(/\s+/g, " ")}”`;
}
