import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The program as source. */
export const MAIN = fileURLToPath(new URL("../../src/entry/cli/main.ts", import.meta.url));

/** A folder that is not there: nothing was imported. */
const NO_GAZETTEER = fileURLToPath(new URL("./no-gazetteer/", import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the program as a shell would, away from any ledger, tables and gazetteer of the caller's. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams {
  const { DATELINE_DB: _db, DATELINE_LEXICON: _lexicon, COLUMNS: _columns, NO_COLOR: _colour, ...env } = process.env;
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...env, DATELINE_GAZETTEER: NO_GAZETTEER, ...options.env },
  });
}

/** Runs the program to its end. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // the program may end before it has read all it is given
  child.stdin.on("error", () => {});
  child.stdin.end(options.stdin ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) =>
      resolve({ status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** Values of ndjson text. */
export function linesOf(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

/** The next thing a program says; throws where it ends first, rather than waiting for ever. */
export function nextOutput(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    const ended = (): void =>
      reject(new Error(`the program ended with ${child.exitCode ?? child.signalCode} and said nothing more`));
    child.once("exit", ended);
    child.stdout.once("data", (chunk: Buffer) => {
      child.off("exit", ended);
      resolve(chunk.toString());
    });
  });
}
