import type { FastifyInstance } from "fastify";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { extractReports } from "../../src/app/extract-reports.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { NO_OUTLETS } from "../../src/core/ledger/index.ts";
import { composeIntake, writeTable } from "../../src/entry/compose.ts";
import type { Bearer } from "../../src/entry/http/guard.ts";
import { buildServer, type ServerOptions } from "../../src/entry/http/server.ts";
import { testEngine } from "../engine.ts";

export const REPORTS = [
  {
    id: "a1",
    title: "Rockets hit Kabul",
    outlet: "Orvel Courier",
    url: "https://orvel.example/1",
    published: "2021-05-06T08:00:00Z",
    text: "KABUL (Orvel Courier) - Rockets hit Kabul on Tuesday, killing eight people and wounding 31, the interior ministry said. The Taliban denied involvement. President Ghani will meet the Taliban in Doha on 5 June 2021.",
  },
  {
    id: "a2",
    title: "Two shot in Dayton",
    outlet: "Gem Daily",
    url: null,
    published: "2021-04-02",
    text: "DAYTON, Ohio - Two men were shot and killed in Dayton, Ohio, on Tuesday, police said.",
  },
] as const;

/** A ticking clock, so that what is answered depends on what was asked alone. */
export function ticking(from = "2021-06-01T00:00:00.000Z"): () => string {
  let now = Date.parse(from);
  return () => new Date(now++).toISOString();
}

export interface Served {
  readonly app: FastifyInstance;
  readonly store: LedgerStore;
}

/** A server over a ledger in memory that holds REPORTS. */
export async function serverOf(options: Partial<ServerOptions> = {}): Promise<Served> {
  const store = openMemoryStore();
  const clock = ticking();
  const intake = await composeIntake();
  const engine = testEngine();
  const feed = (async function* () {
    for (const report of REPORTS) yield await intake.record(report, report.id);
  })();
  for await (const answer of ingestReports(extractReports(feed, engine), store, clock, "test"))
    if ("refused" in answer) throw new Error(answer.refused.message);
  const app = await buildServer(
    {
      store,
      clock,
      engine: async () => engine,
      intake,
      outlets: NO_OUTLETS,
      table: writeTable,
      version: "0.0.0-test",
    },
    { names: new Set(), tokens: null, page: null, perMinute: 0, ...options },
  );
  return { app, store };
}

const TOKENS: Readonly<Record<string, Bearer>> = {
  ["r".repeat(43)]: { name: "rita", role: "reader" },
  ["a".repeat(43)]: { name: "anna", role: "analyst" },
  ["x".repeat(43)]: { name: "xena", role: "admin" },
};

export const bearerOf = (token: string): Bearer | null => TOKENS[token] ?? null;
