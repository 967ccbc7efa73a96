import { useSyncExternalStore } from "react";

/** As in styles/: below the first width things stand under each other, from the second on the map stands beside the list. */
const phone = window.matchMedia("(max-width: 800px)");
const wide = window.matchMedia("(min-width: 1100px)");

export type Screen = "phone" | "page" | "wide";

function listen(listener: () => void): () => void {
  for (const each of [phone, wide]) each.addEventListener("change", listener);
  return () => {
    for (const each of [phone, wide]) each.removeEventListener("change", listener);
  };
}

/** How much room there is. */
export function useScreen(): Screen {
  return useSyncExternalStore(listen, () => (phone.matches ? "phone" : wide.matches ? "wide" : "page"));
}
