import { type Evidence, readValue, type Statement } from "../../../model/index.ts";
import { evidenceAt, type Segmented } from "../../../text/index.ts";
import { statementAt } from "../../claims/attribution.ts";
import { draftHarmClaim, type HarmClaim } from "../../claims/casualties/claims.ts";
import type { DamageMention } from "../../claims/damage.ts";
import { type ClaimDraft, draftClaim } from "../../claims/draft.ts";
import { findDuds, type MunitionCount } from "../../claims/munitions.ts";
import type { TargetMention } from "../../claims/targets.ts";
import { isSeized, type WeaponMention } from "../../claims/weapons.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import type { ActorAt } from "../deeds/actor-at.ts";
import type { AgentMention } from "../deeds/agents.ts";
import type { AimMention } from "../deeds/deed-frame.ts";
import type { DocReading } from "../doc-reading.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import type { TypeChoice } from "../incident-type.ts";
import { type Scene, sceneRealis, tellsAt } from "../scenes/scene.ts";
import type { PlaceChoice } from "../where/scene-place.ts";
import { answers, arrests, tellsMore } from "./answered.ts";
import { type AttributionInputs, attribute } from "./attribute-draft.ts";
import { claimantOf, type Issuer } from "./own-deed.ts";
import { peopleAimedAt } from "./people-aimed.ts";
import { aimAt } from "./scene-aims.ts";
import { weaponsOfDeeds } from "./scene-weapon.ts";
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
  /** Of the targets, those that are only named as telling of a deed. */
  readonly tellers: ReadonlySet<TargetMention>;
  /** Who speaks of "us" all through the text. */
  readonly issuer: Issuer | null;
  readonly bearers: AttackLexicon["bearers"];
  readonly people: AttackLexicon["peopleTargets"];
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

  const more = tellsMore(scene.events);
  const own = new Set(scene.events);
  const agents = things.agents.filter((agent) => own.has(agent.event) && !(more && arrests(agent, scene.events)));
  const answering = new Set(agents.filter((agent) => answers(doc, agent, agents, scene.events)));

  const duds = findDuds(doc);
  const counted = new Map(things.munitions.toReversed().map((m) => [m.weapon, m]));
  const named = things.weapons.filter((w) => inScene(w.first) && !isSeized(doc, w));
  const stated = named.map((mention) => ({ mention, rule: null }));
  const told = { doc, choice, events: scene.events, agents, answering: [...answering].map(({ event }) => event), named };
  const implied = weaponsOfDeeds(told, things.bearers);
  const weapons = [...stated, ...implied].map(({ mention, rule }) => {
    const draft = add(
      draftClaim("weapon", { ...mention.type, quote: mention.quote }, [span(mention)], incident, {
        realis,
        ...(rule === null ? {} : { reading: "implied" as const, rule }),
      }),
    );
    const count = counted.get(mention) ?? null;
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
    if (mention.part || things.tellers.has(mention) || !inScene(mention.first)) continue;
    const aim = aimAt(doc, mention, scene, things);
    if (aim === undefined) continue;
    targets.push({
      mention,
      aim,
      draft: add(draftClaim("target", { ...mention.type, quote: mention.quote, aim }, [span(mention)], incident, { realis })),
    });
  }
  for (const mention of targets.length > 0 ? [] : peopleAimedAt(doc, choice?.cls.name ?? null, harms, things.people)) {
    const value = { ...mention.type, quote: mention.quote, aim: "hit" as const };
    const draft = add(
      draftClaim("target", value, [span(mention)], incident, { realis, reading: "implied", rule: "target-of-harm" }),
    );
    targets.push({ mention, aim: "hit", draft });
  }
  const damage = things.damage
    .filter((d) => inScene(d.first) || (scene.main && nearScene(doc, scene, d.first)))
    .map((mention) => ({
      mention,
      draft: add(
        draftClaim("damage", { quote: mention.target.quote, degree: mention.degree }, [span(mention)], incident, { realis }),
      ),
    }));

  /** One claim an actor and sentence: "killed three and wounded five" is one telling of who did it. */
  const byTelling = new Map<string, ClaimDraft>();
  const doers = agents
    .filter((agent) => !answering.has(agent))
    .map((agent) => {
      const actor = agent.actor;
      const at = doc.tokens[agent.event.first];
      const statement = at === undefined ? null : statementAt(attribution.statements, at.start, at.end);
      // "the Front and the Brigade each claimed to have carried it out": told of by their own claim
      if (actor !== null && speaksFor(statement, actor)) return { agent, draft: null };
      const claimant = at === undefined ? null : claimantOf(doc, agent, statement, things.issuer);
      if (claimant !== null) {
        const key = `${agent.event.sentence}|claimed|${claimant.actor.name}`;
        const known = byTelling.get(key);
        if (known !== undefined) return { agent, draft: known };
        const start = Math.min(doc.tokens[agent.first]?.start ?? 0, at?.start ?? 0);
        const end = Math.max(doc.tokens[agent.last - 1]?.end ?? 0, doc.tokens[agent.event.last - 1]?.end ?? 0);
        const draft = add(
          draftClaim(
            "responsibility",
            { actor: claimant.actor, relation: "claimed" },
            [evidenceAt(doc, start, end), ...claimant.evidence.filter((e) => e.end <= start || end <= e.start)],
            incident,
            { realis, reading: "implied", rule: "told-of-their-own" },
          ),
        );
        byTelling.set(key, draft);
        return { agent, draft };
      }
      if (actor === null || !actor.organised) return { agent, draft: null };
      const relation = agent.hedged ? "suspected" : "blamed";
      const key = `${agent.event.sentence}|${relation}|${actor.actor.name}`;
      const held = byTelling.get(key);
      if (held !== undefined) return { agent, draft: held };
      const who = agent.implied ? (agent.people ?? actor) : actor;
      const start = Math.min(who.start, doc.tokens[agent.event.first]?.start ?? who.start);
      const end = Math.max(who.end, doc.tokens[agent.event.last - 1]?.end ?? who.end);
      const evidence = [evidenceAt(doc, start, end), ...(agent.implied ? [span(actor)] : [])];
      const draft = add(
        draftClaim("responsibility", { actor: actor.actor, relation }, evidence, incident, {
          realis,
          ...(agent.implied ? { reading: "implied" as const, rule: "the-one-armed-group-named" } : {}),
        }),
      );
      byTelling.set(key, draft);
      return { agent, draft };
    });
  return { harms, drafts, weapons, targets, damage, doers };
}

/** Whether those who do a deed are those who claim it in the statement that tells it. */
function speaksFor(statement: Statement | null, { start, end }: ActorAt): boolean {
  return (
    statement?.stance === "claims-responsibility" &&
    statement.source?.evidence.some((e) => e.start <= start && end <= e.end) === true
  );
}

/** Evidence in the headline. */
function headed({ start, end, quote }: Evidence): Evidence {
  return { start, end, quote, part: "title" };
}

function nearScene(doc: Segmented, scene: Scene, token: number): boolean {
  const paragraph = doc.sentences[doc.tokens[token]?.sentence ?? 0]?.paragraph ?? -1;
  for (const s of scene.sentences) if (Math.abs((doc.sentences[s]?.paragraph ?? -99) - paragraph) <= 2) return true;
  return false;
}
