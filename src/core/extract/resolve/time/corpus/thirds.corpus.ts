import { DAY, type TimeCase } from "./case.corpus.ts";

/** Early, mid and late of a unit. */
export const THIRDS: readonly TimeCase[] = [
  {
    published: DAY,
    value: "2021-05-01/2021-09-01 season",
    phrases: ["Troops leave in [mid-2021].", "Troops leave in [the middle of 2021]."],
  },
  {
    published: DAY,
    value: "2021-01-01/2021-05-01 season",
    phrases: ["Troops leave in [early 2021].", "Troops leave [early next year]."],
  },
  {
    published: DAY,
    value: "2020-09-21/2020-10-01 week",
    phrases: ["The bridge fell in [late September].", "The bridge fell at [the end of September]."],
  },
  {
    published: DAY,
    value: "2020-11-16/2020-11-21 week",
    phrases: ["[Earlier this week], the ministry objected.", "The ministry objected [earlier this week]."],
  },
  { published: DAY, value: "2020-11-09/2020-11-12 day", phrases: ["The ministry objected [early last week]."] },
  { published: "2020-11-16", value: "2020-11-16/2020-11-23 week", phrases: ["They will meet [later this week]."] },
  {
    published: DAY,
    value: "1990-01-01/1993-01-01 year",
    phrases: ["The war ended in [the early 1990s]."],
  },
  {
    published: DAY,
    value: "1997-01-01/2000-01-01 year",
    phrases: ["The war ended in [the late 1990s]."],
  },
  {
    published: DAY,
    value: "2014-01-01/2014-07-01 half-year",
    phrases: ["The front moved in [the first half of 2014]."],
  },
  {
    published: DAY,
    value: "2020-11-23/2020-11-26 day",
    phrases: ["Talks resume [early next week]."],
  },
  {
    published: DAY,
    value: "2020-11-01/2020-11-21 month",
    phrases: ["Talks broke off [earlier this month]."],
  },
  {
    published: DAY,
    value: "2020-09-01/2021-01-01 season",
    phrases: ["The troops leave by [year-end].", "The troops leave at [year's end]."],
  },
  {
    published: DAY,
    value: "2019-12-01/2020-03-01 season",
    phrases: ["The front froze in [the winter of 2019-20]."],
  },
];
