import type { Sentence } from "../../text/index.ts";
import { clauseEnd } from "./content-end.ts";
import type { Draft, Scene } from "./draft.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrase.ts";
import { sourceOf } from "./source.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";
import { subjectBefore } from "./subject.ts";

type Base = Pick<Draft, "attribution" | "stance" | "negated" | "sentence"> & {
  readonly verb: ReportingVerb;
  readonly cue: Range;
};

/** What somebody is said to do or to have done by nobody named. */
const SAID_TO = /^(?:said|believed|thought|reported|alleged|claimed|understood|feared|rumoured|rumored|known|considered|deemed)$/;
const HELD_THAT = /^(?:believed|thought|feared|understood|hoped|expected|assumed|known)$/;
const ASKED = /^asked$/;
const QUESTION = /^(?:whether|if|about|why|how|what|who|where|when|to|which)$/;
/** Words of others behind which it stands what they are. */
const OF_OTHERS = /^(?:of|for|as|with|on)$/;
/** How many tokens behind the verb the doer may be told. */
const REACH = 8;

/** "was blamed by the army for the raid", "is accused of a raid", "was asked whether": the subject is part of what is said. */
export function readPassive(scene: Scene, sentence: Sentence, base: Base): Draft | null {
  const { doc } = scene;
  const { cue, verb } = base;
  const subject = subjectBefore(scene, cue.first, sentence);
  const by = doerBehind(scene, sentence, cue.last);
  if (by !== null) {
    if (cue.first - sentence.first < 1) return null;
    const source = sourceOf(doc, by, scene.actors, scene.lexicon);
    if (source.kind === "unnamed" && source.affiliation === null && source.role === null) return null;
    const before = { first: sentence.first, last: cue.first };
    const asked = ASKED.test(verb.form) ? questionAt(scene, sentence, by.last) : null;
    return { ...base, source, sourceRange: by, chain: [], content: asked === null ? [before] : [asked] };
  }
  const next = doc.tokens[cue.last]?.lower ?? "";
  const end = clauseEnd(scene, sentence, cue.last);
  const nobody = { ...base, source: null, sourceRange: null, chain: [] };
  // "it was reported that", "it is feared that"
  if (next === "that" && (verb.kind === "say" || HELD_THAT.test(verb.form)) && doc.tokens[cue.first - 1]?.lower === "it")
    return { ...nobody, content: [{ first: cue.last, last: end }] };
  if (ASKED.test(verb.form)) {
    const asked = questionAt(scene, sentence, cue.last);
    return asked === null ? null : { ...nobody, content: [asked] };
  }
  // "is expected to fall", "are said to have died"
  if (next === "to" && (verb.stance === "expects" || SAID_TO.test(verb.form)))
    return { ...nobody, content: [...(subject === null ? [] : [subject]), { first: cue.last, last: end }] };
  // "is accused of a raid", "was condemned for it", "are seen as rebels"
  const judged =
    OF_OTHERS.test(next) &&
    (next !== "on" || verb.stance === "blames") &&
    !/^suspect/.test(verb.form) &&
    (JUDGES.test(verb.stance) || (next === "as" && verb.kind !== "say"));
  return judged && subject !== null && end > cue.last + 1
    ? { ...nobody, content: [subject, { first: next === "as" ? cue.last + 1 : cue.last, last: end }] }
    : null;
}

const JUDGES = /^(?:blames|condemns)$/;

/** "the blast, claimed by the rebels, …", "a raid condemned by the union": the noun before the participle is what is told of. */
export function readReduced(scene: Scene, sentence: Sentence, base: Base): Draft | null {
  const { doc } = scene;
  const { cue, verb } = base;
  if (!/ed$/.test(verb.form) || doc.tokens[cue.last]?.lower !== "by") return null;
  if (!/^claim/.test(verb.form) && !/^(?:blames|condemns|denies|confirms|claims-responsibility)$/.test(verb.stance)) return null;
  const end = doc.tokens[cue.first - 1]?.text === "," ? cue.first - 1 : cue.first;
  const noun = end <= sentence.first ? null : phraseBefore(doc, end);
  const by = doerBehind(scene, sentence, cue.last);
  if (noun === null || by === null || !/^(?:NOUN|PROPN)$/.test(doc.tokens[end - 1]?.pos ?? "")) return null;
  const source = sourceOf(doc, by, scene.actors, scene.lexicon);
  // "accused by the army of a raid"
  const more = OF_OTHERS.test(doc.tokens[by.last]?.lower ?? "") && JUDGES.test(verb.stance);
  const rest = more ? [{ first: by.last, last: clauseEnd(scene, sentence, by.last) }] : [];
  return { ...base, source, sourceRange: by, chain: [], content: [noun, ...rest] };
}

/** "by the army" soon behind the verb. */
function doerBehind({ doc }: Scene, sentence: Sentence, from: number): Range | null {
  for (let i = from; i < Math.min(sentence.last, from + REACH); i++) {
    // "is thought to have been planted by rebels": the doer is another verb's
    if (/^(?:VERB|AUX)$/.test(doc.tokens[i]?.pos ?? "")) return null;
    if (doc.tokens[i]?.lower !== "by") continue;
    const by = phraseAfter(doc, i + 1);
    if (by === null || !/^(?:PROPN|NOUN)$/.test(doc.tokens[by.last - 1]?.pos ?? "")) return null;
    return by;
  }
  return null;
}

/** "whether he knew", "about the raid": what is asked, from its first word. */
function questionAt(scene: Scene, sentence: Sentence, at: number): Range | null {
  const token = scene.doc.tokens[at];
  if (token === undefined || at + 1 >= sentence.last || (token.quote < 0 && !QUESTION.test(token.lower))) return null;
  const end = clauseEnd(scene, sentence, at);
  let last = end;
  for (let i = at + 1; i < end; i++)
    if (scene.doc.tokens[i]?.text === "," && scene.doc.tokens[i]?.quote === -1) {
      last = i;
      break;
    }
  const first = token.lower === "about" ? at + 1 : at;
  return last > first ? { first, last } : null;
}

/** "Asked whether he knew, the guard said no", "when asked about the raid": a question nobody named has put. */
export function readAsked(scene: Scene, sentence: Sentence, at: number, verb: ReportingVerb): Draft | null {
  const before = scene.doc.tokens[at - 1];
  const bare = at === sentence.first || /^(?:,|when|if|after|once|while)$/.test(before?.lower ?? "");
  if (!ASKED.test(verb.form) || !bare) return null;
  const asked = questionAt(scene, sentence, at + 1) ?? laterQuestion(scene, sentence, at + 1);
  if (asked === null) return null;
  const cue = { first: at, last: at + 1 };
  return {
    source: null,
    sourceRange: null,
    attribution: "explicit",
    cue,
    content: [asked],
    chain: [],
    verb,
    stance: "asserts",
    negated: false,
    sentence,
  };
}

/** "Asked at a briefing on Monday whether", "asked specifically what": a question behind where, when and how it was put. */
function laterQuestion(scene: Scene, sentence: Sentence, from: number): Range | null {
  const { doc } = scene;
  for (let i = from; i < Math.min(sentence.last, from + ASIDE); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || token.text === "," || /^(?:VERB|AUX)$/.test(token.pos)) return null;
    if (i > from && /^(?:whether|if|about|why|how|what|who)$/.test(token.lower)) return questionAt(scene, sentence, i);
  }
  return null;
}

/** Most tokens that tell where, when and how a question was put. */
const ASIDE = 10;
