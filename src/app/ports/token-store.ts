/** A token as it is kept: never the token itself. */
export interface StoredToken {
  readonly name: string;
  readonly role: "reader" | "analyst" | "admin";
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly createdAt: string;
}

/** Tokens of one server. */
export interface TokenStore {
  load(): readonly StoredToken[];
  save(tokens: readonly StoredToken[]): void;
}
