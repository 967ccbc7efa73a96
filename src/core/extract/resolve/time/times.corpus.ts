/** One value, many phrasings: the time stands in brackets, the rest is context. */
export interface TimeCase {
  /** `null` leaves the report undated. */
  readonly published: string | null;
  /** `from/to precision`, a duration `P3M`, `~past`, or `? reason partial`. */
  readonly value: string;
  readonly phrases: readonly string[];
}

/** A Saturday. */
const DAY = "2020-11-21";

export const TIMES: readonly TimeCase[] = [
  // calendar dates
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
  // thirds
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
  // towards the past and towards the future
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
  // counted
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
  // parts of day, clocks, zones
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
  // spans
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
  // other calendars
  // by the tabular calendar; the moon was sighted a day earlier in some countries
  { published: DAY, value: "2019-06-05/2019-06-06 day", phrases: ["The festival fell on [1 Shawwal 1440]."] },
  { published: DAY, value: "2016-09-12/2016-09-13 day", phrases: ["The order is dated [22 Sunbula 1395]."] },
  // lengths, repeats, times without a date
  { published: DAY, value: "P3M", phrases: ["The siege lasted [three months].", "They were held for [three months]."] },
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
  // a dateline stands in for the publication day where there is none
  {
    published: null,
    value: "1990-02-03/1990-02-04 day",
    phrases: ["BOGOTA, 4 FEB 90 (EFE) -- THE ARMY SAID [YESTERDAY] THAT NOBODY DIED."],
  },
  {
    published: null,
    value: "2020-11-20/2020-11-21 day",
    phrases: ["KABUL, Afghanistan (Nov. 21, 2020) – Two mines were cleared on [Friday]."],
  },
  {
    published: "1990-02-05",
    value: "1990-02-05T23:30:00/1990-02-05T23:31:00 minute",
    phrases: ["THE SHELLING BEGAN AT [2330 TODAY], THE MAYOR SAID."],
  },
  {
    published: "1990-02-05",
    value: "1990-02-04T06:40:00/1990-02-04T06:41:00 minute",
    phrases: ["THE SHELLING BEGAN AT [0640 ON 4 FEBRUARY] IN THE NORTH."],
  },
  { published: "2020-11-16", value: "2020-11-16/2020-11-23 week", phrases: ["They will meet [later this week]."] },
  // what cannot be known
  { published: null, value: "? no-publication-date XXXX-11-21T11:30", phrases: ["It struck at [11:30 am on November 21]."] },
  { published: null, value: "? no-publication-date XXXX-XX-XX", phrases: ["It struck [yesterday]."] },
  { published: DAY, value: "? date-not-said XXXX-XX-XXT21:15", phrases: ["It struck at [9:15 p.m.] near a mill."] },
];

/** Words that name no time, or none of their own. */
export const NO_TIMES: readonly string[] = [
  "He may march on the capital, she said.",
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
];
