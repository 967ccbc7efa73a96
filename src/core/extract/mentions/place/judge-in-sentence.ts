import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Token } from "../../../text/index.ts";
import { isTownOf, judgeInRun } from "./judge-in-run.ts";
import { isCapital } from "./match-name.ts";
import { possessive, usageOf } from "./name-usage.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import { ASSOCIATIVE, BIG, DOUBTFUL, type Judged, KNOWN, LITERAL, type Verdict } from "./verdict.ts";

export function judgeInSentence(name: Judged, top: GazetteerEntry): Verdict | null {
  const { doc, lexicon, match, around, run, surnames, listed } = name;
  const single = match.last - match.first === 1;
  const wide = top.kind === "country" || top.kind === "region" || (top.kind === "province" && top.population >= BIG);
  const person =
    single && (surnames.has(match.key) || ((lexicon.surnames.has(match.key) || lexicon.given.has(match.key)) && !wide));
  const before = around.before;
  const next = around.next;
  const embedded = run === null ? null : judgeInRun(name, run, top, wide, person);
  if (embedded !== undefined && embedded !== null) return embedded.verdict;
  if (
    before !== null &&
    lexicon.is("title", before.lower) &&
    before.end + 1 >= (doc.tokens[match.first] as Token).start &&
    !around.kindBefore &&
    !(wide && /^\p{Ll}/u.test(before.text))
  )
    return null;
  if (before?.lower === "of" && bodyOf(doc.tokens[match.first - 2], lexicon, top)) return ASSOCIATIVE;
  // "fired from the Durango": towns stand without an article
  if (before?.lower === "the" && top.kind === "town" && (next === null || (next.pos !== "NOUN" && !isCapital(next.text))))
    return null;
  const use = usageOf(name, top, wide);
  if (surnames.has(match.key) && single) {
    if (around.said !== null || around.kindBefore) return LITERAL;
    return around.preposition === "strong" && !possessive(next) && (next === null || !lexicon.is("speech", next.lower))
      ? { use, doubtful: true }
      : null;
  }
  if (next !== null && lexicon.is("municipal", next.lower) && isCapital(next.text))
    return isTownOf(doc, match, lexicon) ? LITERAL : ASSOCIATIVE;
  // "Warren police"
  if (next !== null && !wide && single && person && top.population >= KNOWN && lexicon.is("force", next.lower))
    return ASSOCIATIVE;
  if (wide) return { use, doubtful: false };
  if (around.kindBefore || around.said !== null) return LITERAL;
  if (DISTRICT_NAME.test(match.key)) return { use, doubtful: false };
  if (around.preposition === "strong")
    return top.kind === "district" && top.population < 1000 ? DOUBTFUL : { use, doubtful: false };
  if (next !== null && lexicon.is("speech", next.lower) && top.population < 500_000 && !listed) return null;
  if (person) {
    // "Durham man", "a Denton area nurse": people have no men and no areas
    if (next !== null && top.kind === "town" && lexicon.is("townsfolk", next.lower)) return { use, doubtful: false };
    if (listed && !possessive(next)) return { use, doubtful: top.population < BIG };
    return top.population >= 500_000 ? { use, doubtful: false } : { use, doubtful: true };
  }
  if (listed || (next !== null && lexicon.is("spot", next.lower)))
    return { use, doubtful: top.population < 1000 && top.kind !== "town" };
  if (top.kind === "district" && !DISTRICT_NAME.test(match.key)) return DOUBTFUL;
  if (top.kind === "neighbourhood") return { use, doubtful: false };
  if (top.population >= BIG) return { use, doubtful: false };
  if (around.preposition === "weak") return { use, doubtful: top.population < 1000 };
  const opening = doc.sentences[(doc.tokens[match.first] as Token).sentence]?.first === match.first;
  return { use, doubtful: top.population < KNOWN || (opening && single) };
}

/** A district's name that says it is one: "Madison County". */
const DISTRICT_NAME = / (?:county|parish|district|borough|municipality)$/;

/** "the Diocese of", and of a country also "the embassy of", "the government of". */
function bodyOf(body: Token | undefined, lexicon: PlaceLexicon, top: GazetteerEntry): boolean {
  if (body === undefined) return false;
  return isCapital(body.text)
    ? lexicon.is("of-body", body.lower)
    : top.kind === "country" && lexicon.is("state-body", body.lower);
}
