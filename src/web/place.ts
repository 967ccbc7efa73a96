import { useMemo, useSyncExternalStore } from "react";

/** Where the page is: its path and all of its state, so that an address shared shows the same. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
const told = (): void => {
  for (const listener of listeners) listener();
};
window.addEventListener("popstate", told);

export function usePlace(): Place {
  const href = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => window.location.pathname + window.location.search,
  );
  const url = new URL(href, window.location.origin);
  return { path: url.pathname, query: url.searchParams };
}

export function go(href: string): void {
  window.history.pushState(null, "", href);
  told();
  window.scrollTo(0, 0);
}

/** Sets or clears state in the address; `replace` leaves no step back for each keystroke. */
export function setQuery(changes: Readonly<Record<string, string | null>>, replace = true): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  const href = url.pathname + url.search;
  if (replace) window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  told();
}

const MOMENT = ["as-of", "policy"] as const;

/** The moment and rule in force alone: the same object as long as they are, so that what only links by them is not drawn anew. */
export function useMoment(query: URLSearchParams): URLSearchParams {
  const text = hrefOf("", query).slice(1);
  return useMemo(() => new URLSearchParams(text), [text]);
}

/** An address that keeps the moment and rule in force. */
export function hrefOf(path: string, query: URLSearchParams, more: Readonly<Record<string, string>> = {}): string {
  const kept = new URLSearchParams();
  for (const name of MOMENT) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) kept.set(name, value);
  const text = kept.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The report of a claim of the ledger, its words lit. */
export function claimHref({ id, report }: { readonly id: string; readonly report: string }, query: URLSearchParams): string {
  return hrefOf(`/report/${report}`, query, { claim: id.split("/")[1] ?? "" });
}
