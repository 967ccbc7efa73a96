import { indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import type { GtdTarget, GtdWeapon, IncidentType } from "../../../model/index.ts";
import { compileRealisLexicon, type RealisLexicon } from "./event-realis.ts";

/** One kind of violent incident: a row of `lexicon/incident-types.tsv`. */
export interface AttackClass {
  readonly name: string;
  readonly type: IncidentType;
  readonly weapon: GtdWeapon | null;
  /** Of several kinds told of one incident the lowest rank names it. */
  readonly rank: number;
}

export interface AttackTerm {
  readonly cls: AttackClass;
  readonly pos: "n" | "v" | "any";
  readonly weak: boolean;
}

export interface WeaponTerm extends GtdWeapon {
  readonly cls: string;
}

export interface SceneCue {
  readonly kind: "separate" | "history" | "war";
  /** Counts only as a sentence's first words. */
  readonly atStart: boolean;
}

export interface AttackLexicon {
  readonly classes: ReadonlyMap<string, AttackClass>;
  readonly terms: PhraseIndex<readonly AttackTerm[]>;
  readonly weapons: PhraseIndex<WeaponTerm>;
  /** People named for what they bear, "gunmen" → Firearms. */
  readonly bearers: ReadonlyMap<string, WeaponTerm>;
  readonly targets: PhraseIndex<GtdTarget>;
  /** People by the noun they are called by, "mayor" → Government (General). */
  readonly peopleTargets: ReadonlyMap<string, GtdTarget>;
  readonly cues: PhraseIndex<SceneCue>;
  readonly realis: RealisLexicon;
}

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);

export function compileAttackLexicon(lexicon: Lexicon): AttackLexicon {
  const classes = new Map<string, AttackClass>();
  for (const row of tableOf(lexicon, "incident-types")) {
    const weapon = orNull(row["weapon_type"]);
    classes.set(row["class"] ?? "", {
      name: row["class"] ?? "",
      type: {
        acled: { event: orNull(row["acled_event"]), subEvent: orNull(row["acled_sub"]) },
        plover: { event: orNull(row["plover_event"]), mode: orNull(row["plover_mode"]) },
        gtd: { attack: orNull(row["gtd_attack"]) },
        ucdp: { violence: null },
      },
      weapon: weapon === null ? null : { gtd: weapon, subtype: orNull(row["weapon_subtype"]) },
      rank: Number(row["rank"]),
    });
  }
  const terms = new Map<string, AttackTerm[]>();
  for (const row of tableOf(lexicon, "en/attack-terms")) {
    const cls = classes.get(row["class"] ?? "");
    for (const form of (row["forms"] ?? "").split("|")) {
      // "heart attack": found so that "attack" within is not
      if (cls === undefined) {
        terms.set(form, []);
        continue;
      }
      const term: AttackTerm = { cls, pos: (row["pos"] ?? "any") as AttackTerm["pos"], weak: row["strength"] === "weak" };
      terms.set(form, [...(terms.get(form) ?? []), term]);
    }
  }
  return {
    classes,
    terms: indexPhrases(terms),
    weapons: indexPhrases(forms(lexicon, "weapons", weaponOf)),
    bearers: new Map(forms(lexicon, "weapons", weaponOf, "bearers")),
    targets: indexPhrases(forms(lexicon, "targets", targetOf)),
    peopleTargets: new Map(forms(lexicon, "people-targets", targetOf)),
    cues: indexPhrases(
      forms(lexicon, "en/scene-cues", (row) => ({
        kind: (row["kind"] ?? "separate") as SceneCue["kind"],
        atStart: row["at"] === "start",
      })),
    ),
    realis: compileRealisLexicon(lexicon),
  };
}

function weaponOf(row: Readonly<Record<string, string>>): WeaponTerm {
  return { gtd: row["gtd"] ?? "", subtype: orNull(row["subtype"]), cls: row["class"] ?? "" };
}

function targetOf(row: Readonly<Record<string, string>>): GtdTarget {
  return { gtd: row["gtd"] ?? "", subtype: orNull(row["subtype"]) };
}

function* forms<T>(
  lexicon: Lexicon,
  table: string,
  value: (row: Readonly<Record<string, string>>) => T,
  column = "forms",
): Generator<readonly [string, T]> {
  for (const row of tableOf(lexicon, table))
    for (const form of (row[column] ?? "").split("|")) if (form !== "") yield [form, value(row)];
}
