import { useSyncExternalStore } from "react";

/** As in style.css. */
const narrow = window.matchMedia("(max-width: 800px)");

/** Whether the screen is a small one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener("change", listener);
      return () => narrow.removeEventListener("change", listener);
    },
    () => narrow.matches,
  );
}
