import { readValue } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import { LONG_PRECISION } from "../scenes/anchors.ts";
import { type Ground, governed, type Stretch, stretchOf } from "../scenes/governor.ts";
import type { SceneCue } from "./attack-lexicon.ts";
import type { CueMention, EventMention } from "./events.ts";

/** Where a cue puts an event; `years`: an earlier one, by years. */
export type EventCue = SceneCue["kind"] | "years";

/** A cue governs events shortly after it, or right before it ("… killed 12 in a separate incident"); one that opens a sentence, all of it. */
export function cueFor(
  ground: Ground,
  event: EventMention,
  all: readonly EventMention[],
  cues: readonly CueMention[],
  times: readonly TimeRead[],
): EventCue | null {
  const { doc } = ground;
  const stretch = stretchOf(ground, event.first);
  for (const cue of cues) {
    // "the attack was the bloodiest since the war began" is one attack
    if (cue.kind === "war" && !countsMany(doc, event, all)) continue;
    if (cue.first < stretch.first || cue.first >= stretch.last) continue;
    const governs =
      (cue.opens && cue.last <= event.first) ||
      (!cue.forward && cue.first >= event.first && cue.first - event.last <= 8) ||
      (cue.last <= event.first && event.first - cue.last <= 16) ||
      (cue.first <= event.first && event.last <= cue.last);
    if (governs) return cue.kind === "history" && cue.years ? "years" : cue.kind;
  }
  return countsMany(doc, event, all) ? sinceOf(doc, event, stretch, times) : null;
}

/** Tells of people harmed, or of deeds in the plural. */
function countsMany(doc: Segmented, event: EventMention, all: readonly EventMention[]): boolean {
  if (event.harm !== null) return event.harm.effect === "killed" || event.harm.effect === "injured";
  const harmed = all.some((e) => e.harm !== null && e.first < event.last && event.first < e.last);
  return harmed || (!event.verb && /s$/.test(doc.tokens[event.last - 1]?.lower ?? ""));
}

/** "5,000 have been killed since last April": a count over months is of no one incident; one over days, of others than today's. */
function sinceOf(doc: Segmented, event: EventMention, stretch: Stretch, times: readonly TimeRead[]): SceneCue["kind"] | null {
  const since = times.find(
    (time) => time.first >= event.last && time.first < stretch.last && doc.tokens[time.first - 1]?.lower === "since",
  );
  // "five were shot Monday on a block where six have been wounded since Friday": the nearer time is the deed's
  if (since !== undefined && times.some((time) => time.first >= event.last && time.first < since.first)) return null;
  if (since === undefined || /^['’]s?$/.test(doc.tokens[since.last]?.text ?? "")) return null;
  return LONG_PRECISION.test(readValue(since.reading)?.precision ?? "") ? "war" : "history";
}

/** "formed two years ago, claimed the attack", "previously it was reported": the cue speaks of another verb. */
export function strays(ground: Ground, cue: CueMention): boolean {
  if (cue.kind === "war" || cue.forward) return false;
  const after = ground.doc.tokens
    .slice(cue.last, cue.last + 4)
    .find((token) => token.pos === "VERB" || ground.reports(token.lower));
  if (after !== undefined && ground.reports(after.lower)) return true;
  const adverb = /^(?:ago|earlier|before|previously|last)$/.test(ground.doc.tokens[cue.last - 1]?.lower ?? "");
  return adverb && governed(ground, cue.first) !== null;
}
