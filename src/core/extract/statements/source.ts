import { matchPhrase } from "../../lexicon/index.ts";
import type { Source } from "../../model/index.ts";
import { evidenceAt, type Segmented, type Sentence } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import { actorsIn, type Scene } from "./draft.ts";
import type { Range } from "./phrase.ts";
import type { StatementLexicon } from "./statement-lexicon.ts";

const IMAGERY = /\b(?:images?|photos?|photographs?|video|videos|footage|pictures?|satellite imagery|clips?|recordings?)\b/iu;
const DOCUMENT =
  /^(?:the |a |an )?(?:\p{L}+ )?(?:report|statement|document|documents|communique|affidavit|complaint|release|records|letter|poll|survey|study)\b/iu;
const UNNAMED =
  /\b(?:sources?|officials?|witness(?:es)?|eyewitness(?:es)?|residents?|people|person|someone|authorities|investigators|analysts|experts|observers|neighbou?rs?|diplomats?)\b/iu;

/** Who the phrase names, by the actors inside it. */
export function sourceOf(doc: Segmented, phrase: Range, actors: readonly ActorRead[], lexicon: StatementLexicon): Source {
  const range = withoutRelative(doc, phrase);
  const start = doc.tokens[range.first]?.start ?? 0;
  const end = doc.tokens[range.last - 1]?.end ?? start;
  const words = doc.text.slice(start, end);
  // the words that stand for him, a relative pronoun among them
  const evidence = [evidenceAt(doc, start, doc.tokens[phrase.last - 1]?.end ?? end)];
  const inside = actorsIn(actors, range);
  const person = inside.find((a) => a.personName !== null);
  const organised = inside.find((a) => a.organised && a.actor.kind !== "media") ?? null;
  const role = person?.role ?? roleIn(doc, range, lexicon);
  if (person !== undefined)
    return {
      kind: "person",
      name: person.personName,
      role,
      affiliation: person.affiliation ?? organised?.actor ?? null,
      evidence,
    };
  const nation = matchPhrase(lexicon.nations, doc, doc.tokens[range.first]?.lower === "the" ? range.first + 1 : range.first);
  if (nation !== null && nation.last === range.last)
    return { kind: "organisation", name: nation.value.name, role: null, affiliation: nation.value, evidence };
  if (IMAGERY.test(words)) return { kind: "imagery", name: null, role: null, affiliation: null, evidence };
  const media = inside.find((a) => a.actor.kind === "media");
  if (media !== undefined && range.last - media.last <= 2)
    return {
      kind: AGENCY.test(words) || isAgency(media) ? "agency" : "outlet",
      name: media.actor.name,
      role: null,
      affiliation: null,
      evidence,
    };
  // "the Syrian branch of the Front": the group at the end is the head, the nation no person
  const closing = inside.find((a) => a.organised && a.last === range.last);
  if (
    closing !== undefined &&
    doc.tokens[range.last - 1]?.lower !== "spokesman" &&
    /^(?:of|for)$/.test(before(doc, closing.first)) &&
    !PERSON_ROLE.test(words)
  )
    return { kind: "organisation", name: closing.actor.name, role: null, affiliation: closing.actor, evidence };
  // "the Gulf alliance fighting in the north": the body opens the phrase
  const opening = inside.find((a) => a.organised && a.first - range.first <= 1 && doc.tokens[a.last]?.pos === "VERB");
  if (opening !== undefined)
    return { kind: "organisation", name: opening.actor.name, role: null, affiliation: opening.actor, evidence };
  const name = nameIn(doc, range, inside, lexicon);
  if (name !== null) return { kind: "person", name, role, affiliation: organised?.actor ?? null, evidence };
  if (DOCUMENT.test(words)) return { kind: "document", name: null, role: null, affiliation: organised?.actor ?? null, evidence };
  const headOrg =
    inside.find((a) => a.organised && a.last === range.last) ??
    (organised !== null &&
    /^(?:embassy|ministry|government|army|military|police|department|office|group)$/.test(doc.tokens[range.last - 1]?.lower ?? "")
      ? organised
      : null);
  if (headOrg != null)
    return { kind: "organisation", name: headOrg.actor.name, role: null, affiliation: headOrg.actor, evidence };
  if (UNNAMED.test(words))
    return {
      kind: "unnamed",
      name: null,
      role,
      affiliation: organised?.actor ?? inside.find((a) => a.affiliation !== null)?.affiliation ?? null,
      evidence,
    };
  if (
    /^(?:police|deputies|officers|army|military|government|ministry|authorities)$/iu.test(doc.tokens[range.last - 1]?.text ?? "")
  )
    return {
      kind: "organisation",
      name: words.replace(/^the /iu, ""),
      role: null,
      affiliation: inside.at(-1)?.actor ?? null,
      evidence,
    };
  return {
    kind: organised !== null ? "organisation" : "unnamed",
    name: organised?.actor.name ?? null,
    role,
    affiliation: organised?.actor ?? null,
    evidence,
  };
}

