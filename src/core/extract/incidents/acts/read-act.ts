import { matchPhrase } from "../../../lexicon/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import type { ActKind, ActLexicon, NounSet, VerbRow } from "./act-lexicon.ts";
import type { Clause, ClauseVerb } from "./clause.ts";
import { allowed, demanded, denied, ended, foreseen, promised, refused, threatened } from "./turns.ts";

/** What a clause tells: an act and the words that say so. */
export interface ActFound extends ActKind {
  readonly first: number;
  readonly last: number;
  /** The verb whose subject acts. */
  readonly verb: ClauseVerb;
  /** Named by an attack word: violence, told elsewhere as such. */
  readonly violent: boolean;
  /** "may withdraw": nobody says it was done or will be. */
  readonly supposed: boolean;
}

export interface ActReading {
  readonly doc: Segmented;
  readonly clause: Clause;
  readonly lexicon: ActLexicon;
  readonly attacks: AttackLexicon;
}

/** Tokens before a verb its subject is looked for in. */
const SUBJECT = 40;

function subjectFrom(clause: Clause, verb: ClauseVerb): number {
  return Math.max(clause.first, verb.group.first - SUBJECT);
}

/** Tokens after a verb its object is looked for in. */
const REACH = 18;
/** Verbs inside one another: "said it would begin to withdraw". */
const DEEPEST = 6;

/** The act a verb tells, through what it reports, promises, threatens, refuses, demands or ends; null where it tells none. */
export function readAct(reading: ActReading, index: number, depth = 0): ActFound | null {
  const { doc, clause, lexicon } = reading;
  const verb = clause.verbs[index];
  if (verb === undefined || depth > DEEPEST) return null;
  const hit = matchPhrase(lexicon.verbs, doc, verb.head);
  for (const row of hit?.value ?? []) {
    if (row.be && !verb.group.be) continue;
    const end = hit === null ? verb.head + 1 : hit.last;
    if (!meetsObject(reading, row, verb, end)) continue;
    if (row.use === "none") return null;
    const found = turn(reading, row, index, end, depth);
    if (found !== null) return withTense(reading, found, verb);
  }
  const attack = matchPhrase(reading.attacks.terms, doc, verb.head);
  const term = attack?.value.find((t) => t.pos !== "n");
  const { event, mode } = term?.cls.type.plover ?? { event: null, mode: null };
  if (attack == null || event === null) return null;
  return withTense(reading, { event, mode, first: verb.head, last: attack.last, verb, violent: true, supposed: false }, verb);
}

function turn(reading: ActReading, row: VerbRow, index: number, end: number, depth: number): ActFound | null {
  const verb = reading.clause.verbs[index] as ClauseVerb;
  const own = (kind: ActKind): ActFound => ({
    ...kind,
    first: verb.head,
    last: end,
    verb,
    // force without a kind of its own is what the words for violence tell
    violent: kind.event === "ASSAULT" && kind.mode === null,
    supposed: false,
  });
  if (row.use === "act") return row.kind === null ? null : own(row.kind);
  const inner = insideOf(reading, row, index, end, depth);
  const kind: ActKind | null = inner === null ? null : { event: inner.event, mode: inner.mode };
  switch (row.use) {
    case "none":
      return null;
    case "happen":
      return nounAct(reading, subjectFrom(reading.clause, verb), verb.group.first, {
        ...verb,
        group: { ...verb.group, be: true },
      });
    case "say":
    case "do":
      return inner;
    case "plan":
      return inner === null ? null : { ...inner, ...foreseen(inner), first: verb.head, verb, violent: false };
    case "promise":
      return own(promised(kind));
    case "threaten":
      // "warned of floods" threatens nobody
      return kind === null && /^warn/.test(reading.doc.tokens[verb.head]?.lower ?? "") ? null : own(threatened(kind));
    case "refuse":
      return own(refused(kind));
    case "demand":
      return own(demanded(kind));
    case "allow":
      return own(allowed(kind));
    case "stop": {
      // "dropped bombs on a market" ends nothing
      const dropped = kind?.event === "ASSAULT" && /^dropp?/.test(reading.doc.tokens[verb.head]?.lower ?? "");
      const stopped = dropped ? null : ended(kind);
      return stopped === null ? null : own(stopped);
    }
  }
}

