import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { StoredToken, TokenStore } from "../../app/ports/token-store.ts";
import { DatelineError } from "../../core/model/index.ts";

/** Tokens in a JSON file that only its owner may read. @throws DatelineError LEDGER_CORRUPT when it is no such file */
export function openTokenFile(path: string): TokenStore {
  return {
    load() {
      if (!existsSync(path)) return [];
      try {
        const value: unknown = JSON.parse(readFileSync(path, "utf8"));
        if (Array.isArray(value) && value.every(isToken)) return value;
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
      }
      throw new DatelineError("LEDGER_CORRUPT", `got ${path}, expected a list of tokens`, { hint: "restore it or remove it" });
    },
    save(tokens) {
      mkdirSync(dirname(path), { recursive: true });
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, `${JSON.stringify(tokens, null, 1)}\n`, { mode: 0o600 });
      renameSync(beside, path);
    },
  };
}

function isToken(value: unknown): value is StoredToken {
  if (typeof value !== "object" || value === null) return false;
  const { name, role, hash, createdAt } = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    (role === "reader" || role === "analyst" || role === "admin") &&
    typeof hash === "string" &&
    /^[0-9a-f]{64}$/.test(hash) &&
    typeof createdAt === "string"
  );
}
