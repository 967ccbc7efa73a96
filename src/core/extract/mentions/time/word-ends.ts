import type { AtomLine } from "./atoms.ts";

/** Nothing hangs on what came before: the end, a mark, a conjunction. */
export function closes(line: AtomLine, i: number): boolean {
  return (
    i >= line.limit || /^(?:[.,;:!?)"”]|and|but|when|while|as|in|at|on|to|that|who)$/.test(line.word(i)) || line.word(i) === "'"
  );
}

/** No noun follows that the words before it would only describe: "for the year was", not "for the year total". */
export function standsAlone(line: AtomLine, i: number): boolean {
  return closes(line, i) || !/^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(line.pos(i));
}
