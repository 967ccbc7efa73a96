import { DAY, type TimeCase } from "./case.corpus.ts";

/** Weekdays, weekends, weeks and months seen from the day of publication. */
export const NEAR_NOW: readonly TimeCase[] = [
  {
    published: "2020-11-18",
    value: "2020-11-16/2020-11-17 day",
    phrases: ["A mine exploded on [Monday], killing a shepherd.", "[Monday]'s blast was the second."],
  },
  { published: "2020-11-16", value: "2020-11-16/2020-11-17 day", phrases: ["A mine exploded on [Monday], killing a shepherd."] },
  {
    published: "2020-11-18",
    value: "2020-11-20/2020-11-21 day",
    phrases: [
      "The council will meet on [Friday].",
      "On [Friday] the council will meet.",
      "He said that on [Friday] the council will meet.",
      "On [Friday] they will need to meet.",
      "The trial is scheduled for [Friday].",
      "Let's talk on [Friday].",
    ],
  },
  {
    published: "2020-11-18",
    value: "2020-11-27/2020-11-28 day",
    phrases: ["They return [next Friday].", "They return on [Friday of next week].", "They return [next week Friday]."],
  },
  {
    published: "2020-11-18",
    value: "2020-11-13/2020-11-14 day",
    phrases: ["The boat sank on [Friday].", "The boat sank on [Friday of last week].", "The boat sank [last Friday]."],
  },
  {
    published: "2020-11-18",
    value: "2020-11-14/2020-11-16 weekend",
    phrases: [
      "Two guards were shot over [the weekend].",
      "Two guards were shot [last weekend].",
      "Two guards were shot [this past weekend].",
    ],
  },
  { published: DAY, value: "2020-11-09/2020-11-16 week", phrases: ["He was seen [last week]."] },
  { published: DAY, value: "2020-12-01/2021-01-01 month", phrases: ["Elections are due [next month]."] },
  {
    published: DAY,
    value: "2020-11-22/2020-11-23 day",
    phrases: ["Their ultimatum expires on [Sunday]."],
  },
  { published: DAY, value: "2020-11-19/2020-11-20 day", phrases: ["Schools closed following [Thursday]'s shelling."] },
];
