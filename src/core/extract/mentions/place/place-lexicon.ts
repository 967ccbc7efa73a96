import { placeKey } from "../../../gazetteer/index.ts";
import { type Lexicon, tableOf } from "../../../lexicon/index.ts";

/** A name that machine translation turned into another; valid where the meant place lies in one of the countries. */
export interface Slip {
  readonly said: string;
  readonly meant: string;
  readonly countries: readonly string[];
}

/** What the words beside a name say; the classes of gazetteer/cues.tsv. */
export type Cue =
  | "strong"
  | "weak"
  | "modifier"
  | "kind-province"
  | "kind-district"
  | "kind-town"
  | "kind-neighbourhood"
  | "title"
  | "speech"
  | "state-verb"
  | "street"
  | "natural"
  | "site"
  | "municipal"
  | "force"
  | "body"
  | "modified"
  | "spot"
  | "townsfolk"
  | "told-in"
  | "goes-on"
  | "of-body"
  | "state-body"
  | "not-before"
  | "not-run"
  | "people-half";

/** Last words that make a longer name of an office, site, street or feature. */
const HEADS: readonly Cue[] = [
  ...(["body", "site", "street", "natural"] as const),
  ...(["kind-town", "kind-neighbourhood", "kind-district", "kind-province"] as const),
];

export interface PlaceLexicon {
  readonly notPlaces: ReadonlySet<string>;
  readonly mistranslations: ReadonlyMap<string, Slip>;
  /** First words of the mistranslated names. */
  readonly slipHeads: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Whether a lower-cased word, its full stop left off, is of this class. */
  is(cue: Cue, word: string): boolean;
  /** Whether it is of a class whose words end a longer name. */
  isHead(word: string): boolean;
}

export function compilePlaceLexicon(lexicon: Lexicon): PlaceLexicon {
  const classes: string[] = [];
  const masks = new Map<string, number>();
  for (const row of tableOf(lexicon, "gazetteer/cues")) {
    const bit = 2 ** classes.push(row["class"] ?? "") / 2;
    for (const form of listOf(row["forms"])) masks.set(form, (masks.get(form) ?? 0) | bit);
  }
  const bits = Object.fromEntries(classes.map((name, k) => [name, 2 ** k]));
  const heads = HEADS.reduce((mask, cue) => mask | (bits[cue] ?? 0), 0);
  const maskOf = (word: string): number =>
    masks.get(word.length > 1 && word.charCodeAt(word.length - 1) === 46 ? word.slice(0, -1) : word) ?? 0;
  const names = (kind: string): Set<string> =>
    new Set(
      tableOf(lexicon, "gazetteer/person-names")
        .filter((row) => row["kind"] === kind)
        .flatMap((row) => listOf(row["forms"])),
    );
  const slips = tableOf(lexicon, "mistranslations").map(
    (row) =>
      [
        placeKey(row["said"] ?? ""),
        { said: row["said"] ?? "", meant: row["meant"] ?? "", countries: listOf(row["countries"]) },
      ] as const,
  );
  return {
    notPlaces: new Set(tableOf(lexicon, "gazetteer/not-places").map((row) => row["word"] ?? "")),
    mistranslations: new Map(slips),
    slipHeads: new Set(slips.map(([key]) => key.split(" ", 1)[0] ?? "")),
    given: names("given"),
    surnames: names("surname"),
    is: (cue, word) => (maskOf(word) & (bits[cue] ?? 0)) !== 0,
    isHead: (word) => (maskOf(word) & heads) !== 0,
  };
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? "").split("|").filter((part) => part !== "");
}