/** "Afghan officials, who said": the pronoun is none of the name. */
function withoutRelative(doc: Segmented, { first, last }: Range): Range {
  let end = last;
  while (end - first > 1 && /^(?:who|which|that|,)$/.test(doc.tokens[end - 1]?.lower ?? "")) end--;
  return { first, last: end };
}

const PERSON_ROLE =
  /\b(?:spokes\p{L}+|officials?|ministers?|commanders?|chiefs?|heads?|leaders?|directors?|officers?|members?|sources?|president|deputy|secretary|generals?|colonel|governor|ambassador|representatives?|lawyers?)\b/iu;

/** The word before a token, articles passed over. */
function before(doc: Segmented, at: number): string {
  const word = doc.tokens[at - 1]?.lower ?? "";
  return /^(?:the|a|an)$/.test(word) ? (doc.tokens[at - 2]?.lower ?? "") : word;
}

const AGENCY = /\b(?:news agency|agency|newswire)\b/iu;
const AGENCIES = new Set([
  "AFP",
  "Reuters",
  "Associated Press",
  "TASS",
  "Interfax",
  "RIA Novosti",
  "Xinhua",
  "EFE",
  "DPA",
  "ANSA",
  "Anadolu",
  "SANA",
  "IRNA",
  "Fars",
  "Amaq",
  "Pajhwok",
  "Khaama Press",
  "Bloomberg",
]);

function isAgency(actor: ActorRead): boolean {
  return AGENCIES.has(actor.actor.name);
}

function roleIn(doc: Segmented, range: Range, lexicon: StatementLexicon): string | null {
  for (let i = range.first; i < range.last; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (lexicon.roles.has(word)) return word;
  }
  return null;
}

/** A run of capitalised words that no organisation covers. */
function nameIn(doc: Segmented, range: Range, inside: readonly ActorRead[], lexicon: StatementLexicon): string | null {
  if (doc.upper) return null;
  let first = -1;
  for (let i = range.first; i <= range.last; i++) {
    const token = i < range.last ? doc.tokens[i] : undefined;
    const ok =
      token !== undefined &&
      /^\p{Lu}[\p{L}.’'-]+$/u.test(token.text) &&
      token.pos === "PROPN" &&
      !lexicon.roles.has(token.lower) &&
      matchPhrase(lexicon.nations, doc, i) === null &&
      !inside.some((a) => a.first <= i && i < a.last);
    if (ok && first < 0) first = i;
    if (!ok && first >= 0)
      return namesNobody(doc, first, i, range)
        ? null
        : doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[i - 1]?.end ?? 0);
  }
  return null;
}

/** "Kabul police", "residents of Khair Khana", "an officer of a European mission": a name of where they are, not of who speaks. */
function namesNobody(doc: Segmented, first: number, last: number, range: Range): boolean {
  let at = first - 1;
  while (
    at >= range.first &&
    /^(?:DET|ADJ|PROPN|NOUN)$/.test(doc.tokens[at]?.pos ?? "") &&
    !COLLECTIVE.test(doc.tokens[at]?.text ?? "")
  )
    at--;
  if (at >= range.first && /^(?:of|in|from|near|at|around|outside)$/.test(doc.tokens[at]?.lower ?? "")) return true;
  // "Afghan and NATO officials"
  const joined = last - first === 1 && /^(?:and|or|,)$/.test(doc.tokens[last]?.lower ?? "");
  const noun = joined ? range.last - 1 : last;
  return last < range.last && COLLECTIVE.test(doc.tokens[noun]?.text ?? "");
}

