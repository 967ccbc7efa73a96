import type { Actor, ActorMention } from "../../../model/index.ts";
import { evidenceAt, type Segmented, spanOf, type TokenSpan } from "../../../text/index.ts";
import type { ActorCategory } from "./actor-lexicon.ts";

/** An actor with its token range. `organised`: a named group, force, government or agency, not people by role. */
export interface ActorRead extends ActorMention, TokenSpan {
  readonly actor: Actor;
  readonly category: ActorCategory;
  readonly organised: boolean;
  /** "Interior Ministry spokesman Tariq Arian": the role, the full name, whom he speaks for. */
  readonly role: string | null;
  readonly personName: string | null;
  readonly affiliation: Actor | null;
}

export interface ActorParts {
  readonly actor: Actor;
  readonly category: ActorCategory;
  readonly organised?: boolean;
  readonly role?: string | null;
  readonly personName?: string | null;
  readonly affiliation?: Actor | null;
}

/** The read of tokens `[first, last)`. */
export function actorRead(doc: Segmented, first: number, last: number, parts: ActorParts): ActorRead {
  const span = spanOf(doc, first, last);
  return {
    ...span,
    ...(doc.part === "title" ? { part: "title" as const } : {}),
    actor: parts.actor,
    category: parts.category,
    organised: parts.organised ?? false,
    role: parts.role ?? null,
    personName: parts.personName ?? null,
    affiliation: parts.affiliation ?? null,
    reading: { status: "stated", value: parts.actor, evidence: [evidenceAt(doc, span.start, span.end)] },
  };
}

/** An actor the lexicon does not know: the words of the text are its name. */
export function namelessActor(name: string, kind: Actor["kind"], country: string | null = null): Actor {
  return { name, id: null, kind, country, aliases: [] };
}

export function wordsOf(doc: Segmented, first: number, last: number): string {
  return doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);
}

/** Tokens of one line: a name does not run over a line's end. */
export function sameLine(doc: Segmented, left: number, right: number): boolean {
  return !doc.text.slice(doc.tokens[left]?.end ?? 0, doc.tokens[right]?.start ?? 0).includes("\n");
}

export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(text));
}
