import { DatelineError } from "../../core/model/index.ts";
import { ROLES, type Role } from "./route.ts";

/** Whom a token lets in. */
export interface Bearer {
  readonly name: string;
  readonly role: Role;
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/**
 * Holds a request to the names this server goes by. A page of another site that had its name point here (DNS rebinding) shows by
 * its Host; one that posts from the browser, by its Origin.
 * @throws DatelineError HOST_REFUSED, ORIGIN_REFUSED
 */
export function checkNames(host: string | undefined, origin: string | undefined, names: ReadonlySet<string>): void {
  const name = hostName(host ?? "");
  if (name === null || !(names.has(name) || isLoopback(name)))
    throw new DatelineError(
      "HOST_REFUSED",
      `got Host ${JSON.stringify((host ?? "").slice(0, 80))}, expected a name of this server`,
      {
        hint: "start it with --name for each name it goes by",
      },
    );
  if (origin === undefined) return;
  const from = origin === "null" ? null : hostName(origin.replace(/^https?:\/\//i, ""));
  if (from === null || !(names.has(from) || isLoopback(from)))
    throw new DatelineError(
      "ORIGIN_REFUSED",
      `got a request from ${JSON.stringify(origin.slice(0, 80))}, expected this server's own page`,
      { hint: "open the page at the server's own address, or start it with --name for each name it goes by" },
    );
}

/** "example.org:8787" → "example.org"; null for what is no host. */
function hostName(host: string): string | null {
  const match = /^(\[[0-9a-f:]{2,45}\]|[a-z0-9.-]{1,253})(?::\d{1,5})?$/i.exec(host);
  return match?.[1]?.toLowerCase() ?? null;
}

/** Whether a role may do what another role is asked for. */
export function mayAct(role: Role, asked: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(asked);
}

/** @throws DatelineError TOKEN_MISSING, TOKEN_REFUSED */
export function checkToken(authorization: string | undefined, asked: Role, find: (token: string) => Bearer | null): Bearer {
  const token = /^Bearer ([A-Za-z0-9_-]{20,128})$/.exec(authorization ?? "")?.[1];
  const hint = "dateline token create makes one";
  if (token === undefined) throw new DatelineError("TOKEN_MISSING", "got no token, expected Authorization: Bearer", { hint });
  const bearer = find(token);
  if (bearer === null) throw new DatelineError("TOKEN_MISSING", "got a token this server does not know", { hint });
  if (!mayAct(bearer.role, asked))
    throw new DatelineError("TOKEN_REFUSED", `got a token of a ${bearer.role}, expected one of a ${asked}`, { hint });
  return bearer;
}
