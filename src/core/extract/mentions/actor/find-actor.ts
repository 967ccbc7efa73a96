import { matchPhrase } from "../../../lexicon/index.ts";
import type { Actor } from "../../../model/index.ts";
import { passes, type Segmented, type Token } from "../../../text/index.ts";
import { type ActorCategory, type ActorLexicon, categoryOf } from "./actor-lexicon.ts";
import { type ActorRead, actorRead, isCapital, namelessActor, sameLine, wordsOf } from "./actor-read.ts";
import { knownAt } from "./known-actors.ts";
import { organisationAt } from "./organisations.ts";
import { nameAfter, plainNameEnd, type RoleChain, roleChainAt } from "./persons.ts";

/** An actor and the token to go on from. */
export interface Found {
  readonly read: ActorRead;
  readonly next: number;
}

interface Side {
  readonly last: number;
  readonly actor: Actor;
  readonly category: ActorCategory;
  /** "Afghan", "Moscow's": a country's name only, an actor just by what follows. */
  readonly nation: boolean;
  /** "security forces": described without a name, a force of nobody in particular. */
  readonly bare?: boolean;
}

const NOMINAL = new Set(["ADJ", "NOUN", "PROPN"]);

/** The actor named or described at a token, or null. */
export function actorAt(doc: Segmented, at: number, lexicon: ActorLexicon, countries: () => ReadonlySet<string>): Found | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  const capital = isCapital(token.text);
  if (!capital && !passes(lexicon.openers, token.hash)) return null;
  const noun = lexicon.organisations.get(token.lower);
  const modifier = noun?.part === "modifier" || (noun?.part === "head" && doc.tokens[at + 1]?.lower === "of");
  const side = capital || modifier || lexicon.smallStarts.has(token.lower) ? sideAt(doc, at, lexicon, countries) : null;
  if (side !== null) {
    const person = personOf(doc, at, side, lexicon);
    if (person !== null) return person;
    const people = peopleOf(doc, at, side, lexicon);
    if (people !== null) return people;
    if (!side.nation) {
      const { actor, category, last } = side;
      // "security forces", "city officials" are nobody in particular; "the interior ministry" is one
      const unnamed = side.bare === true && (category !== "government" || /s$/i.test(actor.name));
      return {
        read: actorRead(doc, at, last, { actor, category: unnamed ? "role" : category, organised: !unnamed }),
        next: last,
      };
    }
  }
  const striking = side === null ? null : strikingForces(doc, at, side, lexicon);
  if (striking !== null) return striking;
  const chain = roleChainAt(doc, at, lexicon);
  if (chain !== null && !chain.plural && token.pos !== "VERB") {
    const end = nameAfter(doc, chain, lexicon);
    if (end > chain.last) return named(doc, at, chain.last, end, chain.role, null);
  }
  if (capital) {
    const end = plainNameEnd(doc, at, lexicon);
    if (end > at) return named(doc, at, at, end, null, null);
  }
  return describedAt(doc, at, token, lexicon);
}

/** The longest of a known actor, a described organisation and a country. */
function sideAt(doc: Segmented, at: number, lexicon: ActorLexicon, countries: () => ReadonlySet<string>): Side | null {
  const known = knownAt(doc, at, lexicon, countries);
  const organisation = organisationAt(doc, at, lexicon);
  if (known !== null && (organisation === null || known.last >= organisation.last))
    return { last: known.last, actor: known.known.actor, category: known.known.category, nation: false };
  if (organisation !== null) {
    const { actor, last } = organisation;
    return { last, actor, category: categoryOf(actor.kind), nation: false, bare: organisation.bare };
  }
  const nation = isCapital(doc.tokens[at]?.text ?? "") ? matchPhrase(lexicon.nations, doc, at) : null;
  if (nation === null) return null;
  const { name, iso2 } = nation.value;
  return { last: nation.last, actor: namelessActor(name, "state", iso2), category: "government", nation: true };
}

/** "an Israeli air strike", "Russian shelling": the nation's forces, by what only forces do. */
function strikingForces(doc: Segmented, at: number, { last, actor, nation }: Side, lexicon: ActorLexicon): Found | null {
  const forces = nation && actor.country !== null ? lexicon.forces.get(actor.country) : undefined;
  if (forces === undefined || matchPhrase(lexicon.forceDeeds, doc, last) === null) return null;
  return { read: actorRead(doc, at, last, { actor: forces.actor, category: forces.category, organised: true }), next: last };
}

