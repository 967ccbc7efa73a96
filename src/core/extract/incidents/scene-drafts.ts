import { type Evidence, type Mark, readValue, type Statement } from "../../model/index.ts";
import { evidenceAt, type Segmented, spansIn } from "../../text/index.ts";
import { type Qualifiers, statementAt } from "../claims/attribution.ts";
import { draftHarmClaim, type HarmClaim } from "../claims/casualties/claims.ts";
import { type ClaimDraft, draftClaim } from "../claims/draft.ts";
import {
  type DamageMention,
  findDuds,
  isSeized,
  type MunitionCount,
  type TargetMention,
  type WeaponMention,
} from "../claims/things.ts";
import type { AgentMention, AimMention } from "./agents.ts";
import type { TimeRead } from "./anchors.ts";
import { answers } from "./answered.ts";
import type { DocReading } from "./doc-reading.ts";
import type { TypeChoice } from "./incident-type.ts";
import type { PlaceChoice } from "./scene-place.ts";
import { type Scene, sceneRealis, tellsAt } from "./scenes.ts";
import { scopeOf } from "./scope.ts";

/** What one scene's words put forward, ready to be numbered. */
export interface SceneDrafts {
  readonly harms: readonly HarmClaim[];
  readonly drafts: readonly ClaimDraft[];
  readonly weapons: readonly {
    readonly mention: WeaponMention;
    readonly draft: ClaimDraft;
    readonly count: MunitionCount | null;
    readonly countDraft: ClaimDraft | null;
    readonly dud: ClaimDraft | null;
  }[];
  readonly targets: readonly {
    readonly mention: TargetMention;
    readonly draft: ClaimDraft;
    readonly aim: "hit" | "intended" | null;
  }[];
  readonly damage: readonly { readonly mention: DamageMention; readonly draft: ClaimDraft }[];
  readonly doers: readonly { readonly agent: AgentMention; readonly draft: ClaimDraft | null }[];
}

export interface SceneThings {
  readonly weapons: readonly WeaponMention[];
  readonly targets: readonly TargetMention[];
  readonly damage: readonly DamageMention[];
  readonly munitions: readonly MunitionCount[];
  readonly agents: readonly AgentMention[];
  readonly aims: readonly AimMention[];
}

export interface AttributionInputs {
  readonly statements: readonly Statement[];
  readonly qualifiers: readonly Qualifiers[];
  readonly marks: readonly Mark[];
}

