import { groupEvents } from "./group-events.ts";
import type { Scene, SceneInputs } from "./scene.ts";

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
