import { type Segmented, spansIn } from "../../../text/index.ts";
import type { DamageMention } from "../../claims/damage.ts";
import type { TargetMention } from "../../claims/targets.ts";
import type { AimMention } from "../deeds/deed-frame.ts";
import { type Scene, tellsAt } from "../scenes/scene.ts";

/** How a thing stands to the scene's deed: hit, aimed at, beside it (null); `undefined`: merely mentioned. */
export function aimAt(
  doc: Segmented,
  target: TargetMention,
  scene: Scene,
  { damage, aims }: { readonly damage: readonly DamageMention[]; readonly aims: readonly AimMention[] },
): "hit" | "intended" | null | undefined {
  if (target.aim !== undefined) return target.aim;
  const near = aimOf(doc, target, scene, damage);
  return near === undefined ? aimedAt(target, scene, aims) : near;
}

const HITS =
  /^(?:hit|hits|struck|strikes|hitting|striking|landed|fell|slammed|crashed|damaged|destroyed|targeted|targeting|targets|attacked|attacking|bombed|shelled|shelling|blew|blown|burned|torched|raided|stormed|rocked|ripped|into|against|at|on|near|outside)$/;

/** Tokens no event is longer than: its words are a row of a lexicon. */
const LONGEST_EVENT = 40;

/** Whether the words make this thing a target: object of an attack, or damaged. `undefined`: merely mentioned. */
function aimOf(
  doc: Segmented,
  target: TargetMention,
  scene: Scene,
  damage: readonly DamageMention[],
): "hit" | "intended" | null | undefined {
  if (damage.some((d) => d.target.head === target.head)) return "hit";
  const sentence = doc.tokens[target.first]?.sentence ?? -1;
  for (let i = partBefore(doc, target.first) - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    if (/^(?:targeted|targeting|targets|aimed)$/.test(token.lower)) return "intended";
    if (spansIn(scene.events, i - LONGEST_EVENT, i + LONGEST_EVENT).some((e) => e.first <= i && i < e.last && e.cls !== null))
      return "hit";
    if (/^(?:into|against|at|on|near|outside)$/.test(token.lower)) {
      const before = spansIn(scene.events, i - LONGEST_EVENT, i).find((e) => e.cls !== null && i - e.last <= 2);
      if (before !== undefined) return token.lower === "near" || token.lower === "outside" ? null : "hit";
      if (token.lower === "into" || token.lower === "against") continue;
      break;
    }
    if (HITS.test(token.lower)) return "hit";
    if (token.pos === "VERB" || token.pos === "AUX") break;
  }
  const placed = placedAt(doc, target, scene);
  if (placed !== undefined) return placed;
  const next = doc.tokens[target.last]?.lower ?? "";
  if (/^(?:was|were)$/.test(next) && HITS.test(doc.tokens[target.last + 1]?.lower ?? "")) return "hit";
  return undefined;
}

/** "blew up | a section of a pipeline": where the words for a part of the thing begin. */
function partBefore(doc: Segmented, first: number): number {
  const of = doc.tokens[first - 1]?.pos === "DET" ? first - 2 : first - 1;
  return doc.tokens[of]?.lower === "of" && PART.test(doc.tokens[of - 1]?.lower ?? "") ? of - 1 : first;
}

const PART = /^(?:sections?|parts?|portions?|stretch|segments?|stretches|wing|floors?|half|most)$/;

const PLACED =
  /^(?:planted|placed|hidden|left|parked|stuck|attached|fixed|fastened|strapped|concealed|buried|thrown|hurled|lobbed|fired|exploded|detonated|explosion|blast|landed|fell)$/;
const TOOK = /^(?:abducted|kidnapped|kidnaped|seized|took|taken|snatched|marched|herded)$/;
const AT = /^(?:in|inside|at|on|onto|under|underneath|beneath|to|into|within)$/;
const BY = /^(?:near|outside|beside|behind|opposite|alongside)$/;
/** Words between the bomb's verb and where it was: "exploded one after the other in the bazaar". */
const PLACED_REACH = 10;

/** "a bomb stuck to a police car", "exploded in the bazaar", "took 279 girls from a school"; beside it: "left in front of the station". */
function placedAt(doc: Segmented, target: TargetMention, scene: Scene): "hit" | null | undefined {
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  let at = target.first - 1;
  if (/^(?:the|a|an|its|their|his|her|this|that)$/.test(word(at))) at--;
  const close =
    (word(at) === "to" && word(at - 1) === "close") ||
    (word(at) === "of" && word(at - 1) === "front") ||
    (word(at) === "to" && word(at - 1) === "next");
  const beside = close || BY.test(word(at));
  const from = word(at) === "from";
  if (!beside && !from && !AT.test(word(at))) return undefined;
  const sentence = doc.tokens[target.first]?.sentence;
  for (let i = at - 1; i >= 0 && i >= at - PLACED_REACH && doc.tokens[i]?.sentence === sentence; i--) {
    if ((from ? TOOK : PLACED).test(word(i)))
      return tellsAt(doc, scene, i) && explodes(scene, from) ? (beside ? null : "hit") : undefined;
    if (doc.tokens[i]?.pos === "VERB" || /^[,;:]$/.test(word(i))) return undefined;
  }
  return undefined;
}

/** The scene tells of what is placed or fired, or of people taken. */
function explodes(scene: Scene, taken: boolean): boolean {
  return scene.events.some((e) =>
    taken ? e.harm?.effect === "captured" || e.cls?.name === "kidnapping" : e.cls?.weapon?.gtd === "Explosives",
  );
}

/** "blew up two bridges", "threw a grenade at the bus": what the sentence's pieces say a deed was done to. */
function aimedAt(target: TargetMention, scene: Scene, aims: readonly AimMention[]): "hit" | "intended" | undefined {
  const found = aims.find(
    ({ chunk, event, aim }) =>
      aim !== null &&
      event.cls !== null &&
      !event.weak &&
      chunk.first <= target.head &&
      target.head < chunk.last &&
      chunk.head === target.head &&
      scene.events.includes(event),
  );
  return found?.aim ?? undefined;
}
