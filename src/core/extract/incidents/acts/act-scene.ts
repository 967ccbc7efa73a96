import type { Segmented } from "../../../text/index.ts";
import type { Scene } from "../scenes/scene.ts";
import type { PoliticalAct } from "./find-act.ts";

/** Words about a deed ("condemned", "arrested over", "sentenced for"): with people harmed, the deed is what is told. */
const ABOUT_DEEDS: ReadonlySet<string> = new Set(["ACCUSE", "SUPPORT", "REJECT", "COERCE arrest", "SANCTION convict"]);

/**
 * Whether the act is what the report is about: no violence is told as having happened, or the lead only mentions it
 * ("urged a truce after shelling") and the report goes on about other things.
 */
export function takesLead(doc: Segmented, act: PoliticalAct, scenes: readonly Scene[]): boolean {
  const violent = scenes.find((scene) => scene.main);
  if (violent === undefined || violent.kind === "unreal") return true;
  const { event, mode } = act.type.plover;
  if (mode === "investigate") return false;
  // an arrest told by the same word
  if (violent.events.some((e) => e.first < act.last && act.first < e.last)) return false;
  // "rebels seized a ship and killed a passenger", "petrol bombs were thrown at an office": a raid, no act of a crowd
  const forceful = ROUGH.has(`${event} ${mode}`) && violent.events.some((e) => e.sentence === act.sentence && isAttack(e));
  if (forceful && !tellsCrowd(doc, act)) return false;
  const harms = violent.events.filter((e) => e.harm !== null && e.harm.patients.length > 0 && !e.negated);
  // "police shot dead three kidnappers and freed two hostages": what is told first is what it is about
  const first = harms.some(
    ({ harm, sentence, last }) =>
      harm !== null &&
      /^(?:killed|injured)$/.test(harm.effect) &&
      sentence === act.sentence &&
      last <= act.first &&
      FREES.has(mode ?? ""),
  );
  if (first) return false;
  if (harms.length > 0 && (ABOUT_DEEDS.has(event ?? "") || ABOUT_DEEDS.has(`${event} ${mode}`))) return false;
  return !violent.events.some((e) => e.sentence !== act.sentence && (e.harm !== null ? harms.includes(e) : e.verb && !e.weak));
}

const ROUGH: ReadonlySet<string> = new Set(["COERCE seize", "PROTEST riot", "PROTEST vandalize", "PROTEST obstruct"]);
const FREES: ReadonlySet<string> = new Set(["release", "seize", "arrest", "withdraw"]);
const CROWD = /^(?:protest|demonstrat|riot|march|rall(?:y|ie)|crowd|strik|student|supporter)/;

/** Somebody is hurt, or a weapon is told. */
function isAttack({ harm, cls, weak, negated }: Scene["events"][number]): boolean {
  if (negated) return false;
  return harm === null ? !weak && cls?.weapon != null : /^(?:killed|injured)$/.test(harm.effect) && harm.patients.length > 0;
}

function tellsCrowd(doc: Segmented, { sentence }: PoliticalAct): boolean {
  const range = doc.sentences[sentence];
  return range !== undefined && doc.tokens.slice(range.first, range.last).some((token) => CROWD.test(token.lower));
}

/** A scene of the act's own sentence, without events: nobody is harmed by it. */
export function actScene(act: PoliticalAct): Scene {
  return {
    index: -1,
    main: true,
    kind: act.realis === "actual" ? "main" : "unreal",
    events: [],
    sentences: new Set([act.sentence]),
    shares: new Map(),
    time: null,
    place: null,
  };
}
