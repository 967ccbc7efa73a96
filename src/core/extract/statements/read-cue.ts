import type { Source } from "../../model/index.ts";
import type { Segmented, Sentence } from "../../text/index.ts";
import { closesBefore, contentBefore, quotedBefore, quotedOn } from "./content.ts";
import { canHold, cueGroup } from "./cue-verb.ts";
import type { Draft, Scene } from "./draft.ts";
import { leadOf, tellsPurpose } from "./infinitive.ts";
import { opensApposition } from "./insertion.ts";
import { readAsked, readPassive, readReduced } from "./passive.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import { type QuotedAs, readQuotedAs } from "./quoted-as.ts";
import { saidOfNoun } from "./relative.ts";
import { personBefore, resolveSpeaker, withSide } from "./resolve-speaker.ts";
import { contentOf } from "./said-around.ts";
import { sourceOf } from "./source.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";
import { adverbsBefore, goesOn, invertedSubject, mainSubject, subjectBefore, subjectBehind } from "./subject.ts";
import { type Tail, tailOf } from "./tail.ts";

/** "saying", "calling for" */
const GERUND = /^\p{L}+ing\b/u;
/** "remains worried": verbs that join a state to who is in it. */
const LINKING =
  /^(?:remain|remains|remained|feel|feels|felt|became|becomes|grew|seems|seemed|appears|appeared|looks|looked|sounded)$/;
const CITING = /^(?:citing|quoting)$/;

