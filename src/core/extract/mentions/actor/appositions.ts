import type { Actor } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { ActorLexicon } from "./actor-lexicon.ts";
import type { ActorRead } from "./actor-read.ts";
import { roleChainAt } from "./persons.ts";

const NOMINAL = new Set(["ADJ", "NOUN", "PROPN", "DET", "NUM"]);
const LONGEST = 12;

interface Said {
  readonly role: string | null;
  readonly affiliation: Actor | null;
}

/** Role and side told beside a person's name: "Ana Ruiz, a spokeswoman for the army", "the ministry's spokesman, Omar Said". */
export function withAppositions(doc: Segmented, actors: readonly ActorRead[], lexicon: ActorLexicon): ActorRead[] {
  const byFirst = new Map(actors.map((actor) => [actor.first, actor]));
  const byLast = new Map(actors.map((actor) => [actor.last, actor]));
  return actors.map((actor) => {
    if (actor.personName === null || (actor.role !== null && actor.affiliation !== null)) return actor;
    const said = saidAfter(doc, actor, byFirst, lexicon) ?? saidBefore(doc, actor, byLast, lexicon);
    if (said === null) return actor;
    const role = actor.role ?? said.role;
    const affiliation = actor.affiliation ?? said.affiliation;
    const country = actor.actor.country ?? affiliation?.country ?? null;
    const named = { ...actor.actor, country };
    return {
      ...actor,
      actor: named,
      role,
      affiliation,
      reading: { status: "stated", value: named, evidence: actor.reading.evidence },
    };
  });
}

function saidAfter(
  doc: Segmented,
  person: ActorRead,
  byFirst: ReadonlyMap<number, ActorRead>,
  lexicon: ActorLexicon,
): Said | null {
  const sentence = doc.tokens[person.first]?.sentence;
  let i = person.last;
  if (doc.tokens[i]?.text !== ",") return null;
  i++;
  // "Ana Ruiz, 41, a nurse"
  if (/^\d{1,3}$/.test(doc.tokens[i]?.text ?? "") && doc.tokens[i + 1]?.text === ",") i += 2;
  let affiliation: Actor | null = null;
  let role: string | null = null;
  const end = i + LONGEST;
  while (i < end) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    const inside = byFirst.get(i);
    if (inside !== undefined && inside.personName === null) {
      affiliation ??= inside.affiliation ?? (inside.organised ? inside.actor : null);
      role ??= inside.role !== null && inside.affiliation !== null ? inside.role : null;
      i = inside.last;
      continue;
    }
    const chain = role === null ? roleChainAt(doc, i, lexicon) : null;
    if (chain?.role != null) {
      if (chain.plural) return null;
      role = chain.role;
      i = chain.last;
      continue;
    }
    if (
      role !== null
        ? !/^(?:for|of|at|with|in|the|to|and|a|an|['’]s?)$/.test(token.lower)
        : !NOMINAL.has(token.pos) && !/^['’]s?$/.test(token.text)
    )
      break;
    i++;
  }
  return role === null ? null : { role, affiliation };
}

function saidBefore(
  doc: Segmented,
  person: ActorRead,
  byLast: ReadonlyMap<number, ActorRead>,
  lexicon: ActorLexicon,
): Said | null {
  const sentence = doc.tokens[person.first]?.sentence;
  let i = person.first;
  if (doc.tokens[i - 1]?.text === ",") i--;
  const direct = byLast.get(i);
  if (direct !== undefined && direct.personName === null) {
    if (direct.role !== null && direct.affiliation !== null) return { role: direct.role, affiliation: direct.affiliation };
    // "a spokesman for the army, Omar Said"
    if (!direct.organised) return null;
    let k = direct.first - 1;
    if (/^(?:the|a)$/.test(doc.tokens[k]?.lower ?? "")) k--;
    if (!/^(?:for|of|at)$/.test(doc.tokens[k]?.lower ?? "") || doc.tokens[k]?.sentence !== sentence) return null;
    const word = doc.tokens[k - 1]?.lower ?? "";
    const role = lexicon.roles.get(word);
    return role !== undefined && !role.plural ? { role: word, affiliation: direct.actor } : null;
  }
  return null;
}
