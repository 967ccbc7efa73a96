import type { Scene } from "../scenes/scene.ts";
import type { PoliticalAct } from "./find-act.ts";

/** Words about a deed ("condemned", "arrested over", "sentenced for"): with people harmed, the deed is what is told. */
const ABOUT_DEEDS: ReadonlySet<string> = new Set(["ACCUSE", "SUPPORT", "REJECT", "COERCE arrest", "SANCTION convict"]);

/**
 * Whether the act is what the report is about: no violence is told as having happened, or the lead only mentions it
 * ("urged a truce after shelling") and the report goes on about other things.
 */
export function takesLead(act: PoliticalAct, scenes: readonly Scene[]): boolean {
  const violent = scenes.find((scene) => scene.main);
  if (violent === undefined || violent.kind === "unreal") return true;
  const { event, mode } = act.type.plover;
  if (mode === "investigate") return false;
  // an arrest told by the same word
  if (violent.events.some((e) => e.first < act.last && act.first < e.last)) return false;
  const harms = violent.events.filter((e) => e.harm !== null && e.harm.patients.length > 0 && !e.negated);
  if (harms.length > 0 && (ABOUT_DEEDS.has(event ?? "") || ABOUT_DEEDS.has(`${event} ${mode}`))) return false;
  return !violent.events.some((e) => e.sentence !== act.sentence && (e.harm !== null ? harms.includes(e) : e.verb && !e.weak));
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
