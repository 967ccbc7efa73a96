import { useSyncExternalStore } from "react";

/** Light, dark, or as the system says. */
export const COLOURS = ["auto", "light", "dark"] as const;
export type Colours = (typeof COLOURS)[number];

/** Kept in this browser. */
const KEY = "dateline-colours";
const listeners = new Set<() => void>();

function chosen(): Colours {
  const kept = localStorage.getItem(KEY);
  return COLOURS.find((colours) => colours === kept) ?? "auto";
}

/** Puts the choice on the page; to be called before it is first drawn. */
export function applyColours(): void {
  document.documentElement.dataset["colours"] = chosen();
}

export function chooseColours(colours: string): void {
  if (colours === "auto") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, colours);
  applyColours();
  for (const listener of listeners) listener();
}

export function useColours(): Colours {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosen);
}
