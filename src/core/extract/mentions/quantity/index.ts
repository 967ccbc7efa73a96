export type { QuantityKind } from "./quantity-kind.ts";
export { compileQuantityLexicon, type QuantityLexicon, type QuantityRead, readQuantities } from "./read-quantities.ts";
