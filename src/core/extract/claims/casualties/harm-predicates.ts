import { findPhrases } from "../../../lexicon/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import type { HarmKind, HarmLexicon, HarmTerm } from "./harm-lexicon.ts";
import { isPageLine } from "./page-line.ts";
import type { PersonPhrase } from "./person-phrase.ts";
import { SubjectFinder } from "./subject.ts";
import { type VerbGroup, verbGroupBefore } from "./verb-group.ts";

export interface HarmHit {
  readonly first: number;
  readonly last: number;
  readonly terms: readonly HarmTerm[];
}

/** "X was killed", "killing eight", "the death of X": one harm, the people it befell, who did it if said. */
export interface HarmPredicate {
  readonly effect: HarmKind;
  /** Token range of the harm word. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly patients: readonly PersonPhrase[];
  readonly agent: PersonPhrase | null;
  /** The agent stands for whoever does the deed: subject of the active, or "by" phrase. Token where a non-person agent would stand. */
  readonly agentAt: number | null;
  readonly negated: boolean;
  readonly realis: "actual" | "planned" | "hypothetical";
  readonly weak: boolean;
  /** It stands in a line of the page, not in a sentence of the report. */
  readonly line: boolean;
  readonly term: HarmTerm;
}

export function findHarmHits(doc: Segmented, lexicon: HarmLexicon): HarmHit[] {
  return findPhrases(lexicon.terms, doc)
    .map((hit) => ({ first: hit.first, last: hit.last, terms: hit.value }))
    .filter((hit) => !burntThing(doc, hit) && !partOfName(doc, hit) && !deadEnd(doc, hit));
}

/** "a dead end", "dead-end street". */
function deadEnd(doc: Segmented, { first, last }: { readonly first: number; readonly last: number }): boolean {
  if (doc.tokens[first]?.lower !== "dead") return false;
  const next = doc.tokens[last]?.text === "-" ? last + 1 : last;
  return /^(?:end|ends|heat|sea|line|center|zone|lift|weight|spot|ringer)$/.test(doc.tokens[next]?.lower ?? "");
}

/** "Judge John Hurt said": a capital inside a sentence of small letters. */
function partOfName(doc: Segmented, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const token = doc.tokens[first] as Token;
  const sentence = doc.sentences[token.sentence];
  if (last - first > 1 || token.text === token.lower || doc.upper || sentence === undefined || sentence.first === first)
    return false;
  const words = doc.tokens.slice(sentence.first, sentence.last).filter((t) => /^\p{L}{3,}/u.test(t.text));
  return words.filter((t) => t.text !== t.lower).length * 2 < words.length;
}

/** "one of them burnt out", "burned down": cars and houses. */
function burntThing(doc: Segmented, hit: HarmHit): boolean {
  return /^burn(?:ed|t)$/.test(doc.tokens[hit.last - 1]?.lower ?? "") && /^(?:out|down)$/.test(doc.tokens[hit.last]?.lower ?? "");
}

/** Reads the voice of each harm word and finds whom it befell. */
export function readHarmPredicates(
  doc: Segmented,
  hits: readonly HarmHit[],
  phrases: readonly PersonPhrase[],
  times: ReadonlySet<number>,
): HarmPredicate[] {
  const finder = new SubjectFinder(doc, phrases, hits, times);
  const out: HarmPredicate[] = [];
  for (const hit of hits) {
    for (const term of hit.terms) {
      const read = readTerm(doc, hit, term, finder);
      if (read !== null) {
        out.push(read);
        break;
      }
    }
  }
  return out;
}

