import { type Plan, readValue, type Statement, unresolved } from "../../model/index.ts";
import { evidenceAt, type Segmented, type Sentence, spansIn, type TokenSet } from "../../text/index.ts";
import { statementsOver } from "../claims/attribution.ts";
import type { CountSpan } from "../claims/casualties/people/phrase-context.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import type { PlaceRead } from "../incidents/where/place-read.ts";
import type { TimeRead } from "../resolve/time/index.ts";
import { stateAt } from "./state-at.ts";
import type { UndertakingHit } from "./undertaking-lexicon.ts";

export interface PlanInputs {
  readonly actors: readonly ActorAt[];
  readonly times: readonly TimeRead[];
  readonly places: readonly PlaceRead[];
  readonly counts: readonly CountSpan[];
  readonly statements: readonly Statement[];
  /** Token ranges of attack and harm words: planned violence is an incident, not a plan. */
  readonly violence: TokenSet;
}

/** Verbs that name an act somebody can do: a plan needs one. */
const ACT =
  /^(?:meet|withdraw|pull|send|deploy|visit|hold|sign|release|open|close|begin|start|resume|launch|travel|attend|host|convene|evacuate|reduce|cut|transfer|hand|leave|return|vote|deliver|provide|publish|present|appear|discuss|negotiate|impose|lift|extend|build|reopen|complete|end|halt|suspend|brief|announce|address|join|summon|investigate|review|swap|exchange|form|appoint|dispatch|move|relocate|ship|supply|see|receive|welcome|travel|fly)$/;

/** Announced future acts: an actor, a future form, an act that is no violence. "would" counts only in somebody's announcement. */
export function readPlans(doc: Segmented, hits: readonly UndertakingHit[], inputs: PlanInputs): Plan[] {
  const out: Plan[] = [];
  for (const hit of hits) {
    if (hit.value !== "future") continue;
    const sentence = doc.sentences[doc.tokens[hit.first]?.sentence ?? 0];
    if (sentence === undefined) continue;
    const plan = planAt(doc, sentence, hit.first, hit.last, inputs, out.length);
    if (plan !== null) out.push(plan);
  }
  return out;
}

function planAt(doc: Segmented, sentence: Sentence, first: number, last: number, inputs: PlanInputs, index: number): Plan | null {
  let verb = last;
  while (
    verb < sentence.last &&
    (/ly$/.test(doc.tokens[verb]?.lower ?? "") || /^(?:soon|also|not|then|now)$/.test(doc.tokens[verb]?.lower ?? ""))
  )
    verb++;
  // "would be pulled out", "are expected to have left"
  const auxiliary = /^(?:be|have)$/.test(doc.tokens[verb]?.lower ?? "");
  const passive = doc.tokens[verb]?.lower === "be";
  while (verb < sentence.last && /^(?:be|have|been|soon|gradually|completely|fully)$/.test(doc.tokens[verb]?.lower ?? "")) verb++;
  const said = doc.tokens[verb]?.lower ?? "";
  const word = auxiliary ? baseOf(said) : said;
  if (!ACT.test(word)) return null;
  const at = doc.tokens[verb]?.start ?? 0;
  const statement = announcement(inputs.statements, at);
  const would = doc.tokens[first]?.lower === "would";
  if (would && statement === null) return null;
  const end = clauseEnd(doc, sentence, verb);
  for (let i = verb; i < end; i++) if (inputs.violence.has(i)) return null;
  const actor =
    (passive ? null : (subjectBefore(doc, sentence, first, inputs.actors) ?? nationBefore(inputs.places, first))) ??
    speaker(statement, doc, first, inputs.actors);
  if (actor === null && statement === null) return null;
  const inClause = <T extends { readonly first: number; readonly last: number }>(items: readonly T[], from: number): T[] =>
    spansIn(items, from, end);
  const soon = doc.tokens.slice(first, end).find((t) => t.lower === "soon");
  const due = inClause(inputs.times, first).find((t) => readValue(t.reading)?.from != null);
  // of the passive and of movement the subject is counted: "about 2,000 soldiers would be pulled out"
  const count = inClause(inputs.counts, verb)[0] ?? spansIn(inputs.counts, sentence.first, first).at(-1);
  const place = inClause(inputs.places, verb)
    .filter((p) => p.use === "literal")
    .at(-1);
  const withWhom = inClause(inputs.actors, verb)
    .filter((a) => a.organised && a.actor.name !== actor?.name)
    .map((a) => a.actor);
  const start = doc.tokens[verb]?.start ?? 0;
  const stop = doc.tokens[end - 1]?.end ?? start;
  return {
    id: `p${index + 1}`,
    actor,
    with:
      word === "meet" || word === "negotiate" || word === "discuss" || word === "sign"
        ? [...new Map(withWhom.map((a) => [a.name, a])).values()]
        : [],
    act: doc.text.slice(start, stop),
    quantity: count?.value ?? null,
    place: place?.reading ?? unresolved("not-said"),
    due:
      due?.reading ??
      (soon === undefined
        ? unresolved("not-said")
        : {
            status: "stated",
            value: {
              from: null,
              to: null,
              precision: null,
              zone: null,
              local: null,
              duration: null,
              ref: "future",
              quote: soon.text,
            },
            evidence: [evidenceAt(doc, soon.start, soon.end)],
          }),
    announcedBy: statement?.id ?? null,
    evidence: [evidenceAt(doc, Math.min(doc.tokens[first]?.start ?? start, start), stop)],
  };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  left: "leave",
  sent: "send",
  held: "hold",
  met: "meet",
  begun: "begin",
  withdrawn: "withdraw",
  built: "build",
  cut: "cut",
  given: "give",
  swapped: "swap",
};

