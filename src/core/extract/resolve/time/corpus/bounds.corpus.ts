import { DAY, type TimeCase } from "./case.corpus.ts";

/** Times with one end, days up to an hour, what has not ended, halves of a month. */
export const BOUNDS: readonly TimeCase[] = [
  {
    published: DAY,
    value: "null/2010-01-01 year",
    phrases: ["The mines were laid [before 2010].", "Mines [prior to 2010] are rusting.", "No map [earlier than 2010] survives."],
  },
  {
    published: DAY,
    value: "2019-01-01/null year",
    phrases: ["Nobody was hired [after 2018].", "A permit [later than 2018] is void."],
  },
  { published: DAY, value: "2018-06-01/null month", phrases: ["Nobody was hired [after May 2018]."] },
  { published: DAY, value: "null/2019-06-01 month", phrases: ["He will be tried [before the end of May 2019]."] },
  { published: DAY, value: "null/2020-11-07 week", phrases: ["They left [more than two weeks before today]."] },
  { published: DAY, value: "2020-11-22/2020-11-25 day", phrases: ["It ends [less than three days after tomorrow]."] },
  { published: DAY, value: "2010-01-01/2011-01-01 year", phrases: ["The mines were laid shortly before [2010]."] },
  { published: DAY, value: "2008-01-01/2009-01-01 year", phrases: ["The mines were laid after the [2008] offensive."] },
  {
    published: DAY,
    value: "2020-11-20T00:00:00/2020-11-20T17:00:00 part-of-day",
    phrases: ["The post fell [Friday before 5 p.m.]", "The post fell on [Friday by 5 p.m.]"],
  },
  {
    published: DAY,
    value: "2020-11-20T17:00:00/2020-11-21T00:00:00 part-of-day",
    phrases: ["The post fell on [Friday after 5 p.m.]"],
  },
  {
    published: DAY,
    value: "2018-01-01/2020-11-22 year",
    phrases: ["The road was shut from [2018 to the present].", "The road was shut between [2018 and now]."],
  },
  {
    published: "2020-11-21T18:30",
    value: "2018-01-01/2020-11-21T18:30:00 year",
    phrases: ["It was shut between [2018 and now]."],
  },
  { published: DAY, value: "2018-03-31/2018-04-02 weekend", phrases: ["It burned on [the weekend of March 31, 2018]."] },
  {
    published: DAY,
    value: "2020-11-22/2020-11-27 day",
    phrases: ["It will be decided in [the next four business days]."],
  },
  { published: DAY, value: "2020-11-21T07:00:00/2020-11-21T07:01:00 minute", phrases: ["Shots were heard at [7 this morning]."] },
  {
    published: DAY,
    value: "2020-11-20T21:00:00/2020-11-20T21:01:00 minute",
    phrases: ["Shots were heard around [9 last night]."],
  },
  { published: DAY, value: "2016-11-01/2016-12-01 month", phrases: ["The lease ran out [11 / 2016]."] },
  {
    published: DAY,
    value: "2018-05-22T11:30:00/2018-05-22T11:31:00 minute",
    phrases: ["He lands on [May 22, 2018 (Tue) at 11:30 am]."],
  },
  { published: DAY, value: "2017-11-21/2017-11-22 day", phrases: ["[Three years ago today] the dam burst."] },
  { published: DAY, value: "2020-01-01/2021-01-01 year", phrases: ["It was the worst flood of [the year]."] },
  { published: DAY, value: "2020-03-01/2020-03-16 week", phrases: ["Raids grew in [the first half of March]."] },
  { published: DAY, value: "2020-08-01/2020-09-01 month", phrases: ["Raids grew in [late summer]."] },
];
