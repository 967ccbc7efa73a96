import { exactly, type Quantity } from "../../../../model/index.ts";
import type { Segmented } from "../../../../text/index.ts";
import { countPhrase } from "../people/person-phrase.ts";
import type { CountSpan } from "../people/phrase-context.ts";
import type { HarmTerm } from "./harm-lexicon.ts";
import type { HarmPredicate } from "./harm-predicates.ts";

/** Farthest a toll's figure stands from its noun: "the number of people killed in the attack on the capital has risen to at least ten". */
const REACH = 26;
/** Words that end a search: another clause with a figure of its own. */
const STOP = /^(?:[;:—“”"]|but|while|who|which|including|among)$/;
const UNREAL = /^(?:could|may|might|would|will|feared|fear|fears|expected|likely|if)$/;
/** What stands right before a toll's figure. */
const LEADS = /^(?:to|at|of|is|was|are|were|reached|reaches|reaching|hit|exceeded|exceeds|topped|tops|passed|surpassed|now)$/;
/** "the toll of the war": of no one deed. */
const WAR = /^(?:war|conflict|uprising|insurgency|campaign|fighting)$/;
const YEARLY = /^(?:year|year['’]s|yearly|annual|homicides?|murders?|decade|months)$/;
const DEAD = /^(?:killed|dead|deaths|fatalities|slain|died)$/;
const HURT = /^(?:wounded|injured|injuries|hurt)$/;

interface TollNoun {
  readonly first: number;
  readonly last: number;
  readonly effect: "killed" | "injured";
}

/** "The death toll rose to 14", "bringing the toll to 12", "the number of wounded stands at 30": a figure of the whole, told by a noun. */
export function readTollPhrases(doc: Segmented, counts: ReadonlyMap<number, CountSpan>): HarmPredicate[] {
  if (counts.size === 0) return [];
  const out: HarmPredicate[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    const noun = tollNounAt(doc, at);
    if (noun === null) continue;
    const read = isOfYear(doc, noun.first) ? null : figureOf(doc, noun, counts);
    if (read !== null) out.push(read);
    at = noun.last - 1;
  }
  return out;
}

/** "the city's homicide toll this year": a count of many deeds. */
function isOfYear(doc: Segmented, at: number): boolean {
  const sentence = doc.sentences[doc.tokens[at]?.sentence ?? 0];
  if (sentence === undefined) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (YEARLY.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

function tollNounAt(doc: Segmented, at: number): TollNoun | null {
  const own = doc.tokens[at]?.lower;
  // most words are neither
  if (own !== "toll" && own !== "tolls" && own !== "number") return null;
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  switch (own) {
    case "toll":
    case "tolls": {
      const before = word(at - 1);
      if (/^(?:road|roads|booth|bridge|plaza|free|casualty)$/.test(word(at + 1)) || before === "casualty") return null;
      return {
        first: before === "death" ? at - 1 : at,
        last: at + 1,
        effect: /^(?:injury|wounded)$/.test(before) ? "injured" : "killed",
      };
    }
    case "number": {
      if (word(at + 1) !== "of") return null;
      for (let i = at + 2; i < at + 7 && i < doc.tokens.length; i++) {
        if (DEAD.test(word(i))) return { first: at, last: i + 1, effect: "killed" };
        if (HURT.test(word(i))) return { first: at, last: i + 1, effect: "injured" };
      }
      return null;
    }
    default:
      return null;
  }
}

function figureOf(doc: Segmented, noun: TollNoun, counts: ReadonlyMap<number, CountSpan>): HarmPredicate | null {
  const sentence = doc.tokens[noun.first]?.sentence ?? 0;
  const end = Math.min(doc.sentences[sentence]?.last ?? 0, noun.last + REACH);
  for (let i = noun.last; i < end; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    // "the toll could rise to 20": what may change is told by the claim's own mayChange
    if (STOP.test(word) || UNREAL.test(word) || WAR.test(word)) return null;
    const span = counts.get(i);
    if (span === undefined) continue;
    const lead = word === "from" ? word : (doc.tokens[i - 1]?.lower ?? "");
    if (!LEADS.test(lead) && lead !== "from") {
      i = span.last - 1;
      continue;
    }
    const value = afterRise(span.value, lead);
    // "from eight" alone is what it was before; "to 14 provinces" counts no people
    if (value === null || countsThings(doc, span.last)) {
      i = span.last - 1;
      continue;
    }
    return {
      effect: noun.effect,
      first: noun.first,
      last: noun.last,
      sentence,
      patients: [countPhrase({ ...span, value })],
      parts: [],
      agent: null,
      agentAt: null,
      negated: false,
      realis: "actual",
      weak: false,
      also: false,
      line: false,
      term: TERMS[noun.effect],
    };
  }
  return null;
}

/** "rose from eight to ten" is read as a range: the toll is its end. */
function afterRise(value: Quantity, lead: string): Quantity | null {
  if (lead !== "from") return value;
  return value.modifier === "range" && value.max !== null ? exactly(value.max, value.unit, value.quote) : null;
}

function countsThings(doc: Segmented, after: number): boolean {
  const next = doc.tokens[after];
  if (next === undefined || next.pos !== "NOUN") return false;
  return !/^(?:people|persons|dead|killed|deaths|fatalities|wounded|injured|injuries|civilians|soldiers|victims|men|women|children|others)$/.test(
    next.lower,
  );
}

const TERMS: Readonly<Record<TollNoun["effect"], HarmTerm>> = {
  killed: { effect: "killed", frame: "count", weak: false, form: "none", phrase: "toll", needs: null },
  injured: { effect: "injured", frame: "count", weak: false, form: "none", phrase: "number of injured", needs: null },
};
