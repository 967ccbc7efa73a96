import type { Look } from "./render/page.ts";

const WIDTH = { narrowest: 40, usual: 80, widest: 240 } as const;

/** How stdout wants its pages: its own columns on a terminal, else COLUMNS, else 80; colour on a terminal alone, never with NO_COLOR. */
export function lookOfStdout(): Look {
  const asked = Number(process.env["COLUMNS"]);
  const columns = process.stdout.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : WIDTH.usual);
  return { width: Math.max(WIDTH.narrowest, Math.min(columns, WIDTH.widest)), colour: mayColour(process.stdout) };
}

function mayColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
}

/** Whether problems are told as JSON: results are JSON, and nobody is looking or JSON was asked for by name. */
export function problemsAsJson(format: string | undefined): boolean {
  return (
    format === "json" || format === "ndjson" || (format === undefined && !process.stdout.isTTY && process.stderr.isTTY !== true)
  );
}

/** A launcher passes on the Ctrl-C that the terminal has sent us already: so close together, two signals are one. */
const SAME_SIGNAL_MS = 500;

/** Ends the program after what was handed to stdout has left it; a second signal does not wait. */
export function endOnSignal(): void {
  let first: number | null = null;
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    process.on(signal, () => {
      const now = performance.now();
      // every write is whole lines, so between two turns stdout holds no half line
      if (process.stdout.writableLength === 0 || (first !== null && now - first > SAME_SIGNAL_MS)) process.exit(status);
      if (first !== null) return;
      first = now;
      process.stdout.once("drain", () => process.exit(status));
    });
}

/** A reader that has had enough closes the pipe: no fault. A full disk is one, and told in a line. */
export function endOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    process.stderr.write(`dateline: cannot write the results: ${error.code ?? error.message}\n`);
    process.exit(3);
  });
  // with nobody to tell, the work itself still counts
  process.stderr.on("error", () => {});
}
