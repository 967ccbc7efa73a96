export { blockKeys, NODES_VERSION } from "./blocking.ts";
export { clusterNodes, type PairEdge } from "./cluster.ts";
export { type IncidentNode, toNodes } from "./incident-node.ts";
export { type PairJudgement, weighPair } from "./judge.ts";
export { COPY, containment, shinglesOf } from "./syndication.ts";
