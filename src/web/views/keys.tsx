import { useEffect } from "react";

type Acts = Readonly<Record<string, () => void>>;

const NAMES = [
  ["a", "Accept"],
  ["r", "Reject"],
  ["c", "Correct"],
  ["d", "Looked at"],
  ["m", "Merge"],
  ["w", "Move"],
  ["s", "Split"],
  ["x", "Not an incident"],
  ["u", "Undo"],
] as const;
/** Acts that open a list to choose from. */
const LISTS: Readonly<Record<string, "merge" | "move">> = { m: "merge", w: "move" };

/** Every act as a button that names its key, and how many are done. */
export function Keys({
  acts,
  offered,
  comparing,
  done,
}: {
  readonly acts: Acts;
  readonly offered: (key: string) => boolean;
  readonly comparing: "merge" | "move" | null;
  readonly done: number;
}) {
  return (
    <div className="keys">
      {NAMES.map(([key, name]) => (
        <button
          key={key}
          type="button"
          onClick={acts[key]}
          disabled={!offered(key)}
          aria-expanded={LISTS[key] === undefined ? undefined : comparing === LISTS[key]}
        >
          {name} <kbd>{key}</kbd>
        </button>
      ))}
      <span className="quiet">
        <kbd>j</kbd> <kbd>k</kbd> next, previous claim
      </span>
      <span role="status" className="quiet">
        {done === 0 ? "nothing done yet" : `${done} done here`}
      </span>
    </div>
  );
}

/** Does an act at its key, but where somebody is typing. */
export function useKeys(acts: Acts, heeds: (key: string) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.metaKey || event.ctrlKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const act = acts[event.key];
      if (act === undefined || !heeds(event.key)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
