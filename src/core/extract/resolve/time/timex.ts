import type { Time } from "../../../model/index.ts";
import {
  type DateSaid,
  TIMEX_PART,
  TIMEX_SEASON,
  type TimeFound,
  type TimeSaid,
  timexLength,
} from "../../mentions/time/index.ts";
import { firstWeek, fromDay, isoDay, mondayOf, two } from "./calendar.ts";
import type { Span } from "./span.ts";

/**
 * The TIMEX3 value (TimeML 1.2.1) of a time: `1998-Q3`, `2021-W09-WE`, `PXM`, `PAST_REF`, `2021-03-09TMO`. A span of two times has that of the
 * first, a third of a unit that of the unit (TimeML keeps the third in `mod`).
 * @param whole the days the date names before a third of them is taken; null where no date is known
 */
export function timexOf(time: TimeFound, said: TimeSaid, whole: Span | null, value: Pick<Time, "from">): string | null {
  if (time.timex !== null) return time.timex;
  if (time.ref !== null) return `${time.ref.toUpperCase()}_REF`;
  if (said.date?.type === "count") return timexLength(said.date.amounts);
  if (said.date?.type === "edge") return timexLength([{ unit: said.date.unit, n: Math.abs(said.date.n) }]);
  // "the past decade" is ten years up to now
  if (said.date?.type === "unit" && said.date.which === "last" && /^(?:decade|century)$/.test(said.date.unit))
    return timexLength([{ unit: said.date.unit, n: 1 }]);
  if (said.date?.type === "shift") {
    if (said.date.amounts.some((amount) => amount.vague)) return said.date.sign < 0 ? "PAST_REF" : "FUTURE_REF";
    if (said.date.amounts.some(({ unit }) => unit === "second" || unit === "minute" || unit === "hour"))
      return value.from?.includes("T") === true ? value.from.slice(0, 16) : null;
  }
  if (whole === null) return null;
  if (said.clock !== null) return `${isoDay(whole.from)}T${two(said.clock.hour)}:${two(said.clock.minute)}`;
  if (said.part === "overnight") return `${value.from?.slice(0, 10) ?? isoDay(whole.from)}TNI`;
  if (said.part !== null) return `${isoDay(whole.from)}${TIMEX_PART[said.part]}`;
  return unitValue(whole, said.date);
}

function unitValue({ from, precision }: Span, date: DateSaid | null): string {
  if (date?.type === "half") return isoDay(from).slice(0, -3);
  const { year, month } = fromDay(from);
  const y = isoDay(from).replace(/-\d\d-\d\d$/, "");
  switch (precision) {
    case "week":
      return weekValue(from);
    case "weekend":
      return `${weekValue(from)}-WE`;
    case "month":
      return `${y}-${two(month)}`;
    case "quarter":
      return `${y}-Q${Math.ceil(month / 3)}`;
    case "half-year":
      return `${y}-H${month <= 6 ? 1 : 2}`;
    case "season":
      return date?.type === "season" ? `${y}-${TIMEX_SEASON[date.season]}` : y;
    case "year":
      if (date?.type === "calendar" && date.fiscal === true) return `FY${y}`;
      return date?.type === "shift" && date.amounts[0]?.unit === "decade" ? y.slice(0, -1) : y;
    case "decade":
      return y.slice(0, -1);
    case "century":
      return year < 0 ? y : y.slice(0, -2);
    default:
      return isoDay(from);
  }
}

/** ISO 8601 week of a day: `2021-W09`. */
function weekValue(day: number): string {
  const monday = mondayOf(day);
  const { year } = fromDay(monday + 3);
  return `${String(year).padStart(4, "0")}-W${two((monday - firstWeek(year)) / 7 + 1)}`;
}
