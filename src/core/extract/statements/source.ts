import { matchPhrase } from "../../lexicon/index.ts";
import type { Source } from "../../model/index.ts";
import { evidenceAt, type Segmented } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import { actorsIn } from "./draft.ts";
import type { Range } from "./phrase.ts";
import { nameIn, roleIn } from "./source-name.ts";
import type { StatementLexicon } from "./statement-lexicon.ts";

const IMAGERY = /\b(?:images?|photos?|photographs?|video|videos|footage|pictures?|satellite imagery|clips?|recordings?)\b/iu;
const DOCUMENT =
  /^(?:the |a |an )?(?:\p{L}+ )?(?:report|statement|document|documents|communique|affidavit|complaint|release|records|letter|poll|survey|study)\b/iu;
const UNNAMED =
  /\b(?:sources?|officials?|witness(?:es)?|eyewitness(?:es)?|residents?|people|person|someone|authorities|investigators|analysts|experts|observers|neighbou?rs?|diplomats?)\b/iu;

/** Who the phrase names, by the actors inside it. */
export function sourceOf(doc: Segmented, phrase: Range, actors: readonly ActorRead[], lexicon: StatementLexicon): Source {
  const range = headOf(doc, withoutRelative(doc, phrase));
  const start = doc.tokens[range.first]?.start ?? 0;
  const end = doc.tokens[range.last - 1]?.end ?? start;
  const words = doc.text.slice(start, end);
  // the words that stand for him, a relative pronoun among them
  const evidence = [evidenceAt(doc, start, doc.tokens[phrase.last - 1]?.end ?? end)];
  const inside = actorsIn(actors, range);
  // "a spokesman for Ana Ruiz": she does not speak
  const person = inside.find((a) => a.personName !== null && (a.first === range.first || before(doc, a.first) !== "for"));
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
  // "the news agency AFP": the name behind the noun
  const media = inside.findLast((a) => a.actor.kind === "media");
  if (media !== undefined && range.last - media.last <= 2)
    return {
      kind: AGENCY.test(words) || lexicon.agencies.has(media.actor.name) ? "agency" : "outlet",
      name: namedBehind(doc, media.last, range) ?? media.actor.name,
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
  if (name !== null && lexicon.bodies.has(name.toLowerCase().split(" ").at(-1) ?? ""))
    return { kind: "organisation", name, role: null, affiliation: organised?.actor ?? null, evidence };
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
    affiliation: organised?.actor ?? inside.find((a) => a.affiliation !== null)?.affiliation ?? null,
    evidence,
  };
}

/** "the news agency Basra Press": the capitalised words behind a noun for media, or null. */
function namedBehind(doc: Segmented, from: number, range: Range): string | null {
  if (doc.upper || from >= range.last || !/^\p{Ll}/u.test(doc.tokens[from - 1]?.text ?? "")) return null;
  for (let i = from; i < range.last; i++) if (!/^\p{Lu}/u.test(doc.tokens[i]?.text ?? "")) return null;
  return doc.text.slice(doc.tokens[from]?.start ?? 0, doc.tokens[range.last - 1]?.end ?? 0);
}

/** "Afghan officials, who said": the pronoun is none of the name. */
function withoutRelative(doc: Segmented, { first, last }: Range): Range {
  let end = last;
  while (end - first > 1 && /^(?:who|which|that|,)$/.test(doc.tokens[end - 1]?.lower ?? "")) end--;
  return { first, last: end };
}

/** "witnesses heard by Reuters", "polls taken in Homs": what stands before the participle is who speaks. */
function headOf(doc: Segmented, { first, last }: Range): Range {
  for (let i = first + 1; i + 1 < last; i++) {
    const token = doc.tokens[i];
    if (
      token?.pos !== "VERB" ||
      !/^\p{Ll}\p{L}*(?:ed|en|heard|held|made|sent)$/u.test(token.text) ||
      !/^(?:NOUN|PROPN)$/.test(doc.tokens[i - 1]?.pos ?? "")
    )
      continue;
    if (/^(?:by|in|on|at|from|near|to|with)$/.test(doc.tokens[i + 1]?.lower ?? "")) return { first, last: i };
  }
  return { first, last };
}

const PERSON_ROLE =
  /\b(?:spokes\p{L}+|officials?|ministers?|commanders?|chiefs?|heads?|leaders?|directors?|officers?|members?|sources?|president|deputy|secretary|generals?|colonel|governor|ambassador|representatives?|lawyers?)\b/iu;

/** The word before a token, articles passed over. */
function before(doc: Segmented, at: number): string {
  const word = doc.tokens[at - 1]?.lower ?? "";
  return /^(?:the|a|an)$/.test(word) ? (doc.tokens[at - 2]?.lower ?? "") : word;
}

const AGENCY = /\b(?:news agency|agency|newswire)\b/iu;
