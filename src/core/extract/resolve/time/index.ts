export { containsDay, dayOf, isDated, overlaps } from "./compare.ts";
export { onDay } from "./on-day.ts";
export { readTimes, type TimeContext, type TimeRead } from "./read-times.ts";
export { inZone, withLocalClock } from "./zone.ts";
