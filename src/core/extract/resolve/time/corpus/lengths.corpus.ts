import { DAY, type TimeCase } from "./case.corpus.ts";

/** Lengths, repeats and times without a date. */
export const LENGTHS: readonly TimeCase[] = [
  {
    published: DAY,
    value: "P3M",
    phrases: ["The siege lasted [three months].", "They were held for [three months].", "The siege may last [three months]."],
  },
  { published: DAY, value: "P1Y6M", phrases: ["They served [one year and six months] in jail."] },
  { published: DAY, value: "PT0.5H", phrases: ["Firing went on for [half an hour]."] },
  { published: DAY, value: "P1W", phrases: ["They march [every Friday].", "They march [every week].", "They march [weekly]."] },
  {
    published: DAY,
    value: "P1D",
    phrases: ["Patrols pass [daily].", "Patrols pass [every day].", "Patrols pass [every night]."],
  },
  { published: DAY, value: "~past", phrases: ["The base was [recently] enlarged."] },
  { published: DAY, value: "~present", phrases: ["The road is [currently] closed."] },
  {
    published: DAY,
    value: "~past",
    phrases: ["Clashes have spread in [recent weeks]."],
  },
  {
    published: DAY,
    value: "~future",
    phrases: ["Talks will open in [the coming days]."],
  },
  {
    published: DAY,
    value: "P1W",
    phrases: ["Convoys leave [twice a week]."],
  },
  {
    published: DAY,
    value: "P2D",
    phrases: ["A [two-day] truce held."],
  },
  {
    published: DAY,
    value: "PT48H",
    phrases: ["A [48-hour] deadline ran out."],
  },
  {
    published: DAY,
    value: "P2.5Y",
    phrases: ["He spent [2 1/2 years] in jail."],
  },
];
