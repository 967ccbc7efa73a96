import { matchPhrase } from "../../lexicon/index.ts";
import type { Segmented } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import type { Range } from "./phrase.ts";
import type { StatementLexicon } from "./statement-lexicon.ts";

/** The first word of a phrase that is a role people speak in, or null. */
export function roleIn(doc: Segmented, range: Range, lexicon: StatementLexicon): string | null {
  for (let i = range.first; i < range.last; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (lexicon.roles.has(word)) return word;
  }
  return null;
}

/** A run of capitalised words that no organisation covers. */
export function nameIn(doc: Segmented, range: Range, inside: readonly ActorRead[], lexicon: StatementLexicon): string | null {
  if (doc.upper) return null;
  let first = -1;
  for (let i = range.first; i <= range.last; i++) {
    const token = i < range.last ? doc.tokens[i] : undefined;
    const ok =
      token !== undefined &&
      /^\p{Lu}[\p{L}.’'-]+$/u.test(token.text) &&
      (token.pos === "PROPN" || (token.pos === "VERB" && first >= 0)) &&
      !lexicon.roles.has(token.lower) &&
      !(first < 0 && lexicon.demonyms.has(token.lower)) &&
      matchPhrase(lexicon.nations, doc, i) === null &&
      !inside.some((a) => a.first <= i && i < a.last);
    if (ok && first < 0) first = i;
    if (!ok && first >= 0)
      return namesOffice(doc, first, range)
        ? nameIn(doc, { first: i, last: range.last }, inside, lexicon)
        : namesNobody(doc, first, i, range)
          ? null
          : doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[i - 1]?.end ?? 0);
  }
  return null;
}

/** "the commissioner for Information, Ana Ruiz": what the office is for, not who holds it. */
function namesOffice(doc: Segmented, first: number, range: Range): boolean {
  return first - 1 > range.first && doc.tokens[first - 1]?.lower === "for";
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
  // "Exit polls", "Recent figures": a capital only because the sentence begins
  if (
    last - first === 1 &&
    doc.sentences[doc.tokens[first]?.sentence ?? -1]?.first === first &&
    last < range.last &&
    doc.tokens[last]?.pos === "NOUN" &&
    FIGURES.test(doc.tokens[last]?.text ?? "")
  )
    return true;
  // "Afghan and NATO officials"
  const joined = last - first === 1 && /^(?:and|or|,)$/.test(doc.tokens[last]?.lower ?? "");
  const noun = joined ? range.last - 1 : last;
  // "Western diplomats": the word says what sort they are
  const sort =
    last - first === 1 &&
    last === range.last - 1 &&
    doc.tokens[last]?.pos === "NOUN" &&
    /[^s]s$/.test(doc.tokens[last]?.text ?? "");
  return last < range.last && (sort || COLLECTIVE.test(doc.tokens[noun]?.text ?? ""));
}

const COLLECTIVE =
  /^(?:police|officials|authorities|residents|deputies|officers|troops|soldiers|prosecutors|investigators|villagers|neighbou?rs|leaders|lawmakers|doctors|medics|activists|rebels|militants|insurgents|fighters|media|hospitals?)$/;

const FIGURES = /^(?:polls?|surveys?|figures|reports?|studies|documents?|records|estimates?|images|videos?|photos?)$/;
