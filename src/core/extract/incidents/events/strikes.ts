import { type Segmented, spansIn } from "../../../text/index.ts";
import type { EventMention } from "./events.ts";

type At = Pick<EventMention, "first" | "last" | "sentence">;
/** Tokens of somebody told of. */
export type Told = Pick<At, "first" | "last">;

/** Tokens from attackers to what they do: "Suspected rebels on motorcycles burned". */
const DOER_REACH = 8;

/** "Bandits raided": those who stand before the verb, at the head of their clause, are attackers. */
export function doneBy(doc: Segmented, attackers: readonly Told[], verb: number): boolean {
  const sentence = doc.tokens[verb]?.sentence;
  return spansIn(attackers, verb - DOER_REACH, verb).some((near) => {
    if (doc.tokens[near.first]?.sentence !== sentence) return false;
    // "the FMLN": the article is none of the name
    const before = doc.tokens[near.first - (doc.tokens[near.first - 1]?.pos === "DET" ? 2 : 1)];
    if (before !== undefined && before.sentence === sentence && !HEADS.test(before.lower)) return false;
    for (let i = near.last; i < verb; i++)
      if (/^(?:AUX|VERB)$/.test(doc.tokens[i]?.pos ?? "") || doc.tokens[i]?.text === ",") return false;
    return true;
  });
}

/** "were burned on Monday by the rebels": `last`: the token behind the passive verb. */
export function doneByThose(doc: Segmented, attackers: readonly Told[], last: number): boolean {
  const sentence = doc.tokens[last - 1]?.sentence;
  for (let i = last; i < last + BY_REACH; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || /^(?:[,;:]|and|but|who|which|that)$/.test(token.lower))
      return false;
    if (token.lower === "by") return spansIn(attackers, i + 1, i + DOER_REACH).some((a) => a.first - i <= BEFORE_DOER);
  }
  return false;
}

/** Tokens from a passive verb to its "by", and from there to the attackers. */
const BY_REACH = 12;
const BEFORE_DOER = 4;

/** "set two trucks on fire": the verb that goes with words for fire, or the words themselves. */
export function litBy(doc: Segmented, fire: number): number {
  const sentence = doc.tokens[fire]?.sentence;
  for (let i = fire - 1; i >= fire - FIRE_REACH && doc.tokens[i]?.sentence === sentence && i >= 0; i--)
    if (/^(?:set|sets|setting)$/.test(doc.tokens[i]?.lower ?? "")) return i;
  return fire;
}

/** Tokens from "set" to "ablaze". */
const FIRE_REACH = 7;

/** What a clause's subject may follow. */
const HEADS = /^(?:[,;:–—"“”'‘’)]|and|but|when|while|after|before|as|that|because|where|then)$/;
export const NO_ATTACK: ReadonlySet<string> = new Set(["protest", "arrest"]);

/** "intercepted three drones": what was shot down had been sent. */
export function meetsMissile(doc: Segmented, event: At): boolean {
  for (let i = event.first - 6; i < event.last + 6; i++)
    if (
      doc.tokens[i]?.sentence === event.sentence &&
      /^(?:drones?|missiles?|rockets?|projectiles?|uavs?|mortars?|shells?)$/.test(doc.tokens[i]?.lower ?? "")
    )
      return true;
  return false;
}

/** "a bomb of the Second World War was defused": no attack of the day. */
function isOfOldWar(doc: Segmented, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (word === "wartime" || word === "wwii" || (word === "world" && doc.tokens[i + 1]?.lower === "war")) return true;
  }
  return false;
}

const STRIKES =
  /^(?:bombed|bombing|struck|hit|fired|firing|attacked|attacking|strafed|strafing|bombarded|bombarding|pounded|pounding|shelled|shelling|targeted|targeting)$/;
/** Tokens from what flies to what it does: "jets of the coalition bombed". */
const FLIGHT = 9;

/** "jets bombed the camp": an aircraft tells of an attack where it strikes; "the plane was hit" and "crashed" do not. */
export function flownToStrike(doc: Segmented, event: Pick<At, "last" | "sentence">): boolean {
  for (let i = event.last; i < event.last + FLIGHT; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== event.sentence || token.pos === "AUX" || token.text === ",") return false;
    // "the Saudi-led coalition"
    if (doc.tokens[i - 1]?.text === "-") continue;
    if (/^dropp/.test(token.lower))
      return [1, 2, 3].some((n) => /^(?:bombs?|munitions?|grenades?|barrels?|explosives)$/.test(doc.tokens[i + n]?.lower ?? ""));
    if (token.pos === "VERB" || STRIKES.test(token.lower)) return STRIKES.test(token.lower);
  }
  return false;
}

const IMPACT =
  /^(?:hit|hits|struck|strike|landed|land|fell|slammed|crashed|rained|pounded|pound|fired|fire|launched|lobbed|hurled|threw|thrown|exploded|detonated|detonating|targeted|planted|placed|destroyed|damaged|derailed|ripped|tore|dropped|flew|activated|tossed|defused|defuse|defusing|deactivated|disarmed|neutrali[sz]ed)$/;

/** "rockets struck the centre", "fired two shells": a weapon with a verb of impact is an attack told. */
export function strikesNearby(doc: Segmented, event: At): boolean {
  const sentence = doc.sentences[event.sentence];
  if (sentence === undefined) return false;
  if (isOfOldWar(doc, sentence.first, sentence.last)) return false;
  for (let i = Math.max(sentence.first, event.first - 8); i < Math.min(sentence.last, event.last + 12); i++) {
    const token = doc.tokens[i];
    if (token === undefined) continue;
    if (IMPACT.test(token.lower) && token.pos !== "NOUN") return true;
    // "set off a bomb", "bombs went off", "were set off"
    if (token.lower === "off" && /^(?:set|went|go|goes|going)$/.test(doc.tokens[i - 1]?.lower ?? "")) return true;
  }
  return false;
}
