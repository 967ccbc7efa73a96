import { DAY, type TimeCase } from "./case.corpus.ts";

/** Parts of day, clock times and zones. */
export const CLOCKS: readonly TimeCase[] = [
  {
    published: DAY,
    value: "2020-11-21T06:00:00/2020-11-21T12:00:00 part-of-day",
    phrases: [
      "Sirens sounded [this morning].",
      "Sirens sounded on [Saturday morning].",
      "Sirens sounded on the [morning of November 21].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T20:00:00/2020-11-21T06:00:00 part-of-day",
    phrases: ["Sirens sounded [last night].", "Sirens sounded on [Friday night]."],
  },
  { published: DAY, value: "2020-11-20T20:00:00/2020-11-21T06:00:00 part-of-day", phrases: ["Two farms were hit [overnight]."] },
  {
    published: DAY,
    value: "2020-11-20T18:00:00/2020-11-21T00:00:00 part-of-day",
    phrases: ["The department announced it [late on November 20].", "The department announced it [late Friday]."],
  },
  {
    published: DAY,
    value: "2020-11-20T21:15:00/2020-11-20T21:16:00 minute",
    phrases: [
      "It fell at [9:15 p.m. on Friday].",
      "It fell on [Friday at 9:15 pm].",
      "It fell on [Nov. 20 at about 9:15 PM].",
      "It fell at [21:15 on 20 November].",
      "It fell at [quarter past nine on Friday night].",
      "It fell at [9.15pm on Friday].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T12:00:00/2020-11-20T12:01:00 minute",
    phrases: ["It fell at [noon on Friday].", "It fell on [Friday at noon].", "It fell at [12 noon on Friday]."],
  },
  {
    published: DAY,
    value: "2020-11-20T08:30:00/2020-11-20T08:31:00 minute",
    phrases: [
      "It fell at [half past eight on Friday morning].",
      "It fell at [0830 hours on 20 November].",
      "It fell at [8.30 a.m. Friday].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T23:00:00/2020-11-21T00:00:00 minute",
    phrases: ["It fell just before [midnight on Friday]."],
  },
  {
    published: DAY,
    value: "2020-11-21T04:30:00Z/2020-11-21T04:31:00Z minute",
    phrases: [
      "It struck at [11:30 am on November 21, Vietnam time].",
      "It struck at [11:30 a.m. Vietnam time on Saturday].",
      "It struck at [0430 GMT on Saturday].",
      "It struck at [04:30 UTC today].",
      "It struck on [Saturday at 9 a.m. Kabul time].",
      "It struck on [Saturday at 9:00 (GMT+4:30)].",
      "DTG [210430Z NOV 20] refers.",
    ],
  },
  {
    published: DAY,
    value: "2020-07-04T19:00:00Z/2020-07-04T19:01:00Z minute",
    phrases: ["The fair opened at [3 p.m. EDT on July 4].", "The fair opened at [3 p.m. Eastern time on July 4]."],
  },
  {
    published: "2020-11-21T10:30:00Z",
    value: "2020-11-21T10:10:00Z/2020-11-21T10:11:00Z minute",
    phrases: ["A blast was heard [20 minutes ago]."],
  },
  {
    published: "2020-11-21T10:30:00+04:30",
    value: "2020-11-21T04:00:00Z/2020-11-21T04:01:00Z minute",
    phrases: ["A blast was heard [two hours ago]."],
  },
  {
    published: DAY,
    value: "2020-11-20T16:00:00/2020-11-20T18:00:00 part-of-day",
    phrases: [
      "Sirens sounded [late Friday afternoon].",
      "Sirens sounded in the [late afternoon on Friday].",
      "Sirens sounded [late in the afternoon of November 20].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T00:00:00/2020-11-20T06:00:00 part-of-day",
    phrases: [
      "Troops came in the [early hours of Friday].",
      "Troops came in the [small hours of Friday].",
      "Troops came in the [wee hours of Friday morning].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T00:00:00/2020-11-20T09:00:00 part-of-day",
    phrases: ["Troops came [early Friday morning].", "Troops came [early on Friday morning]."],
  },
  {
    published: DAY,
    value: "2020-11-20T06:00:00/2020-11-20T12:00:00 part-of-day",
    phrases: ["The road reopened [Friday AM].", "The road reopened on [Friday a.m.] near the mill."],
  },
  {
    published: DAY,
    value: "2020-11-20T20:00:00/2020-11-21T06:00:00 part-of-day",
    phrases: ["[Overnight] shelling hit two farms.", "An [overnight] drone attack hit two farms."],
  },
  {
    published: DAY,
    value: "2020-11-20T16:30:00/2020-11-20T16:31:00 minute",
    phrases: [
      "The patrol was hit at [1630L on 20 Nov.] near a mill.",
      "The patrol was hit at [1630 hours on November 20].",
      "The patrol was hit at [1630hrs on 20 November].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T16:30:00Z/2020-11-20T16:31:00Z minute",
    phrases: [
      "The patrol was hit at [1630Z on 20 Nov.] near a mill.",
      "DTG [20 1630Z NOV 20] refers.",
      "DTG [201630Z NOV 20] refers.",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T15:00:00/2020-11-20T15:01:00 minute",
    phrases: ["It fell at [3 p.m.] (1200 GMT) on Friday."],
  },
  {
    published: DAY,
    value: "2020-11-20T00:00:00/2020-11-20T06:00:00 part-of-day",
    phrases: ["Two farms were hit [overnight], police said on Friday."],
  },
  {
    published: "2021-03-10",
    value: "2021-03-04T18:30:00Z/2021-03-04T18:31:00Z minute",
    phrases: ["At [041830ZMAR21] a convoy was hit.", "At [041830Z Mar 2021] a convoy was hit."],
  },
  {
    published: "2021-03-10",
    value: "2021-03-09T12:00:00Z/2021-03-09T12:01:00Z minute",
    phrases: ["A convoy was hit at [15.00 GMT+3 on Tuesday]."],
  },
];
