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
  // ".45" is a calibre
  if (before === "." && doc.tokens[first - 1]?.end === doc.tokens[first]?.start) return "measure";
  if (streetAhead(doc, last)) return value.modifier === "exact" ? "identifier" : "count";
  if (MEASURE.test(next) || (next === "-" && MEASURE.test(after))) return "measure";
  if (next === "-" && /^(?:block|hour|mile|inch|foot|mm|caliber)$/.test(after)) return "measure";
  if (NUMBERED.test(before)) return "identifier";
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
  if (before === "," && /^[,.;)]$/.test(next) && last - first === 1 && /^\d{1,3}$/.test(doc.tokens[first]?.text ?? ""))
    return "age";
  return "count";
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
