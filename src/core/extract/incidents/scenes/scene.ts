import type { Realis } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import type { CueMention, EventMention } from "../events/events.ts";
import type { PlaceRead } from "../where/place-read.ts";
import type { Stretch } from "./governor.ts";
import type { SceneWords } from "./scene-words.ts";

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
  /** Of a round-up whose lead sums its deeds up: the lead's place may be this one's. */
  readonly summedUp?: boolean;
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
  /** The headline tells of an accident or a disaster. */
  readonly mishap: boolean;
  /** The first day the text says of itself, for a deed told without one. */
  readonly opening: TimeRead | null;
  /** The word is of a verb that reports what somebody says. */
  reports(word: string): boolean;
  readonly words: SceneWords;
  /** Of a round-up: each tells of its own. */
  readonly sections: readonly Section[] | null;
  /** The round-up's lead sums its deeds up. */
  readonly summedUp: boolean;
}

/** Sentences of a round-up that tell of one incident. */
export interface Section {
  readonly sentences: ReadonlySet<number>;
}

/** Whether a token's words are told of this scene. */
export function tellsAt(doc: Segmented, scene: Pick<Scene, "sentences" | "shares">, token: number): boolean {
  const sentence = doc.tokens[token]?.sentence ?? -1;
  if (!scene.sentences.has(sentence)) return false;
  const own = scene.shares.get(sentence);
  return own === undefined || own.some(({ first, last }) => first <= token && token < last);
}
