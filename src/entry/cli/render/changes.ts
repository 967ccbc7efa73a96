import type {
  CasualtyRange,
  ChangeCause,
  IncidentDiff,
  IncidentHistory,
  IncidentType,
  LedgerChange,
  Place,
  Reading,
  Responsibility,
  Time,
} from "../../../core/model/index.ts";
import { describePlace, describeTime, describeType, shortRange } from "../../../core/tell/index.ts";
import { type Look, paint, wrap } from "./page.ts";

export function renderDiff(diff: IncidentDiff, look: Look): string {
  const lines = [
    paint(`${diff.incident}, ${diff.clock} ${diff.from} to ${diff.to}, policy ${diff.policy}`, "bold", look),
    ...(diff.was === null ? ["  nothing of it was known before"] : []),
    ...(diff.was !== null && diff.was !== diff.incident ? [`  was ${diff.was}`] : []),
    ...(diff.fields.length === 0 ? ["  no field changed"] : []),
  ];
  for (const { field, before, after, because } of diff.fields) {
    lines.push(...wrap(`${field}: ${describeValue(field, before)} → ${describeValue(field, after)}`, look.width, "  ", "    "));
    for (const cause of because) lines.push(...wrap(`by ${describeCause(cause)}`, look.width, "    ", "      "));
  }
  const { claims, reports } = diff;
  lines.push(
    `  claims: ${claims.added.length} more, ${claims.removed.length} fewer, ${claims.superseded.length} superseded, ${claims.reviewed.length} reviewed`,
    `  reports: ${reports.added.length} more, ${reports.removed.length} fewer`,
  );
  return `${lines.join("\n")}\n`;
}

export function renderChange({ cursor, kind, incident, to, reason }: LedgerChange, look: Look): string {
  const heirs = to.length === 0 ? "" : ` → ${to.join(", ")}`;
  return `${wrap(`${cursor}  ${kind} ${incident}${heirs}: ${reason}`, look.width, "", "      ").join("\n")}\n`;
}

export function renderHistory({ incident, recorded, figures }: IncidentHistory, look: Look): string {
  const lines = [
    paint(incident, "bold", look),
    "",
    "Recorded",
    ...recorded.flatMap((item) =>
      wrap(
        `${item.recordedAt.slice(0, 19)}Z ${describeCause(item)}${item.undone === true ? " (undone)" : ""}`,
        look.width,
        "  ",
        "    ",
      ),
    ),
    "",
    "Figures, by publication",
    ...(figures.length === 0 ? ["  none"] : []),
    ...figures.flatMap(({ at, field, claim, ...range }) =>
      wrap(`${at.slice(0, 16)}Z ${field} ${describeValue(field, range)}, ${claim}`, look.width, "  ", "    "),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function describeCause(cause: ChangeCause): string {
  switch (cause.kind) {
    case "report":
      return `report ${cause.outlet ?? "of an unknown outlet"}${cause.published === null ? "" : ` of ${cause.published}`} (${cause.report})`;
    case "act":
      return `${cause.what} by ${cause.by}${cause.why === null ? "" : `: ${cause.why}`} (${cause.act})`;
    case "reading":
      return `a new reading of ${cause.report}`;
  }
}

/** A field's value in short. The diff holds each as the incident has it. */
function describeValue(field: string, value: unknown): string {
  if (value === null) return "unknown";
  switch (field) {
    case "type":
      return describeType(value as IncidentType);
    case "time":
      return describeTime(value as Reading<Time>);
    case "place":
      return describePlace(value as Reading<Place>);
    case "killed":
    case "injured":
    case "missing":
    case "captured": {
      const range = value as CasualtyRange;
      const short = shortRange(range);
      return range.best === null || short === String(range.best) ? short : `${range.best} (${short})`;
    }
    case "responsibility":
      return describeParties(value as readonly Responsibility[]);
    default:
      return Array.isArray(value)
        ? value.map((item: { readonly quote?: string }) => item.quote ?? "").join(", ") || "none"
        : String(value);
  }
}

function describeParties(parties: readonly Responsibility[]): string {
  const told = parties.map(({ actor, blamedBy, claimedBy, deniedBy }) => {
    const roles = [
      ...(blamedBy.length > 0 ? ["blamed"] : []),
      ...(claimedBy.length > 0 ? ["claimed it"] : []),
      ...(deniedBy.length > 0 ? ["denied it"] : []),
    ];
    return `${actor.name} ${roles.join(", ")}`;
  });
  return told.join("; ") || "nobody";
}
