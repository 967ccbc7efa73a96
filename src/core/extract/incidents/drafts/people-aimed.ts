import type { GtdTarget, PersonStatus } from "../../../model/index.ts";
import { type Segmented, spanOf } from "../../../text/index.ts";
import type { HarmClaim } from "../../claims/casualties/claims.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { TargetMention } from "../../claims/targets.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import { isAbduction } from "../events/captures.ts";
import { calledBy } from "./called-by.ts";

const CITIZENS = "Private Citizens & Property";

/** GTD's target type of people by what they are to the report, where no row tells of their noun. */
const BY_STATUS: Readonly<Record<PersonStatus, GtdTarget | null>> = {
  security: { gtd: "Military", subtype: "Military Personnel" },
  militant: { gtd: "Terrorists/Non-State Militia", subtype: "Terrorist" },
  journalist: { gtd: "Journalists & Media", subtype: "Other media" },
  medic: { gtd: "Business", subtype: "Medical/Pharmaceutical" },
  foreigner: { gtd: "Tourists", subtype: "Tourist" },
  civilian: { gtd: CITIZENS, subtype: "Unnamed Civilian/Unspecified" },
  child: { gtd: CITIZENS, subtype: "Unnamed Civilian/Unspecified" },
  woman: { gtd: CITIZENS, subtype: "Unnamed Civilian/Unspecified" },
  man: { gtd: CITIZENS, subtype: "Unnamed Civilian/Unspecified" },
  perpetrator: null,
};

/** Kinds of deed that are done to people; who is near a bomb is its victim, whatever it was aimed at. */
const DONE_TO_PEOPLE: ReadonlySet<string> = new Set(
  "shooting protest-shooting killing attack vehicle-attack assassination kidnapping stabbing beating mob torture sexual-violence ambush clash raid".split(
    " ",
  ),
);
/** Words that say nothing of who they are. */
const ANYBODY = /^(?:people|persons?|others?|victims?|casualties|individuals?)$/;

/**
 * Those a deed befell as its targets, where a deed done to people names no thing that was attacked (GTD codes whom an attack
 * was aimed at): those told of first, in the words that name the victims.
 */
export function peopleAimedAt(
  doc: Segmented,
  kind: string | null,
  harms: readonly HarmClaim[],
  people: AttackLexicon["peopleTargets"],
): TargetMention[] {
  if (kind === null || !DONE_TO_PEOPLE.has(kind)) return [];
  const out: TargetMention[] = [];
  const named = new Set<string>();
  for (const { draft, harm } of harms) {
    if (out[0] !== undefined && doc.tokens[out[0].first]?.sentence !== harm.sentence) break;
    if (draft.realis !== "actual" || harm.negated || draft.scope !== null) continue;
    // whom the police arrest is no target of an attack
    if (harm.effect === "missing" || (harm.effect === "captured" && !isAbduction(doc, harm))) continue;
    for (const person of harm.patients) {
      const type = person.negative || person.kind === "pronoun" || person.kind === "count" ? null : typeOf(person, people);
      if (type === null) continue;
      const { start, quote } = calledBy(doc, person);
      if (named.has(quote.toLowerCase())) continue;
      named.add(quote.toLowerCase());
      const span = spanOf(doc, person.first, person.last);
      out.push({ ...span, start, end: start + quote.length, quote, type, head: person.head, part: false });
    }
  }
  return out;
}

function typeOf({ noun, name, status, ages }: PersonPhrase, people: AttackLexicon["peopleTargets"]): GtdTarget | null {
  if (noun !== null && ANYBODY.test(noun)) return null;
  const known = noun === null ? undefined : people.get(noun);
  if (known !== undefined) return known;
  if (status !== null) return BY_STATUS[status];
  if (name !== null) return { gtd: CITIZENS, subtype: "Named Civilian" };
  return noun === null && ages.length === 0 ? null : { gtd: CITIZENS, subtype: "Unnamed Civilian/Unspecified" };
}
