import type { Extraction, Incident } from "../../src/core/model/index.ts";
import {
  namesSource,
  sameCasualties,
  samePlace,
  sameRealis,
  sameTime,
  sharesWords,
  shownRange,
  shownReading,
} from "./agreement.ts";
import type { Alignment } from "./align-incidents.ts";
import type { CorpusReport, GoldIncident, GoldResponsibility, GoldSpan } from "./gold.ts";
import { HARM_FIELDS } from "./gold.ts";
import { addOutcome, addUnwanted, addValue, type Tally } from "./tally.ts";

const shownIncident = (incident: Incident): string =>
  `${incident.id} ${incident.realis} ${incident.type.acled.subEvent ?? "?"} at ${shownReading(incident.place)}, ${shownReading(incident.time)}`;

/** Which incidents there are, which one is the main one, and what each of them says. */
export function scoreIncidents(report: CorpusReport, extraction: Extraction, alignment: Alignment, tally: Tally): void {
  const { gold, name } = report;
  for (const wanted of gold.incidents) {
    const got = alignment.get(wanted.key);
    const label = `${wanted.key}${wanted.main ? " (main)" : ""}`;
    addValue(tally, name, "incidents", label, got === undefined ? null : shownIncident(got), true);
    scoreIncident(name, wanted, got, extraction, tally);
  }
  const known = new Set([...alignment.values()].map((incident) => incident.id));
  for (const got of extraction.incidents) if (!known.has(got.id)) addUnwanted(tally, name, "incidents", shownIncident(got));
  const main = gold.incidents.find((incident) => incident.main);
  const gotMain = extraction.incidents.find((incident) => incident.main);
  const agrees = main !== undefined && gotMain !== undefined && alignment.get(main.key)?.main === true;
  addValue(tally, name, "main", main?.key ?? null, gotMain === undefined ? null : shownIncident(gotMain), agrees);
}

function scoreIncident(
  report: string,
  wanted: GoldIncident,
  got: Incident | undefined,
  extraction: Extraction,
  tally: Tally,
): void {
  const field = (name: string, said: string | null, answer: string | null | undefined, agrees: boolean): void =>
    addValue(tally, report, name, said === null ? null : `${wanted.key}: ${said}`, answer ?? null, agrees);

  field("realis", wanted.realis, got?.realis, got !== undefined && sameRealis(wanted.realis, got.realis, wanted.main));
  if (wanted.acled !== undefined) {
    const answer = got?.type.acled;
    const shown = answer?.event ? `${answer.event} → ${answer.subEvent ?? "?"}` : null;
    field(
      "type.acled",
      wanted.acled.join(" → "),
      shown,
      wanted.acled[0] === answer?.event && wanted.acled[1] === answer?.subEvent,
    );
  }
  if (wanted.gtd !== undefined) field("type.gtd", wanted.gtd, got?.type.gtd.attack, wanted.gtd === got?.type.gtd.attack);
  if (wanted.plover !== undefined) {
    const answer = got?.type.plover;
    const shown = answer?.event ? `${answer.event} ${answer.mode ?? "?"}` : null;
    field("type.plover", wanted.plover.join(" "), shown, wanted.plover[0] === answer?.event && wanted.plover[1] === answer?.mode);
  }
  if (wanted.time !== undefined) {
    const read = got !== undefined && got.time.status !== "unresolved";
    const said = wanted.time === null ? null : `${wanted.time.from ?? ""}…${wanted.time.to ?? ""} ${wanted.time.precision ?? ""}`;
    field("time", said, read ? shownReading(got.time) : null, read && wanted.time !== null && sameTime(wanted.time, got.time));
  }
  if (wanted.place !== undefined) {
    const read = got !== undefined && got.place.status !== "unresolved";
    const said = wanted.place === null ? null : `${wanted.place.name} ${wanted.place.country ?? ""}`;
    field(
      "place",
      said,
      read ? shownReading(got.place) : null,
      read && wanted.place !== null && samePlace(wanted.place, got.place),
    );
  }
  for (const harm of HARM_FIELDS) {
    const range = wanted.harm[harm];
    if (range === undefined) continue;
    const answer = got?.casualties[harm] ?? null;
    const agrees = range !== null && answer !== null && sameCasualties(range, answer);
    field(harm, range === null ? null : shownRange(range), answer === null ? null : shownRange(answer), agrees);
  }
  const words = { weapons: got?.weapons, targets: got?.targets, perpetrators: got?.perpetrators };
  scoreWords(report, "weapons", wanted, wanted.weapons, words.weapons, tally);
  scoreWords(report, "targets", wanted, wanted.targets, words.targets, tally);
  scoreWords(report, "perpetrators", wanted, wanted.perpetrators, words.perpetrators, tally);
  if (wanted.responsibility !== undefined) scoreResponsibility(report, wanted, wanted.responsibility, got, extraction, tally);
}

