import type { Actor, Evidence, ResponsibilityRelation, Statement } from "../../model/index.ts";
import { ownsDeed } from "../statements/stance.ts";
import { type ClaimDraft, draftClaim } from "./draft.ts";

/** An actor named in the text with the value it reads as. */
export interface NamedActor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actor: Actor;
  /** A named group, force or government, not a person or a bare role. */
  readonly organised: boolean;
}

const CAN_DO: ReadonlySet<Actor["kind"]> = new Set([
  "state",
  "military",
  "police",
  "rebel",
  "militia",
  "criminal",
  "organisation",
  "unknown",
]);
const DENIES_DEED =
  /\b(?:involve(?:d|ment)?|responsib\w*|behind|carr(?:y|ied)|role|hand in|part in|participat\w*|attack(?:s|ed|ing)?|fir(?:e|ed|ing)|launch(?:ed|ing)?|bomb\w*|shell\w*|kill\w*|target\w*|accusations?|allegations?|conducted|strike|struck|nothing to do with)\b/iu;

/**
 * Claims of responsibility a report's statements carry: who is blamed, who claims, who denies. A denial speaks for the
 * denier's own side. Somebody merely quoted is held responsible by nobody.
 */
export function readResponsibility(
  statements: readonly Statement[],
  actors: readonly NamedActor[],
  text: string,
  incidentAt: (start: number) => number | null,
): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  /** Who was accused last: a denier whose side the words leave open denies that. */
  let accused: Actor | null = null;
  let claimed: { readonly end: number; readonly by: Actor | null } = { end: -1, by: null };
  for (const statement of statements) {
    const cue = statement.cue;
    const at = cue?.start ?? statement.content[0]?.start ?? 0;
    const incident = incidentAt(at);
    if (incident === null) continue;
    if (statement.stance === "blames") {
      const target = blamed(statement, actors, text);
      if (target === null || ofOtherThings(statement, target, text)) continue;
      accused = target.actor;
      out.push(claim(target.actor, "blamed", "affirmed", statement, incident, target.evidence));
    } else if (statement.stance === "claims-responsibility") {
      // "the Front, which claimed the first attack on an army convoy, claimed this one": one claimant a sentence
      const same: boolean =
        claimed.end >= 0 &&
        claimed.end <= at &&
        at - claimed.end < ONE_SENTENCE &&
        !/(?:\p{L}{3}[.!?]|\n)\s/u.test(text.slice(claimed.end, at));
      const self: Actor | null = same
        ? claimed.by
        : (inNameOf(statement, actors, text) ?? ownSide(statement, actors) ?? unnamedGroup(statement));
      claimed = { end: cue?.end ?? at, by: self };
      for (const by of self === null ? [] : [self, ...claimingWith(statement, self, actors)])
        out.push(claim(by, "claimed", "affirmed", statement, incident, evidenceOf(statement)));
    } else if (statement.stance === "confirms" && cue !== null && ADMITS.test(cue.quote)) {
      const self = ownsDeed(statement.content.map((c) => c.quote).join(" ")) ? ownSide(statement, actors) : null;
      if (self !== null) out.push(claim(self, "claimed", "affirmed", statement, incident, evidenceOf(statement)));
    } else if (statement.stance === "denies") {
      const words = statement.content.map((c) => c.quote).join(" ");
      if (!DENIES_DEED.test(`${words} ${cue?.quote ?? ""}`) && !ANAPHOR.test(words)) continue;
      const self = ownSide(statement, actors) ?? accused;
      if (self !== null && CAN_DO.has(self.kind))
        out.push(claim(self, "blamed", "denied", statement, incident, evidenceOf(statement)));
    }
  }
  return out;
}

/** Characters within which two claims may stand in one sentence. */
const ONE_SENTENCE = 600;
const ADMITS = /\b(?:admit|acknowledg|confess|boast)/iu;

/** "accused the ministry of corruption", "is blamed for the drought": of no deed of violence. */
function ofOtherThings({ cue }: Statement, { evidence }: Target, text: string): boolean {
  const link = cue === null ? null : /^accus/iu.test(cue.quote) ? OF : /blam/iu.test(cue.quote) ? FOR : null;
  if (cue === null || link === null) return false;
  const said = link.exec(text.slice(Math.max(cue.end, evidence.at(-1)?.end ?? 0)))?.[0];
  return said !== undefined && !DENIES_DEED.test(said) && !CRIME.test(said);
}

const OF = /^ of [^.;\n]{0,160}/iu;
const FOR = /^ for [^.;\n]{0,160}/iu;
const CRIME =
  /\b(?:murder|massacr|crime|shoot|shot|abduct|kidnap|being|deaths?|incidents?|it|this|that|assault|violence|blasts?|explosions?|ambush|clash|raid|casualt|abuse|atroci|arson|hijack|rape|fire)/iu;

/** What is denied by a word that points back: "denied it", "rejected the charge". */
const ANAPHOR =
  /^(?:(?:it|this|that|them)(?=[\s.,;]*$|\s(?:at|in|on)\b)|any such thing|(?:the|that|this|those|all|such|any) (?:claims?|charges?|accusations?|allegations?|reports?|blame))\b/iu;

function claim(
  actor: Actor,
  relation: ResponsibilityRelation,
  polarity: "affirmed" | "denied",
  statement: Statement,
  incident: number,
  evidence: readonly Evidence[],
): ClaimDraft {
  return draftClaim("responsibility", { actor, relation }, evidence, incident, { statement: statement.id, polarity });
}