export function draftScene(
  reading: DocReading,
  scene: Scene,
  things: SceneThings,
  choice: TypeChoice | null,
  times: readonly TimeRead[],
  place: PlaceChoice,
  incident: number | null,
  attribution: AttributionInputs,
): SceneDrafts {
  const { doc } = reading;
  const inScene = (token: number): boolean => tellsAt(doc, scene, token);
  const realis = sceneRealis(scene);
  const drafts: ClaimDraft[] = [];
  const add = (draft: ClaimDraft): ClaimDraft => {
    attribute(doc, draft, attribution);
    drafts.push(draft);
    return draft;
  };
  const span = (m: { readonly start: number; readonly end: number }): Evidence => evidenceAt(doc, m.start, m.end);

  if (choice?.event != null) {
    const start = doc.tokens[choice.event.first]?.start ?? 0;
    add(
      draftClaim("type", choice.cls.type, [evidenceAt(doc, start, doc.tokens[choice.event.last - 1]?.end ?? start)], incident, {
        realis,
      }),
    );
  }
  for (const time of times) {
    const value = readValue(time.reading);
    if (value !== null)
      add(
        draftClaim("time", value, [time.part === "title" ? headed(time) : span(time)], incident, {
          realis,
          ...(time.reading.status === "implied" ? { reading: "implied" as const, rule: time.reading.rule } : {}),
        }),
      );
  }
  for (const where of place.chosen === null ? [] : [place.chosen, ...place.others.filter((p) => inScene(p.first))]) {
    const value = readValue(where.reading);
    if (value !== null)
      add(
        draftClaim("place", value, [where.part === "title" ? headed(where) : span(where)], incident, {
          realis,
          ...(where.reading.status === "implied" ? { reading: "implied" as const, rule: where.reading.rule } : {}),
        }),
      );
  }

  const harms: HarmClaim[] = [];
  for (const event of scene.events) {
    if (event.harm === null) continue;
    const claim = draftHarmClaim(doc, event.harm, incident, scopeOf(doc, event.harm, things.targets));
    if (claim === null) continue;
    // of an exercise everything is played; of a false report the words stand as somebody said them
    if (scene.framed === "hypothetical" && scene.played === true) claim.draft.realis = "hypothetical";
    add(claim.draft);
    harms.push(claim);
  }

  const duds = findDuds(doc);
  const weapons = things.weapons
    .filter((w) => inScene(w.first) && !isSeized(doc, w))
    .map((mention) => {
      const draft = add(draftClaim("weapon", { ...mention.type, quote: mention.quote }, [span(mention)], incident, { realis }));
      const count = things.munitions.find((m) => m.weapon === mention) ?? null;
      const sentence = doc.sentences[doc.tokens[mention.first]?.sentence ?? 0];
      const dudAt =
        sentence === undefined
          ? undefined
          : duds.find(
              (d) =>
                d.start >= sentence.start && d.end <= sentence.end && (d.start >= mention.start || d.end === mention.start - 1),
            );
      let countDraft: ClaimDraft | null = null;
      let dud: ClaimDraft | null = null;
      if (dudAt !== undefined) {
        const value = count?.value ?? {
          min: 1,
          max: null,
          best: null,
          modifier: "atLeast" as const,
          unit: mention.quote,
          quote: mention.quote,
        };
        dud = add(
          draftClaim("unexploded", value, [span(count ?? mention), evidenceAt(doc, dudAt.start, dudAt.end)], incident, {
            realis,
            reading: "implied",
            rule: "did-not-go-off-is-unexploded",
          }),
        );
      } else if (count !== null) {
        countDraft = add(draftClaim("munitions", count.value, [span(count)], incident, { realis }));
      }
      return { mention, draft, count, countDraft, dud };
    });

  const targets: { mention: TargetMention; draft: ClaimDraft; aim: "hit" | "intended" | null }[] = [];
  for (const mention of things.targets) {
    if (mention.part || !inScene(mention.first)) continue;
    const near = aimOf(doc, mention, scene, things.damage);
    const aim = near === undefined ? aimedAt(mention, scene, things.aims) : near;
    if (aim === undefined) continue;
    targets.push({
      mention,
      aim,
      draft: add(draftClaim("target", { ...mention.type, quote: mention.quote, aim }, [span(mention)], incident, { realis })),
    });
  }
  const damage = things.damage
    .filter((d) => inScene(d.first) || (scene.main && nearScene(doc, scene, d.first)))
    .map((mention) => ({
      mention,
      draft: add(
        draftClaim("damage", { quote: mention.target.quote, degree: mention.degree }, [span(mention)], incident, { realis }),
      ),
    }));

  const agents = things.agents.filter((agent) => scene.events.includes(agent.event));
  /** One claim an actor and sentence: "killed three and wounded five" is one telling of who did it. */
  const told = new Map<string, ClaimDraft>();
  const doers = agents
    .filter((agent) => !answers(doc, agent, agents, scene.events))
    .map((agent) => {
      const actor = agent.actor;
      if (actor === null || !actor.organised) return { agent, draft: null };
      const relation = agent.hedged ? "suspected" : "blamed";
      const key = `${agent.event.sentence}|${relation}|${actor.actor.name}`;
      const held = told.get(key);
      if (held !== undefined) return { agent, draft: held };
      const start = Math.min(actor.start, doc.tokens[agent.event.first]?.start ?? actor.start);
      const end = Math.max(actor.end, doc.tokens[agent.event.last - 1]?.end ?? actor.end);
      const evidence = [evidenceAt(doc, start, end)];
      const draft = add(draftClaim("responsibility", { actor: actor.actor, relation }, evidence, incident, { realis }));
      told.set(key, draft);
      return { agent, draft };
    });
  return { harms, drafts, weapons, targets, damage, doers };
}

/** Evidence in the headline. */
function headed({ start, end, quote }: Evidence): Evidence {
  return { start, end, quote, part: "title" };
}

/** Fills statement, stance and qualifiers of a claim from where its evidence stands. */
function attribute(doc: Segmented, draft: ClaimDraft, { statements, qualifiers }: AttributionInputs): void {
  const at = draft.evidence[0];
  if (at === undefined || at.part === "title") return;
  const last = draft.evidence.at(-1) ?? at;
  const statement = statementAt(statements, at.start, at.end) ?? statementAt(statements, last.start, last.end);
  if (statement !== null) {
    draft.statement = statement.id;
    if (
      statement.stance === "denies" &&
      draft.field !== "time" &&
      draft.field !== "place" &&
      draft.field !== "type" &&
      draft.polarity === "affirmed" &&
      !isZero(draft) &&
      !(draft.field === "weapon" && isGiven(doc, at))
    )
      draft.polarity = "denied";
    if (
      (statement.stance === "expects" || statement.stance === "warns" || statement.stance === "demands") &&
      draft.realis === "actual" &&
      draft.field !== "time" &&
      draft.field !== "place"
    )
      draft.realis = "hypothetical";
  }
  const sentence = sentenceAt(doc, at.start);
  const q = qualifiers[sentence];
  if (q === undefined) return;
  draft.preliminary = q.preliminary;
  draft.mayChange = q.mayChange;
  draft.reported = q.reported;
  draft.hedges = q.hedges;
  // "could be higher" in the sentence after speaks of the same figures
  const next = qualifiers[sentence + 1];
  if (
    draft.mayChange === null &&
    next?.mayChange != null &&
    doc.sentences[sentence + 1]?.paragraph === doc.sentences[sentence]?.paragraph &&
    (draft.field === "killed" || draft.field === "injured")
  ) {
    draft.mayChange = next.mayChange;
    draft.hedges = [...draft.hedges, ...next.hedges];
  }
}

