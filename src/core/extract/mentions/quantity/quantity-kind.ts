import type { Modifier } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";

/** What a number measures; only `count`, `measure`, `money` and `percent` are quantities of a report, the rest name or order. */
export type QuantityKind = "count" | "age" | "money" | "percent" | "measure" | "ordinal" | "identifier";

export const MEASURE =
  /^(?:km|kms|kilometers?|kilometres?|miles?|meters?|metres?|feet|foot|ft|inch|inches|yards?|kg|kilos?|kilograms?|tons?|tonnes?|pounds?|lbs?|mph|kph|mm|cm|acres?|hectares?|litres?|liters?|gallons?|degrees?|caliber|calibre|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|a\.m\.|p\.m\.|am|pm|o'clock|gmt)$/;
const STREET =
  /^(?:block|street|st\.|avenue|ave\.|road|rd\.|drive|highway|blvd\.?|lane|ln\.?|north|south|east|west|n\.|s\.|e\.|w\.)$/;
const NUMBERED =
  /^(?:no\.|number|route|highway|interstate|i|district|pd|sector|flight|article|section|channel|room|apt\.?|apartment|unit|#|exit|mile|bus|line|precinct|ward|zone|chapter|page|act|phase|level|group)$/;

/** The kind of the number in tokens `[first, last)`, by the words around it. */
export function kindOf(
  doc: Segmented,
  first: number,
  last: number,
  value: { min: number | null; best: number | null; modifier: Modifier },
): QuantityKind {
  const next = doc.tokens[last]?.lower ?? "";
  const after = doc.tokens[last + 1]?.lower ?? "";
  const before = doc.tokens[first - 1]?.lower ?? "";
  if (
    /^(?:[$€£¥₹]|rs|rs\.|usd|us\$|eur|gbp|pkr|afs|inr)$/.test(before) ||
    /^(?:usd|us\$|dollars?|euros?|pounds?|rupees?|rubles?)$/.test(next)
  )
    return "money";
  if (next === "%" || next === "percent" || next === "per") return "percent";
  if (/^(?:year|years|month|months)$/.test(next) && after === "old") return "age";
  if (next === "-" && /^(?:year|month|week|day)$/.test(after)) return "age";
  if (before === "aged" || before === "age" || before === "ages" || agesBefore(doc, first)) return "age";
  if (before === "of" && doc.tokens[first - 2]?.lower === "age") return "age";
  // ".45" is a calibre
  if (before === "." && doc.tokens[first - 1]?.end === doc.tokens[first]?.start && isDigits(doc, first)) return "measure";
  if (streetAhead(doc, last)) return value.modifier === "exact" ? "identifier" : "count";
  if (MEASURE.test(next) || (next === "-" && MEASURE.test(after))) return "measure";
  if (next === "-" && /^(?:block|hour|mile|inch|foot|mm|caliber)$/.test(after)) return "measure";
  if (NUMBERED.test(before)) return "identifier";
  // "dials 911 when a shell falls"
  if (/^(?:call|calls|called|calling|dial|dials|dialed|dialled)$/.test(before) && value.modifier === "exact") return "identifier";
  if (value.modifier === "exact" && value.best !== null && value.best >= 1000 && STREET.test(next)) return "identifier";
  if (
    value.modifier === "exact" &&
    value.best !== null &&
    value.best >= 1900 &&
    value.best <= 2100 &&
    last - first === 1 &&
    /^\d{4}$/.test(doc.tokens[first]?.text ?? "") &&
    !/^(?:people|troops|soldiers|rockets|civilians|refugees)$/.test(next)
  )
    return "identifier";
  if (STREET.test(next) && value.modifier === "exact" && /^\d{3,}$/.test(doc.tokens[first]?.text ?? "")) return "identifier";
  if (last - first === 1 && (isAgeAside(doc, first) || (before === "as" && next === "by"))) return "age";
  // "a 50 shot", "a 12 gauge": a thing by its number
  if (/^an?$/.test(before) && isDigits(doc, first) && value.modifier === "exact") return "identifier";
  // "a boy, about 4, and"
  if (
    last - first === 2 &&
    before === "," &&
    next === "," &&
    /^(?:about|around)$/.test(doc.tokens[first]?.lower ?? "") &&
    value.best !== null &&
    value.best < 100
  )
    return "age";
  return "count";
}

/** "Ana Reyes, 34,", "Ana Reyes, 34 was shot", "a man and a woman, both 19,", "two girls, 7 and 5,", "in their 20's". */
function isAgeAside(doc: Segmented, at: number): boolean {
  if (!/^\d{1,3}$/.test(doc.tokens[at]?.text ?? "")) return false;
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  const next = word(at + 1);
  if (/^(?:['’′]s?|s)$/.test(next) && /^(?:his|her|their|early|mid|late|-)$/.test(word(at - 1))) return true;
  // the first of a pair, or the last
  const from = /^(?:and|or)$/.test(word(at - 1)) && /^\d{1,3}$/.test(word(at - 2)) ? at - 2 : at;
  const to = from === at && /^(?:and|or)$/.test(next) && /^\d{1,3}$/.test(word(at + 2)) ? at + 2 : at;
  const lead = word(from - 1);
  const ends = doc.tokens[to + 1]?.sentence !== doc.tokens[at]?.sentence;
  const closes = ends || /^[,.;)]$/.test(word(to + 1)) || (/^years?$/.test(word(to + 1)) && word(to + 2) === "old");
  if (closes && (lead === "," || (lead === "both" && word(from - 2) === ",") || (from !== to && lead === "be"))) return true;
  if (/^years?$/.test(word(to + 1)) && word(to + 2) === "old") return true;
  // "Ana Reyes, 34 was shot": 34 people would take another verb
  return from === to && lead === "," && /^(?:is|was|has)$/.test(next) && word(at) !== "1";
}

function isDigits(doc: Segmented, at: number): boolean {
  return /^\d/.test(doc.tokens[at]?.text ?? "");
}

/** "ages 7, 10 and 13": a number in a list that "ages" opens. */
function agesBefore(doc: Segmented, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 8); i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (word === "ages" || word === "aged") return true;
    if (!/^(?:\d{1,3}|,|and|or|to|-)$/.test(word)) return false;
  }
  return false;
}

/** "1412 Elm Street", "300 North Main St.": a house number, when a street's word follows its name. */
function streetAhead(doc: Segmented, last: number): boolean {
  for (let i = last; i < last + 4; i++) {
    const token = doc.tokens[i];
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
    if (
      i > last &&
      /^(?:street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|lane|ln\.?|court|place|way|terrace|circle)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}
