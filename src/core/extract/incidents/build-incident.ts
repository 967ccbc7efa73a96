import type { Incident, IncidentType, Reading, Target, Time } from "../../model/index.ts";
import { type ClaimDraft, claimId } from "../claims/draft.ts";
import type { DocReading } from "./doc-reading.ts";
import { dedupeBy, foldPerpetrators, foldResponsibility, foldVictims, foldWeapons } from "./drafts/fold-drafts.ts";
import { type CountedHarms, sceneCasualties } from "./drafts/scene-casualties.ts";
import type { SceneDrafts } from "./drafts/scene-drafts.ts";
import { type TypeChoice, withViolence } from "./incident-type.ts";
import { type Scene, sceneRealis } from "./scenes/scene.ts";
import type { PlaceChoice } from "./where/scene-place.ts";

/** What the stages found of one incident. */
export interface Part {
  readonly scene: Scene;
  readonly choice: TypeChoice | null;
  readonly time: Reading<Time>;
  readonly place: PlaceChoice;
  readonly drafts: SceneDrafts;
  readonly titleHarms: SceneDrafts["harms"];
}

export const incidentId = (index: number): string => `i${index + 1}`;

/** The incident of one part, with the ids of the claims it rests on. */
export function buildIncident(
  part: Part,
  index: number,
  counted: CountedHarms,
  all: readonly ClaimDraft[],
  idOf: ReadonlyMap<ClaimDraft, string>,
  reading: DocReading,
): Incident {
  const { scene, drafts } = part;
  const own = all.filter((d) => d.incident === index);
  const id = (draft: ClaimDraft | null): string[] => (draft === null ? [] : [idOf.get(draft) ?? ""]);
  const casualties = sceneCasualties(counted, own, idOf);
  const responsibility = foldResponsibility(own, idOf);
  const known = responsibility.filter((r) => r.asFact || r.claimedBy.length > 0);
  const doers = (known.length > 0 ? known : responsibility.filter((r) => r.blamedBy.length > 0)).map((r) => r.actor);
  const forces = drafts.harms.some((h) => h.harm.patients.some((p) => p.status === "security"));
  // people a group harms are taken for civilians where nobody says that they bore arms
  const group = doers.some((a) => a.kind === "rebel" || a.kind === "militia");
  const civilians = drafts.harms.some(
    (h) =>
      !h.harm.negated &&
      h.harm.patients.some(
        (p) =>
          p.status === "civilian" || p.status === "child" || p.status === "woman" || (group && p.status === null && !p.negative),
      ),
  );
  const type: IncidentType = part.choice === null ? EMPTY_TYPE : withViolence(part.choice.cls.type, doers, civilians, forces);
  return {
    id: incidentId(index),
    main: scene.main,
    ...(scene.roundUp === true ? { roundup: true } : {}),
    realis: sceneRealis(scene),
    type,
    time: part.time,
    place: part.place.place,
    otherPlaces: part.place.others.map((p) => p.reading).slice(0, 12),
    casualties,
    weapons: foldWeapons(drafts, id),
    responsibility,
    perpetrators: foldPerpetrators(drafts, responsibility, reading.actors, id),
    targets: dedupeBy(
      drafts.targets.map(
        (t): Target => ({
          quote: t.mention.quote,
          type: { gtd: t.mention.type.gtd, subtype: t.mention.type.subtype },
          aim: t.aim,
          claims: id(t.draft),
        }),
      ),
      (t) => t.quote.toLowerCase(),
    ),
    victims: foldVictims(drafts, reading, id),
    damage: dedupeBy(
      drafts.damage.map((d) => ({ quote: d.mention.target.quote, degree: d.mention.degree, claims: id(d.draft) })),
      (d) => d.quote.toLowerCase(),
    ),
    claims: own
      .map((d) => Number((idOf.get(d) ?? "").slice(1)))
      .sort((a, b) => a - b)
      .map(claimId),
  };
}

const EMPTY_TYPE: IncidentType = {
  acled: { event: null, subEvent: null },
  plover: { event: null, mode: null },
  gtd: { attack: null },
  ucdp: { violence: null },
};
