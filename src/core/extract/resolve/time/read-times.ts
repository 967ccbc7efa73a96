import { type Evidence, type Reading, type Time, type TimeMention, unresolved } from "../../../model/index.ts";
import { evidenceAt, type Segmented, type TokenSpan } from "../../../text/index.ts";
import { type CompiledTimeLexicon, type DateSaid, findTimes, type TimeFound, type TimeSaid } from "../../mentions/time/index.ts";
import { type DayNumber, isoDay, toDay, two } from "./calendar.ts";
import { countedClock, shiftedClock, withClock } from "./resolve-clock.ts";
import { resolveDate } from "./resolve-date.ts";
import type { DateContext, Span } from "./span.ts";
import { timexOf } from "./timex.ts";

export interface TimeContext {
  /** ISO date or date-time of publication, or null: then nothing relative is resolved. */
  readonly published: string | null;
}

/** A time of the text with its reading, its tokens, and what was read before anything was implied. */
export interface TimeRead extends TimeMention, TokenSpan {
  readonly said: TimeSaid;
}

/** Every time of a text, found and read against the publication. */
export function readTimes(doc: Segmented, lexicon: CompiledTimeLexicon, context: TimeContext): TimeRead[] {
  return resolveTimes(doc, findTimes(doc, lexicon), lexicon.stamps, context);
}

/** Reads each found time: stated, implied by named rules (joined by `+`), or unresolved with what could be read. */
export function resolveTimes(
  doc: Segmented,
  found: readonly TimeFound[],
  stamps: ReadonlySet<string>,
  context: TimeContext,
): TimeRead[] {
  const dateline = context.published === null ? datelineDay(doc, found[0]) : null;
  const published = publishedDay(context.published) ?? dateline;
  const days = daysOfSentences(doc, found, published);
  let told: Span | null = null;
  let toldWide: Span | null = null;
  const out: TimeRead[] = [];
  for (const time of found) {
    const evidence = [evidenceAt(doc, time.start, time.end)];
    const sentence = doc.tokens[time.first]?.sentence ?? 0;
    const against = { published, told, toldWide, here: days.get(sentence) ?? null, instant: context.published };
    const plain = readOne(time, against, evidence);
    const read = dateline === null ? plain : { ...plain, reading: fromDateline(plain.reading) };
    const stamp = stamps.has(wordBefore(doc, time.first));
    const bounded = time.said.bound !== null && time.said.clock === null;
    if (read.span !== null && read.span.precision === "day" && !stamp && !bounded) told = read.span;
    if (read.span !== null && time.said.date?.type !== "count" && !bounded) toldWide = read.span;
    out.push({
      ...evidenceAt(doc, time.start, time.end),
      first: time.first,
      last: time.last,
      kind: time.kind,
      reading: read.reading,
      said: time.said,
    });
  }
  return out;
}

/** The word before a token, "Updated" of "Updated: Monday". */
function wordBefore(doc: Segmented, first: number): string {
  const at = doc.tokens[first - 1]?.text === ":" ? first - 2 : first - 1;
  return doc.tokens[at]?.lower ?? "";
}

function publishedDay(published: string | null): DayNumber | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? "");
  return m === null ? null : toDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** A dateline ends with a dash or a bracket within so many characters of its date: "BOGOTA, 4 FEB 90 (EFE) --", "KABUL (Nov. 21, 2020) –". */
const DATELINE_START = 120;
const DATELINE_END = /^[^\n.]{0,40}?(?:--|[–—)]| - )/;

/** The day a report without publication date was sent, when it opens with a dateline that names day, month and year. */
function datelineDay(doc: Segmented, first: TimeFound | undefined): DayNumber | null {
  if (first === undefined || first.start > DATELINE_START || first.until !== null) return null;
  const { date } = first.said;
  if (
    date?.type !== "calendar" ||
    date.calendar !== "gregorian" ||
    date.year === undefined ||
    date.month === undefined ||
    date.day === undefined
  )
    return null;
  if (
    !DATELINE_END.test(doc.text.slice(first.end, first.end + 60)) ||
    !/[\p{L})],?\s*\(?$/u.test(doc.text.slice(Math.max(0, first.start - 4), first.start))
  )
    return null;
  const span = resolveDate(date, null, { published: null, tense: null, told: null, after: null });
  return typeof span === "string" ? null : span.from;
}

