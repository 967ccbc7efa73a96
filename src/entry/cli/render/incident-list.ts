import { type Casualty, type LedgerIncident, readValue } from "../../../core/model/index.ts";
import { describeType, KINDS, shortRange } from "../../../core/tell/index.ts";
import { cell, type Look, paint, widthOf } from "./page.ts";

/** One line an incident, as wide as the look: the kind gives way first, then the place. */
export function renderTable(incidents: readonly LedgerIncident[], look: Look): string {
  if (incidents.length === 0) return "No incidents.\n";
  const narrow = look.width < 110;
  const columns: readonly Shown[] = [
    { head: "incident", most: 12, pick: (i) => i.id.slice(0, 12) },
    { head: "when", most: 16, pick: (i) => when(i, narrow) },
    { head: "where", most: narrow ? 13 : 30, pick: (i) => whereOf(i, narrow) },
    { head: "kind", most: 40, pick: (i) => kindOf(i, narrow) },
    { head: "killed", most: 12, pick: (i) => figure(i.casualties.killed) },
    { head: "injured", most: 12, pick: (i) => figure(i.casualties.injured) },
    { head: "grade", most: 10, pick: (i) => i.grade },
    { head: narrow ? "src" : "origins/reports", most: 15, pick: (i) => `${i.origins}/${i.reports.length}` },
  ];
  const rows = incidents.map((incident) => columns.map(({ pick }) => pick(incident)));
  const widths = columns.map(({ head, most }, c) =>
    Math.min(most, Math.max(widthOf(head), ...rows.map((row) => widthOf(row[c] ?? "")))),
  );
  for (const [head, least] of GIVE_WAY) {
    const over = widths.reduce((sum, width) => sum + width + 1, -1) - look.width;
    const c = columns.findIndex((column) => column.head === head);
    widths[c] = Math.min(widths[c] ?? 0, Math.max(least, (widths[c] ?? 0) - Math.max(0, over)));
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, c) => cell(text, widths[c] ?? 0))
      .join(" ")
      .trimEnd();
  const heads = paint(line(columns.map(({ head }) => head)), "dim", look);
  return `${[heads, ...rows.map(line)].join("\n")}\n`;
}

/** Columns that give way where the look is too narrow, and how far, in this order. */
const GIVE_WAY: readonly (readonly [string, number])[] = [
  ["kind", 9],
  ["where", 9],
  ["kind", 6],
];

interface Shown {
  readonly head: string;
  readonly most: number;
  pick(incident: LedgerIncident): string;
}

/** "8", "≥8", "10 (8–10)". */
function figure(casualty: Casualty | null): string {
  if (casualty === null || casualty.claims.length === 0) return "–";
  const range = shortRange(casualty);
  return casualty.best === null || range === String(casualty.best) ? range : `${casualty.best} (${range})`;
}

function kindOf(incident: LedgerIncident, narrow: boolean): string {
  const kind = describeType(incident.type);
  return narrow ? (KINDS[kind]?.short ?? kind) : kind;
}

function whereOf(incident: LedgerIncident, narrow: boolean): string {
  const place = readValue(incident.place);
  if (place === null) return "–";
  return narrow || place.country === null ? place.name : `${place.name}, ${place.country}`;
}

function when(incident: LedgerIncident, narrow: boolean): string {
  const time = readValue(incident.time);
  if (time?.from == null) return "–";
  const clock = time.precision === "minute" || time.precision === "hour";
  const from = time.local ?? time.from;
  return narrow || !clock ? from.slice(0, 10) : from.slice(0, 16).replace("T", " ");
}