interface Target {
  readonly actor: Actor;
  readonly evidence: readonly Evidence[];
}

/**
 * Who is blamed: behind "on" where the blame is laid on somebody, else the first actor named in what is said or right
 * after the cue; the speaker's own side apart. A named body goes before people by role ("rebels").
 */
function blamed(statement: Statement, actors: readonly NamedActor[], text: string): Target | null {
  const own = ownSide(statement, actors);
  const { cue } = statement;
  const parts: { start: number; end: number }[] = statement.content
    .filter((c) => c.part !== "title")
    .map((c) => ({ start: c.start, end: c.end }));
  if (parts.length === 0 && cue !== null) parts.push({ start: cue.start, end: Math.min(text.length, cue.end + 60) });
  const source = statement.source?.evidence[0];
  const named: NamedActor[] = [];
  for (const actor of parts.flatMap(({ start, end }) => actorsIn(actors, start, end))) {
    if (!CAN_DO.has(actor.actor.kind) || actor.actor.name === own?.name) continue;
    if (source !== undefined && actor.start < source.end && source.start < actor.end) continue;
    named.push(actor);
  }
  const laid =
    cue !== null && /blam/iu.test(cue.quote)
      ? named.find((a) => ON.test(text.slice(Math.max(0, a.start - 24), a.start)))
      : undefined;
  const actor = laid ?? named.find((a) => a.organised) ?? named.find((a) => FIGHTERS.has(a.actor.kind));
  if (actor === undefined) return null;
  const evidence: Evidence[] = cue === null ? [] : [cue];
  return { actor: actor.actor, evidence: [...evidence, { start: actor.start, end: actor.end, quote: actor.quote }] };
}

const ON = /\bon (?:the |an? )?(?:[\p{L}-]{1,12} )?$/iu;
const FIGHTERS: ReadonlySet<Actor["kind"]> = new Set(["rebel", "militia", "criminal"]);

/** Characters no actor's words are longer than. */
const LONGEST_NAME = 300;

/** The actors named within characters `[start, end)`; `actors` come in text order. */
function actorsIn(actors: readonly NamedActor[], start: number, end: number): readonly NamedActor[] {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle] as NamedActor).start < start) low = middle + 1;
    else high = middle;
  }
  const out: NamedActor[] = [];
  for (let i = low; i < actors.length && (actors[i] as NamedActor).start < end; i++)
    if ((actors[i] as NamedActor).end <= end) out.push(actors[i] as NamedActor);
  return out;
}

/** The side a speaker speaks for: affiliation, else the organisation itself. */
function ownSide(statement: Statement, actors: readonly NamedActor[]): Actor | null {
  const source = statement.source;
  if (source === null) return null;
  if (source.affiliation !== null) return source.affiliation;
  const evidence = source.evidence[0];
  if (evidence === undefined) return null;
  const named = actorsIn(actors, evidence.start - LONGEST_NAME, evidence.end + LONGEST_NAME).find(
    (a) => a.organised && a.start < evidence.end && evidence.start < a.end,
  );
  return named?.actor ?? null;
}

/** "the Front and the Brigade both claimed": the others who claim in one breath. */
function claimingWith({ source }: Statement, self: Actor, actors: readonly NamedActor[]): readonly Actor[] {
  const words = source?.evidence[0];
  if (words === undefined || !/\band\b/u.test(words.quote)) return [];
  const inside = actorsIn(actors, words.start, words.end).filter((a) => a.organised && CAN_DO.has(a.actor.kind));
  return [...new Map(inside.map((a) => [a.actor.name, a.actor])).values()].filter((actor) => actor.name !== self.name);
}

/** Characters behind "claimed responsibility" in which it is said for whom. */
const NAME_REACH = 160;
const IN_NAME = /^[^.;\n]*?\b(?:on behalf of|in the name of|for) (?:the |an? )?(?:[\p{L}-]{1,16} ){0,2}$/iu;

/** "a caller claimed responsibility on behalf of the Red Cells": for whom somebody speaks who is none of them. */
function inNameOf({ cue, source }: Statement, actors: readonly NamedActor[], text: string): Actor | null {
  if (cue === null || !CALLER.test(source?.evidence[0]?.quote ?? "")) return null;
  const named = actorsIn(actors, cue.end, cue.end + NAME_REACH).find(
    (a) => a.organised && IN_NAME.test(text.slice(cue.end, a.start)),
  );
  return named?.actor ?? null;
}

const CALLER =
  /\b(?:caller|man|woman|person|somebody|someone|individual|message|statement|note|leaflets?|letter|e-?mail|call)\b/iu;
const GROUP =
  /\b(?:group|organi[sz]ation|faction|cell|movement|militants?|rebels?|guerrillas|insurgents|separatists|extremists|jihadists|fighters|militia)\b/iu;
/** Longest words a group without a name is called by. */
const LONGEST_GROUP = 60;

/** "an unknown group took credit": a claimant without a name is called by the words of the text. */
function unnamedGroup({ source }: Statement): Actor | null {
  const quote = source?.evidence[0]?.quote ?? "";
  if (!GROUP.test(quote) || quote.length > LONGEST_GROUP || source?.kind === "organisation") return null;
  const name = quote.replace(/^(?:an?|the|another|one) /iu, "");
  return { name, id: null, kind: "unknown", country: null, aliases: [] };
}

function evidenceOf(statement: Statement): readonly Evidence[] {
  const out = [...(statement.cue === null ? [] : [statement.cue]), ...statement.content];
  return out.length > 0 ? out : (statement.source?.evidence ?? []);
}