/** The token a character stands in, or the one before it. */
export function tokenAt(doc: Segmented, start: number): number {
  const sentence = doc.sentences[sentenceAt(doc, start)];
  let at = sentence?.first ?? 0;
  while (at + 1 < (sentence?.last ?? 0) && (doc.tokens[at + 1]?.start ?? start + 1) <= start) at++;
  return at;
}

/** "the missile attack was not ours": what a denial takes for granted is not denied. */
function isGiven(doc: Segmented, at: Evidence): boolean {
  return /\b(?:the|this|that|these|those) (?:\p{L}+ )?$/iu.test(doc.text.slice(Math.max(0, at.start - 24), at.start));
}

function isZero(draft: ClaimDraft): boolean {
  return "best" in draft.value && draft.value.best === 0;
}

export function sentenceAt(doc: Segmented, start: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((doc.sentences[mid]?.start ?? 0) <= start) low = mid;
    else high = mid - 1;
  }
  return low;
}

const HITS =
  /^(?:hit|hits|struck|strikes|hitting|striking|landed|fell|slammed|crashed|damaged|destroyed|targeted|targeting|targets|attacked|attacking|bombed|shelled|shelling|blew|blown|burned|torched|raided|stormed|rocked|ripped|into|against|at|on|near|outside)$/;

/** Tokens no event is longer than: its words are a row of a lexicon. */
const LONGEST_EVENT = 40;

/** Whether the words make this thing a target: object of an attack, or damaged. `undefined`: merely mentioned. */
function aimOf(
  doc: Segmented,
  target: TargetMention,
  scene: Scene,
  damage: readonly DamageMention[],
): "hit" | "intended" | null | undefined {
  if (damage.some((d) => d.target.head === target.head)) return "hit";
  const sentence = doc.tokens[target.first]?.sentence ?? -1;
  for (let i = target.first - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    if (/^(?:targeted|targeting|targets|aimed)$/.test(token.lower)) return "intended";
    if (spansIn(scene.events, i - LONGEST_EVENT, i + LONGEST_EVENT).some((e) => e.first <= i && i < e.last && e.cls !== null))
      return "hit";
    if (/^(?:into|against|at|on|near|outside)$/.test(token.lower)) {
      const before = spansIn(scene.events, i - LONGEST_EVENT, i).find((e) => e.cls !== null && i - e.last <= 2);
      if (before !== undefined) return token.lower === "near" || token.lower === "outside" ? null : "hit";
      if (token.lower === "into" || token.lower === "against") continue;
      break;
    }
    if (HITS.test(token.lower)) return "hit";
    if (token.pos === "VERB" || token.pos === "AUX") break;
  }
  const next = doc.tokens[target.last]?.lower ?? "";
  if (/^(?:was|were)$/.test(next) && HITS.test(doc.tokens[target.last + 1]?.lower ?? "")) return "hit";
  return undefined;
}

/** "blew up two bridges", "threw a grenade at the bus": what the sentence's pieces say a deed was done to. */
function aimedAt(target: TargetMention, scene: Scene, aims: readonly AimMention[]): "hit" | "intended" | undefined {
  const found = aims.find(
    ({ chunk, event, aim }) =>
      aim !== null &&
      event.cls !== null &&
      !event.weak &&
      chunk.first <= target.head &&
      target.head < chunk.last &&
      chunk.head === target.head &&
      scene.events.includes(event),
  );
  return found?.aim ?? undefined;
}

function nearScene(doc: Segmented, scene: Scene, token: number): boolean {
  const paragraph = doc.sentences[doc.tokens[token]?.sentence ?? 0]?.paragraph ?? -1;
  for (const s of scene.sentences) if (Math.abs((doc.sentences[s]?.paragraph ?? -99) - paragraph) <= 2) return true;
  return false;
}
