export type { Told } from "./answers.ts";
export { GOLD_FIELDS, type GoldField, type GoldIncident, toGold } from "./gold.ts";
export { type Coded, krippendorffAlpha, pairAgreement } from "./krippendorff-alpha.ts";
export { emptyTally, type FieldScore, figuresOf, type Miss, scoreExtraction } from "./score.ts";
