import type { Source, Stance } from "../../model/index.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";

const DEED =
  "(?:involv\\w*|responsib\\w*|behind|carr(?:y|ied) out|role|hand in|part in|attack\\w*|fir(?:e|ed|ing)|launch\\w*|target\\w*|conduct\\w*|commit\\w*|bomb\\w*|shell\\w*|kill\\w*)";
const DENIAL = new RegExp(
  `\\b(?:not|n[’']t|never|no|neither|nor)\\b(?! to\\b)[^.;]{0,40}\\b${DEED}\\b|\\bnothing (?:whatever |whatsoever |at all )?to do with\\b|\\bplayed no (?:part|role)\\b|\\b(?:had|has|have) no (?:connection|links?)\\b|^(?:that )?(?:it|we|they|he|she|i) (?:is|are|was|were|am) not (?:linked|connected)\\b|\\bno (?:involvement|hand|part|role)\\b`,
  "iu",
);
/** Only one's own side can be denied for: a count of unhurt is no denial. */
const OTHERS_UNHURT = /\b(?:no one|nobody|none|no (?:\p{L}+ ){0,2}(?:casualties|injuries|deaths|one))\b/iu;
const OWN = "(?:our|its|their|his|the (?:group|movement|organi[sz]ation|militia|sect|front|faction|army|cell|network)[’']s)";
const DID =
  "(?:carried out|attacked|fired|launched|targeted|shelled|bombed|struck|shot down|ambushed|raided|blew up|killed|hit|stormed|planted|placed|set off|detonated|abducted|kidnapped|seized|murdered|assassinated|executed|were behind|was behind|were responsible|was responsible)";
const CLAIM = new RegExp(
  `^["“‘']?(?:that )?(?:${OWN} (?:\\p{L}+ ){0,2}(?:fighters?|men|soldiers|forces|militants|members|mujahideen|mujahedeen|mujahidin|units?|warriors|brigades?|troops|drones|jets|air force)|it|they|we|the (?:group|movement|organi[sz]ation|militia|sect|front|faction|army|cell|network|militants|rebels|fighters))(?: \\p{L}+,?)? (?:had |have |has )?${DID}\\b(?! no\\b)`,
  "iu",
);
const DOING =
  /^(?:to |of |having |have |that )*(?:killing|murdering|carrying out|attacking|bombing|shooting|kidnapping|planting|firing|killed|murdered|attacked|bombed|planted|kidnapped|abducted|carried out)\b/iu;
/** A deed that can be claimed, by its noun. */
export const CLAIMED_DEED =
  /^["“]?(?:the |an? |this |that |both |those |these |all )?(?:\p{L}[\p{L}-]*,? ){0,3}(?:attacks?|bombings?|shootings?|assaults?|strikes?|raids?|blasts?|explosions?|killings?|ambush(?:es)?|operations?|storming|barrage|rockets|missiles|shelling|murders?|assassinations?|massacres?|abductions?|kidnappings?|downing|beheadings?|crash)(?:$|[,.”"]|\s(?:in|on|at|of|for|via|through|as|and|near|that|earlier|last)\b)/iu;
const FUTURE = /^(?:that )?(?:[\p{L}\d][\p{L}\d,.-]* ){0,6}(?:will|would|shall)\b/iu;
/** "had opened an investigation": what a body has set going it announces. */
const SET_GOING =
  /\b(?:has|have|had) (?:begun|ordered|launched|opened|started) (?:an? )?(?:\p{L}+ ){0,3}(?:investigation|inquiry|probe|review)\b/iu;
const UNTRUE =
  "(?:false|untrue|baseless|groundless|unfounded|fabricated|fabrications?|propaganda|lies|an? lie|nonsense|not true|fake|a hoax)";
