import type { RangeChange } from "../../../app/casualty-history.ts";
import { type Casualty, type LedgerClaim, type LedgerIncident, readValue } from "../../../core/model/index.ts";
import { describeFigure, describePlace, sentenceOf } from "../../../core/tell/index.ts";
import { byMoment, renderClaimMatrix } from "./claim-matrix.ts";
import { fullSpeakerOf, speakerOf } from "./explanation.ts";
import { renderGrid } from "./grid.ts";
import { type Look, paint, wrap } from "./page.ts";
import { reviewLines } from "./review-section.ts";

/** What a page tells beside the incident itself. */
export interface Surroundings {
  /** The same incident under every policy. */
  readonly byPolicy: readonly LedgerIncident[];
  /** The incidents it is linked with, by id. */
  readonly linked: ReadonlyMap<string, LedgerIncident>;
  /** When its ranges became what. */
  readonly changes: readonly RangeChange[];
}

/** One incident as an analyst reads it: the sentence that stands alone, ranges by policy, responsibility, the claim matrix, sources by origin, and what changed when. */
export function renderIncidentPage(incident: LedgerIncident, around: Surroundings, look: Look): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Casualties by policy", casualtyTable(around.byPolicy, incident, look)],
    ["Responsibility", responsibilityLines(incident, look)],
    ["Who says what", renderClaimMatrix(incident, look)],
    ["Places", placeLines(incident, look)],
    ["Weapons, targets, damage", thingLines(incident, look)],
    ["Commitments it may breach", incident.commitments.flatMap((c) => wrap(`${c.breach}: ${c.why}`, look.width, "  ", "    "))],
    ["Review", reviewLines(incident, look)],
    ["Linked", linkLines(incident, around.linked, look)],
    [`Sources: ${incident.reports.length} reports of ${incident.origins} origins`, sourceLines(incident, look)],
    ["What changed when", changeLines(incident, around.changes, look)],
  ];
  return `${[
    paint(incident.id, "dim", look),
    "",
    ...wrap(sentenceOf(incident), look.width),
    "",
    ...wrap(
      `Grade ${incident.grade}, ${incident.status}. As of ${incident.asOf.slice(0, 16).replace("T", " ")} UTC under ${incident.policy}.`,
      look.width,
    ),
    ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : ["", paint(title, "bold", look), ...lines])),
  ].join("\n")}\n`;
}

function casualtyTable(byPolicy: readonly LedgerIncident[], chosen: LedgerIncident, look: Look): string[] {
  const fields = (["killed", "injured", "missing", "captured"] as const).filter(
    (field) => field === "killed" || field === "injured" || byPolicy.some((i) => i.casualties[field] !== null),
  );
  const figure = (c: Casualty | null): string =>
    c === null || c.claims.length === 0
      ? "–"
      : `${describeFigure(c)}${c.provisional === true ? " (provisional)" : c.preliminary ? " (preliminary)" : ""}`;
  const rows = byPolicy.map((i) => [
    i.policy === chosen.policy ? `${i.policy} ←` : i.policy,
    ...fields.map((field) => figure(i.casualties[field])),
  ]);
  return renderGrid([{ head: "policy", narrowest: 8 }, ...fields.map((head) => ({ head, narrowest: 12 }))], rows, look) ?? [];
}

function responsibilityLines(incident: LedgerIncident, look: Look): string[] {
  if (incident.responsibility.length === 0) return ["  Nobody is held responsible."];
  const byId = new Map(incident.claims.map((c) => [c.id, c]));
  const who = (ids: readonly string[]): string =>
    [...new Set(ids.flatMap((id) => byId.get(id) ?? []).map((c) => fullSpeakerOf(c, outletOf(incident, c))))].join("; ");
  return incident.responsibility.flatMap((r) => {
    const contested = r.deniedBy.length > 0 && r.blamedBy.length + r.claimedBy.length > 0;
    const parts = [
      r.blamedBy.length === 0 ? "" : `blamed by ${who(r.blamedBy)}`,
      r.claimedBy.length === 0 ? "claimed by nobody" : `claimed by ${who(r.claimedBy)}`,
      r.deniedBy.length === 0 ? "denied by nobody" : `denied by ${who(r.deniedBy)}`,
      r.asFact ? "told as fact" : "fact for nobody",
    ].filter((p) => p !== "");
    return wrap(`${r.actor.name}${contested ? " (contested)" : ""}: ${parts.join("; ")}`, look.width, "  ", "    ");
  });
}

