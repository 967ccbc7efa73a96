import { exactly } from "../../../../model/index.ts";
import type { Segmented, Token, TokenSet } from "../../../../text/index.ts";
import type { PersonLexicon, PersonNoun } from "./person-lexicon.ts";
import type { PersonPhrase } from "./person-phrase.ts";
import { NOMINAL } from "./phrase-lookahead.ts";
import { numbersThing } from "./phrase-parts.ts";
import { openedPhrase, type PhraseReading } from "./phrase-reading.ts";

/** "ten were killed and an eleventh was hurt", "wounded a fifth": the place in the row stands for somebody where a verb follows, or a harm goes before. Its token. */
function nthAlone(doc: Segmented, at: number, harm: TokenSet): number | null {
  if (
    !/^an?$/.test(doc.tokens[at]?.lower ?? "") ||
    !/^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/.test(doc.tokens[at + 1]?.lower ?? "")
  )
    return null;
  const next = doc.tokens[at + 2];
  if (harm.has(at - 1) && (next === undefined || /^(?:ADP|PUNCT|CCONJ|ADV)$/.test(next.pos))) return at + 1;
  return /^(?:was|is|died|has|had|remains?|survived|suffered|lost|sustained)$/.test(doc.tokens[at + 2]?.lower ?? "")
    ? at + 1
    : null;
}

/** "one was killed and another wounded" */
export function byAnother(reading: PhraseReading): PersonPhrase | null {
  const { doc, opening, context } = reading;
  const { at, start } = opening;
  const nth = nthAlone(doc, at, context.harm);
  if (nth !== null && !context.times.has(nth))
    return {
      ...openedPhrase(reading),
      other: true,
      last: nth + 1,
      head: nth,
      kind: "count",
      count: exactly(1, null, (doc.tokens[nth] as Token).text),
    };
  if (opening.article !== "another" || opening.count !== null || start !== at + 1) return null;
  const next = doc.tokens[start];
  if (next !== undefined && NOMINAL.has(next.pos) && !context.harm.has(start)) return null;
  const count = exactly(1, null, (doc.tokens[at] as Token).text);
  return { ...openedPhrase(reading), other: true, last: start, head: at, kind: "count", count };
}

/** A bare count: "another 31", "eight of them", "12"; a count of other things is none of ours. */
export function byCount(reading: PhraseReading): PersonPhrase | null {
  const { doc, limit, opening, body, lexicon, context } = reading;
  const { count } = opening;
  if (count === null || numbersThing(doc, count)) return null;
  const next = doc.tokens[count.last];
  const rest = next?.lower === "others" || next?.lower === "more";
  const bare =
    next === undefined ||
    !NOMINAL.has(next.pos) ||
    context.harm.has(count.last) ||
    context.times.has(count.last) ||
    context.places.has(count.last);
  if (!rest && next?.lower !== "of" && !bare) return null;
  const end = rest ? count.last + 1 : count.last;
  const whole = wholeOf(doc, end, limit, lexicon, context.harm);
  if (whole === "not-people") return null;
  return {
    ...openedPhrase(reading),
    other: body.other || rest,
    last: whole?.last ?? end,
    head: count.last - 1,
    kind: "count",
    count: count.value,
    numbered: true,
    plural: count.value.best !== 1,
    noun: whole?.noun?.noun ?? null,
    status: whole?.noun?.status ?? null,
    partitive: whole !== null && whole.noun === null,
  };
}

/** "of them", "of whom", "of the passengers" after a count: token after it and its noun, null when there is none. */
function wholeOf(
  doc: Segmented,
  at: number,
  limit: number,
  lexicon: PersonLexicon,
  harm: TokenSet,
): { readonly last: number; readonly noun: PersonNoun | null } | "not-people" | null {
  if (doc.tokens[at]?.lower !== "of") return null;
  let counted = true;
  for (let i = at + 1; i < Math.min(limit, at + 7); i++) {
    const word = doc.tokens[i]?.lower ?? "";
    const noun = lexicon.nouns.get(doc.tokens[i]) ?? null;
    // "one of those patients"
    if (word === "those" && lexicon.nouns.has(doc.tokens[i + 1])) continue;
    // "two of the three wounded died"
    if (counted && i > at + 1 && harm.has(i) && /^(?:VERB|AUX)$/.test(doc.tokens[i + 1]?.pos ?? ""))
      return { last: i + 1, noun: null };
    counted &&= /^(?:DET|NUM)$/.test(doc.tokens[i]?.pos ?? "");
    if (noun !== null || word === "them" || word === "whom" || word === "those") return { last: i + 1, noun };
  }
  return "not-people";
}
