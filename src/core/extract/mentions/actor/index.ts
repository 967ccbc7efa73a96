export { type ActorCategory, type ActorLexicon, compileActorLexicon } from "./actor-lexicon.ts";
export type { ActorRead } from "./actor-read.ts";
export { readActors } from "./read-actors.ts";
