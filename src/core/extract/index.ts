export { createEngine, type EngineResources, type RulesEngine } from "./pipeline.ts";
export { reportId } from "./report.ts";
