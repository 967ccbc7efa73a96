import { exactly } from "../../../../model/index.ts";
import { type Segmented, spansIn } from "../../../../text/index.ts";
import { BARE_PHRASE, type PersonPhrase } from "./person-phrase.ts";

/** A person the actor reader found by title, role or given name, as a token range; `personName` null for anybody else. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
  readonly personName: string | null;
}

/** Tokens no phrase for people is longer than. */
const LONGEST = 40;

/**
 * Phrases with the names of upper-case copy, where capitals tell none: a phrase that meets a named person's words takes
 * the name and all of the words ("MAYOR" and "CARLOS RUIZ"); a name no phrase meets becomes one.
 */
export function withNamedPeople(doc: Segmented, phrases: readonly PersonPhrase[], people: readonly NamedSpan[]): PersonPhrase[] {
  if (!doc.upper) return [...phrases];
  const dropped = new Set<PersonPhrase>();
  const made: PersonPhrase[] = [];
  for (const { first, last, personName: name } of people) {
    if (name === null) continue;
    const met = spansIn(phrases, first - LONGEST, last + LONGEST).filter(
      (p) => p.first < last && first < p.last && !dropped.has(p),
    );
    if (met.some((p) => p.plural || p.numbered)) continue;
    for (const phrase of met) dropped.add(phrase);
    const own = met.find((p) => p.noun !== null);
    made.push({
      ...BARE_PHRASE,
      kind: "name",
      count: exactly(1, null, name),
      definite: true,
      ...own,
      first: Math.min(first, ...met.map((p) => p.first)),
      last: Math.max(last, ...met.map((p) => p.last)),
      head: own?.head ?? last - 1,
      ages: met.flatMap((p) => p.ages),
      name,
    });
  }
  if (made.length === 0) return [...phrases];
  return [...phrases.filter((p) => !dropped.has(p)), ...made].sort((a, b) => a.first - b.first);
}