const COLLECTIVE =
  /^(?:police|officials|authorities|residents|deputies|officers|troops|soldiers|prosecutors|investigators|villagers|neighbou?rs|leaders|lawmakers|doctors|medics|activists|rebels|militants|insurgents|fighters|media|hospitals?)$/;

const GROUP =
  /^(?:group|branch|movement|militia|organi[sz]ation|faction|network|wing|affiliate|insurgents|militants|rebels|jihadists)$/;

/** "he", "the ministry", a surname, "the spokesman", "the group": who of those heard before is meant, latest first. */
export function resolveSpeaker(source: Source, doc: Segmented, range: Range, recent: readonly Source[]): Source {
  const word = doc.tokens[range.last - 1]?.lower ?? "";
  const pronoun = range.last - range.first === 1 && /^(?:he|she|it|they)$/.test(word);
  for (const earlier of recent) {
    const heard = { ...earlier, evidence: source.evidence };
    if (pronoun) {
      if (
        (word === "he" || word === "she") &&
        earlier.kind !== "person" &&
        earlier.role === null &&
        recent.some((r) => r.kind === "person")
      )
        continue;
      // "investigators said …": no one he
      if ((word === "he" || word === "she") && earlier.kind === "unnamed" && /s$/.test(earlier.evidence[0]?.quote ?? ""))
        continue;
      return heard;
    }
    if (source.name === null && source.role !== null && earlier.role === source.role) return heard;
    if (source.kind === "person" && source.name !== null && earlier.name?.split(" ").at(-1) === source.name) return heard;
    const side = earlier.affiliation;
    if (source.affiliation !== null || side === null || range.last - range.first > 3) continue;
    const own = GROUP.test(word)
      ? side.kind === "rebel" || side.kind === "militia"
      : side.name.toLowerCase().includes(word) && BODY.test(word);
    if (own) return { kind: "organisation", name: side.name, role: null, affiliation: side, evidence: source.evidence };
  }
  return source;
}

const BODY = /^(?:ministry|embassy|army|military|police|government|department|agency|office|command|council)$/;

/** How many actors back a short name ("the coalition") may point. */
const NAMED_BEFORE = 30;

/** "the coalition", "sources in the ministry": the body last named in full whose name ends so. */
export function withSide(scene: Scene, source: Source, range: Range): Source {
  const word = scene.doc.tokens[range.last - 1]?.lower ?? "";
  if (source.kind === "person" || !SHORT.test(word)) return source;
  const end = actorsBefore(scene.actors, range.first);
  for (let k = end - 1; k >= Math.max(0, end - NAMED_BEFORE); k--) {
    const read = scene.actors[k];
    if (read === undefined || !read.organised || !read.quote.toLowerCase().endsWith(word)) continue;
    return source.name !== null || range.last - range.first > 3
      ? { ...source, affiliation: read.actor }
      : { ...source, kind: "organisation", name: read.actor.name, affiliation: read.actor };
  }
  return source;
}

/** The first person named in the sentence before, of the same paragraph or the one before. */
export function personBefore(scene: Scene, sentence: Sentence): Range | null {
  const before = scene.doc.sentences[sentence.index - 1];
  if (before === undefined || sentence.paragraph - before.paragraph > 1) return null;
  const people = actorsIn(scene.actors, before).filter((a) => a.personName !== null);
  const [first, ...others] = people;
  return first === undefined || others.some((o) => o.personName !== first.personName) ? null : first;
}

const SHORT =
  /^(?:coalition|alliance|ministry|embassy|army|government|group|movement|front|brigades?|council|command|militia|network|organi[sz]ation|party)$/;

function actorsBefore(actors: readonly ActorRead[], at: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
