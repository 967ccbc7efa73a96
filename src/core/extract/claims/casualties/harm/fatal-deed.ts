import type { Segmented } from "../../../../text/index.ts";
import { isSingle } from "../count/headline-person.ts";
import type { HarmHit } from "./harm-hits.ts";
import type { HarmPredicate } from "./harm-predicates.ts";

const FATAL = /^(?:fatal|deadly) | death$/;
/** Another deed than the one told of. */
const ANOTHER = /^(?:another|previous|earlier|unrelated|recent|other|similar|second|first|third|no|non|nearly|near|that)$/;
/** Words of somebody who lives. */
const ALIVE = /condition|surviv|recover|live|okay|ok$|care$|support|fighting|hospitali/;
const NOT_DEADLY = /^(?:non-life-threatening|non-life|life-threatening|minor|superficial|graze)$/;

/** "An arrest in a fatal shooting … they came upon a cook with a gunshot wound": where the deed killed and one person alone is told of as hurt, he died. */
export function fatalDeed(doc: Segmented, hits: readonly HarmHit[], harms: readonly HarmPredicate[]): HarmPredicate | null {
  const told = harms.filter((harm) => harm.realis === "actual" && harm.patients.length > 0 && harm.effect !== "captured");
  if (told.some((harm) => harm.effect !== "injured" || harm.negated || !harm.patients.every(isSingle))) return null;
  const wounded = told.filter((harm) => harm.term.frame !== "carry");
  const [first] = wounded;
  if (first === undefined || wounded.some((harm) => ALIVE.test(harm.term.phrase) || isSlight(doc, harm))) return null;
  for (const hit of hits) {
    const term = hit.terms.find(({ frame, effect, phrase }) => frame === "nof" && effect === "killed" && FATAL.test(phrase));
    if (term === undefined || ANOTHER.test(doc.tokens[hit.first - 1]?.lower ?? "")) continue;
    const sentence = doc.tokens[hit.first]?.sentence ?? 0;
    // a case told of far below is background
    if (Math.abs(sentence - first.sentence) > NEAR) continue;
    return {
      ...first,
      effect: "killed",
      first: hit.first,
      last: hit.last,
      sentence,
      weak: false,
      term,
      rule: "fatal-deed-of-one",
    };
  }
  return null;
}

/** Sentences between the deed's name and whom it befell. */
const NEAR = 4;

function isSlight(doc: Segmented, { first }: HarmPredicate): boolean {
  for (let i = first - 4; i < first + 4; i++) if (NOT_DEADLY.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}
