import { COUNT_FIELDS, type LedgerClaim, type LedgerIncident, type Stance } from "../../../core/model/index.ts";
import { actorWords, shortRange } from "../../../core/tell/index.ts";
import { speakerOf } from "./explanation.ts";
import { renderGrid } from "./grid.ts";
import { type Look, paint, wrap } from "./page.ts";

const FIELDS = ["killed", "injured", "missing", "captured", "munitions", "unexploded", "responsibility"] as const;
/** What a row's value is said with, in the past: it fits one speaker as well as many. Plain assertion needs no word. */
const STANCE: Readonly<Record<Stance, string>> = {
  asserts: "",
  confirms: "confirmed",
  denies: "denied",
  blames: "blamed",
  "claims-responsibility": "claimed it for",
  announces: "announced",
  expects: "expected",
  warns: "warned of",
  condemns: "condemned",
  demands: "demanded",
};

const ABOUT_FIGURES: readonly Stance[] = ["confirms", "denies", "expects", "warns"];

interface Row {
  readonly when: string;
  readonly speaker: string;
  readonly cells: Map<string, string[]>;
  readonly reports: Set<string>;
}

/** Sources × propositions: a row a speaker and origin, a column a field; copies of one text are one row. Where columns do not fit, a row becomes lines. */
export function renderClaimMatrix(incident: LedgerIncident, look: Look): string[] {
  const told = incident.claims.filter((c) => (FIELDS as readonly string[]).includes(c.field));
  if (told.length === 0) return ["  No figures and no responsibility told."];
  const fields = FIELDS.filter((field) => told.some((c) => c.field === field));
  const rows = rowsOf(incident, told);
  const cellOf = (row: Row, field: string): string => row.cells.get(field)?.join("; ") ?? "·";
  const grid = renderGrid(
    [
      { head: "known", narrowest: 11 },
      { head: "source", narrowest: 18, widest: Math.max(24, Math.floor(look.width * 0.3)) },
      ...fields.map((field) => ({ head: field, narrowest: field === "responsibility" ? 14 : 8, widest: 30 })),
    ],
    rows.map((row) => [moment(row.when), nameOf(row), ...fields.map((field) => cellOf(row, field))]),
    look,
  );
  const lines =
    grid ??
    rows.flatMap((row) => [
      ...wrap(`${moment(row.when)}  ${nameOf(row)}`, look.width, "  ", "               "),
      ...wrap(
        fields
          .filter((field) => row.cells.has(field))
          .map((field) => `${field} ${cellOf(row, field)}`)
          .join(" · "),
        look.width,
        "               ",
      ),
    ]);
  return [
    ...lines,
    ...legendOf(told, rows).flatMap((text) => wrap(text, look.width, "  ").map((line) => paint(line, "dim", look))),
  ];
}

function rowsOf(incident: LedgerIncident, told: readonly LedgerClaim[]): Row[] {
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const rows = new Map<string, Row>();
  for (const claim of [...told].sort(byMoment)) {
    const speaker = speakerOf(claim, outlets.get(claim.report) ?? null);
    const key = `${claim.origin}|${speaker}`;
    const row = rows.get(key) ?? { when: claim.knownFrom, speaker, cells: new Map(), reports: new Set() };
    rows.set(key, row);
    row.reports.add(claim.report);
    const held = row.cells.get(claim.field) ?? [];
    const text = cellText(claim);
    if (!held.includes(text)) row.cells.set(claim.field, [...held, text]);
  }
  return [...rows.values()];
}

/** Earliest known first; ties by id, so that the same ledger prints the same page. */
export function byMoment(a: LedgerClaim, b: LedgerClaim): number {
  if (a.knownFrom !== b.knownFrom) return a.knownFrom < b.knownFrom ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function cellText(claim: LedgerClaim): string {
  const said = claim.said?.stance ?? "asserts";
  // one statement may blame and count: its blame is said in its own column
  const stance = claim.field === "responsibility" || ABOUT_FIGURES.includes(said) ? STANCE[said] : "";
  const denied = claim.polarity === "denied" && claim.said?.stance !== "denies" ? "not " : "";
  const link = claim.field === "responsibility" && said === "denies" ? "it was " : "";
  const words = `${stance === "" ? "" : `${stance} `}${link}${denied}${valueText(claim)}`;
  const notes = [
    claim.status === undefined ? "" : claim.status,
    claim.scope === null ? "" : `${claim.scope.quote} only`,
    claim.reported === "earlier" ? "earlier figure" : "",
    claim.realis === "actual" ? "" : claim.realis,
  ].filter((note) => note !== "");
  const marks = `${claim.preliminary ? "*" : ""}${claim.mayChange === "up" ? "↑" : ""}${claim.supersededBy === null ? "" : "†"}`;
  return `${words}${marks}${notes.length === 0 ? "" : ` [${notes.join(", ")}]`}`;
}

function valueText(claim: LedgerClaim): string {
  if (claim.field === "responsibility") {
    const relation = claim.value.relation;
    return `${relation === "suspected" || relation === "charged" ? `${relation} ` : ""}${actorWords(claim.value.actor)}`;
  }
  return COUNT_FIELDS.some((field) => field === claim.field) && "modifier" in claim.value ? shortRange(claim.value) : claim.field;
}

function nameOf(row: Row): string {
  return row.reports.size > 1 ? `${row.speaker} (×${row.reports.size})` : row.speaker;
}

function moment(instant: string): string {
  return instant.slice(5, 16).replace("T", " ");
}

function legendOf(told: readonly LedgerClaim[], rows: readonly Row[]): string[] {
  const marks = [
    told.some((c) => c.preliminary) ? "* preliminary" : "",
    told.some((c) => c.mayChange === "up") ? "↑ may rise" : "",
    told.some((c) => c.supersededBy !== null) ? "† superseded" : "",
    rows.some((row) => row.reports.size > 1) ? "×n the same text in n reports" : "",
    "times UTC",
  ].filter((mark) => mark !== "");
  return [marks.join(" · ")];
}
