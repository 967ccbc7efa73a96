import { DAY, type TimeCase } from "./case.corpus.ts";

/** Days, months, years and longer stretches of the calendar. */
export const CALENDAR_DATES: readonly TimeCase[] = [
  {
    published: DAY,
    value: "2020-11-20/2020-11-21 day",
    phrases: [
      "Shelling was heard on [November 20].",
      "Shelling was heard on [Nov. 20, 2020].",
      "Shelling was heard on [20 November 2020].",
      "Shelling was heard on [the 20th of November].",
      "Shelling was heard on [November the 20th].",
      "Shelling was heard on [Friday, Nov. 20].",
      "Shelling was heard on [Friday the 20th].",
      "Shelling was heard on [the 20th].",
      "Shelling was heard on [11/20/2020].",
      "Shelling was heard on [20/11/2020].",
      "Shelling was heard on [20.11.2020].",
      "Shelling was heard on [2020-11-20].",
      "Shelling was heard on [20-Nov-2020].",
      "Shelling was heard on [20NOV2020].",
      "Shelling was heard on [November twentieth].",
      "Shelling was heard [yesterday].",
      "Shelling was heard on [Friday].",
      "Shelling was heard [last Friday].",
      "Shelling was heard [a day ago].",
      "Shelling was heard on [this Friday 11/20].",
      "Shelling was heard on [Friday (Nov. 20)].",
    ],
  },
  {
    published: "1990-02-05",
    value: "1990-02-04/1990-02-05 day",
    phrases: ["BOGOTA, [4 FEB 90] -- THE ARMY SAID NOTHING.", "BOGOTA, [4 FEBRUARY 1990] -- NOTHING NEW."],
  },
  {
    published: DAY,
    value: "2020-11-19/2020-11-20 day",
    phrases: ["He was buried [the day before yesterday].", "He was buried [two days ago].", "He was buried on [Thursday]."],
  },
  {
    published: DAY,
    value: "1999-05-03/1999-05-04 day",
    phrases: [
      "The mill burned on [May 3, 1999].",
      "The mill burned on [3rd May 1999].",
      "The mill burned on [May third nineteen ninety-nine].",
    ],
  },
  {
    published: "2021-01-04",
    value: "2020-12-29/2020-12-30 day",
    phrases: ["The convoy left on [December 29].", "The convoy left on [29 Dec.] with fuel."],
  },
  {
    published: DAY,
    value: "2020-02-01/2020-03-01 month",
    phrases: [
      "The deal was signed in [February].",
      "The deal was signed in [February 2020].",
      "The deal was signed in [02/2020].",
      "The deal was signed [this February].",
    ],
  },
  {
    published: DAY,
    value: "2019-05-01/2019-06-01 month",
    phrases: ["Voting began in [May 2019].", "Voting began in [May of last year].", "Voting began in [May last year]."],
  },
  {
    published: DAY,
    value: "2020-05-01/2020-06-01 month",
    phrases: ["Voting began in [May].", "VOTING BEGAN IN [MAY], THE MAYOR SAID."],
  },
  {
    published: DAY,
    value: "2019-01-01/2020-01-01 year",
    phrases: ["It closed in [2019].", "It closed [last year].", "It closed in [the year 2019]."],
  },
  {
    published: DAY,
    value: "1990-01-01/2000-01-01 decade",
    phrases: ["Mines were laid in [the 1990s].", "Mines were laid in [the '90s].", "Mines were laid in [the nineties]."],
  },
  { published: DAY, value: "1800-01-01/1900-01-01 century", phrases: ["The fort dates from [the 19th century]."] },
  {
    published: DAY,
    value: "2020-07-01/2020-10-01 quarter",
    phrases: ["Attacks fell in [the third quarter of 2020].", "Attacks fell in [Q3 2020]."],
  },
  {
    published: DAY,
    value: "2020-01-01/2020-07-01 half-year",
    phrases: ["Attacks fell in [the first half of 2020].", "Attacks fell in [H1 2020]."],
  },
  {
    published: DAY,
    value: "2019-06-01/2019-09-01 season",
    phrases: ["Talks stalled in [the summer of 2019].", "Talks stalled in [summer 2019]."],
  },
  {
    published: DAY,
    value: "2020-11-18/2020-11-21 day",
    phrases: ["Bombs went off on [Nov. 18, 19 and 20], a mayor said."],
  },
  {
    published: DAY,
    value: "2014-01-01/2016-01-01 year",
    phrases: ["Fighting spread in [2014-15]."],
  },
  {
    published: DAY,
    value: "2015-01-01/2016-01-01 year",
    phrases: ["Mourners recalled the [2015] Tunis attacks."],
  },
];