/** The statement a reporting verb makes: who says it, what, through whom; null where it makes none. */
export function readCue(
  scene: Scene,
  sentence: Sentence,
  first: number,
  last: number,
  verb: ReportingVerb,
  earlier: readonly Draft[],
  recent: readonly Source[],
): Draft | null {
  const { doc } = scene;
  const group = cueGroup(doc, first);
  const led = group.to ? leadOf(scene, group.first, sentence) : null;
  const gerund = GERUND.test(verb.form) && !group.be;
  if (group.modal !== null && !(group.negated && verb.kind === "say") && !/^neither /.test(verb.form)) return null;
  if (led === null && group.to && !group.be && (verb.kind === "hold" || !tellsPurpose(scene, group.first))) return null;
  const cue: Range = { first: Math.max(led ?? group.first, sentence.first), last };
  const at = adverbsBefore(doc, cue.first, sentence);
  const base = { attribution: "explicit" as const, cue, verb, stance: verb.stance, negated: group.negated, sentence };
  const state = verb.kind === "state" || (verb.form === "worried" && group.be);
  if (verb.kind === "state" && !group.be && !LINKING.test(doc.tokens[cue.first - 1]?.lower ?? "")) return null;
  const asked = readAsked(scene, sentence, first, verb);
  if (asked !== null) return asked;
  const passive = !state && (group.be || group.get) && !GERUND.test(verb.form);
  if (passive) return readPassive(scene, sentence, base);
  const reduced = state || group.have ? null : readReduced(scene, sentence, base);
  if (reduced !== null) return reduced;
  // "the agency cited him as saying": the statement is the participle's
  if (/^(?:cited|cites|quoted|quotes)$/.test(verb.form) && asSaying(doc, last)) return null;
  const quoted = gerund ? readQuotedAs(scene, sentence, { first, last }) : null;
  if (quoted !== null) return readQuoted(scene, sentence, base, quoted, recent);
  const tail = tailOf(scene, sentence, last, verb);
  const closed = closesBefore(doc, at, sentence);

  let source: Source | null = null;
  let sourceRange: Range | null = null;
  let before: Range | null = null;
  let behind: Range | null = null;
  let rest: Tail | null = tail;
  const previous = goesOn(earlier, cue.first);
  const joined = joinsOn(doc, at);
  if (!gerund && closed) {
    const said = contentBefore(scene, sentence, cue.first, sentence.first);
    const inverted = said === null ? null : inversion(scene, sentence, cue, verb, said);
    if (said !== null && inverted !== null) {
      sourceRange = inverted;
      before = said;
      rest = tailOf(scene, sentence, inverted.last, { ...verb, form: "said" });
    } else {
      sourceRange = subjectBefore(scene, at, sentence);
      if (sourceRange !== null && doc.tokens[at - 1]?.text === ",") {
        const head = sourceRange.first;
        if (closesBefore(doc, head, sentence)) before = contentBefore(scene, sentence, head, sentence.first);
      } else sourceRange = null;
    }
  } else if (gerund || joined || (group.to && led === null)) {
    const noun = gerund && !closed && !joined ? subjectBefore(scene, at, sentence) : null;
    if (noun !== null) sourceRange = issuerOf(scene, sentence, noun) ?? noun;
    else if (previous !== null) {
      source = previous.source;
      sourceRange = previous.sourceRange;
    } else {
      behind = gerund && cue.first - sentence.first <= 2 ? subjectBehind(scene, sentence, last) : null;
      sourceRange = behind ?? mainSubject(scene, sentence, cue.first);
    }
  } else {
    sourceRange = subjectBefore(scene, at, sentence);
    // "Loyalty, he noted, is rare": one word may begin what is said where it goes on behind the cue
    if (sourceRange !== null && closesBefore(doc, sourceRange.first, sentence))
      before = contentBefore(scene, sentence, sourceRange.first, sentence.first, tail.form === "comma" ? 1 : 2);
  }
  if (sourceRange === null || !canHold(scene, verb, sourceRange)) return null;
  // "the channel reported, citing eyewitnesses": they are the speakers already
  if (CITING.test(verb.form) && (previous?.sourceRange?.first === last || previous?.cue?.last === first - 1)) return null;
  // "a source, who asked not to be named"
  if (/^(?:asked|asks|requested)$/.test(verb.form) && /^(?:not|anonymity)$/.test(doc.tokens[last]?.lower ?? "")) return null;
  if (
    /^(?:there|you|let|what|how|to|as)$/.test(doc.tokens[sourceRange.first]?.lower ?? "") &&
    sourceRange.last - sourceRange.first === 1
  )
    return null;
  // "the governor said she wanted": the pronoun is whoever has just begun to speak
  if (source === null)
    source = speakerOf(
      scene,
      sentence,
      sourceRange,
      cue,
      previous?.source != null && (previous.cue?.last ?? sourceRange.first + 1) <= sourceRange.first
        ? [previous.source, ...recent]
        : recent,
    );

  const ofNoun =
    before === null && source !== previous?.source && tail.form !== "that"
      ? saidOfNoun(scene, sentence, verb, sourceRange, cue, tail.first)
      : null;
  const limit = behind === null ? sentence.last : behind.first - 1;
  const content = (ofNoun ?? contentOf(scene, sentence, verb, before, rest, sourceRange, cue)).flatMap(
    ({ first: from, last: to }) =>
      from < limit || behind === null ? [{ first: from, last: behind === null ? to : Math.min(to, limit) }] : [],
  );
  // “Is it open?” Ruiz asked. “I doubt it.”
  if (
    content.length === 0 &&
    verb.kind === "say" &&
    !group.negated &&
    sourceRange.first === sentence.first &&
    rest?.form === "end"
  )
    content.push(...quotedBefore(scene, sentence));
  if (content.length === 0 && !(verb.kind === "deed" && verb.stance === "claims-responsibility")) return null;
  const whole = content.at(-1);
  // “A,” said the mayor, who has seen it. “B.”: the quotation goes on whether or not more is told of the speaker
  if (whole !== undefined && (doc.tokens[whole.last - 1]?.quote ?? -1) >= 0) {
    const more = quotedOn(scene, whole.first < sentence.first ? sentence : lastSentence(doc, whole, sentence));
    if (more !== null) content.push(more);
  }
  const through = rest?.through ?? tail.through;
  const chain = through === null ? [] : [sourceOf(doc, through, scene.actors, scene.lexicon)];
  // "the channel reported, citing eyewitnesses": they speak, through the channel
  if (source.kind === "agency" || source.kind === "outlet") {
    const cited = tail.cited ?? citedBehind(doc, rest, whole, sentence);
    if (cited !== null && content.length > 0) {
      chain.push(source);
      source = sourceOf(doc, cited, scene.actors, scene.lexicon);
      sourceRange = cited;
    }
  }
  return { ...base, chain: chain.filter((s) => s.kind === "agency" || s.kind === "outlet"), source, sourceRange, content };
}

/** Whom an agency cites, right behind its verb or behind what is said: ", citing witnesses". */
function citedBehind(doc: Segmented, rest: Tail | null, said: Range | undefined, sentence: Sentence): Range | null {
  // "Citing two officials, the agency reported"
  if (CITING.test(doc.tokens[sentence.first]?.lower ?? "")) {
    const cited = phraseAfter(doc, sentence.first + 1);
    if (cited !== null && doc.tokens[cited.last]?.text === ",") return cited;
  }
  for (const at of [rest?.form === "comma" ? rest.first : -1, (said?.last ?? sentence.last) + 1])
    if (at > 0 && at + 1 < sentence.last && CITING.test(doc.tokens[at]?.lower ?? "") && doc.tokens[at - 1]?.text === ",")
      return phraseAfter(doc, at + 1);
  return null;
}

