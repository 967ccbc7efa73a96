import { DAY, type TimeCase } from "./case.corpus.ts";

/** The Islamic calendars, by their tables: the moon was sighted a day earlier in some countries. */
export const OTHER_CALENDARS: readonly TimeCase[] = [
  { published: DAY, value: "2019-06-05/2019-06-06 day", phrases: ["The festival fell on [1 Shawwal 1440]."] },
  { published: DAY, value: "2016-09-12/2016-09-13 day", phrases: ["The order is dated [22 Sunbula 1395]."] },
  {
    published: DAY,
    value: "2020-04-24/2020-05-24 month",
    phrases: ["The town was quiet during [Ramadan].", "The town was quiet [last Ramadan]."],
  },
  {
    published: DAY,
    value: "2021-04-13/2021-05-13 month",
    phrases: ["They will vote after [next Ramadan]."],
  },
  {
    published: DAY,
    value: "2020-10-29/2020-10-30 day",
    phrases: ["It opened on [12 Rabi al-Awwal 1442]."],
  },
  {
    published: DAY,
    value: "2020-10-06/2020-10-07 day",
    phrases: ["It opened on [15 Mehr 1399]."],
  },
];
