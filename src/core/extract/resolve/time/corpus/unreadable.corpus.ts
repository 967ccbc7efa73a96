import { DAY, type TimeCase } from "./case.corpus.ts";

/** What cannot be known. */
export const UNREADABLE: readonly TimeCase[] = [
  { published: null, value: "? no-publication-date XXXX-11-21T11:30", phrases: ["It struck at [11:30 am on November 21]."] },
  { published: null, value: "? no-publication-date XXXX-XX-XX", phrases: ["It struck [yesterday]."] },
  { published: DAY, value: "? date-not-said XXXX-XX-XXT21:15", phrases: ["It struck at [9:15 p.m.] near a mill."] },
  {
    published: DAY,
    value: "? date-not-said XXXX-XX-XX",
    phrases: ["Gunmen came in the [early hours of the morning]."],
  },
];
