import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../../adapters/lexicon/load-lexicon.ts";
import { segment } from "../../../text/index.ts";
import { compileTimeLexicon } from "../../mentions/time/index.ts";
import { TIMEX, TIMEX_PUBLISHED } from "./corpus/timex.corpus.ts";
import { containsDay, dayOf, inZone, onDay, overlaps, readTimes, type TimeRead, withLocalClock } from "./index.ts";
import { NO_TIMES, TIMES } from "./times.corpus.ts";

const lexicon = compileTimeLexicon(loadLexicon());
const read = (text: string, published: string | null = "2020-11-21"): TimeRead[] =>
  readTimes(segment(text), lexicon, { published });

/** A reading in the corpus' short form. */
function shown(time: TimeRead | undefined): string {
  if (time === undefined) return "nothing";
  if (time.reading.status === "unresolved") return `? ${time.reading.reason} ${time.reading.partial ?? ""}`;
  const { from, to, precision, duration, ref } = time.reading.value;
  if (ref !== null) return `~${ref}`;
  return from === null && to === null ? (duration ?? "nothing") : `${from}/${to} ${precision}`;
}

const cases = TIMES.flatMap(({ published, value, phrases }) => phrases.map((phrase) => ({ published, value, phrase })));

describe("times of the corpus", () => {
  test.each(cases)("$phrase", ({ published, value, phrase }) => {
    const words = /\[([^\]]+)\]/.exec(phrase)?.[1] ?? "";
    const times = read(phrase.replace(/[[\]]/g, ""), published);
    expect(times.map((t) => t.quote)).toContain(words);
    expect(shown(times.find((t) => t.quote === words))).toBe(value);
  });

  test.each(NO_TIMES)("nothing in: %s", (phrase) => {
    expect(read(phrase).map((t) => t.quote)).toEqual([]);
  });

  test("every quote is the text at its place", () => {
    for (const { phrase, published } of cases) {
      const text = phrase.replace(/[[\]]/g, "");
      for (const time of read(text, published)) expect(text.slice(time.start, time.end)).toBe(time.quote);
    }
  });
});

describe("TimeML's values", () => {
  test.each(TIMEX)("%s → %s", (sentence, values) => {
    const times = read(sentence.replace(/[[\]]/g, ""), TIMEX_PUBLISHED);
    expect(times.map((t) => t.quote)).toEqual([...sentence.matchAll(/\[([^\]]+)\]/g)].map((m) => m[1]));
    const timex = times.map(({ reading }) => (reading.status === "unresolved" ? reading.reason : reading.value.timex));
    expect(timex.join(" ")).toBe(values);
  });

  test("a clock time put on another day takes its value along", () => {
    const [day, clock] = read("Shells fell on March 3, 2019. Rockets followed at 8:40 a.m. on Monday.").map(({ reading }) =>
      reading.status === "unresolved" ? null : reading.value,
    );
    expect(clock?.timex).toBe("2020-11-16T08:40");
    expect(clock == null || day == null ? null : onDay(clock, day)).toMatchObject({
      from: "2019-03-03T08:40:00",
      timex: "2019-03-03T08:40",
    });
  });
});

