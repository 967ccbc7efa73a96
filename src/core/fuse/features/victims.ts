import { WEIGHTS } from "../weights.ts";
import { type Compare, feature, shared, show } from "./compare.ts";

/** A victim's name shared is nearly proof; names on both sides and none in common speak a little against. */
export const names: Compare = (a, b) => {
  const of = (score: number) => feature("names", score, () => [show(a.names), show(b.names)]);
  if (a.names.length === 0 || b.names.length === 0) return of(0);
  if (shared(a.names, b.names).length > 0) return of(WEIGHTS.nameSame);
  return of(shared(a.names.map(surname), b.names.map(surname)).length > 0 ? WEIGHTS.surnameSame : WEIGHTS.namesOther);
};

function surname(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

export const ages: Compare = (a, b) => {
  const both = a.ages.length > 0 && b.ages.length > 0;
  const score = shared(a.ages, b.ages).length > 0 ? WEIGHTS.ageSame : both ? WEIGHTS.agesOther : 0;
  return feature("ages", score, () => [show(a.ages), show(b.ages)]);
};
