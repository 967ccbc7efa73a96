import type { ClaimField, Realis } from "../../src/core/model/index.ts";
import { findQuote } from "./find-quote.ts";
import type * as gold from "./gold.ts";
import {
  type Node,
  optional,
  orNull,
  readBoolean,
  readCount,
  readFields,
  readList,
  readOneOf,
  readText,
  refuse,
} from "./json-reading.ts";

const REALIS: readonly Realis[] = ["actual", "planned", "hypothetical", "historical"];
const COUNTS: readonly ClaimField[] = ["killed", "injured", "missing", "captured", "displaced", "munitions", "unexploded"];
const FIELDS: readonly ClaimField[] = [
  ...COUNTS,
  ...(["type", "time", "place", "weapon", "responsibility", "target", "victim", "damage", "launch-site", "other"] as const),
];
const STANCES = [
  ...(["asserts", "confirms", "denies", "blames", "claims-responsibility"] as const),
  ...(["announces", "expects", "warns", "condemns", "demands"] as const),
];
const MARKS = ["boilerplate", "debris", "caption", "byline", "dateline", "credit"] as const;
const WHEN = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?$/;

/** Reads the gold of one report; every quote is found in it. @throws GoldError naming file and field. */
export function parseGold(file: string, value: unknown, text: string, title: string | null): gold.Gold {
  const span = (node: Node): gold.GoldSpan =>
    findQuote(readText(node), text, title) ?? refuse(node, "words that stand in the report");
  const when = (node: Node): string => {
    const written = readText(node);
    return WHEN.test(written) ? written : refuse(node, "a date or a date-time, with Z or without an offset");
  };
  const range = (node: Node): gold.GoldRange => {
    const at = readFields(node, ["min", "best", "max"]);
    return checkedRange(node, { min: readCount(at("min")), best: readCount(at("best")), max: readCount(at("max")) });
  };
  const time = (node: Node): gold.GoldTime => {
    const at = readFields(node, ["from", "to", "precision", "quote"]);
    return {
      from: optional(at("from"), when),
      to: optional(at("to"), when),
      precision: optional(at("precision"), readText),
      span: optional(at("quote"), span),
    };
  };
  const words = (node: Node): readonly string[] => readList(node, readText);
  const labels = (node: Node): readonly (string | null)[] => readList(node, (item) => orNull(item, readText));
  /** One quote, or several that mean the same. */
  const anyOf = (node: Node): readonly gold.GoldSpan[] => (Array.isArray(node.value) ? readList(node, span) : [span(node)]);
  const spans = (node: Node): readonly gold.GoldSpan[] => readList(node, span);

  const responsibility = (node: Node): gold.GoldResponsibility => {
    const at = readFields(node, ["actor", "blamedBy", "claimedBy", "deniedBy", "asFact"]);
    return {
      actor: readText(at("actor")),
      blamedBy: optional(at("blamedBy"), words),
      claimedBy: optional(at("claimedBy"), words),
      deniedBy: optional(at("deniedBy"), words),
      asFact: optional(at("asFact"), readBoolean),
    };
  };

  const place = (node: Node): gold.GoldPlace => {
    const at = readFields(node, ["name", "country", "quote"]);
    return {
      name: readText(at("name")),
      country: optional(at("country"), (country) => orNull(country, readText)),
      span: optional(at("quote"), span),
    };
  };

  const incident = (node: Node): gold.GoldIncident => {
    const at = readFields(node, [
      ...["key", "main", "realis", "acled", "gtd", "plover", "time", "place", "killed", "injured", "missing", "captured"],
      ...["responsibility", "weapons", "targets", "perpetrators"],
    ]);
    const harm = (field: gold.HarmField) => optional(at(field), (count) => orNull(count, range));
    return {
      key: readText(at("key")),
      main: optional(at("main"), readBoolean) ?? false,
      realis: optional(at("realis"), (realis) => readOneOf(realis, REALIS)) ?? "actual",
      acled: optional(at("acled"), labels),
      gtd: optional(at("gtd"), (label) => orNull(label, readText)),
      plover: optional(at("plover"), labels),
      time: optional(at("time"), (item) => orNull(item, time)),
      place: optional(at("place"), (item) => orNull(item, place)),
      harm: { killed: harm("killed"), injured: harm("injured"), missing: harm("missing"), captured: harm("captured") },
      responsibility: optional(at("responsibility"), (list) => readList(list, responsibility)),
      weapons: optional(at("weapons"), spans),
      targets: optional(at("targets"), spans),
      perpetrators: optional(at("perpetrators"), spans),
    };
  };

  const claim = (node: Node): gold.GoldClaim => {
    const at = readFields(node, [
      ...["incident", "field", "min", "best", "max", "modifier", "polarity", "realis", "by", "scope", "preliminary", "quote"],
      ...["actor", "relation", "reported"],
    ]);
    const field = readOneOf(at("field"), FIELDS);
    const counted = COUNTS.includes(field);
    const values = { min: readCount(at("min")), best: readCount(at("best")), max: readCount(at("max")) };
    if (counted && values.min === null && values.best === null && values.max === null)
      return refuse(node, "a count: min, best or max");
    if (field === "responsibility" && at("actor").value === undefined) return refuse(at("actor"), "the actor's name");
    return {
      incident: orNull(at("incident"), readText),
      field,
      range: counted ? checkedRange(node, values) : undefined,
      actor: optional(at("actor"), readText),
      relation: optional(at("relation"), (word) => readOneOf(word, ["blamed", "claimed", "suspected", "charged"] as const)),
      modifier: optional(at("modifier"), readText),
      polarity: optional(at("polarity"), (word) => readOneOf(word, ["affirmed", "denied"] as const)) ?? "affirmed",
      realis: optional(at("realis"), (word) => readOneOf(word, REALIS)),
      by: optional(at("by"), (by) => orNull(by, anyOf)),
      scope: optional(at("scope"), readBoolean),
      preliminary: optional(at("preliminary"), readBoolean),
      reported: optional(at("reported"), (word) => readOneOf(word, ["current", "earlier"] as const)),
      span: span(at("quote")),
    };
  };

  const statement = (node: Node): gold.GoldStatement => {
    const at = readFields(node, ["source", "cue", "content", "stance", "chain"]);
    return {
      source: orNull(at("source"), anyOf),
      cue: optional(at("cue"), span),
      content: span(at("content")),
      stance: optional(at("stance"), (word) => readOneOf(word, STANCES)),
      chain: optional(at("chain"), words),
    };
  };

  const mark = (node: Node): gold.GoldMark => {
    const at = readFields(node, ["kind", "quote"]);
    return { kind: readOneOf(at("kind"), MARKS), span: span(at("quote")) };
  };

  const timeMention = (node: Node): gold.GoldTimeMention => {
    const read = time(node);
    return read.span === undefined ? refuse(node, "a quote") : { ...read, span: read.span };
  };

  const placeMention = (node: Node): gold.GoldPlaceMention => {
    const at = readFields(node, ["quote", "name", "country", "use"]);
    return {
      name: readText(at("name")),
      country: optional(at("country"), (country) => orNull(country, readText)),
      use: optional(at("use"), (word) => readOneOf(word, ["literal", "associative"] as const)),
      span: span(at("quote")),
    };
  };

  const commitment = (node: Node): gold.GoldCommitment => {
    const at = readFields(node, ["obligor", "duty", "quote"]);
    return {
      obligor: readText(at("obligor")),
      duty: readOneOf(at("duty"), ["must", "must-not", "may"] as const),
      span: span(at("quote")),
    };
  };

  const plan = (node: Node): gold.GoldPlan => {
    const at = readFields(node, ["quote", "due"]);
    return { span: span(at("quote")), due: optional(at("due"), time) };
  };

  const root: Node = { file, path: "", value };
  const at = readFields(root, ["incidents", "claims", "statements", "marks", "times", "places", "commitments", "plans"]);
  const read: gold.Gold = {
    incidents: readList(at("incidents"), incident),
    claims: optional(at("claims"), (list) => readList(list, claim)),
    statements: optional(at("statements"), (list) => readList(list, statement)),
    marks: optional(at("marks"), (list) => readList(list, mark)),
    times: optional(at("times"), (list) => readList(list, timeMention)),
    places: optional(at("places"), (list) => readList(list, placeMention)),
    commitments: optional(at("commitments"), (list) => readList(list, commitment)),
    plans: optional(at("plans"), (list) => readList(list, plan)),
  };
  checkKeys(at("claims"), at("incidents"), read);
  return read;
}

/** A claim must speak of an incident of the same report, and a key may stand once only. */
function checkKeys(claims: Node, incidents: Node, read: gold.Gold): void {
  const keys = read.incidents.map((incident) => incident.key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) refuse({ ...incidents, value: twice }, "each key once in a report");
  read.claims?.forEach((claim, index) => {
    if (claim.incident !== null && !keys.includes(claim.incident)) {
      refuse({ ...claims, path: `claims[${index}].incident`, value: claim.incident }, `one of ${keys.join(", ")}`);
    }
  });
}

function checkedRange(node: Node, range: gold.GoldRange): gold.GoldRange {
  const known = [range.min, range.best, range.max].filter((count) => count !== null);
  const rising = known.every((count, index) => index === 0 || count >= (known[index - 1] ?? 0));
  return rising ? range : refuse(node, "min ≤ best ≤ max");
}
