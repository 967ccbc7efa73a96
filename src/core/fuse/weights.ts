/**
 * How much each feature may add to a score or take from it; a pair is one incident from `THRESHOLD` on. In log-odds: fitted by
 * logistic regression on pairs of dated news reports, then rounded, and set by hand for what those do not show (salvos, air
 * strikes, munitions, rival parties). No weight rests on a single text.
 */
export const WEIGHTS = {
  /** Both say when, and it is the same day or finer. */
  timeSame: 2,
  /** Same week or month, not finer. */
  timeWide: 0.8,
  /** Next day or so: night attacks, dates in other zones. */
  timeNear: 0.9,
  /** Days apart. */
  timeApart: -2.5,
  /** Both with a clock, hours apart on one day. */
  clockApart: -1.2,
  /** One says when, the other came out in the days after. */
  publishedAfter: 1.3,
  /** Neither says when; both came out within days. */
  publishedTogether: 1.2,
  publishedFarApart: -1.5,
  placeSame: 2.6,
  placeNear: 2.2,
  placeWithin: 1.6,
  placeAmong: 2.2,
  placeCountry: 0.4,
  placeClose: -0.3,
  placeApart: -1.8,
  /** Neither says where, whatever places stand beside: a day, a kind and common words would tie what is told in passing all over the world into one chain. */
  placeNowhere: -1.5,
  kindSame: 1.4,
  /** Gunfire and unrest are common. */
  kindSameCommon: 0.3,
  kindApart: -3,
  /** Killed; of injured, which reports count more loosely, half of it. */
  countSame: 1.1,
  countSameLarge: 1.8,
  countSameVeryLarge: 2.6,
  countMoved: 0.3,
  countApart: -0.5,
  countFar: -1.5,
  munitionsSame: 1,
  munitionsNear: 0.3,
  munitionsApart: -0.6,
  actor: 0.6,
  weapon: 0.3,
  siteSame: 1.2,
  nameSame: 3.2,
  surnameSame: 3,
  namesOther: -0.6,
  ageSame: 0.9,
  agesOther: -2,
  /** Cosine of the words written as names. */
  propers: 7.5,
  words: 4.8,
  headline: 3.5,
  copy: 4,
  version: 3,
} as const;

/** Score from which two tellings count as one incident. */
export const THRESHOLD = 4.8;
