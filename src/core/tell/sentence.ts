import { type Casualty, type LedgerIncident, type Place, type Responsibility, readValue } from "../model/index.ts";
import { countryName, describeRange, describeTime, describeType, nameOf } from "./describe.ts";
import { KINDS } from "./incident-kinds.ts";
import { actorWords } from "./source-words.ts";

/** "On 21 November 2020, about 09:00 local time, in Kabul, Afghanistan: …": reads alone, with whose word it is for who did it. */
export function sentenceOf(incident: LedgerIncident): string {
  const place = readValue(incident.place);
  const time = readValue(incident.time);
  const whole = describeTime(incident.time).replace(/ \(\d\d:\d\d UTC\)$/, "");
  const when = time?.from == null ? "On a day not said" : `${/^\d/.test(whole) ? "On " : ""}${whole}`;
  const where = place === null ? "at a place not said" : whereOf(place);
  const type = describeType(incident.type);
  const kind = incident.type.acled.subEvent === null ? type.toLowerCase() : (KINDS[incident.type.acled.subEvent]?.told ?? type);
  const toll = (
    [
      [incident.casualties.killed, "killed"],
      [incident.casualties.injured, "injured"],
      [incident.casualties.missing, "missing"],
      [incident.casualties.captured, "taken"],
    ] as const
  ).flatMap(([casualty, word]) => tollOf(casualty, word));
  const harm = toll.length === 0 ? "Nobody gives a figure of people harmed" : capital(toll.join(", "));
  const held =
    incident.responsibility.length === 0
      ? "Nobody is held responsible"
      : capital(incident.responsibility.map((r) => heldOf(r)).join("; "));
  return `${capital(when)}, ${where}: ${kind}. ${harm}. ${held}.`;
}

function whereOf(place: Place): string {
  const country = place.country === null ? null : countryName(place.country);
  const parts = [nameOf(place), place.precision === "town" || place.admin1 === place.name ? null : place.admin1, country];
  const relation = place.relation === "in" ? "in" : place.relation.replace(/-of$/, " of").replaceAll("-", " ");
  return `${relation} ${[...new Set(parts.filter((part) => part !== null))].join(", ")}`;
}

function tollOf(casualty: Casualty | null, word: string): string[] {
  if (casualty === null || (casualty.min === null && casualty.best === null && casualty.max === null)) return [];
  const { best, min, max } = casualty;
  const figure =
    best === null
      ? describeRange(casualty)
      : min === best && max === best
        ? String(best)
        : `${best} (${describeRange({ min, max, best: null })})`;
  return [`${figure === "0" ? "nobody" : figure} ${word}${casualty.preliminary ? ", a preliminary figure" : ""}`];
}

/** "the Taliban, blamed for it, denied it": never more than the claims say, in words that fit one as well as many. */
function heldOf({ actor, asFact, blamedBy, claimedBy, deniedBy }: Responsibility): string {
  const who = actorWords(actor);
  const own = [claimedBy.length > 0 ? "claimed it" : "", deniedBy.length > 0 ? "denied it" : ""].filter((part) => part !== "");
  if (own.length === 0)
    return asFact ? `it is told as done by ${who}` : blamedBy.length > 0 ? `it is blamed on ${who}` : `named for it: ${who}`;
  const held = asFact ? ", told as its doer," : blamedBy.length > 0 ? ", blamed for it," : "";
  return `${who}${held} ${own.join(" and ")}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