/** "pulled" → "pull", "evacuated" → "evacuate", "withdrawn" → "withdraw". */
function baseOf(participle: string): string {
  const irregular = IRREGULAR[participle];
  if (irregular !== undefined) return irregular;
  const stem = participle.replace(/ed$/, "");
  return ACT.test(stem) ? stem : ACT.test(`${stem}e`) ? `${stem}e` : participle;
}

function announcement(statements: readonly Statement[], at: number): Statement | null {
  let best: Statement | null = null;
  for (const s of statementsOver(statements, at)) {
    if (s.stance === "denies" || s.stance === "condemns") continue;
    if (best === null || lengthOf(s) < lengthOf(best)) best = s;
  }
  return best;
}

function lengthOf(s: Statement): number {
  return s.content.reduce((n, c) => n + c.end - c.start, 0);
}

function clauseEnd(doc: Segmented, sentence: Sentence, from: number): number {
  let i = from;
  while (i < sentence.last) {
    const token = doc.tokens[i];
    if (
      token === undefined ||
      /^[.;:—”]$/.test(token.text) ||
      (token.text === "," && i > from) ||
      /^(?:although|though|unless|if|but)$/.test(token.lower)
    )
      break;
    i++;
  }
  return i;
}

function subjectBefore(doc: Segmented, sentence: Sentence, first: number, actors: readonly ActorAt[]): Plan["actor"] {
  const near = spansIn(actors, sentence.first, first).at(-1);
  if (near === undefined || first - near.last > 3) return null;
  for (let i = near.last; i < first; i++) if (doc.tokens[i]?.pos === "VERB" || doc.tokens[i]?.text === ",") return null;
  return near.actor;
}

/** "The United States is expected to": a country that acts is its state. */
function nationBefore(places: readonly PlaceRead[], first: number): Plan["actor"] {
  const near = spansIn(places, first - LONGEST_NATION, first).find((p) => p.last === first);
  return near === undefined ? null : stateAt(near);
}

/** Tokens no country's name is longer than. */
const LONGEST_NATION = 6;

/** "the Pentagon announced that it would …": the pronoun is the speaker. */
function speaker(statement: Statement | null, doc: Segmented, first: number, actors: readonly ActorAt[]): Plan["actor"] {
  if (statement?.source == null || !/^(?:it|they|he|she|we|i)$/.test(doc.tokens[first - 1]?.lower ?? "")) return null;
  const evidence = statement.source.evidence[0];
  const named = evidence === undefined ? undefined : actors.find((a) => a.start < evidence.end && evidence.start < a.end);
  return named?.actor ?? statement.source.affiliation;
}
