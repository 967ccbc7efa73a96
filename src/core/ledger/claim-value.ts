import { type Claim, type ClaimField, COUNT_FIELDS } from "../model/index.ts";

const text = (value: unknown): boolean => typeof value === "string" && value !== "";
const orNull =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || is(value);
const count = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value) && value >= 0;
const number = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === "string" && words.includes(value);
const list =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(is);
const moment = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));
const any = (): boolean => true;

type Check = ((value: unknown) => boolean) & { readonly optional?: true };
type Shape = Readonly<Record<string, Check>>;

/** A key that may be absent. */
const optional = (is: (value: unknown) => boolean): Check =>
  Object.assign((value: unknown): boolean => is(value), { optional: true as const });

const shaped =
  (shape: Shape) =>
  (value: unknown): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value) && faultIn(value, shape) === null;

const QUANTITY: Shape = {
  min: orNull(count),
  max: orNull(count),
  best: orNull(count),
  modifier: oneOf("exact", "atLeast", "atMost", "about", "range", "vague"),
  unit: orNull(text),
  quote: text,
};
const PLACE: Shape = {
  name: text,
  country: orNull((value) => typeof value === "string" && /^[A-Z]{2}$/.test(value)),
  admin1: orNull(text),
  admin2: orNull(text),
  lat: orNull((value) => number(value) && Math.abs(value as number) <= 90),
  lon: orNull((value) => number(value) && Math.abs(value as number) <= 180),
  precision: oneOf("exact", "neighbourhood", "town", "district", "province", "country", "region"),
  radiusKm: orNull(count),
  gazetteer: orNull(text),
  relation: text,
  part: optional(text),
  alias: any,
};
const ACTOR: Shape = { name: text, id: orNull(text), kind: text, country: orNull(text), aliases: list(text) };
const GTD: Shape = { gtd: text, subtype: orNull(text), quote: text };

const SHAPES: Readonly<Record<Exclude<ClaimField, (typeof COUNT_FIELDS)[number]>, Shape>> = {
  time: {
    from: orNull(moment),
    to: orNull(moment),
    precision: orNull(text),
    zone: orNull(text),
    local: orNull(text),
    duration: orNull(text),
    ref: orNull(oneOf("past", "present", "future")),
    timex: optional(text),
    quote: text,
  },
  place: PLACE,
  "launch-site": PLACE,
  type: {
    acled: shaped({ event: orNull(text), subEvent: orNull(text) }),
    plover: shaped({ event: orNull(text), mode: orNull(text) }),
    gtd: shaped({ attack: orNull(text) }),
    ucdp: shaped({ violence: any }),
  },
  weapon: GTD,
  target: { ...GTD, aim: orNull(oneOf("intended", "hit")) },
  victim: {
    quote: text,
    count: orNull(shaped(QUANTITY)),
    effect: oneOf("killed", "injured", "missing", "captured", "none"),
  },
  damage: { quote: text, degree: orNull(oneOf("destroyed", "heavy", "damaged", "slight")) },
  responsibility: { actor: shaped(ACTOR), relation: oneOf("blamed", "claimed", "suspected", "charged") },
  other: { about: text, quote: text },
};

/** First key of a value that is missing, strange or not of its kind; null when it fits. */
function faultIn(value: object, shape: Shape): string | null {
  const held = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(shape).find((key) => (key in held ? shape[key]?.(held[key]) !== true : shape[key]?.optional !== true)) ??
    Object.keys(held).find((key) => !(key in shape)) ??
    null
  );
}

/** What is wrong with a value as that of a field (table "value by field" of the contract), or null. */
export function faultOfValue(field: ClaimField, value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `got ${JSON.stringify(value)}, expected an object`;
  const counted = (COUNT_FIELDS as readonly string[]).includes(field);
  const shape = counted ? QUANTITY : SHAPES[field as keyof typeof SHAPES];
  const key = faultIn(value, shape);
  if (key !== null)
    return `got ${key} ${JSON.stringify((value as Record<string, unknown>)[key]) ?? "missing"}, expected ${Object.keys(shape).join(", ")}`;
  if (counted) return outOfOrder(value as { min: number | null; best: number | null; max: number | null });
  return null;
}

function outOfOrder({ min, best, max }: { min: number | null; best: number | null; max: number | null }): string | null {
  const known = [min, best, max].filter((n) => n !== null);
  return known.length === 0 || known.some((n, i) => n < (known[i - 1] ?? n))
    ? `got min ${min}, best ${best}, max ${max}, expected at least one, in order`
    : null;
}

export function fitsField<F extends ClaimField>(
  field: F,
  value: unknown,
): value is Extract<Claim, { readonly field: F }>["value"] {
  return faultOfValue(field, value) === null;
}
