import type { Realis } from "../../model/index.ts";
import type { Segmented } from "../../text/index.ts";
import type { PlaceRead, TimeRead } from "./anchors.ts";
import type { CueMention, EventMention } from "./events.ts";
import type { Stretch } from "./governor.ts";
import { groupEvents } from "./group-events.ts";
import type { SceneWords } from "./scene-words.ts";
import type { Section } from "./sections.ts";

/** Events of one report judged to be one incident. */
export interface Scene {
  readonly index: number;
  readonly main: boolean;
  readonly kind: "main" | "separate" | "history" | "war" | "unreal";
  readonly events: readonly EventMention[];
  /** Sentences that tell of it. */
  readonly sentences: ReadonlySet<number>;
  /** Of sentences that tell of other incidents too, the tokens `[first, last)` that are its own. */
  readonly shares: ReadonlyMap<number, readonly Stretch[]>;
  readonly time: TimeRead | null;
  readonly place: PlaceRead | null;
  /** What the report says of it as a whole, where it does ("a drill"). */
  readonly framed?: Realis;
  /** Of an exercise: its dead are played. */
  readonly played?: boolean;
  /** One of several the report is about. */
  readonly roundUp?: boolean;
}

/** Whether what the scene tells happened. */
export function sceneRealis(scene: Scene): Realis {
  if (scene.framed !== undefined) return scene.framed;
  switch (scene.kind) {
    case "unreal":
      return scene.events.some((e) => e.realis === "planned") ? "planned" : "hypothetical";
    case "history":
    case "war":
      return "historical";
    default:
      return "actual";
  }
}

export interface SceneInputs {
  readonly doc: Segmented;
  readonly events: readonly EventMention[];
  readonly cues: readonly CueMention[];
  readonly times: readonly TimeRead[];
  readonly places: readonly PlaceRead[];
  /** The title tells of an attack: the text's weaker words then speak of it too. */
  readonly titled: boolean;
  /** The first day the text says of itself, for a deed told without one. */
  readonly opening: TimeRead | null;
  /** The word is of a verb that reports what somebody says. */
  reports(word: string): boolean;
  readonly words: SceneWords;
  /** Of a round-up: each tells of its own. */
  readonly sections: readonly Section[] | null;
}

/** The scenes of a report; of a round-up, those of each section, whose main one is the report's as well. */
export function groupScenes(inputs: SceneInputs): Scene[] {
  if (inputs.sections === null) return groupEvents(inputs);
  return inputs.sections
    .flatMap(({ first, last }) => {
      const scenes = groupEvents({ ...inputs, events: inputs.events.filter((e) => e.sentence >= first && e.sentence < last) });
      const others = new Set(scenes.filter((scene) => !scene.main).flatMap((scene) => [...scene.sentences]));
      const own = Array.from({ length: last - first }, (_, k) => first + k).filter((sentence) => !others.has(sentence));
      return scenes.map((scene) =>
        scene.main ? { ...scene, roundUp: true, sentences: new Set([...scene.sentences, ...own]) } : scene,
      );
    })
    .map((scene, index) => ({ ...scene, index }));
}

/** Whether a token's words are told of this scene. */
export function tellsAt(doc: Segmented, scene: Pick<Scene, "sentences" | "shares">, token: number): boolean {
  const sentence = doc.tokens[token]?.sentence ?? -1;
  if (!scene.sentences.has(sentence)) return false;
  const own = scene.shares.get(sentence);
  return own === undefined || own.some(({ first, last }) => first <= token && token < last);
}
