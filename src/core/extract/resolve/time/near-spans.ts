import { type DayNumber, fromDay, mondayOf, monthStart, toDay } from "./calendar.ts";
import { countSpan } from "./counted-spans.ts";
import { type DateFailure, oneDay, type Said, type Span, STEP } from "./span.ts";

export function nearNow(
  said: Said<"weekday"> | Said<"day"> | Said<"unit"> | Said<"count"> | Said<"weekday-count">,
  published: DayNumber,
  tense: "past" | "future" | null,
): Span | DateFailure {
  switch (said.type) {
    case "day":
      return oneDay(published + said.offset, ["day-from-publication"]);
    case "weekday":
      return weekday(said, published, tense);
    case "weekday-count": {
      // "two Sundays from now": the publication day itself does not count
      const ahead = (said.weekday - fromDay(published).weekday + 7) % 7;
      const first = said.n > 0 ? published + (ahead === 0 ? 7 : ahead) : published - (7 - ahead);
      return oneDay(first + 7 * (said.n > 0 ? said.n - 1 : said.n + 1), ["counted-from-publication"]);
    }
    case "unit":
      return unitSpan(said, published, tense);
    case "count":
      return countSpan(said, published);
  }
}

/**
 * News looks back: the last such weekday, the publication day included. "last" skips that day, "next" is of next week,
 * "this" the coming one unless the verb looks back; a verb that looks ahead takes the coming one.
 */
export function weekday(said: Said<"weekday">, published: DayNumber, tense: "past" | "future" | null): Span {
  const today = fromDay(published).weekday;
  const back = (today - said.weekday + 7) % 7;
  const coming = published + ((7 - back) % 7);
  if (said.week !== undefined || said.which === "next") {
    const monday = mondayOf(published) + 7 * STEP[said.week ?? "next"];
    return oneDay(monday + said.weekday - 1, ["weekday-of-week"]);
  }
  if (said.which === "last") return oneDay(published - (back === 0 ? 7 : back), ["weekday-before-publication"]);
  if ((said.which === "this" && tense !== "past") || (said.which === undefined && tense === "future"))
    return oneDay(coming, ["weekday-after-publication"]);
  return oneDay(published - back, ["weekday-before-publication"]);
}

function unitSpan(said: Said<"unit">, published: DayNumber, tense: "past" | "future" | null): Span | DateFailure {
  const rules = ["counted-from-publication"];
  const now = fromDay(published);
  const step = STEP[said.which] + (said.skip ?? 0);
  const rest = (span: Span): Span => (said.rest === true ? { ...span, from: published } : span);
  switch (said.unit) {
    case "week": {
      const from = mondayOf(published) + 7 * step;
      return rest({ from, to: from + 7, precision: "week", rules });
    }
    case "fortnight": {
      const from = mondayOf(published) + 14 * step;
      return { from, to: from + 14, precision: "week", rules };
    }
    case "weekend": {
      // "the weekend" of a report that looks back is the last one begun
      const saturday = mondayOf(published) + 5;
      const past = said.which === "last" || (said.which === "this" && tense === "past");
      const begun = saturday <= published;
      if (said.skip !== undefined) return { from: saturday + 7 * step, to: saturday + 7 * step + 2, precision: "weekend", rules };
      const from = said.which === "next" ? saturday + 7 : past && !(begun && said.which === "this") ? saturday - 7 : saturday;
      return { from, to: from + 2, precision: "weekend", rules };
    }
    case "month":
      return rest({
        from: monthStart(now.year, now.month, step),
        to: monthStart(now.year, now.month, step + 1),
        precision: "month",
        rules,
      });
    case "quarter": {
      const first = Math.floor((now.month - 1) / 3) * 3 + 1;
      return {
        from: monthStart(now.year, first, step * 3),
        to: monthStart(now.year, first, step * 3 + 3),
        precision: "quarter",
        rules,
      };
    }
    case "year":
      return rest({ from: toDay(now.year + step, 1, 1), to: toDay(now.year + step + 1, 1, 1), precision: "year", rules });
    case "decade": {
      const start = (Math.floor(now.year / 10) + step) * 10;
      return { from: toDay(start, 1, 1), to: toDay(start + 10, 1, 1), precision: "decade", rules };
    }
    case "century": {
      const start = (Math.floor(now.year / 100) + step) * 100;
      return { from: toDay(start, 1, 1), to: toDay(start + 100, 1, 1), precision: "century", rules };
    }
    default:
      return "impossible-date";
  }
}
