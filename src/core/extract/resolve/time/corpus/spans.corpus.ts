import { DAY, type TimeCase } from "./case.corpus.ts";

/** From one time to another. */
export const SPANS: readonly TimeCase[] = [
  {
    published: DAY,
    value: "2019-05-03/2019-05-06 day",
    phrases: [
      "The ceasefire held from [3 to 5 May 2019].",
      "The ceasefire held from [May 3 to May 5, 2019].",
      "The ceasefire held [May 3-5, 2019].",
      "The ceasefire held between [May 3 and 5, 2019].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-16/2020-11-19 day",
    phrases: ["Roads were shut between [Monday and Wednesday].", "Roads were shut from [Monday to Wednesday]."],
  },
  {
    published: DAY,
    value: "2012-01-01/2015-01-01 year",
    phrases: ["He fought there from [2012 to 2014].", "He fought there between [2012 and 2014]."],
  },
  { published: DAY, value: "2018-12-20/2019-01-03 day", phrases: ["Schools closed from [December 20 to January 2, 2019]."] },
  {
    published: DAY,
    value: "2020-11-20T15:00:00/2020-11-20T17:00:00 minute",
    phrases: [
      "Power failed from [3 to 5 p.m. on Friday].",
      "Power failed on [Friday between 3 and 5 pm].",
      "Power failed on [Friday from 3 p.m. to 5 p.m.]",
    ],
  },
  {
    published: DAY,
    value: "2020-11-20T22:00:00/2020-11-21T02:00:00 minute",
    phrases: ["The curfew ran from [10 p.m. to 2 a.m. on Friday]."],
  },
  {
    published: DAY,
    value: "2020-11-19T20:00:00/2020-11-20T06:00:00 part-of-day",
    phrases: [
      "Two died on the [night of November 19-20].",
      "Two died in the [night from Thursday to Friday].",
      "Two died [Thursday night into Friday].",
    ],
  },
  {
    published: DAY,
    value: "2020-11-03/2020-11-06 day",
    phrases: ["Shops shut between [Nov. 3 and 5]."],
  },
];
