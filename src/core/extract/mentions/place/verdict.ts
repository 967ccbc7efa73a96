import type { Gazetteer, GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { NameMatch } from "./match-name.ts";
import type { NameRun } from "./name-runs.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import type { Surroundings } from "./surroundings.ts";

/** How a name is used where it names a place. */
export interface Verdict {
  readonly use: "literal" | "associative";
  /** A place only if the same name is one elsewhere in the text. */
  readonly doubtful: boolean;
}

/** A name a gazetteer knows, with all a judgement looks at. `entries`: what it may be, likeliest first. */
export interface Judged {
  readonly doc: Segmented;
  readonly gazetteer: Gazetteer;
  readonly lexicon: PlaceLexicon;
  readonly surnames: ReadonlySet<string>;
  readonly run: NameRun | null;
  readonly match: NameMatch;
  readonly entries: readonly GazetteerEntry[];
  readonly around: Surroundings;
  /** A place was found right before, joined by a comma, "and" or "or". */
  readonly listed: boolean;
}

export const LITERAL: Verdict = { use: "literal", doubtful: false };
export const ASSOCIATIVE: Verdict = { use: "associative", doubtful: false };
export const DOUBTFUL: Verdict = { use: "literal", doubtful: true };

/** People enough for a name to be known without a word of place. */
export const BIG = 100_000;
/** People enough for a name to be known behind a weak word of place. */
export const KNOWN = 15_000;