/** Rules named for what stood in for the publication day. */
function fromDateline(reading: Reading<Time>): Reading<Time> {
  return reading.status === "implied" ? { ...reading, rule: reading.rule.replaceAll("publication", "dateline") } : reading;
}

/** The one day a sentence names in so many words: a clock time elsewhere in it stands on that day. */
function daysOfSentences(doc: Segmented, found: readonly TimeFound[], published: DayNumber | null): Map<number, Span | null> {
  const out = new Map<number, Span | null>();
  for (const time of found) {
    const { date } = time.said;
    if (date === null || time.until !== null || time.said.bound !== null) continue;
    if (date.type !== "calendar" && date.type !== "weekday" && date.type !== "day" && date.type !== "holiday") continue;
    const span = resolveDate(date, null, { published, tense: time.tense, told: null, after: null });
    if (typeof span === "string" || span.precision !== "day") continue;
    const sentence = doc.tokens[time.first]?.sentence ?? 0;
    const earlier = out.get(sentence);
    out.set(sentence, earlier === undefined || earlier?.from === span.from ? span : null);
  }
  return out;
}

interface Standpoint {
  readonly published: DayNumber | null;
  /** The last day told, and the last stretch of any width: "in 1998 … four years later". */
  readonly told: Span | null;
  readonly toldWide: Span | null;
  readonly here: Span | null;
  readonly instant: string | null;
}

interface Read {
  readonly reading: Reading<Time>;
  readonly span: Span | null;
}

function readOne(time: TimeFound, from: Standpoint, evidence: readonly Evidence[]): Read {
  const empty: Time = {
    from: null,
    to: null,
    precision: null,
    zone: null,
    local: null,
    duration: time.duration,
    ref: time.ref,
    quote: time.quote,
  };
  const said = overnightOf(time.said, from);
  const valued = (value: Time, whole: Span | null): Time => {
    const timex = timexOf(time, said, whole, value);
    return timex === null ? value : { ...value, timex };
  };
  if (time.ref === "present" && time.tense === "future" && from.published !== null && from.instant !== null) {
    // "let us go now": a clause that looks ahead means the moment of speaking itself
    const now = countedClock([{ unit: "minute", n: 1 }], false, from.published, from.instant);
    if (now !== null)
      return {
        reading: { status: "implied", rule: "now-is-publication", value: valued({ ...empty, ...now }, null), evidence },
        span: null,
      };
  }
  if (said.date === null && said.clock === null && said.part === null)
    return { reading: { status: "stated", value: valued(empty, null), evidence }, span: null };
  const context: DateContext = {
    published: from.published,
    tense: time.tense,
    told: toldFor(said.date, from)?.from ?? null,
    after: null,
  };
  const span = said.date === null ? dayOfClock(from, said) : resolveDate(said.date, dayThird(said), context);
  if (typeof span === "string") return { reading: unresolved(span, evidence, partialOf(said)), span: null };
  const until = time.until === null ? null : untilSpan(time.until, span, context);
  if (time.until !== null && (until === null || until.to <= span.from))
    return { reading: unresolved("impossible-span", evidence, partialOf(said)), span: null };
  const rules = [...new Set([...span.rules, ...(until?.rules ?? [])])];
  const fine = fineMoment(said.date, from);
  const whole = fine ?? withClock(said, span, until === null || time.until === null ? null : { span: until, said: time.until });
  const open = time.until?.date?.type === "day" && time.until.date.now === true;
  const moment = open ? untilNow(whole, from.instant) : whole;
  const ends = said.clock === null ? boundedBy(said, moment, context) : moment;
  const value = valued({ ...empty, zone: null, ...ends }, wholeOf(said, span, context));
  const reading: Reading<Time> =
    rules.length === 0 ? { status: "stated", value, evidence } : { status: "implied", rule: rules.join("+"), value, evidence };
  return { reading, span };
}

/** "between August 2019 and now": up to the moment of publication where it is known, else to the end of its day. */
function untilNow<T extends Pick<Time, "to">>(moment: T, instant: string | null): T {
  const clock = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(instant ?? "")?.[0];
  return clock === undefined || moment.to === null || moment.to.endsWith("Z") ? moment : { ...moment, to: `${clock}:00` };
}

