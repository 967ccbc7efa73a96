export { blockKeys } from "./blocking.ts";
export { clusterNodes, type PairEdge } from "./cluster.ts";
export { type IncidentNode, toNodes } from "./incident-node.ts";
export { judgePair, type PairJudgement } from "./judge.ts";
export { COPY, containment, shinglesOf } from "./syndication.ts";