/** Things named by their words; naming one twice is neither right nor wrong twice. */
function scoreWords(
  report: string,
  field: string,
  incident: GoldIncident,
  wanted: readonly GoldSpan[] | undefined,
  got: readonly { readonly quote: string }[] | undefined,
  tally: Tally,
): void {
  if (wanted === undefined) return;
  const answers = got ?? [];
  for (const { quote } of wanted) {
    const hit = answers.find((answer) => sharesWords(quote, answer.quote));
    addValue(tally, report, field, `${incident.key}: “${quote}”`, hit?.quote ?? null, true);
  }
  for (const { quote } of answers) {
    if (!wanted.some((item) => sharesWords(item.quote, quote))) addUnwanted(tally, report, field, `${incident.key}: “${quote}”`);
  }
}

type Role = "blamedBy" | "claimedBy" | "deniedBy";
const ROLES: readonly Role[] = ["blamedBy", "claimedBy", "deniedBy"];

/** Who blames, claims and denies: one unit each of actor, role and speaker; and what is told as a fact. */
function scoreResponsibility(
  report: string,
  incident: GoldIncident,
  wanted: readonly GoldResponsibility[],
  got: Incident | undefined,
  extraction: Extraction,
  tally: Tally,
): void {
  const answers = got?.responsibility ?? [];
  const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]));
  const statements = new Map(extraction.statements.map((statement) => [statement.id, statement]));
  const sourcesOf = (ids: readonly string[]) =>
    ids.map((id) => {
      const statement = claims.get(id)?.statement ?? null;
      return statement === null ? null : (statements.get(statement)?.source ?? null);
    });

  for (const item of wanted) {
    const answer = answers.find((other) =>
      [other.actor.name, ...other.actor.aliases].some((alias) => sharesWords(item.actor, alias)),
    );
    for (const role of ROLES) {
      const speakers = item[role];
      if (speakers === undefined) continue;
      const sources = sourcesOf(answer?.[role] ?? []);
      for (const speaker of speakers) {
        const hit = sources.some((source) => source !== null && namesSource(speaker, source));
        addValue(
          tally,
          report,
          "responsibility",
          `${incident.key}: ${item.actor} ${role} ${speaker}`,
          hit ? speaker : null,
          true,
        );
      }
      for (const source of sources) {
        if (source !== null && speakers.some((speaker) => namesSource(speaker, source))) continue;
        addUnwanted(
          tally,
          report,
          "responsibility",
          `${incident.key}: ${item.actor} ${role} ${source?.name ?? source?.evidence[0]?.quote ?? "the outlet"}`,
        );
      }
    }
    if (item.asFact !== undefined) {
      const shown = answer === undefined ? null : String(answer.asFact);
      addValue(tally, report, "as-fact", `${incident.key}: ${item.actor} ${item.asFact}`, shown, answer?.asFact === item.asFact);
    }
  }
  for (const answer of answers) {
    const known = wanted.some((item) =>
      [answer.actor.name, ...answer.actor.aliases].some((alias) => sharesWords(item.actor, alias)),
    );
    if (!known) addUnwanted(tally, report, "responsibility", `${incident.key}: ${answer.actor.name}`);
  }
  if (wanted.length === 0 && answers.length === 0) addOutcome(tally, "responsibility", { right: 0, answered: 0, wanted: 0 });
}