/** "The ministry issued a statement saying": whose statement it is, where the noun before the participle is one that was put out. */
function issuerOf(scene: Scene, sentence: Sentence, noun: Range): Range | null {
  const { doc, lexicon } = scene;
  const verb = doc.tokens[noun.first - 1];
  if (!lexicon.words.written.has(doc.tokens[noun.last - 1]) || verb?.pos !== "VERB" || /ing$/.test(verb.lower)) return null;
  const first = cueGroup(doc, noun.first - 1).first;
  return first <= sentence.first ? null : subjectBefore(scene, adverbsBefore(doc, first, sentence), sentence);
}

function asSaying(doc: Segmented, from: number): boolean {
  for (let i = from; i < from + 10; i++)
    if (
      doc.tokens[i]?.lower === "as" &&
      doc.tokens[i + 1]?.lower === "saying" &&
      doc.tokens[i]?.sentence === doc.tokens[from]?.sentence
    )
      return true;
  return false;
}

/** What somebody is quoted as saying: behind the cue, or before it. */
function readQuoted(
  scene: Scene,
  sentence: Sentence,
  base: Pick<Draft, "attribution" | "negated" | "sentence" | "stance"> & { readonly verb: ReportingVerb; readonly cue: Range },
  { speaker, cue, opens, through }: QuotedAs,
  recent: readonly Source[],
): Draft | null {
  const tail = tailOf(scene, sentence, cue.last, base.verb);
  const said = closesBefore(scene.doc, opens, sentence) ? contentBefore(scene, sentence, opens, sentence.first) : null;
  const behind = through !== null && scene.doc.tokens[cue.last]?.lower === "by" ? null : tail;
  const content = contentOf(scene, sentence, base.verb, said, behind, speaker, cue);
  if (content.length === 0) return null;
  const source = speakerOf(scene, sentence, speaker, cue, recent);
  return { ...base, cue, source, sourceRange: speaker, content, chain: through === null ? [] : [through] };
}

function lastSentence(doc: Segmented, range: Range, sentence: Sentence): Sentence {
  const index = doc.tokens[range.last - 1]?.sentence ?? sentence.index;
  return (index > sentence.index ? doc.sentences[index] : sentence) ?? sentence;
}

/** Who the subject is: a pronoun stands for the sentence's subject, else for who spoke last. */
function speakerOf(scene: Scene, sentence: Sentence, range: Range, cue: Range, recent: readonly Source[]): Source {
  const { doc } = scene;
  const read = sourceOf(doc, range, scene.actors, scene.lexicon);
  const main =
    /^(?:he|she|it|they)$/.test(doc.tokens[range.first]?.lower ?? "") && range.first > sentence.first
      ? mainSubject(scene, sentence, cue.first)
      : null;
  const named = main === null || main.last > range.first ? null : sourceOf(doc, main, scene.actors, scene.lexicon);
  let heard = resolveSpeaker(read, doc, range, named === null || named.name === null ? recent : [named, ...recent]);
  // "Governor Haidar came. He said …": nobody has spoken yet, the man just told of does
  if (heard.name === null && heard.role === null && /^(?:he|she)$/.test(doc.tokens[range.first]?.lower ?? "")) {
    const person = personBefore(scene, sentence);
    if (person !== null) heard = { ...sourceOf(doc, person, scene.actors, scene.lexicon), evidence: read.evidence };
  }
  return heard.affiliation === null ? withSide(scene, heard, range) : heard;
}

/** The speaker behind the verb; after a comma that closes an apposition ("Ruiz, the mayor, said …") there is none. */
function inversion(scene: Scene, sentence: Sentence, cue: Range, verb: ReportingVerb, said: Range): Range | null {
  const quoted = (scene.doc.tokens[said.last - 1]?.quote ?? -1) >= 0;
  // "…, the senator told the BBC": what follows is who listens
  if ((!quoted && verb.kind !== "say") || /^(?:tell|tells|told|telling|informed|assured|reminded)$/.test(verb.form)) return null;
  const range = invertedSubject(scene, cue.last, sentence, quoted);
  if (range === null || quoted) return range;
  return opensApposition(scene, cue.first - 1, sentence) ? null : range;
}

/** "… and said", "… but warned": the verb has the subject of the one before. */
function joinsOn(doc: Segmented, at: number): boolean {
  return /^(?:and|but|or|then)$/.test(doc.tokens[at - 1]?.lower ?? "");
}
