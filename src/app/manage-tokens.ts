import { sha256Hex } from "../core/hash/index.ts";
import { DatelineError } from "../core/model/index.ts";
import type { Clock } from "./ports/clock.ts";
import type { StoredToken, TokenStore } from "./ports/token-store.ts";

/**
 * Makes a token and keeps its hash; the token itself is told once and never again.
 * @param secret 32 random bytes, base64url
 * @throws DatelineError USAGE where the name is taken or malformed
 */
export function createToken(store: TokenStore, clock: Clock, name: string, role: StoredToken["role"], secret: string): string {
  if (!/^[\p{L}\p{N}._@-]{1,64}$/u.test(name))
    throw new DatelineError("USAGE", `got name ${JSON.stringify(name.slice(0, 80))}, expected 1 to 64 letters, digits, . _ @ -`, {
      hint: "one word, such as ann or ann@desk",
    });
  const tokens = store.load();
  if (tokens.some((token) => token.name === name))
    throw new DatelineError("USAGE", `got name ${name}, which has a token already`, { hint: `dateline token revoke ${name}` });
  store.save([...tokens, { name, role, hash: sha256Hex(secret), createdAt: clock() }]);
  return secret;
}

/** @throws DatelineError TOKEN_UNKNOWN */
export function revokeToken(store: TokenStore, name: string): void {
  const tokens = store.load();
  const left = tokens.filter((token) => token.name !== name);
  if (left.length === tokens.length)
    throw new DatelineError("TOKEN_UNKNOWN", `got no token named ${name}`, { hint: "dateline token list shows them" });
  store.save(left);
}

/** Whose token this is; null for nobody's. Told by its hash, so that time taken says nothing of it. */
export function bearerOf(tokens: readonly StoredToken[], secret: string): StoredToken | null {
  const hash = sha256Hex(secret);
  return tokens.find((token) => token.hash === hash) ?? null;
}
