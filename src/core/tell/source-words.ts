import type { Actor, Source } from "../model/index.ts";

/** Who says something, in words: the name, else the words that stand for them; `none` where nobody is named. */
export function sourceWords(source: Source | null, none = "nobody named"): string {
  if (source === null) return none;
  const words = source.name ?? source.evidence[0]?.quote ?? source.role ?? none;
  const within = words.replace(/^(?:The|An?) /, (article) => article.toLowerCase());
  // "he", "who": whose side it is says more
  return /^(?:he|she|it|they|who|which|that|his|her|its|their)$/i.test(words)
    ? (source.role ?? source.affiliation?.name ?? words)
    : within;
}

/** An actor within a sentence: "the Taliban", with the article where it is known to go by one. */
export function actorWords({ name, aliases }: Pick<Actor, "name" | "aliases">): string {
  return aliases.includes(`the ${name}`) ? `the ${name}` : name;
}
