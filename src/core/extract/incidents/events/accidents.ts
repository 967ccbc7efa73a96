import type { Segmented } from "../../../text/index.ts";
import type { SceneWords } from "../scenes/scene-words.ts";
import type { EventMention } from "./events.ts";

/** Harm that comes of accidents and disasters as of violence; "shot", "stabbed", "murdered" say who did it. */
const MAY_BEFALL =
  /^(?:kill|die|dying|dead|death|deceased|fatal|perish|succumb|injur|hurt|harm|lost|losing|claim|body|bodies|corpse|casualt|pass|left|hospital|taken|rushed|treated|sustain|suffer|missing|burn|suffocat|choked|lifeless|crushed to death|burned to death|burnt to death|electrocut|critically|serious)/;
const DRIVES = /^(?:drivers?|motorists?|pilots?|captain|conductor|operator)$/;
const BLASTS: ReadonlySet<string> = new Set(["explosion", "arson"]);

/** Sentences before a harm in which its accident may be told. */
const ACCIDENT_BEFORE = 2;

interface Told {
  readonly doc: Segmented;
  readonly words: SceneWords;
}

/**
 * "The crash killed both pilots", "a gas leak caused an explosion", "a bus fell into a ravine. Nine people died.": harm, or a blast, that is
 * nobody's deed. `eventsOf`: those of a sentence, by its number. `titled`: the headline tells of an accident.
 */
export function isAccident(
  told: Told,
  event: EventMention,
  eventsOf: (sentence: number) => readonly EventMention[],
  titled: boolean,
): boolean {
  const beside = eventsOf(event.sentence);
  if (event.harm === null) {
    if (beside.some((other) => isAttack(told.doc, other))) return false;
    if (isBlast(event)) return says(told, event.sentence, "blast-accident");
    return isBareKilling(told.doc, event) && says(told, event.sentence, "accident", "blast-accident");
  }
  // "soldiers killed nine farmers after a flood": somebody did it
  if (event.harm.agent !== null && !DRIVES.test(told.doc.tokens[event.harm.agent.head]?.lower ?? "")) return false;
  if (!MAY_BEFALL.test(event.harm.term.phrase) || beside.some((other) => isAttack(told.doc, other) && !sameWords(other, event)))
    return false;
  if (titled || says(told, event.sentence, "accident", "blast-accident")) return true;
  const paragraph = told.doc.sentences[event.sentence]?.paragraph ?? 0;
  for (let k = event.sentence - 1; k >= event.sentence - ACCIDENT_BEFORE; k--) {
    if (paragraph - (told.doc.sentences[k]?.paragraph ?? -9) > 1 || eventsOf(k).some((other) => isAttack(told.doc, other)))
      return false;
    if (says(told, k, "accident", "blast-accident")) return true;
  }
  // "Nine people died near Oruro. Their bus had skidded."
  const next = told.doc.sentences[event.sentence + 1];
  return (
    next?.paragraph === paragraph &&
    says(told, next.index, "accident", "blast-accident") &&
    !eventsOf(next.index).some((other) => isAttack(told.doc, other))
  );
}

const isBlast = ({ cls }: EventMention): boolean => cls !== null && BLASTS.has(cls.name);

/** An attack told, no blast or fire that may be an accident's; a weak word tells of none. */
function isAttack(doc: Segmented, { cls, harm, weak, negated, first }: EventMention): boolean {
  if (harm !== null) return !negated && !MAY_BEFALL.test(harm.term.phrase);
  return cls !== null && !weak && !negated && !BLASTS.has(cls.name) && !isBareKilling(doc, { first });
}

/** "killed": by what, its sentence says. */
function isBareKilling(doc: Segmented, { first }: Pick<EventMention, "first">): boolean {
  return /^kill/.test(doc.tokens[first]?.lower ?? "");
}

/** "killed" is read as the deed and as the harm. */
function sameWords(a: EventMention, b: EventMention): boolean {
  return a.first < b.last && b.first < a.last;
}

/** Words for an accident in a sentence; none where a weapon is told of: who fires one by accident did the deed. */
function says({ doc, words }: Told, sentence: number, ...which: readonly ("accident" | "blast-accident")[]): boolean {
  if (!which.some((what) => words.within(sentence, what))) return false;
  const range = doc.sentences[sentence];
  return range !== undefined && !doc.tokens.slice(range.first, range.last).some((token) => WEAPON.test(token.lower));
}

const WEAPON =
  /^(?:guns?|handguns?|rifles?|pistols?|shotguns?|firearms?|revolvers?|gunshots?|gunfire|gunmen|gunman|bullets?|shots?|shooting|shootings|shot|fired|ammunition|hunting|drones?|missiles?|rockets?|shells?|shelling|bombs?|bombing|bombings|grenades?|mortars?|explosives|airstrikes?)$/;
