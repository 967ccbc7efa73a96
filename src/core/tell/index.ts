export { type ClaimMatrix, claimMatrix, type MatrixRow, type Position } from "./claim-matrix.ts";
export { countryName, describeFigure, describePlace, describeRange, describeTime, describeType, shortRange } from "./describe.ts";
export { KINDS } from "./incident-kinds.ts";
export { sentenceOf } from "./sentence.ts";
export { actorWords, sourceWords } from "./source-words.ts";