function readTerm(doc: Segmented, hit: HarmHit, term: HarmTerm, finder: SubjectFinder): HarmPredicate | null {
  const group = verbGroupBefore(doc, hit.first);
  const make = (
    patients: readonly PersonPhrase[],
    agent: PersonPhrase | null,
    agentAt: number | null,
    more: Partial<HarmPredicate> = {},
  ): HarmPredicate => ({
    effect: term.effect,
    first: hit.first,
    last: hit.last,
    sentence: doc.tokens[hit.first]?.sentence ?? 0,
    patients,
    agent,
    agentAt,
    // "should not have been shot" denies nothing
    negated: (group.negated && !(group.modal !== null && group.have)) || patients.some((p) => p.negative),
    realis: realisOf(doc, hit, group),
    weak: term.weak,
    line: isPageLine(doc, doc.tokens[hit.first]?.sentence ?? 0),
    term,
    ...more,
  });
  const modified = finder.headAfter(hit.last, hit.first);
  switch (term.frame) {
    case "vt": {
      const voice = voiceOf(doc, hit, term, group, finder);
      if (voice === "noun" || (voice === "passive" && term.weak && !group.be && !group.get && finder.thingFollows(hit.last)))
        return null;
      if (voice === "modifier") return modified === null ? null : make([modified], null, null);
      if (voice === "passive") {
        const by = finder.byPhrase(hit.last);
        const patients = finder.subjects(group.first, hit.first);
        return patients.length === 0 || (group.to && finder.isOneInSeries(patients[0] as PersonPhrase))
          ? null
          : make(patients, by.phrase, by.at);
      }
      const patients = finder.objects(hit.last);
      if (patients.length === 0) return null;
      const agents = term.form === "ing" && !group.be && !group.have ? [] : finder.subjects(group.first, hit.first);
      // "killed 23 people as well as themselves"
      const befallen = patients.map((p) => (finder.isReflexive(p) ? (agents[0] ?? p) : p));
      return make(befallen, agents[0] ?? null, group.first - 1);
    }
    case "vi": {
      if (modified !== null && term.form === "ing" && !group.be) return make([modified], null, null);
      const patients = finder.subjects(group.first, hit.first);
      return patients.length === 0 ? null : make(patients, null, null);
    }
    case "adj": {
      // "fatally turning the gun": the deed has its own word
      if (term.phrase === "fatally" && doc.tokens[hit.last]?.pos === "VERB") return null;
      // "found two dead civilians and one wounded": each word has its own people
      if (modified !== null && finder.insidePhrase(hit.first)) return make([modified], null, null);
      const counted = finder.endingAt(hit.first);
      const left = group.be || group.get ? [] : finder.leftBehind(hit.first);
      if (left.length > 0) return make(left, null, null);
      if (counted !== null && !group.be) return make(finder.listEndingAt(counted), null, null);
      if (modified !== null && !group.be && term.phrase.split(" ").length === 1) return make([modified], null, null);
      const patients = finder.subjects(group.first, hit.first);
      return patients.length === 0 ? null : make(patients, null, null);
    }
    case "nof": {
      const patients = finder.ofPatients(hit.first, hit.last);
      return patients.length === 0 ? null : make(patients, null, null);
    }
    case "count": {
      const of = finder.ofPatients(hit.first, hit.last);
      if (of.length > 0) return make(of, null, null);
      const counted = finder.countBefore(hit.first);
      if (counted !== null) return make([counted], null, null);
      return null;
    }
    case "suffer": {
      const patients = finder.sufferers(hit.first);
      return patients.length === 0 ? null : make(patients, null, null);
    }
  }
}

type Voice = "active" | "passive" | "modifier" | "noun";

/** "killed" is participle and past at once: auxiliaries decide, else what follows. */
function voiceOf(doc: Segmented, hit: HarmHit, term: HarmTerm, group: VerbGroup, finder: SubjectFinder): Voice {
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
    const objects = finder.objects(hit.last);
    return objects.length > 0 && !finder.isCompound(hit, objects[0] as PersonPhrase) ? "active" : "noun";
  }
  if (term.form !== "past") {
    // "shoot", "kills": a noun reading ("the murder") has no object
    if (previous !== undefined && previous.pos === "DET") return "noun";
    const object = term.form === "base" ? finder.endingAt(hit.last + 1) : null;
    return object !== null && finder.isCompound(hit, object) ? "noun" : "active";
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
  if (finder.insidePhrase(hit.first)) return "modifier";
  const before = finder.endingBefore(hit.first);
  // "he shot through the door": a subject needs no object to be one
  if (term.weak && before !== null && finder.isNominative(before)) return "active";
  if (next !== undefined && finder.objectStarts(hit.last)) {
    // "wounded two officers, killed a clerk": goes on from the verb before the comma
    if (previous?.text === "," && finder.endsClause(hit.last)) return "active";
    return opensClause(doc, hit.first) ? "passive" : "active";
  }
  return "passive";
}

