import { COMMON_FAMILIES } from "../family.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature } from "./compare.ts";

/** What kind of incident; a general word ("attack") is compatible with any. */
export const kind: Compare = (a, b) => {
  const shown = () => [a.subEvent, b.subEvent] as const;
  if (a.family === null || b.family === null) return feature("kind", 0, shown);
  const same = COMMON_FAMILIES.has(a.family) ? WEIGHTS.kindSameCommon : WEIGHTS.kindSame;
  return feature("kind", a.family === b.family ? same : WEIGHTS.kindApart, shown);
};
