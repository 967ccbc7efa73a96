import type { Segmented, Token } from "../../../../text/index.ts";
import type { HarmHit } from "./harm-hits.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Whether a harm is told as having happened. */
export type HarmRealis = "actual" | "planned" | "hypothetical";

/** "almost lost her life", "if somebody gets killed": told as not, or not yet, so. */
const SHORT_OF = /^(?:almost|nearly|gets|get)$/;

const UNREAL_BEFORE =
  /^(?:tried|trying|attempted|attempting|attempt|attempts|threatened|threatening|threaten|plot|plotted|plotting|plans?|planned|planning|intended|intend|intent|wanted|want|wants|vowed|going|able|ordered|sought|failed|conspired|conspiracy|conspiring|hoping|hoped|try|tries|aimed|ready|solicitation)$/;
/** What makes an infinitive a deed done: "managed to shoot", "the first to die". */
const DONE_BEFORE =
  /^(?:managed|manages|went|continued|continues|began|begin|started|came|proceeded|only|first|second|third|fourth|fifth|sixth|last|latest|next|one|ones|people|person|civilians|said|reported|believed|thought|alleged|known|appears|appeared|happened|used|want|led|leading|enough|how)$/;

/** "an operation to capture a leader", "in order to kill": an aim, no deed; "claims to have killed" is one. */
function isPurpose(doc: Segmented, to: number): boolean {
  const before = doc.tokens[to - 1];
  return before !== undefined && (before.pos === "NOUN" || before.lower === "order") && !DONE_BEFORE.test(before.lower);
}

/** "talked about", "thoughts of", "dreamed of": what follows was not done. */
function ofThought(doc: Segmented, at: number): boolean {
  return (
    /^(?:about|of)$/.test(doc.tokens[at - 1]?.lower ?? "") &&
    /^(?:talked|talking|talks|thought|thinking|thoughts|spoke|spoken|dreamed|dreamt|fantasies|fantasized|joked|idea)$/.test(
      doc.tokens[at - 2]?.lower ?? "",
    )
  );
}

const IF_WORDS = new Set(["if", "unless", "whether"]);

export function realisOf(doc: Segmented, hit: HarmHit, group: VerbGroup): HarmRealis {
  // "may have died" tells of no death
  if (group.modal !== null)
    return group.modal === "will" || group.modal === "'ll" || group.modal === "’ll" || group.modal === "shall"
      ? "planned"
      : "hypothetical";
  const sentence = doc.sentences[doc.tokens[hit.first]?.sentence ?? 0];
  for (let i = Math.max(group.first - 1, sentence?.first ?? 0); i < hit.first; i++)
    if (SHORT_OF.test(doc.tokens[i]?.lower ?? "")) return "hypothetical";
  const from = Math.max(sentence?.first ?? 0, group.first - 3);
  if (group.to && !group.be && !group.have && isPurpose(doc, group.first)) return "hypothetical";
  for (let i = group.first - 1; i >= from; i--)
    if (group.to && UNREAL_BEFORE.test(doc.tokens[i]?.lower ?? "")) return "hypothetical";
  // "had talked about killing himself"
  if (/ing\b/.test(hit.terms[0]?.phrase ?? "") && ofThought(doc, hit.first)) return "hypothetical";
  const before = doc.tokens[hit.first - 1]?.lower ?? "";
  if (/^(?:attempted|threatened|feared|possible|potential|planned|alleged plot)$/.test(before)) return "hypothetical";
  for (let i = group.first - 1; i >= Math.max(sentence?.first ?? 0, group.first - 8); i--) {
    const token = doc.tokens[i] as Token;
    if (token.text === "," || token.text === ";") break;
    // "call if you know of the deaths": they happened
    if (IF_WORDS.has(token.lower)) return hit.terms.some((t) => t.frame === "nof") ? "actual" : "hypothetical";
  }
  return "actual";
}
