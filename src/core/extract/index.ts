export { createEngine, type EngineResources, type RulesEngine } from "./pipeline.ts";
export type { Outcome } from "./together.ts";
