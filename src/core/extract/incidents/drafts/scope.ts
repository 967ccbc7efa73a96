import type { Scope } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { HarmPredicate } from "../../claims/casualties/harm/harm-predicates.ts";
import type { TargetMention } from "../../claims/targets.ts";

/** "No one in the building was hurt", "the hospital received five bodies": words that speak of a part only. */
export function scopeOf(doc: Segmented, harm: HarmPredicate, targets: readonly TargetMention[]): Scope | null {
  const patient = harm.patients[0];
  if (patient === undefined) return null;
  const zero = harm.negated || patient.negative;
  const sentence = doc.sentences[harm.sentence];
  if (sentence === undefined) return null;
  // "no member of staff was hurt" speaks of the staff, "nobody was hurt" of everybody
  if (zero && patient.noun !== null && !/^(?:people|person|persons|individuals?|victims?|others?)$/.test(patient.noun))
    return {
      kind: "part",
      of: "group",
      quote: doc.text.slice(doc.tokens[patient.head]?.start ?? 0, doc.tokens[patient.last - 1]?.end ?? 0),
    };
  // "the last two died in the night": two of the dead; "three of the wounded are in a critical condition"
  if (
    patient.numbered &&
    (patient.rest || (patient.partitive && OF_THE[harm.effect]?.test(wordAt(doc, patient.last - 1)) === true))
  )
    return {
      kind: "part",
      of: "group",
      quote: doc.text.slice(doc.tokens[patient.first]?.start ?? 0, doc.tokens[patient.last - 1]?.end ?? 0),
    };
  for (const target of targets) {
    if (target.aim !== undefined) continue;
    if (target.first < sentence.first || target.last > sentence.last) continue;
    const before = doc.tokens[target.first - 1]?.lower ?? "";
    const lead = /^(?:the|that|this|its|their|our)$/.test(before) ? (doc.tokens[target.first - 2]?.lower ?? "") : before;
    const inside = /^(?:in|inside|at|within)$/.test(lead);
    if (
      zero &&
      inside &&
      (target.first >= patient.last ? target.first - patient.last <= 4 : true) &&
      /^(?:the|that|this|its|their|our)$/.test(before)
    )
      return { kind: "part", of: "facility", quote: target.quote };
    if (
      !zero &&
      harm.patients.some((p) => p.numbered) &&
      // "three were wounded and taken to hospital": all of them; "two of them were taken", "five bodies were brought" are not
      !(harm.term.frame !== "count" && CARRIED.test(verbNear(doc, harm, target)) && !harm.patients.some((p) => p.partitive)) &&
      target.type.subtype === "Medical/Pharmaceutical" &&
      /^(?:received|receiving|admitted|treated|treating|taken|brought|transferred|transported|evacuated)$/.test(
        verbNear(doc, harm, target),
      )
    )
      return { kind: "part", of: "facility", quote: target.quote };
  }
  return null;
}

/** Words for those a fate befell, by the fate. */
const OF_THE: Readonly<Record<string, RegExp>> = {
  injured: /^(?:wounded|injured|hurt)$/,
  killed: /^(?:dead|killed|slain)$/,
};

function wordAt(doc: Segmented, at: number): string {
  return doc.tokens[at]?.lower ?? "";
}

const CARRIED = /^(?:taken|brought|transferred|transported|evacuated)$/;

function verbNear(doc: Segmented, harm: HarmPredicate, target: TargetMention): string {
  const from = Math.min(harm.first, target.first, ...harm.patients.map((p) => p.first));
  const to = Math.max(harm.last, target.last);
  for (let i = from; i < to; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (/^(?:received|receiving|admitted|treated|treating|taken|brought|transferred|transported|evacuated)$/.test(word))
      return word;
  }
  return "";
}