function outletOf(incident: LedgerIncident, claim: LedgerClaim): string | null {
  return incident.reports.find((r) => r.id === claim.report)?.outlet ?? null;
}

function placeLines(incident: LedgerIncident, look: Look): string[] {
  const all = [incident.place, ...incident.otherPlaces].filter((place) => readValue(place) !== null);
  return all.length === 0 ? [] : wrap([...new Set(all.map(describePlace))].join("; "), look.width, "  ");
}

function thingLines(incident: LedgerIncident, look: Look): string[] {
  const list = (title: string, quotes: readonly string[]): string[] => {
    const seen = new Map(quotes.map((quote) => [quote.toLowerCase(), quote.replace(/\s+/g, " ")]));
    return seen.size === 0 ? [] : wrap(`${title}: ${[...seen.values()].join("; ")}`, look.width, "  ", "    ");
  };
  return [
    ...list(
      "weapons",
      incident.weapons.map((w) => w.quote),
    ),
    ...list(
      "targets",
      incident.targets.map((t) => t.quote),
    ),
    ...list(
      "damage",
      incident.damage.map((d) => (d.degree === null ? d.quote : `${d.quote} (${d.degree})`)),
    ),
  ];
}

function linkLines(incident: LedgerIncident, linked: Surroundings["linked"], look: Look): string[] {
  return [...Map.groupBy(incident.links, ({ to }) => to)].flatMap(([to, links]) => {
    const kinds = links.map(({ kind }) => kind.replaceAll("-", " ")).join(", ");
    const other = linked.get(to);
    return wrap(`${kinds}: ${to}${other === undefined ? "" : `. ${sentenceOf(other)}`}`, look.width, "  ", "    ");
  });
}

function sourceLines(incident: LedgerIncident, look: Look): string[] {
  const byOrigin = new Map<string, LedgerIncident["reports"][number][]>();
  for (const report of incident.reports) byOrigin.set(report.origin, [...(byOrigin.get(report.origin) ?? []), report]);
  return [...byOrigin.values()].flatMap((reports) =>
    reports.flatMap((r, i) => {
      const when = r.published?.replace("T", " ").replace(/:00(?=Z|$)/, "") ?? "undated";
      const passing = r.main ? "" : " (in passing)";
      const text = `${r.outlet ?? r.externalId ?? r.id}, ${when}${passing}${r.title === null ? "" : `: ${r.title}`}`;
      return wrap(i === 0 ? text : `└ same text: ${text}`, look.width, i === 0 ? "  " : "    ", "      ");
    }),
  );
}

/** Each moment at which a range moved, or a voice on responsibility was first heard. */
function changeLines(incident: LedgerIncident, changes: readonly RangeChange[], look: Look): string[] {
  const moments = new Map<string, string[]>();
  const add = (at: string, text: string): void => {
    moments.set(at, [...(moments.get(at) ?? []), text]);
  };
  for (const change of changes) {
    const figure =
      change.min === null && change.best === null && change.max === null ? "no figure stands" : describeFigure(change);
    add(change.at, `${change.field} ${figure} (${speakerOf(change.claim, outletOf(incident, change.claim))})`);
  }
  const heard = new Set<string>();
  for (const claim of [...incident.claims].sort(byMoment)) {
    if (claim.field !== "responsibility" || claim.realis !== "actual") continue;
    const { actor, relation } = claim.value;
    const voice = claim.polarity === "denied" ? "denied" : relation;
    if (heard.has(`${actor.name}|${voice}`)) continue;
    heard.add(`${actor.name}|${voice}`);
    const by = speakerOf(claim, outletOf(incident, claim));
    add(
      claim.knownFrom,
      `${voice === "claimed" ? `claimed for ${actor.name}` : voice === "denied" ? `denied that it was ${actor.name}` : `${actor.name} ${voice}`} (${by})`,
    );
  }
  return [...moments]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([at, texts]) =>
      wrap(texts.join("; "), look.width, `  ${at.slice(0, 16).replace("T", " ")}  `, "                    "),
    );
}
