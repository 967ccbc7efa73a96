export { readCommitments } from "./commitments.ts";
export { type Consequence, readConsequences } from "./consequences.ts";
export { readPlans } from "./plans.ts";
export { compileUndertakingLexicon, findUndertakings, type UndertakingLexicon } from "./undertaking-lexicon.ts";
