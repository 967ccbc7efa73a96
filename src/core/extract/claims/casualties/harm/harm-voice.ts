import type { Segmented } from "../../../../text/index.ts";
import { isNominative, objects } from "../people/person-lists.ts";
import type { PhraseMap } from "../people/phrase-map.ts";
import type { HarmHit } from "./harm-hits.ts";
import type { HarmTerm } from "./harm-lexicon.ts";
import { endsClause, insidePhrase, isCompound, objectStart, objectStarts } from "./patients.ts";
import type { VerbGroup } from "./verb-group.ts";

export type Voice = "active" | "passive" | "modifier" | "noun";

/** "killed" is participle and past at once: auxiliaries decide, else what follows. */
export function voiceOf(doc: Segmented, hit: HarmHit, term: HarmTerm, group: VerbGroup, map: PhraseMap): Voice {
  const next = doc.tokens[hit.last];
  const previous = doc.tokens[hit.first - 1];
  if (term.form === "ing") {
    if (group.be || group.have) return "active";
    if (
      previous !== undefined &&
      (previous.pos === "DET" ||
        previous.pos === "ADJ" ||
        /^(?:fatal|deadly|mass|double|triple|drive-by|’s|'s)$/.test(previous.lower))
    )
      return "noun";
    const [object] = objects(map, hit.last);
    return object !== undefined && !isCompound(map, hit, object) ? "active" : "noun";
  }
  if (term.form !== "past") {
    // "shoot", "kills": a noun reading ("the murder") has no object
    if (previous !== undefined && previous.pos === "DET") return "noun";
    const object = term.form === "base" ? (map.byFirst.get(hit.last) ?? null) : null;
    return object !== null && isCompound(map, hit, object) ? "noun" : "active";
  }
  if (group.be || group.get) return "passive";
  // "fired one shot at": the noun
  if (
    /^shots?$/.test(term.phrase) &&
    doc.tokens[hit.first]?.pos === "NOUN" &&
    /^(?:a|one|the|single|warning|first|another|two|several|each|every|that)$/.test(previous?.lower ?? "") &&
    !/^(?:in|on|at|by|while|when|during|,|and|dead|to|outside|inside|near)$/.test(next?.lower ?? ".")
  )
    return "noun";
  if (group.have || group.modal !== null || group.to)
    return group.have ? "active" : term.phrase === "hurt" || term.phrase === "hit" ? "active" : "passive";
  // "wounded soldiers were …": the harm word stands inside the phrase it modifies
  if (insidePhrase(map, hit.first)) return "modifier";
  // "the blast that injured", "pulled a gun and shot"
  if (/^(?:that|which|who)$/.test(previous?.lower ?? "") || (term.weak && goesOn(doc, hit.first))) return "active";
  // "came on motorcycles, shot into the air": nobody is shot into anything
  if (term.weak && INTO.test(next?.lower ?? "")) return "active";
  const before = map.byLast.get(hit.first) ?? null;
  // "he shot through the door": a subject needs no object to be one
  if (term.weak && before !== null && isNominative(map, before)) return "active";
  const object = objectStart(map, hit.last);
  if (next !== undefined && objectStarts(map, object)) {
    // "wounded two officers, killed a clerk": goes on from the verb before the comma
    if (previous?.text === "," && endsClause(map, object)) return "active";
    return opensClause(doc, hit.first) ? "passive" : "active";
  }
  return "passive";
}

const INTO = /^(?:into|back|wildly|randomly|indiscriminately)$/;
const FAR = 12;

/** "approached them, pulled a gun and shot": another deed of who did the one before, not one done to him. */
function goesOn(doc: Segmented, at: number): boolean {
  if (doc.tokens[at - 1]?.lower !== "and") return false;
  const sentence = doc.tokens[at]?.sentence;
  for (let i = at - 2; i > at - FAR && i >= 0; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || token.pos === "AUX") return false;
    if (token.pos === "VERB" && /(?:ed|ew|ot|ran|took|got)$/.test(token.lower)) return !hasBeBefore(doc, i);
  }
  return false;
}

function hasBeBefore(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at - 1];
  return before !== undefined && (before.pos === "AUX" || before.pos === "ADV");
}

/** "Wounded, two men …", "when killed": no subject can stand before it. */
function opensClause(doc: Segmented, at: number): boolean {
  const previous = doc.tokens[at - 1];
  return (
    previous === undefined ||
    previous.sentence !== doc.tokens[at]?.sentence ||
    (previous.pos === "PUNCT" && !/^[)\]"”]$/.test(previous.text)) ||
    /^(?:when|while|if|once|though|although|until|as|of|with|for|the|a|an|those|including|among)$/.test(previous.lower)
  );
}
