export {
  type ActiveActs,
  foldActs,
  isReview,
  type ReviewEntry,
  type Ruling,
  reachOf,
  reportsReached,
  undoneActs,
} from "./acts.ts";
export { alignReading, changesBetween, type ReadingChange } from "./align-reading.ts";
export { canonicalJson } from "./canonical.ts";
export { faultOfValue } from "./claim-value.ts";
export { actId, type Entry, type EntryBody, FIRST_PREV, hashOf, type Judgement, sealEntry } from "./entry.ts";
export { explainSettled, type Settled } from "./explain-settled.ts";
export { type FoldInput, foldIncident, underPolicy } from "./fold.ts";
export { incidentIdOf, type NodeId, nodeId } from "./ids.ts";
export { endOf, publishedFrom } from "./known-from.ts";
export { type Linkable, linksBetween, type Tie } from "./links.ts";
export { type FoldMember, idOf, knownFrom, type LedgerReport } from "./member.ts";
export { createOutlets, creditedAgency, NO_OUTLETS, type Outlets } from "./outlets.ts";
export { type Decision, decide, type SetAside } from "./policies/index.ts";
export { perpetratorNames } from "./responsibility.ts";
export { type ValueOfLook, valueOfLook } from "./value-of-look.ts";
