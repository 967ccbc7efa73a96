import { BOUNDS } from "./corpus/bounds.corpus.ts";
import { CALENDAR_DATES } from "./corpus/calendar-dates.corpus.ts";
import { CLOCKS } from "./corpus/clocks.corpus.ts";
import { COUNTED } from "./corpus/counted.corpus.ts";
import { DATELINES } from "./corpus/datelines.corpus.ts";
import { LENGTHS } from "./corpus/lengths.corpus.ts";
import { NEAR_NOW } from "./corpus/near-now.corpus.ts";
import { OTHER_CALENDARS } from "./corpus/other-calendars.corpus.ts";
import { SPANS } from "./corpus/spans.corpus.ts";
import { THIRDS } from "./corpus/thirds.corpus.ts";
import { UNREADABLE } from "./corpus/unreadable.corpus.ts";

/** Every kind of time, each in a file of its own. */
export const TIMES = [
  ...CALENDAR_DATES,
  ...THIRDS,
  ...NEAR_NOW,
  ...COUNTED,
  ...CLOCKS,
  ...SPANS,
  ...BOUNDS,
  ...OTHER_CALENDARS,
  ...LENGTHS,
  ...DATELINES,
  ...UNREADABLE,
];

/** Words that name no time, or none of their own. */
export const NO_TIMES: readonly string[] = [
  "He may march on the capital, she said.",
  "April Jones and August Wilson spoke to May Lee.",
  "The minutes of the meeting were lost.",
  "He did it as soon as possible, soon after the blast.",
  "Room 1984 was locked and page 2001 torn.",
  "It was a matter of life and death.",
  "He said that week after week nothing changed.",
  "The future of the town is dark.",
  "She sold cups at a Christmas market in Cologne.",
  "Theresa May spoke to April Ryan.",
  "The 12-year-old boy lives at 2014 Oak Street.",
  "Some 2,000 troops and 1999 rifles were moved.",
  "They fired AK-47s at the man, who is in his 30s.",
  "Interstate 95 and Route 66 were closed.",
  "A second man fled; the third was shot.",
  "The score was 3-2 and a half of them left.",
  "The sun set over the wed couple in fall colours.",
  "Call 555-0134 or 1-800-555-0199.",
  "The court met on 2/30/2019 or so.",
  "The dawn of a new era was praised.",
  "The Daily Herald printed it.",
  "See https://example.org/a3am/20x-4d for more.",
  "He lost 24 of 50 seats and 10,000 votes.",
  "He packed an overnight bag.",
  "An overnight train derailed.",
  "On the eve of the vote a hall burned.",
  "Four were shot at a Halloween party.",
];