/** "It did not happen", "these reports are false", "I did not do it", "called the report a lie". */
const NOT_SO = new RegExp(
  `\\b(?:it|this|that|nothing of the kind) (?:did not|didn[’']t|never) happen|\\b(?:is|are|was|were) (?:all |completely |totally |entirely |simply |utterly )?${UNTRUE}\\b|\\b(?:did not|didn[’']t) do (?:it|this|that)\\b|\\b(?:is|was|am) innocent\\b|\\bnot guilty\\b|^["“‘']?(?:that )?${OWN} (?:\\p{L}+ ){0,2}(?:had|have|has|did|were|was) not\\b`,
  "iu",
);
const CALLED_UNTRUE = new RegExp(
  `\\bas ${UNTRUE}\\b|\\b(?:report|reports|claim|claims|story|accusations?|allegations?)\\b.{0,30}\\b${UNTRUE}$`,
  "iu",
);
const OUTRAGE =
  /\b(?:acts? of (?:terror|terrorism|barbarism|barbarity|cowardice)|barbaric|barbarous|cowardly|heinous|despicable|abhorrent|atrocious|unforgivable|reprehensible)\b/iu;
const MUST =
  /\b(?:must|should) (?:stop|end|cease|release|withdraw|surrender|leave|be (?:stopped|released|freed|brought to justice|punished|held|prosecuted))\b|\bwe demand\b/iu;
const SELF_DEFENCE = /\bself-defen[cs]e\b/iu;
const BLAME =
  /\b(?:was|were|are|is|had been|being) (?:directly |probably |likely )?(?:responsible for|behind|to blame)\b|\b(?:carried out|fired|launched|planted|staged|perpetrated) by\b/iu;
const NOBODY = /^(?:no|nobody|none|neither|no-one)\b/iu;

/** What a stance is read from. */
export interface Said {
  readonly verb: ReportingVerb | null;
  readonly negated: boolean;
  readonly content: string;
  readonly source: Source | null;
}

/**
 * Stance from the verb and, for plain verbs of saying, from what is said. A negated denial, blame or claim is plain
 * assertion, as is one whose subject is "nobody".
 */
export function stanceOf({ verb, negated, content, source }: Said): Stance {
  const strong = verb !== null && /^(?:confirms|blames|claims-responsibility|denies)$/.test(verb.stance);
  if (strong && (negated || NOBODY.test(source?.evidence[0]?.quote ?? ""))) return "asserts";
  if (verb !== null && /^claim/.test(verb.form) && (CLAIMED_DEED.test(content) || DOING.test(content)))
    return negated || NOBODY.test(source?.evidence[0]?.quote ?? "") ? "asserts" : "claims-responsibility";
  if (verb !== null && verb.stance !== "asserts") return verb.stance;
  if (verb !== null && verb.kind !== "say") return judged(content, negated);
  if (source === null || source.kind === "imagery") return "asserts";
  if ((DENIAL.test(content) && !OTHERS_UNHURT.test(content)) || NOT_SO.test(content)) return "denies";
  if (CLAIM.test(content) && !SELF_DEFENCE.test(content)) return "claims-responsibility";
  if (BLAME.test(content)) return "blames";
  if (OUTRAGE.test(content)) return "condemns";
  if (MUST.test(content)) return "demands";
  if (verb !== null && (FUTURE.test(content) || SET_GOING.test(content)) && /^(?:said|says|announced)$/.test(verb.form))
    return "announces";
  return "asserts";
}

/** Whether what is admitted is a deed of the speaker's own: "that its troops fired", "killing two students", "to the attack". */
export function ownsDeed(content: string): boolean {
  return CLAIM.test(content) || DOING.test(content) || (content.startsWith("to ") && CLAIMED_DEED.test(content.slice(3)));
}

/** "gave the same toll" as somebody before. */
const SAME = /^the same (?:toll|death toll|figures?|numbers?|count|account|version)\b/iu;

/** "described the report as baseless", "the attack as cowardly". */
function judged(content: string, negated: boolean): Stance {
  if (negated) return "asserts";
  if (SAME.test(content)) return "confirms";
  if (CALLED_UNTRUE.test(content)) return "denies";
  return OUTRAGE.test(content) ? "condemns" : "asserts";
}
