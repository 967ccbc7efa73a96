import { type Command, InvalidArgumentError } from "commander";
import type { Readers } from "../compose.ts";
import { serveLedger } from "../http/serve-ledger.ts";
import { dbOf } from "./ledger-options.ts";
import { readersOf } from "./report-options.ts";

interface Options extends Readers {
  readonly db?: string;
  readonly quiet?: boolean;
  readonly port: number;
  readonly host: string;
  readonly name: readonly string[];
}

export const DEFAULT_PORT = 8787;

export function addServe(program: Command): void {
  program
    .command("serve")
    .description("serve the page and the HTTP API")
    .option("--port <n>", "port to listen on; 0 for any free one", portOf, DEFAULT_PORT)
    .option("--host <address>", "address to listen on; any but loopback asks for tokens (dateline token create)", "127.0.0.1")
    .option(
      "--name <name>",
      "a name this server goes by, besides loopback (several: repeat)",
      (name: string, before: readonly string[]) => [...before, name.toLowerCase()],
      [],
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const served = await serveLedger({
        db: dbOf(options),
        host: options.host,
        port: options.port,
        names: options.name,
        ...readersOf(options),
      });
      process.stdout.write(`${served.address}\n`);
      if (options.quiet !== true) process.stderr.write("serving; Ctrl-C ends it\n");
      await served.ended;
    });
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError("expected a port, 0 to 65535");
  return port;
}
