export { createEngine, type EngineResources, type RulesEngine } from "./pipeline.ts";
