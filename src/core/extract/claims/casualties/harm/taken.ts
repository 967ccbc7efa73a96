import { type Segmented, WordSet } from "../../../../text/index.ts";
import { attacks } from "../people/attackers.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { PhraseMap } from "../people/phrase-map.ts";
import type { HarmTerm } from "./harm-lexicon.ts";

export const TAKES = /^(?:took|takes)$/;

/** "took 279 girls from a school", "took two guards away": not "took a friend to lunch". */
export function takenFrom(map: PhraseMap, patients: readonly PersonPhrase[]): boolean {
  const last = patients.at(-1);
  if (last !== undefined && map.word(last.last) === "as" && /^(?:hostages?|prisoners?|captives?)$/.test(map.word(last.last + 1)))
    return true;
  return last?.numbered === true && /^(?:from|away|captive|prisoner|hostage|into)$/.test(map.word(last.last));
}

const HELD = new WordSet(["hostage", "hostages", "captive", "captives", "prisoner", "prisoners", "gunpoint", "knifepoint"]);
const WAY = new WordSet(["into", "out", "away", "off", "from", "toward", "towards", "to"]);
/** What people are forced into and not seen again. */
const AWAY =
  /^(?:vans?|cars?|vehicles?|trucks?|pick-?ups?|jeeps?|suvs?|taxis?|minibus(?:es)?|motorcycles?|motorbikes?|boats?|trunk|boot|bush|forests?|jungle|woods|mountains|captivity)$/;
/** Words between "into" and what follows it: "into a waiting white van". */
const REACH = 5;

/**
 * Whether verbs of holding and leading say that people were taken. "held" needs "hostage", "captive", "at gunpoint"
 * behind whom it befalls (`end`), "marched" attackers who do it, or a car or the bush at the end of the way.
 */
export function takesThem(map: PhraseMap, needs: HarmTerm["needs"], end: number, agent: PersonPhrase | null): boolean {
  if (needs === null) return true;
  if (needs === "death") return toDeath(map, end);
  const at = /^(?:at|as)$/.test(map.word(end)) ? end + 1 : end;
  // "held eight people hostage": the noun ends the words for whom it befalls
  if (holds(map, at) || holds(map, end - 1)) return true;
  if (needs === "hold" || !WAY.has(map.doc.tokens[end])) return false;
  return (agent !== null && attacks(map.doc, agent)) || (map.word(end) === "into" && endsAway(map, end + 1));
}

/** "beat a thief to death", "shot two guards dead": `end` behind whom it befell. */
export function toDeath(map: PhraseMap, end: number): boolean {
  return map.word(end) === "dead" || (map.word(end) === "to" && map.word(end + 1) === "death");
}

function holds({ doc }: PhraseMap, at: number): boolean {
  return HELD.has(doc.tokens[at]);
}

/** Words from "took" to "hostage" or "into". */
const FAR = 16;

/** Whether what words of holding and leading need may stand behind them: most "took" and "held" tell of nobody taken. */
export function mayTake(doc: Segmented, last: number, needs: "hold" | "lead" | "death"): boolean {
  const sentence = doc.tokens[last - 1]?.sentence;
  for (let i = last; i < last + FAR && doc.tokens[i]?.sentence === sentence; i++)
    if (
      needs === "death"
        ? /^dea(?:th|d)$/.test(doc.tokens[i]?.lower ?? "")
        : HELD.has(doc.tokens[i]) || (needs === "lead" && WAY.has(doc.tokens[i]))
    )
      return true;
  return false;
}

function endsAway(map: PhraseMap, from: number): boolean {
  const { last } = map.bounds(from);
  for (let i = from; i < Math.min(last, from + REACH); i++) if (AWAY.test(map.word(i))) return true;
  return false;
}