/** The clause or the noun a verb holds, whichever comes first. */
function insideOf(reading: ActReading, row: VerbRow, index: number, end: number, depth: number): ActFound | null {
  const { clause } = reading;
  const verb = clause.verbs[index] as ClauseVerb;
  const noun = row.use === "say" ? null : nounAct(reading, end, windowEnd(reading, index, end), verb);
  if (noun !== null) return noun;
  let tries = 0;
  for (let next = index + 1; next < clause.verbs.length && tries < 3; next++) {
    const candidate = clause.verbs[next] as ClauseVerb;
    if (candidate.relative) continue;
    if (
      row.use !== "say" &&
      candidate.form === "finite" &&
      !("demand" === row.use || "promise" === row.use || "threaten" === row.use || "plan" === row.use)
    )
      break;
    tries++;
    const found = readAct(reading, next, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Up to the next verb that is not part of the object. */
function windowEnd(reading: ActReading, index: number, end: number): number {
  const { clause } = reading;
  const next = clause.verbs[index + 1];
  return Math.min(clause.last, end + REACH, next === undefined ? clause.last : next.head);
}

/** The act an object names by itself: "held talks", "announced a suspension of flights". */
function nounAct(reading: ActReading, from: number, to: number, verb: ClauseVerb): ActFound | null {
  let ends = false;
  for (let i = from; i < to; ) {
    const hit = matchPhrase(reading.lexicon.nouns, reading.doc, i);
    const attack = matchPhrase(reading.attacks.terms, reading.doc, i);
    // "a precision air strike" is no strike of workers
    const violent =
      attack !== null &&
      attack.last <= to &&
      attack.last >= (hit?.last ?? 0) &&
      attack.value.some((t) => !t.weak && t.pos !== "v");
    const last = violent ? attack.last : (hit?.last ?? i + 1);
    i = last;
    const set = hit?.value.find((s) => s.ends || s.kind !== null);
    if (!violent && set?.ends === true) ends = true;
    const named = violent ? ASSAULT : (set?.kind ?? null);
    const kind = ends ? ended(named) : named;
    if (kind !== null && last <= to) return { ...kind, first: verb.head, last, verb, violent: violent && !ends, supposed: false };
  }
  return null;
}

const ASSAULT: ActKind = { event: "ASSAULT", mode: null };

function* nounsIn(
  { doc, lexicon }: ActReading,
  from: number,
  to: number,
): Generator<{ first: number; last: number; value: readonly NounSet[] }> {
  for (let i = from; i < to; ) {
    const hit = matchPhrase(lexicon.nouns, doc, i);
    if (hit === null || hit.last > to) i++;
    else {
      yield hit;
      i = hit.last;
    }
  }
}

function meetsObject(reading: ActReading, row: VerbRow, verb: ClauseVerb, end: number): boolean {
  if (row.sets.size + row.words.size === 0) return true;
  const { doc, clause } = reading;
  const meets = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (row.words.has(doc.tokens[i]?.lower ?? "")) return true;
    for (const hit of nounsIn(reading, from, to)) if (hit.value.some((s) => row.sets.has(s.set))) return true;
    return false;
  };
  if (meets(end, Math.min(clause.last, end + REACH))) return true;
  // "troops were deployed", "the first deployment has arrived": the subject is what it is done to
  return (
    (verb.group.be || /^(?:arriv|land|improv|converg|gather|mass)/.test(doc.tokens[verb.head]?.lower ?? "")) &&
    meets(subjectFrom(clause, verb), verb.group.first)
  );
}

function withTense(reading: ActReading, found: ActFound, verb: ClauseVerb): ActFound | null {
  const { modal, negated } = verb.group;
  if (modal !== null && /^(?:must|should)$/.test(modal)) return { ...found, ...demanded(found), verb, violent: false };
  const future = verb.due || (modal !== null && /^(?:will|would|shall|wo|'ll|’ll)$/.test(modal) && !verb.group.have);
  if (negated) {
    const turned = denied(found, future);
    return turned === null ? null : { ...found, ...turned, violent: false };
  }
  if (future) return { ...found, ...foreseen(found, reading.clause.conditional), violent: false };
  return modal !== null && /^(?:may|might|could|can)$/.test(modal) ? { ...found, supposed: true } : found;
}