/** "Interior Ministry spokesman Tariq Arian", "US President Donald Trump", "Taliban spokesmen". */
function personOf(doc: Segmented, at: number, side: Side, lexicon: ActorLexicon): Found | null {
  let from = side.last;
  if (/^['’]s?$/.test(doc.tokens[from]?.text ?? "")) from++;
  const chain = chainWithin(doc, from, side.nation ? 1 : 3, lexicon);
  if (chain === null) return null;
  const end = nameAfter(doc, chain, lexicon);
  if (end > chain.last) return named(doc, at, chain.last, end, chain.role, side.actor);
  if ((side.nation && !chain.plural) || (side.bare && side.category !== "government" && side.category !== "force")) return null;
  const words = wordsOf(doc, at, chain.last);
  const actor: Actor = namelessActor(words, chain.plural ? side.actor.kind : "person", side.actor.country);
  const read = actorRead(doc, at, chain.last, {
    actor,
    category: chain.plural ? side.category : "role",
    role: chain.role,
    affiliation: side.actor,
  });
  return { read, next: chain.last };
}

/** The role that follows an organisation's name, a few words on: "police department public information officer". */
function chainWithin(doc: Segmented, from: number, most: number, lexicon: ActorLexicon): RoleChain | null {
  const sentence = doc.tokens[from - 1]?.sentence;
  for (let i = from; i <= from + most; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || !sameLine(doc, i - 1, i)) return null;
    const chain = roleChainAt(doc, i, lexicon);
    if (chain !== null) return chain;
    if (!NOMINAL.has(token.pos) || lexicon.people.has(token.lower)) return null;
  }
  return null;
}

function named(
  doc: Segmented,
  at: number,
  nameFirst: number,
  end: number,
  role: string | null,
  affiliation: Actor | null,
): Found {
  const personName = wordsOf(doc, nameFirst, end);
  const actor = namelessActor(personName, "person", affiliation?.country ?? null);
  return { read: actorRead(doc, at, end, { actor, category: "person", role, personName, affiliation }), next: end };
}

/** "FMLN guerrillas" are the FMLN; "Palestinian gunmen" are of that people and of nobody's force. */
function peopleOf(doc: Segmented, at: number, side: Side, lexicon: ActorLexicon): Found | null {
  let i = side.last;
  while (i < side.last + 2 && lexicon.describing.has(doc.tokens[i]?.lower ?? "")) i++;
  const noun = doc.tokens[i];
  if (noun === undefined || noun.sentence !== doc.tokens[at]?.sentence) return null;
  const kind = lexicon.people.get(noun.lower);
  if (kind === undefined) return null;
  if (!side.nation) {
    if (side.category !== "group" && side.category !== "force" && side.category !== "government") return null;
    const { actor, category, last } = side;
    return { read: actorRead(doc, at, last, { actor, category, organised: side.bare !== true, role: noun.lower }), next: i + 1 };
  }
  const words = wordsOf(doc, at, i + 1);
  const organised = kind === "military" || kind === "police";
  const actor = namelessActor(words, kind, side.actor.country);
  return {
    read: actorRead(doc, at, i + 1, { actor, category: organised ? "force" : "role", organised, role: noun.lower }),
    next: i + 1,
  };
}

/** "unidentified gunmen", "leftist guerrillas", "police": unknown people stay unknown, their words are their name. */
function describedAt(doc: Segmented, at: number, token: Token, lexicon: ActorLexicon): Found | null {
  let i = at;
  while (i < at + 3 && lexicon.describing.has(doc.tokens[i]?.lower ?? "") && doc.tokens[i + 1]?.sentence === token.sentence) i++;
  const noun = doc.tokens[i];
  if (noun === undefined) return null;
  const kind = lexicon.people.get(noun.lower);
  if (kind === undefined) return null;
  const actor = namelessActor(wordsOf(doc, at, i + 1).toLowerCase(), kind);
  return { read: actorRead(doc, at, i + 1, { actor, category: "role" }), next: i + 1 };
}
