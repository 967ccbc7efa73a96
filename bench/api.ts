// The HTTP API over a large ledger, with the load generator beside it: lists with filters first asked and asked again, sums, and what
// an incident's page asks for.
// node bench/api.ts FOLDER [seconds=10]: the folder is one that bench/fill-ledger.ts filled.

import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import autocannon from "autocannon";

const [folder, seconds = "10"] = process.argv.slice(2);
if (folder === undefined) throw new Error("got no folder, expected that of a ledger");
const FIELDS = "fields=id,type,time,place,casualties,responsibility,status,grade,origins";
const COUNTRIES = ["IN", "US", "AF", "UA", "NG", "SY", "IQ", "YE", "CO", "PK", "BR", "CN", "DE", "FR", "PH", "MX"];

/** Lists as analysts narrow them: each another one. */
const lists = Array.from({ length: 400 }, (_none, i) => {
  const year = 2015 + (i % 10);
  const filters = [
    `country=${COUNTRIES[i % COUNTRIES.length]}&killed-min=${1 + (i % 15)}`,
    `from=${year}-0${1 + (i % 9)}-01&to=${year}-12-31`,
    `q=${encodeURIComponent(`killed>=${i % 20} country:${COUNTRIES[(i * 7) % COUNTRIES.length]}`)}`,
    `bbox=${(i % 50) - 10},${(i % 90) - 20},${(i % 50) + 5},${i % 90}`,
    `grade=weak&country=${COUNTRIES[(i * 3) % COUNTRIES.length]}`,
  ];
  return `/api/incidents?${filters[i % filters.length]}&limit=50&${FIELDS}`;
});

const { server, address } = await serve(folder);
try {
  const ask = async (path: string): Promise<number> => {
    const begin = performance.now();
    const response = await fetch(`${address}${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`got ${response.status} for ${path}`);
    return performance.now() - begin;
  };
  /** What the server's process has used so far: it does not depend on what else the machine does. */
  const processorSeconds = async (): Promise<number> => {
    const metrics = await (await fetch(`${address}/metrics`)).text();
    return Number(/^dateline_process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
  };
  const each = async (name: string, paths: readonly string[]): Promise<void> => {
    const [took, before]: [number[], number] = [[], await processorSeconds()];
    for (const path of paths) took.push(await ask(path));
    tell(name, took, (await processorSeconds()) - before);
  };
  await ask("/api/incidents?limit=1");
  await each("a list with filters, first asked", [...new Set(lists)]);
  await each(
    "counts, first asked",
    ["", ...COUNTRIES.map((code) => `?country=${code}`)].map((words) => `/api/incidents/counts${words}`),
  );
  await each(
    "map, first asked",
    ["", ...COUNTRIES.map((code) => `?country=${code}`)].map((words) => `/api/incidents/map${words}`),
  );
  await each(
    "timeline, first asked",
    ["", ...COUNTRIES.map((code) => `?country=${code}`)].map((words) => `/api/incidents/timeline${words}`),
  );
  const recorded = (await (await fetch(`${address}/api/reports?limit=40`)).json()) as {
    readonly items: readonly { readonly id: string }[];
  };
  const ids = new Set<string>();
  for (const { id } of recorded.items) {
    const told = (await (await fetch(`${address}/api/reports/${id}`)).json()) as { readonly report: { readonly text: string } };
    const number = /Report ([\d.]+)\./.exec(told.report.text)?.[1];
    const found = (await (
      await fetch(`${address}/api/incidents?text=${encodeURIComponent(`"report ${number}"`)}&fields=id&limit=1`)
    ).json()) as {
      readonly items: readonly { readonly id: string }[];
    };
    for (const item of found.items) ids.add(item.id);
  }
  const [pages, before]: [number[], number] = [[], await processorSeconds()];
  for (const id of ids) {
    const parts = ["", "/sentence", "/ranges", "/matrix", "/toll", "/history"];
    const begin = performance.now();
    await Promise.all(parts.map((part) => ask(`/api/incidents/${id}${part}`)));
    pages.push(performance.now() - begin);
  }
  tell("all an incident's page asks for, first asked", pages, (await processorSeconds()) - before);
  await each(
    "one incident, another policy",
    [...ids].map((id) => `/api/incidents/${id}?policy=acled`),
  );
  const begun = await processorSeconds();
  const load = await autocannon({
    url: address,
    connections: 20,
    duration: Number(seconds),
    requests: lists.map((path) => ({ method: "GET", path })),
  });
  const used = (1000 * ((await processorSeconds()) - begun)) / (load.requests.average * Number(seconds));
  console.log(
    `lists with filters under load: ${load.requests.average.toFixed(0)} requests/s, p50 ${load.latency.p50} ms, p99 ${load.latency.p99} ms, ${load.non2xx + load.errors} failed, ${used.toFixed(2)} ms of processor a request`,
  );
} finally {
  server.kill("SIGTERM");
}

function tell(name: string, took: number[], used: number): void {
  took.sort((a, b) => a - b);
  const at = (share: number): string => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(48)} n ${String(took.length).padStart(4)}  p50 ${at(0.5).padStart(7)} ms  p99 ${at(0.99).padStart(7)} ms  processor ${((1000 * used) / took.length).toFixed(1)} ms each`,
  );
}

async function serve(db: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, ["src/entry/cli/main.ts", "serve", "--db", db, "--port", "0", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of server.stdout as Readable) return { server, address: String(chunk).trim().replace(/\/$/, "") };
  throw new Error("the server ended before it listened");
}