/** "Wounded, two men …", "when killed": no subject can stand before it. */
function opensClause(doc: Segmented, at: number): boolean {
  const previous = doc.tokens[at - 1];
  return (
    previous === undefined ||
    previous.sentence !== doc.tokens[at]?.sentence ||
    previous.pos === "PUNCT" ||
    /^(?:when|while|if|once|though|although|until|as|of|with|for|the|a|an|those|including|among)$/.test(previous.lower)
  );
}

/** "almost lost her life", "if somebody gets killed": told as not, or not yet, so. */
const SHORT_OF = /^(?:almost|nearly|gets|get)$/;

const UNREAL_BEFORE =
  /^(?:tried|trying|attempted|attempting|attempt|attempts|threatened|threatening|threaten|plot|plotted|plotting|plans?|planned|planning|intended|intend|intent|wanted|want|wants|vowed|going|able|ordered|sought|failed|conspired|conspiracy|conspiring|hoping|hoped|try|tries|aimed|ready|solicitation)$/;
/** What makes an infinitive a deed done: "managed to shoot", "the first to die". */
const DONE_BEFORE =
  /^(?:managed|manages|went|continued|continues|began|begin|started|came|proceeded|only|first|second|third|fourth|fifth|sixth|last|latest|next|one|ones|people|person|civilians|said|reported|believed|thought|alleged|known|appears|appeared|happened|used|want|led|leading|enough|how)$/;

/** "an operation to capture a leader", "in order to kill": an aim, no deed. */
function isPurpose(doc: Segmented, to: number): boolean {
  const before = doc.tokens[to - 1];
  return before !== undefined && (before.pos === "NOUN" || before.lower === "order") && !DONE_BEFORE.test(before.lower);
}

const IF_WORDS = new Set(["if", "unless", "whether"]);

function realisOf(doc: Segmented, hit: HarmHit, group: VerbGroup): HarmPredicate["realis"] {
  if (group.modal !== null && !group.have)
    return group.modal === "will" || group.modal === "'ll" || group.modal === "’ll" || group.modal === "shall"
      ? "planned"
      : "hypothetical";
  // "could have died": nobody did; "may have killed" leaves it open
  if (group.modal !== null && /^(?:would|could|should)$/.test(group.modal)) return "hypothetical";
  const sentence = doc.sentences[doc.tokens[hit.first]?.sentence ?? 0];
  for (let i = Math.max(group.first - 1, sentence?.first ?? 0); i < hit.first; i++)
    if (SHORT_OF.test(doc.tokens[i]?.lower ?? "")) return "hypothetical";
  const from = Math.max(sentence?.first ?? 0, group.first - 3);
  if (group.to && !group.be && isPurpose(doc, group.first)) return "hypothetical";
  for (let i = group.first - 1; i >= from; i--)
    if (group.to && UNREAL_BEFORE.test(doc.tokens[i]?.lower ?? "")) return "hypothetical";
  const before = doc.tokens[hit.first - 1]?.lower ?? "";
  if (/^(?:attempted|threatened|feared|possible|potential|planned|alleged plot)$/.test(before)) return "hypothetical";
  for (let i = group.first - 1; i >= Math.max(sentence?.first ?? 0, group.first - 8); i--) {
    const token = doc.tokens[i] as Token;
    if (token.text === "," || token.text === ";") break;
    if (IF_WORDS.has(token.lower)) return "hypothetical";
  }
  return "actual";
}
