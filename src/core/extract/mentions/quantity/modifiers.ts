import type { Modifier, Quantity } from "../../../model/index.ts";

/** What a modifier does to the number it stands beside; `exclusive`: "more than 20" is 21 or more. */
export interface ModifierRead {
  readonly last: number;
  readonly modifier: Modifier;
  readonly exclusive: boolean;
}

type Word = (i: number) => string;

const ABOUT = new Set([
  "about",
  "around",
  "approximately",
  "some",
  "roughly",
  "nearly",
  "almost",
  "circa",
  "estimated",
  "~",
  "approx",
]);
const MORE = new Set(["more", "greater", "larger", "higher", "bigger"]);
const LESS = new Set(["fewer", "less", "lower", "smaller"]);

const of = (last: number, modifier: Modifier, exclusive = false): ModifierRead => ({ last, modifier, exclusive });

/** Words and marks a modifier may begin with. */
export const MODIFIER_OPENERS: ReadonlySet<string> = new Set([
  ...ABOUT,
  ...MORE,
  ...LESS,
  ..."equal no not at over above exceeding upwards under below up as a another additional further close just well far the ≥ >= ≤ <= > <".split(
    " ",
  ),
]);

/** The modifier that begins at `at`: "at least", "more than or equal to", "as many as", "about", ">=". */
export function modifierAt(word: Word, at: number): ModifierRead | null {
  return comparisonAt(word, at) ?? fixedAt(word, at) ?? symbolAt(word, at);
}

/** "more than", "no fewer than", "less than or equal to", "bigger or equal than", "equal to or more than". */
function comparisonAt(word: Word, at: number): ModifierRead | null {
  if (word(at) === "equal" && word(at + 1) === "to") {
    const after = word(at + 2) === "or" ? comparisonAt(word, at + 3) : null;
    return after === null ? of(at + 2, "exact") : { ...after, exclusive: false };
  }
  const negated = (word(at) === "no" || word(at) === "not") && (MORE.has(word(at + 1)) || LESS.has(word(at + 1)));
  const i = negated ? at + 1 : at;
  const more = MORE.has(word(i));
  if (!more && !LESS.has(word(i))) return null;
  const modifier: Modifier = more === negated ? "atMost" : "atLeast";
  if (word(i + 1) === "or" && word(i + 2) === "equal")
    return word(i + 3) === "than" || word(i + 3) === "to" ? of(i + 4, modifier) : null;
  if (word(i + 1) !== "than") return null;
  if (word(i + 2) === "or" && word(i + 3) === "equal" && word(i + 4) === "to") return of(i + 5, modifier);
  return of(i + 2, modifier, !negated);
}

function fixedAt(word: Word, at: number): ModifierRead | null {
  const w = word(at);
  const next = word(at + 1);
  const after = word(at + 2);
  if (w === "at" && (next === "least" || next === "minimum")) return of(at + 2, "atLeast");
  if (w === "at" && next === "the" && after === "least") return of(at + 3, "atLeast");
  if (w === "at" && (next === "most" || next === "maximum")) return of(at + 2, "atMost");
  if (w === "over" || w === "above" || w === "exceeding" || w === "upwards")
    return of(w === "upwards" ? at + 2 : at + 1, "atLeast", true);
  if (w === "under" || w === "below") return of(at + 1, "atMost", true);
  if (w === "up" && next === "to") return of(at + 2, "atMost");
  if (w === "as" && (next === "many" || next === "much" || next === "few") && after === "as")
    return of(at + 3, next === "few" ? "atLeast" : "atMost");
  if (w === "a" && after === "of" && next === "minimum") return of(at + 3, "atLeast");
  if (w === "a" && after === "of" && next === "maximum") return of(at + 3, "atMost");
  if (w === "a" && after === "of" && next === "total") return of(at + 3, "exact");
  if ((w === "another" || w === "additional" || w === "further") && next !== "") return of(at + 1, "exact");
  if (w === "a" && next === "further") return of(at + 2, "exact");
  if (w === "close" && next === "to") return of(at + 2, "about");
  if (w === "just" && (next === "over" || next === "under")) return of(at + 2, "about");
  if ((w === "well" || w === "far") && (next === "over" || next === "above")) return of(at + 2, "atLeast", true);
  if (w === "the" && ABOUT.has(next)) return of(at + 2, "about");
  return ABOUT.has(w) ? of(at + 1, "about") : null;
}

/** "> 10", "< = 100", "≥ 5". */
function symbolAt(word: Word, at: number): ModifierRead | null {
  const w = word(at);
  if (w === "≥" || w === ">=") return of(at + 1, "atLeast");
  if (w === "≤" || w === "<=") return of(at + 1, "atMost");
  if (w !== ">" && w !== "<") return null;
  const equal = word(at + 1) === "=";
  return of(equal ? at + 2 : at + 1, w === ">" ? "atLeast" : "atMost", !equal);
}

/** What follows a number: "10 or more", "500 and more", "5,000 or so", "30 or fewer", "5000 or equal" keeps its modifier. */
export function modifierAfter(word: Word, at: number): ModifierRead | null {
  if (word(at) === "+" || word(at) === "plus") return of(at + 1, "atLeast");
  if (word(at) === "-" && word(at + 1) === "plus") return of(at + 2, "atLeast");
  if (word(at) !== "or" && word(at) !== "and") return null;
  const w = word(at + 1);
  // "500 and more than 20 others", "5,000 or less than 6,000" begin something new
  if (word(at + 2) === "than") return null;
  if (word(at) === "or" && w === "so") return of(at + 2, "about");
  if (MORE.has(w) || w === "above" || w === "over" || w === "upwards") return of(at + 2, "atLeast");
  return word(at) === "or" && (LESS.has(w) || w === "below" || w === "under") ? of(at + 2, "atMost") : null;
}

export type QuantityValue = Omit<Quantity, "unit" | "quote">;

/** A number under its modifier (contract, Quantity): at least 8 is 8·null·8, more than 20 is 21·null·null, up to 8 is 0·8·8. */
export function quantified(value: number, read: Pick<ModifierRead, "modifier" | "exclusive"> | null): QuantityValue {
  const whole = Number.isInteger(value);
  const step = read?.exclusive === true && whole ? 1 : 0;
  switch (read?.modifier) {
    case "atLeast":
      return { min: value + step, max: null, best: read.exclusive ? null : value, modifier: "atLeast" };
    case "atMost":
      return { min: value - step < 0 ? null : 0, max: value - step, best: read.exclusive ? null : value, modifier: "atMost" };
    case "about":
      // tenths by whole numbers: 3,000 × 1.1 is 3,300.0000000000005
      return {
        min: whole ? Math.floor((value * 9) / 10) : value * 0.9,
        max: whole ? Math.ceil((value * 11) / 10) : value * 1.1,
        best: value,
        modifier: "about",
      };
    default:
      return { min: value, max: value, best: value, modifier: "exact" };
  }
}
