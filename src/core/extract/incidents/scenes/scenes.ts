import { groupEvents } from "./group-events.ts";
import type { Scene, SceneInputs } from "./scene.ts";

/** The scenes of a report; of a round-up, those of each section, whose main one is the report's as well. */
export function groupScenes(inputs: SceneInputs): Scene[] {
  if (inputs.sections === null) return groupEvents(inputs);
  return inputs.sections
    .flatMap(({ sentences }) => {
      const scenes = groupEvents({ ...inputs, events: inputs.events.filter((e) => sentences.has(e.sentence)) });
      const others = new Set(scenes.filter((scene) => !scene.main).flatMap((scene) => [...scene.sentences]));
      const own = [...sentences].filter((sentence) => !others.has(sentence));
      return scenes.map((scene) =>
        scene.main
          ? { ...scene, roundUp: true, summedUp: inputs.summedUp, sentences: new Set([...scene.sentences, ...own]) }
          : scene,
      );
    })
    .map((scene, index) => ({ ...scene, index }));
}
