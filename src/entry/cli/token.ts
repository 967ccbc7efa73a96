import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import { createToken, revokeToken } from "../../app/manage-tokens.ts";
import type { StoredToken } from "../../app/ports/token-store.ts";
import { composeTokens, systemClock } from "../compose.ts";
import { dbOf } from "./ledger-options.ts";
import { print } from "./output.ts";

export function addToken(program: Command): void {
  const token = program.command("token").description("who may ask a server that listens beyond this machine");
  const storeOf = async (command: Command) => composeTokens(dbOf(command.optsWithGlobals<{ readonly db?: string }>()));
  token
    .command("create")
    .description("make a token; it is told once")
    .argument("<name>", "whose it is: review acts carry this name")
    .addOption(
      new Option("--role <role>", "reader asks, analyst reviews and ingests, admin both")
        .choices(["reader", "analyst", "admin"])
        .default("reader"),
    )
    .action(async (name: string, options: { readonly role: StoredToken["role"] }, command: Command) => {
      const secret = randomBytes(32).toString("base64url");
      await print(`${createToken(await storeOf(command), systemClock, name, options.role, secret)}\n`);
    });
  token
    .command("revoke")
    .description("take a token back")
    .argument("<name>", "whose")
    .action(async (name: string, _options: unknown, command: Command) => revokeToken(await storeOf(command), name));
  token
    .command("list")
    .description("names and roles; never the tokens")
    .action(async (_options: unknown, command: Command) => {
      for (const { name, role, createdAt } of (await storeOf(command)).load()) await print(`${name}\t${role}\t${createdAt}\n`);
    });
}
