export { readCommitments } from "./commitments.ts";
export { readPlans } from "./plans.ts";
export { compileUndertakingLexicon, type UndertakingLexicon } from "./undertaking-lexicon.ts";
