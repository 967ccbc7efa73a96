import { DAY, type TimeCase } from "./case.corpus.ts";

/** Days counted from another. */
export const COUNTED: readonly TimeCase[] = [
  {
    published: DAY,
    value: "2020-11-07/2020-11-14 week",
    phrases: ["The truce broke [two weeks ago].", "The truce broke [a fortnight ago]."],
  },
  { published: DAY, value: "2020-08-21/2020-09-21 month", phrases: ["The truce broke [three months ago]."] },
  { published: DAY, value: "2015-11-21/2016-11-21 year", phrases: ["The truce broke [five years ago]."] },
  {
    published: DAY,
    value: "2020-11-24/2020-11-25 day",
    phrases: [
      "The convoy will return [in three days].",
      "The convoy will return [three days from now].",
      "The convoy will return [three days from today].",
    ],
  },
  { published: DAY, value: "2020-12-11/2020-12-18 week", phrases: ["Shops will close [two weeks before Christmas Day]."] },
  { published: DAY, value: "2019-03-17/2019-03-18 day", phrases: ["He resigned [two days after March 15, 2019]."] },
  { published: DAY, value: "2020-12-04/2020-12-05 day", phrases: ["The panel sits on [the first Friday of next month]."] },
  { published: DAY, value: "2020-12-25/2020-12-26 day", phrases: ["The exhibition will close on [Christmas Day]."] },
  { published: DAY, value: "2019-11-28/2019-11-29 day", phrases: ["The fire broke out on [Thanksgiving Day 2019]."] },
  {
    published: DAY,
    value: "2019-12-24/2019-12-25 day",
    phrases: ["Both bridges fell on [the eve of Christmas]."],
  },
  {
    published: DAY,
    value: "2020-11-18/2020-11-21 day",
    phrases: ["Shells fell over [the past three nights].", "Shells fell for [the past three nights]."],
  },
  {
    published: DAY,
    value: "2020-11-14/2020-11-21 week",
    phrases: ["Six farmers died in [the past week]."],
  },
  {
    published: DAY,
    value: "2020-11-13/2020-11-14 day",
    phrases: ["A mine went off [a week ago Friday]."],
  },
];
