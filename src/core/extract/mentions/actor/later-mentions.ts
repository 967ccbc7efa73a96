import type { Segmented } from "../../../text/index.ts";
import type { ActorLexicon } from "./actor-lexicon.ts";
import { type ActorRead, actorRead, isCapital, sameLine } from "./actor-read.ts";
import type { Coined } from "./coined-names.ts";

const SURNAME_TAIL = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
/** "in Jackson", "Jackson, Miss.": a place, whoever else bears the name. */
const LOCATIVE = /^(?:in|at|near|from|to|around|outside|into|across|throughout|through|toward|towards)$/;
const PLACE_AFTER = /^(?:county|city|police|street|avenue|road|university|hospital|state|township|parish|airport)$/;

/** "Captain Knipes": the full name, role and side of the person told of elsewhere in the text. */
export function withFullNames(actors: readonly ActorRead[], lexicon: ActorLexicon): ActorRead[] {
  const people = peopleBySurname(actors, lexicon);
  return actors.map((actor) => {
    if (actor.personName === null || /\s/u.test(actor.personName)) return actor;
    const full = people.get(actor.personName.toLowerCase());
    if (full === undefined) return actor;
    const { personName, affiliation } = full;
    const named = { ...full.actor, country: actor.actor.country ?? full.actor.country };
    return {
      ...actor,
      actor: named,
      personName,
      role: actor.role ?? full.role,
      affiliation: actor.affiliation ?? affiliation,
      reading: { status: "stated", value: named, evidence: actor.reading.evidence },
    };
  });
}

/** Surname → the first person of several names who bears it, else the first of that one name. */
function peopleBySurname(actors: readonly ActorRead[], lexicon: ActorLexicon): ReadonlyMap<string, ActorRead> {
  const people = new Map<string, ActorRead>();
  const fathers = new Map<string, ActorRead>();
  for (const actor of actors) {
    if (actor.personName === null) continue;
    const words = wordsOfName(actor.personName);
    const surname = words.at(-1);
    if (surname === undefined) continue;
    const known = people.get(surname);
    if (known === undefined || (!/\s/u.test(known.personName ?? "") && /\s/u.test(actor.personName))) people.set(surname, actor);
    // "Hector Oyarzun Lillo" is Oyarzun to those who write of him again
    const father = words.length > 2 ? words.at(-2) : undefined;
    if (father !== undefined && father.length > 3 && !lexicon.givenNames.has(father) && !fathers.has(father))
      fathers.set(father, actor);
  }
  for (const [father, actor] of fathers) {
    const known = people.get(father);
    if (known === undefined || !/\s/u.test(known.personName ?? "")) people.set(father, actor);
  }
  return people;
}

/** Later mentions by surname ("Ruiz said") and by an abbreviation the text has introduced, on tokens no actor covers. */
export function laterMentions(
  doc: Segmented,
  actors: readonly ActorRead[],
  coined: readonly Coined[],
  lexicon: ActorLexicon,
): ActorRead[] {
  const people = peopleBySurname(actors, lexicon);
  const abbreviations = new Map(coined.map((c) => [c.abbreviation, c.read]));
  if (people.size === 0 && abbreviations.size === 0) return [];
  const taken = new Set<number>();
  for (const actor of actors) for (let i = actor.first; i < actor.last; i++) taken.add(i);
  const out: ActorRead[] = [];
  for (const token of doc.tokens) {
    if (!isCapital(token.text) || taken.has(token.index)) continue;
    const group = abbreviations.get(token.text);
    if (group !== undefined) {
      out.push(actorRead(doc, token.index, token.index + 1, { ...group, organised: true, personName: null }));
      continue;
    }
    const person = people.get(token.lower);
    if (person === undefined || person.first > token.index || token.pos === "VERB") continue;
    const before = doc.tokens[token.index - 1];
    const after = doc.tokens[token.index + 1];
    if (before !== undefined && before.sentence === token.sentence && sameLine(doc, token.index - 1, token.index)) {
      if (LOCATIVE.test(before.lower) && lexicon.nations.heads.has(token)) continue;
      if (!doc.upper && isCapital(before.text) && before.pos === "PROPN" && !taken.has(before.index)) continue;
    }
    if (after !== undefined && PLACE_AFTER.test(after.lower) && isCapital(after.text)) continue;
    if (
      after !== undefined &&
      !doc.upper &&
      after.pos === "PROPN" &&
      isCapital(after.text) &&
      sameLine(doc, token.index, token.index + 1)
    )
      continue;
    out.push(
      actorRead(doc, token.index, token.index + 1, {
        actor: person.actor,
        category: "person",
        role: person.role,
        personName: person.personName,
        affiliation: person.affiliation,
      }),
    );
  }
  return out;
}

/** The words of a name in small letters, without "Jr."; none where its last cannot be a surname. */
function wordsOfName(name: string): string[] {
  const words = name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !SURNAME_TAIL.test(word));
  const last = words.at(-1) ?? "";
  return last.length >= 3 && /^[\p{L}.’'-]+$/u.test(last) ? words : [];
}
