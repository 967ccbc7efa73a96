import type { Compare } from "./compare.ts";
import { captured, injured, killed, missing, munitions } from "./counts.ts";
import { kind } from "./kind.ts";
import { actors, sites, weapons } from "./parties.ts";
import { place } from "./place.ts";
import { publication } from "./publication.ts";
import { time } from "./time.ts";
import { ages, names } from "./victims.ts";
import { copy, headline, propers, version, words } from "./words.ts";

export type { Feature } from "./compare.ts";

/** The registry: every signal that decides whether two tellings are one incident. */
export const FEATURES: readonly Compare[] = [
  time,
  publication,
  place,
  kind,
  killed,
  injured,
  missing,
  captured,
  munitions,
  actors,
  weapons,
  sites,
  names,
  ages,
  propers,
  words,
  headline,
  copy,
  version,
];
