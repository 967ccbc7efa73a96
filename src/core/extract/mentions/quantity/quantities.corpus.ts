import type { Modifier } from "../../../model/index.ts";
import type { QuantityKind } from "./quantity-kind.ts";

/** One value, many phrasings: the quantity stands in brackets. */
export interface QuantityCase {
  readonly min: number | null;
  readonly max: number | null;
  readonly best: number | null;
  readonly modifier: Modifier;
  readonly kind?: QuantityKind;
  readonly phrases: readonly string[];
}

export const QUANTITIES: readonly QuantityCase[] = [
  { min: 8, max: 8, best: 8, modifier: "exact", phrases: ["Police said [8] people died.", "Police said [eight] people died."] },
  {
    min: 23,
    max: 23,
    best: 23,
    modifier: "exact",
    phrases: ["They fired [23] rockets.", "They fired [twenty-three] rockets.", "They fired [a total of 23] rockets."],
  },
  {
    min: 105,
    max: 105,
    best: 105,
    modifier: "exact",
    phrases: ["The camp held [a hundred and five] men.", "The camp held [105] men."],
  },
  {
    min: 12000,
    max: 12000,
    best: 12000,
    modifier: "exact",
    phrases: ["The camp held [12,000] men.", "The camp held [twelve thousand] men."],
  },
  { min: 1200000, max: 1200000, best: 1200000, modifier: "exact", phrases: ["It displaced [1.2 million] people."] },
  { min: 24, max: 24, best: 24, modifier: "exact", phrases: ["They fired [two dozen] shells."] },
  { min: 6, max: 6, best: 6, modifier: "exact", phrases: ["They fired [half a dozen] shells."] },
  {
    min: 8,
    max: null,
    best: 8,
    modifier: "atLeast",
    phrases: [
      "It killed [at least eight] people.",
      "It killed [no fewer than 8] people.",
      "It killed [eight or more] people.",
      "It killed [a minimum of 8] people.",
    ],
  },
  {
    min: 21,
    max: null,
    best: null,
    modifier: "atLeast",
    phrases: ["It killed [more than 20] people.", "It killed [over 20] people.", "It killed [well over 20] people."],
  },
  {
    min: 0,
    max: 8,
    best: 8,
    modifier: "atMost",
    phrases: [
      "It killed [up to eight] people.",
      "It killed [as many as 8] people.",
      "It killed [no more than 8] people.",
      "It killed [8 or fewer] people.",
    ],
  },
  {
    min: 0,
    max: 19,
    best: null,
    modifier: "atMost",
    phrases: ["It killed [fewer than 20] people.", "It killed [less than 20] people."],
  },
  // nothing bounds it below
  { min: null, max: -31, best: null, modifier: "atMost", phrases: ["It froze at [<-30] that night."] },
  {
    min: 1800,
    max: 2200,
    best: 2000,
    modifier: "about",
    phrases: [
      "It will withdraw [some 2,000] troops.",
      "It will withdraw [about 2,000] troops.",
      "It will withdraw [2,000 or so] troops.",
      "It will withdraw [roughly two thousand] troops.",
    ],
  },
  {
    min: 10,
    max: 15,
    best: null,
    modifier: "range",
    phrases: [
      "It hurt [between 10 and 15] people.",
      "It hurt [10 to 15] people.",
      "It hurt [10-15] people.",
      "It hurt [from ten to fifteen] people.",
      "It hurt [at least 10 but no more than 15] people.",
      "It hurt [more than nine but fewer than 16] people.",
    ],
  },
  { min: 2, max: 3, best: null, modifier: "range", phrases: ["They saw [two or three] gunmen."] },
  { min: 24, max: null, best: null, modifier: "vague", phrases: ["[Dozens] were hurt.", "They hurt [dozens of] people."] },
  { min: 3, max: null, best: null, modifier: "vague", phrases: ["They hurt [several] people.", "They hurt [a few] people."] },
  {
    min: 24,
    max: 36,
    best: null,
    modifier: "range",
    phrases: ["They hurt [two to three dozen] people.", "They hurt [between two and three dozen] people."],
  },
  { min: 36, max: null, best: null, modifier: "vague", phrases: ["They hurt [several dozen] people."] },
  { min: 90, max: 110, best: 100, modifier: "about", phrases: ["They hurt [close to 100] people."] },
  { min: 200, max: null, best: null, modifier: "vague", phrases: ["They hurt [hundreds of] people."] },
  { min: 12, max: 12, best: 12, modifier: "exact", phrases: ["They hurt [a dozen] people."] },
  { min: 0, max: 0, best: 0, modifier: "exact", phrases: ["[No one] was hurt.", "[None] of them was hurt."] },
  { min: 31, max: 31, best: 31, modifier: "exact", phrases: ["They wounded [another 31]."] },
  { min: 40, max: 40, best: 40, modifier: "exact", kind: "percent", phrases: ["It burned [40] percent of the wood."] },
  { min: 500, max: 500, best: 500, modifier: "exact", kind: "money", phrases: ["He was fined $[500] for it."] },
  {
    min: 20,
    max: 20,
    best: 20,
    modifier: "exact",
    kind: "measure",
    phrases: ["It lies [20] km north of the town.", "They carried [20] kg of rice."],
  },
  {
    min: 12,
    max: 12,
    best: 12,
    modifier: "exact",
    kind: "age",
    phrases: ["The [12]-year-old girl fled.", "The girl, aged [12], fled.", "Anna Brown, [12], fled."],
  },
  {
    min: 1600,
    max: 1600,
    best: 1600,
    modifier: "exact",
    kind: "identifier",
    phrases: ["It was in the [1600] block of Oak Street.", "They live at [1600] Oak Street."],
  },
  { min: 66, max: 66, best: 66, modifier: "exact", kind: "identifier", phrases: ["It was on Route [66] near a farm."] },
];

/** Phrases without a quantity. */
export const NO_QUANTITIES: readonly string[] = [
  "Call 555-0134 now.",
  "As many were there as before.",
  "The police came and left.",
];
