import type { Evidence, Extraction } from "../../src/core/model/index.ts";
import { overlaps, overlapsAny, samePlace, sameTime, sharedLength, sharesWords, shownReading } from "./agreement.ts";
import type { CorpusReport, GoldSpan } from "./gold.ts";
import { addUnwanted, addValue, addWanted, type Tally } from "./tally.ts";

function nearest<T extends Evidence>(span: GoldSpan, answers: readonly T[]): T | undefined {
  const [best] = answers.filter((answer) => overlaps(span, answer)).sort((a, b) => sharedLength(span, b) - sharedLength(span, a));
  return best;
}

/** Times and places that must be found, each with its value. */
export function scoreMentions(report: CorpusReport, extraction: Extraction, tally: Tally): void {
  const { name, gold } = report;
  for (const wanted of gold.times ?? []) {
    const got = nearest(wanted.span, extraction.mentions.times);
    const said = `“${wanted.span.quote}” ${wanted.from ?? ""}…${wanted.to ?? ""} ${wanted.precision ?? ""}`;
    const agrees = got !== undefined && sameTime(wanted, got.reading);
    addWanted(tally, name, "times", said, got === undefined ? null : shownReading(got.reading), agrees);
  }
  for (const wanted of gold.places ?? []) {
    const got = nearest(wanted.span, extraction.mentions.places);
    const said = `“${wanted.span.quote}” ${wanted.name} ${wanted.country ?? ""} ${wanted.use ?? ""}`;
    const agrees = got !== undefined && samePlace(wanted, got.reading) && (wanted.use === undefined || wanted.use === got.use);
    addWanted(tally, name, "places", said, got === undefined ? null : `${shownReading(got.reading)} ${got.use}`, agrees);
  }
}

/** Stretches that are not the report's own telling: the kind, and at least half of the words. */
export function scoreMarks(report: CorpusReport, extraction: Extraction, tally: Tally): void {
  const { name, gold } = report;
  if (gold.marks === undefined) return;
  const { marks } = extraction.report;
  const taken = new Set<number>();
  for (const { kind, span } of gold.marks) {
    const half = (span.end - span.start) / 2;
    const index = marks.findIndex((mark, at) => !taken.has(at) && mark.kind === kind && sharedLength(span, mark) >= half);
    if (index !== -1) taken.add(index);
    addValue(tally, name, "marks", `${kind} “${span.quote}”`, marks[index]?.quote ?? null, true);
  }
  marks.forEach((mark, index) => {
    const known = gold.marks?.some(({ kind, span }) => kind === mark.kind && overlaps(span, mark));
    if (!taken.has(index) && known !== true) addUnwanted(tally, name, "marks", `${mark.kind} “${mark.quote}” by ${mark.rule}`);
  });
}

/** Obligations and announced acts: at the right words, with obligor and duty, or with the right due time. */
export function scoreUndertakings(report: CorpusReport, extraction: Extraction, tally: Tally): void {
  const { name, gold } = report;
  if (gold.commitments !== undefined) {
    for (const wanted of gold.commitments) {
      const got = extraction.commitments.find((item) => overlapsAny(wanted.span, item.evidence));
      const names = got === undefined ? [] : [got.obligor.name, ...got.obligor.aliases];
      const agrees = got?.duty === wanted.duty && names.some((alias) => sharesWords(wanted.obligor, alias));
      const shown = got === undefined ? null : `${got.obligor.name} ${got.duty} ${got.act}`;
      addValue(tally, name, "commitments", `${wanted.obligor} ${wanted.duty} “${wanted.span.quote}”`, shown, agrees);
    }
    for (const item of extraction.commitments) {
      const known = gold.commitments.some((wanted) => overlapsAny(wanted.span, item.evidence));
      if (!known) addUnwanted(tally, name, "commitments", `${item.obligor.name} ${item.duty} ${item.act}`);
    }
  }
  if (gold.plans === undefined) return;
  for (const { span, due } of gold.plans) {
    const got = extraction.plans.find((item) => overlapsAny(span, item.evidence));
    addValue(tally, name, "plans", `“${span.quote}”`, got?.act ?? null, true);
    if (due === undefined) continue;
    const agrees = got !== undefined && sameTime(due, got.due);
    addWanted(
      tally,
      name,
      "plans.due",
      `${due.from ?? ""}…${due.to ?? ""} “${span.quote}”`,
      got === undefined ? null : shownReading(got.due),
      agrees,
    );
  }
  for (const item of extraction.plans) {
    const known = gold.plans.some((wanted) => overlapsAny(wanted.span, item.evidence));
    if (!known) addUnwanted(tally, name, "plans", `${item.act} “${item.evidence[0]?.quote ?? ""}”`);
  }
}
