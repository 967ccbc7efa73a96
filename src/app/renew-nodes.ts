import { NODES_VERSION } from "../core/fuse/index.ts";
import type { Extraction } from "../core/model/index.ts";
import { keptNodes, nodesOf } from "./fuse-report.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** Makes what a ledger's report-incidents are compared by anew where older rules made it: reports to come must meet those that are here. */
export async function renewNodes(store: Pick<LedgerStore, "nodesVersion" | "remakeNodes">): Promise<void> {
  if ((await store.nodesVersion()) === NODES_VERSION) return;
  await store.remakeNodes(NODES_VERSION, ({ extraction }) => keptNodes(nodesOf(JSON.parse(extraction) as Extraction)));
}
