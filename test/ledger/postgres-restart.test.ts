import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest, tickingClock } from "./ledger-of.ts";

/** Where Debian, the official images and a PATH have the server's programs. */
function findPrograms(): string | null {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort().reverse() : [];
  const folders = [...versions.map((v) => `/usr/lib/postgresql/${v}/bin`), ...(process.env["PATH"] ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

const programs = findPrograms();
if (programs === null) console.warn("a restart of PostgreSQL is not tested here: no initdb");
if (programs === null && process.env["CI"] === "true") throw new Error("got no initdb, expected PostgreSQL's programs");

/** A server of the test's own. It refuses to run as root: there it runs as postgres, or nobody. */
class Server {
  readonly folder = mkdtempSync("/tmp/dateline-pg-");
  readonly port: number;

  constructor(port: number) {
    this.port = port;
    if (process.getuid?.() === 0) spawnSync("chown", [this.user, this.folder]);
    this.run("initdb", "-D", join(this.folder, "data"), "-U", "postgres", "--auth=trust", "--no-sync");
    this.start();
  }

  private get user(): string {
    return spawnSync("id", ["-u", "postgres"]).status === 0 ? "postgres" : "nobody";
  }

  run(program: string, ...args: readonly string[]): void {
    const command = [join(programs ?? "", program), ...args];
    const asUser = process.getuid?.() === 0 ? ["setpriv", `--reuid=${this.user}`, "--clear-groups", ...command] : command;
    const [name = "", ...rest] = asUser;
    const done = spawnSync(name, rest, { cwd: this.folder, stdio: ["ignore", "ignore", "pipe"], timeout: 120_000 });
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}`);
  }

  private control(...args: readonly string[]): void {
    this.run("pg_ctl", "-D", join(this.folder, "data"), "-s", "-w", "-t", "100", ...args);
  }

  start(): void {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.folder}`;
    this.control("start", "-l", join(this.folder, "log"), "-o", options);
  }

  /** As after a loss of power: connections are cut, nothing is put in order. */
  fall(): void {
    this.control("stop", "-m", "immediate");
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

describe.skipIf(programs === null)("a PostgreSQL server that falls and comes back", () => {
  let server: Server;
  beforeAll(async () => {
    server = new Server(await freePort());
  }, 300_000);
  afterAll(() => {
    server.fall();
    rmSync(server.folder, { recursive: true, force: true });
  });

  test("in the middle of a write: nothing half done, what was acknowledged is there, and the same store goes on", async () => {
    const store = await openPostgresStore(server.url, { create: true });
    const clock = tickingClock();
    await ingest(store, ALL.slice(0, 4), clock);
    const [first] = ALL;
    await recordAct(store, clock, "ann", { act: "accept", claim: `${first?.report.id}/c1`, note: null });
    const head = await store.head();
    const cut = store.record("test", [
      {
        recordedAt: clock(),
        build: async (reader) => {
          await reader.nodes();
          server.fall();
          await reader.nodes();
          throw new Error("got an answer from a server that had fallen");
        },
      },
    ]);
    await expect(cut).rejects.toMatchObject({ code: "LEDGER_UNREACHABLE", hint: expect.stringContaining("is it running") });
    await expect(store.head()).rejects.toMatchObject({ code: "LEDGER_UNREACHABLE" });
    server.start();
    expect(await store.head()).toEqual(head);
    expect(await store.reviews()).toHaveLength(1);
    await ingest(store, ALL, clock);
    const memory = openMemoryStore();
    await ingest(memory, ALL);
    await recordAct(memory, clock, "ann", { act: "accept", claim: `${first?.report.id}/c1`, note: null });
    expect(await contentOf(store)).toBe(await contentOf(memory));
    expect((await verifyLedger(store)).faults).toEqual([]);
    await store.close();
  }, 300_000);
});
