import { sha256Hex } from "../hash/index.ts";

/** `rep_…/i1`: an incident as one report tells it. What judgements, acts and anchors name. */
export type NodeId = string;

export function nodeId(report: string, incident: string): NodeId {
  return `${report}/${incident}`;
}

/** An incident's id is the hash of its anchor; every node has one, so any id ever issued resolves. */
export function incidentIdOf(anchor: NodeId): string {
  return `inc_${sha256Hex(anchor).slice(0, 20)}`;
}

export function originIdOf(name: string): string {
  return `org_${sha256Hex(name).slice(0, 16)}`;
}
