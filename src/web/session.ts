import { useSyncExternalStore } from "react";

/** Kept for this tab alone, and gone with it. */
const KEY = "dateline-token";
const listeners = new Set<() => void>();
let asksForToken = false;

function tell(): void {
  for (const listener of listeners) listener();
}

/** Headers that say who asks; none where nobody signed in. */
export function tokenHeaders(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** The server wants a token, or another one. */
export function askForToken(): void {
  asksForToken = true;
  tell();
}

export function signIn(token: string): void {
  sessionStorage.setItem(KEY, token);
  asksForToken = false;
  tell();
}

export function signOut(): void {
  sessionStorage.removeItem(KEY);
  askForToken();
}

/** Whether the server wants a token before it answers. */
export function useTokenAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asksForToken,
  );
}
