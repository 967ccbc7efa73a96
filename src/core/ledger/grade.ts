import type { Grade, Responsibility } from "../model/index.ts";
import { actorKey } from "./responsibility.ts";

/** Kinds of actor that are no party to a conflict: two suspects of one shooting are not rival belligerents. */
const NOT_BELLIGERENT: ReadonlySet<string> = new Set(["person", "unknown", "civilian", "media"]);

/**
 * Airwars' words in their order of test (field.md §9): discounted, when people judged so; contested, when one claims and others
 * are blamed or two belligerents are blamed; confirmed, when a belligerent accepted responsibility; fair, with two origins or
 * more; else weak.
 */
export function gradeOf(responsibility: readonly Responsibility[], origins: number, discounted: boolean): Grade {
  if (discounted) return "discounted";
  const belligerents = responsibility.filter((r) => !NOT_BELLIGERENT.has(r.actor.kind));
  const claimed = belligerents.filter((r) => r.claimedBy.length > 0);
  const blamed = belligerents.filter((r) => r.blamedBy.length > 0);
  const others = blamed.filter((b) => !claimed.some((c) => actorKey(c.actor) === actorKey(b.actor)));
  if ((claimed.length > 0 && others.length > 0) || claimed.length > 1 || blamed.length > 1) return "contested";
  if (claimed.length > 0) return "confirmed";
  return origins >= 2 ? "fair" : "weak";
}