/** "before 2010" ends where the year begins and has no beginning; "after 2010" the other way. */
function boundedBy<T extends Pick<Time, "from" | "to">>({ bound, date }: TimeSaid, moment: T, context: DateContext): T {
  if (bound === "before") return { ...moment, from: null, to: moment.from };
  if (bound === "until") return { ...moment, from: null };
  // "more than two weeks after today": from that day on, not from the end of its week
  if (bound === "after") return { ...moment, from: date?.type === "shift" ? moment.from : moment.to, to: null };
  if (bound !== "within" || date?.type !== "shift" || typeof date.from === "string") return moment;
  const anchor = resolveDate(date.from, null, context);
  if (typeof anchor === "string") return moment;
  const day = isoDay(anchor.from);
  return date.sign > 0 ? { ...moment, from: day, to: moment.from } : { ...moment, from: moment.from, to: day };
}

/** The days a date names before a third of them is taken. */
function wholeOf(said: TimeSaid, span: Span, context: DateContext): Span {
  if (said.date === null || dayThird(said) === null) return span;
  const whole = resolveDate(said.date, null, context);
  return typeof whole === "string" ? span : whole;
}

/** "overnight, police said on Sunday": the small hours of the day named. */
function overnightOf(said: TimeSaid, { here }: Standpoint): TimeSaid {
  return said.part === "overnight" && (said.date !== null || here !== null) ? { ...said, part: "small-hours" } : said;
}

/** Years and months are counted from whatever was told last, days only from a day. */
function toldFor(date: DateSaid | null, from: Standpoint): Span | null {
  if (date?.type !== "shift") return from.told;
  return date.amounts.every(({ unit }) => unit === "year" || unit === "month" || unit === "decade") ? from.toldWide : from.told;
}

/** A third of one day is a part of it, and is read with the clock. */
function dayThird(said: TimeSaid): TimeSaid["third"] {
  return said.part === null && said.clock === null ? said.third : null;
}

/** A clock time or part of day without a date: the one day its sentence names, else the day the report spoke of last. */
function dayOfClock(from: Standpoint, said: TimeSaid): Span | string {
  if (from.here !== null) return { ...from.here, rules: ["date-from-sentence"] };
  // "overnight" points from the day of speaking, as "today" does: the night into the publication day
  if (said.part === "overnight" && said.clock === null)
    return from.published === null
      ? "no-publication-date"
      : { from: from.published, to: from.published + 1, precision: "day", rules: ["night-before-publication"] };
  if (from.told !== null) return { ...from.told, rules: ["date-from-earlier-mention"] };
  return "date-not-said";
}

function untilSpan(said: TimeSaid, start: Span, context: DateContext): Span | null {
  if (said.date === null) return { ...start, rules: [] };
  const relative = said.date.type === "calendar" || said.date.type === "weekday";
  const read = resolveDate(said.date, dayThird(said), { ...context, after: said.date.type === "calendar" ? start.from : null });
  if (typeof read === "string") return null;
  if (relative && said.date.type === "weekday" && read.to <= start.from) return { ...read, from: read.from + 7, to: read.to + 7 };
  return read;
}

/** Minutes and hours counted from an instant of publication; a day of publication has none to count from. */
function fineMoment(date: DateSaid | null, from: Standpoint): Pick<Time, "from" | "to" | "precision"> | null {
  if (date === null || from.instant === null || from.published === null) return null;
  if (date.type === "count") return countedClock(date.amounts, date.which === "last", from.published, from.instant);
  if (date.type !== "shift" || typeof date.from !== "string" || (date.from === "told" && from.told !== null)) return null;
  return shiftedClock(date.amounts, date.sign, from.published, from.instant);
}

function partialOf(said: TimeSaid): string {
  const { date, clock } = said;
  const parts = date?.type === "calendar" ? date : { year: undefined, month: undefined, day: undefined };
  const year = parts.year === undefined ? "XXXX" : String(parts.year).padStart(4, "0");
  const month = parts.month === undefined ? "XX" : two(parts.month);
  const day = parts.day === undefined ? "XX" : two(parts.day);
  return `${year}-${month}-${day}${clock === null ? "" : `T${two(clock.hour)}:${two(clock.minute)}`}`;
}
