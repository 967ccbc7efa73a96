export { findTimes } from "./find-times.ts";
export { TIMEX_PART, TIMEX_SEASON, timexLength } from "./iso-values.ts";
export type { Amount, Clock, DateSaid, DayPart, HolidayRule, Third, TimeFound, TimeSaid, Unit, Which } from "./said.ts";
export { type CompiledTimeLexicon, compileTimeLexicon } from "./time-lexicon.ts";