describe("what is implied, and by which rule", () => {
  const ruleOf = (text: string, published: string | null = "2020-11-21"): string => {
    const reading = read(text, published)[0]?.reading;
    return reading?.status === "implied" ? reading.rule : (reading?.status ?? "nothing");
  };

  test.each([
    ["It fell on November 20, 2020.", "stated"],
    ["It fell on November 20.", "year-from-publication"],
    ["It fell on the 20th.", "month-from-publication"],
    ["It fell on Friday.", "weekday-before-publication"],
    ["It will fall on Friday.", "weekday-after-publication"],
    ["It fell yesterday.", "day-from-publication"],
    ["It fell overnight.", "night-before-publication"],
    ["It fell two weeks ago.", "counted-from-publication"],
  ])("%s → %s", (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test("a clock time takes the day of its sentence, else the day told last", () => {
    const times = read("Rockets fell on Thursday. The first came down at 8:40 a.m. Residents fled.");
    expect(shown(times[1])).toBe("2020-11-19T08:40:00/2020-11-19T08:41:00 minute");
    expect(times[1]?.reading).toMatchObject({ status: "implied", rule: "date-from-earlier-mention" });
    const same = read("At 8:40 a.m., as shops opened on Thursday, rockets fell.");
    expect(same[0]?.reading).toMatchObject({ status: "implied", rule: "date-from-sentence" });
  });

  test("days counted in the story lean on the day told, not on the publication", () => {
    const times = read("The village was shelled on March 3, 2019. Two days later it fell. The previous day had been quiet.");
    expect(times.map(shown).slice(1)).toEqual(["2019-03-05/2019-03-06 day", "2019-03-04/2019-03-05 day"]);
  });

  test("a part of the day told, and what came earlier or later on it", () => {
    const times = read(
      "The village was shelled on March 3, 2019. Later that night it fell. Earlier in the day it had been quiet.",
    );
    expect(times.map(shown).slice(1)).toEqual([
      "2019-03-03T20:00:00/2019-03-04T06:00:00 part-of-day",
      "2019-03-03/2019-03-04 day",
    ]);
  });

  test("years are counted from the year told, and from nothing where none was", () => {
    expect(shown(read("He enlisted in 1998. Four years later he was killed.")[1])).toBe("2002-01-01/2003-01-01 year");
    expect(shown(read("Four years later he was killed.")[0])).toBe("? no-earlier-day XXXX-XX-XX");
    expect(shown(read("The raid was on Monday. Two decades later he returned.")[1])).toBe("? no-earlier-day XXXX-XX-XX");
  });

  test("an undated report implies nothing from a day it does not know", () => {
    for (const time of read("It fell on Friday, two weeks ago, in May.", null)) expect(time.reading.status).toBe("unresolved");
  });
});

describe("clocks and zones", () => {
  test("a zone said is kept, and the clock at the place is worked out", () => {
    const time = read("It struck at 11:30 am on November 21, Vietnam time.")[0];
    const value = time?.reading.status === "implied" ? time.reading.value : null;
    expect(value?.zone).toBe("Asia/Ho_Chi_Minh");
    expect(value === null ? null : withLocalClock(value, "Asia/Kabul").local).toBe("2020-11-21T09:00+04:30");
  });

  test("a clock time without a zone is read in the zone of its place", () => {
    const time = read("It struck at 9 a.m. on Saturday.")[0];
    const value = time?.reading.status === "implied" ? time.reading.value : null;
    expect(value === null ? null : inZone(value, "Asia/Kabul")).toMatchObject({
      from: "2020-11-21T04:30:00Z",
      zone: "Asia/Kabul",
    });
  });

  test("times are compared with half a day of grace where only one is in UTC", () => {
    const timeOf = (text: string) => {
      const reading = read(text)[0]?.reading;
      if (reading === undefined || reading.status === "unresolved") throw new Error(`got no time in: ${text}`);
      return reading.value;
    };
    const day = timeOf("It fell on Friday.");
    const late = timeOf("It fell at 22:00 GMT on Thursday.");
    expect(overlaps(day, late)).toBe(true);
    expect(overlaps(day, timeOf("It fell on Wednesday."))).toBe(false);
    expect(containsDay(timeOf("It fell last week."), "2020-11-10")).toBe(true);
    expect(containsDay(day, "2020-11-21")).toBe(false);
    expect(dayOf(timeOf("It fell at 22:00 GMT on Thursday, Moscow aside."))).toBe("2020-11-19");
    expect(dayOf(timeOf("It fell at 1 a.m. Kabul time on Friday."))).toBe("2020-11-20");
    expect(dayOf(timeOf("It fell last month."))).toBeNull();
  });
});
