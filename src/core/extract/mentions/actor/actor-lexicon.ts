import { indexPhrases, type Lexicon, type LexiconRow, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import type { Actor, ActorKind } from "../../../model/index.ts";
import { type WordFilter, wordFilter } from "../../../text/index.ts";

export interface KnownActor {
  readonly actor: Actor;
  readonly category: ActorCategory;
  /** The name as the lexicon writes it: where capitals tell names, its capitals must be there. */
  readonly written: string;
}

/** What an actor is, coarser than its kind: decides how a speaker or doer may be described. */
export type ActorCategory =
  | "group"
  | "force"
  | "government"
  | "international"
  | "organisation"
  | "news-agency"
  | "outlet"
  | "person"
  | "role";

export interface Nation {
  readonly iso2: string;
  readonly name: string;
  readonly demonym: boolean;
}

export interface OrganisationNoun {
  readonly part: "head" | "modifier";
  readonly kind: ActorKind | null;
  /** "the army": names an actor by itself. */
  readonly alone: boolean;
  /** "Turkish jets": behind a nation's name, that nation's forces. */
  readonly forces: boolean;
}

export interface Title {
  /** The role it says, or null for a form of address. */
  readonly role: string | null;
  /** A title only when capitalised: "Father Ruiz", not "his father Juan". */
  readonly capital: boolean;
}

export interface ActorLexicon {
  /** All actors that bear a name, in the lexicon's order. */
  readonly known: PhraseIndex<readonly KnownActor[]>;
  /** First words of names written small: "coalition forces", "contras", "al-Shabaab". */
  readonly smallStarts: ReadonlySet<string>;
  readonly nations: PhraseIndex<Nation>;
  /** A country's forces by its code, where a known actor bears its demonym: "Turkish forces". */
  readonly forces: ReadonlyMap<string, KnownActor>;
  /** What only forces do, told as a noun: "air strike", "shelling". */
  readonly forceDeeds: PhraseIndex<true>;
  readonly organisations: ReadonlyMap<string, OrganisationNoun>;
  readonly people: ReadonlyMap<string, ActorKind>;
  /** Adjectives of what armed people without a name are called. */
  readonly describing: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, { readonly plural: boolean }>;
  readonly titles: PhraseIndex<Title>;
  readonly givenNames: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly notInCapitals: ReadonlySet<string>;
  /** Passes the words written small that an actor may begin with. */
  readonly openers: WordFilter;
}

/** "former", "deputy": goes before a role. */
export const RANKS: ReadonlySet<string> = new Set(
  "former ex acting deputy chief senior vice assistant first retired late then interim outgoing top current press head".split(
    " ",
  ),
);

/** Actors, outlets, organisation nouns, roles, titles and given names, from `lexicon/`. */
export function compileActorLexicon(lexicon: Lexicon): ActorLexicon {
  const known = knownActors(lexicon);
  const named = nations(lexicon);
  const people = tableOf(lexicon, "en/actor-nouns").map((row) => [row["word"] ?? "", row["kind"] ?? "unknown"] as const);
  const compiled: Omit<ActorLexicon, "openers"> = {
    known: indexPhrases(known),
    smallStarts: new Set(
      [...known.values()]
        .flat()
        .flatMap(({ written }) =>
          /^\p{Ll}/u.test(written) ? [written.split(/[\s-]/u)[0] ?? "", written.split(/\s/u)[0] ?? ""] : [],
        ),
    ),
    nations: indexPhrases(named),
    forces: forcesOf(known, named),
    forceDeeds: indexPhrases(forceDeeds(lexicon)),
    organisations: new Map(
      tableOf(lexicon, "en/organisation-nouns").map((row) => [
        row["word"] ?? "",
        {
          part: row["part"] === "modifier" ? "modifier" : "head",
          kind: (row["kind"] || null) as ActorKind | null,
          alone: row["alone"] === "y",
          forces: row["alone"] === "forces",
        },
      ]),
    ),
    people: new Map(people.filter(([, kind]) => kind !== "describes").map(([word, kind]) => [word, kind as ActorKind])),
    describing: new Set([
      ...people.filter(([, kind]) => kind === "describes").map(([word]) => word),
      ...["government", "rebel", "guerrilla", "jihadist"],
    ]),
    roles: new Map(
      tableOf(lexicon, "en/role-words")
        .filter((row) => row["thing"] !== "y")
        .map((row) => [row["word"] ?? "", { plural: row["plural"] === "y" }]),
    ),
    titles: indexPhrases(
      tableOf(lexicon, "en/titles").map(
        (row) => [row["title"] ?? "", { role: row["role"] || null, capital: row["capital"] === "y" || !row["role"] }] as const,
      ),
    ),
    givenNames: new Set(tableOf(lexicon, "en/given-names").flatMap((row) => (row["names"] ?? "").split("|"))),
    notNames: new Set(tableOf(lexicon, "en/not-names").map((row) => row["word"] ?? "")),
    notInCapitals: new Set(tableOf(lexicon, "en/not-in-capitals").map((row) => row["words"] ?? "")),
  };
  const { organisations, roles, titles, smallStarts, describing } = compiled;
  const openers = new Set([
    ...compiled.people.keys(),
    ...describing,
    ...roles.keys(),
    ...organisations.keys(),
    ...smallStarts,
    ...titles.heads.values.keys(),
    ...RANKS,
  ]);
  return { ...compiled, openers: wordFilter(openers) };
}

/** A name two actors share is one entry with both, so that the text's countries can choose. */
function knownActors(lexicon: Lexicon): Map<string, KnownActor[]> {
  const out = new Map<string, KnownActor[]>();
  const add = (row: LexiconRow, kind: ActorKind, category: ActorCategory): void => {
    const aliases = (row["aliases"] ?? "").split("|").filter((alias) => alias !== "");
    const actor: Actor = { name: row["name"] ?? "", id: row["id"] || null, kind, country: row["country"] || null, aliases };
    const names = [actor.name, ...aliases];
    for (const written of names) {
      // the article is no part of the words that name an actor, unless nothing else would: "the Times"
      if (/^the /i.test(written) && names.some((name) => name.toLowerCase() === written.slice(4).toLowerCase())) continue;
      const key = written.toLowerCase();
      const entry: KnownActor = { actor, category, written };
      const same = out.get(key);
      if (same === undefined) out.set(key, [entry]);
      else same.push(entry);
    }
  };
  for (const row of tableOf(lexicon, "actors")) {
    const kind = (row["kind"] ?? "organisation") as ActorKind;
    add(row, kind, categoryOf(kind));
  }
  for (const row of tableOf(lexicon, "outlets")) add(row, "media", row["kind"] === "agency" ? "news-agency" : "outlet");
  return out;
}

function nations(lexicon: Lexicon): [string, Nation][] {
  const out: [string, Nation][] = [];
  for (const row of tableOf(lexicon, "gazetteer/countries")) {
    const value = { iso2: row["iso2"] ?? "", name: row["name"] ?? "" };
    for (const words of [value.name, ...(row["aliases"] ?? "").split("|")])
      if (words !== "") out.push([words, { ...value, demonym: false }]);
    for (const words of (row["demonyms"] ?? "").split("|")) if (words !== "") out.push([words, { ...value, demonym: true }]);
  }
  return out;
}

/** "Turkish forces", "Nigerian army" → the country's forces; of several the first in the lexicon. */
function forcesOf(
  known: ReadonlyMap<string, readonly KnownActor[]>,
  nations: readonly (readonly [string, Nation])[],
): Map<string, KnownActor> {
  const out = new Map<string, KnownActor>();
  for (const [words, { iso2, demonym }] of nations)
    for (const body of demonym ? ["forces", "military", "army", "armed forces"] : []) {
      const found = known
        .get(`${words} ${body}`.toLowerCase())
        ?.find((k) => k.actor.kind === "military" && k.actor.country === iso2);
      if (found !== undefined && !out.has(iso2)) out.set(iso2, found);
    }
  return out;
}

const STRIKE = /(?:strikes?|raids?|attacks?|fire|shelling|bombardment|bombing)$/;

/** Nouns of attack-terms.tsv that tell of what flies or of guns, as deeds: no "warplanes", which are things. */
function* forceDeeds(lexicon: Lexicon): Generator<readonly [string, true]> {
  for (const row of tableOf(lexicon, "en/attack-terms"))
    if (/^(?:air-strike|drone-strike|shelling)$/.test(row["class"] ?? "") && row["pos"] === "n" && row["strength"] === "sure")
      for (const form of (row["forms"] ?? "").split("|")) if (STRIKE.test(form)) yield [form, true];
}

const CATEGORY: Readonly<Record<ActorKind, ActorCategory>> = {
  state: "government",
  military: "force",
  police: "force",
  rebel: "group",
  militia: "group",
  criminal: "group",
  civilian: "role",
  organisation: "organisation",
  intergovernmental: "international",
  media: "outlet",
  person: "person",
  unknown: "role",
};

export function categoryOf(kind: ActorKind): ActorCategory {
  return CATEGORY[kind];
}
