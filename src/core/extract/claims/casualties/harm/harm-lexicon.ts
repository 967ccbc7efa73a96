import { indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../../../lexicon/index.ts";

export type HarmKind = "killed" | "injured" | "missing" | "captured" | "displaced" | "harmed";
export type HarmFrame = "vt" | "vi" | "adj" | "nof" | "count" | "suffer" | "carry";
export type VerbForm = "base" | "s" | "past" | "ing" | "none";

export interface HarmTerm {
  readonly effect: HarmKind;
  readonly frame: HarmFrame;
  readonly weak: boolean;
  readonly form: VerbForm;
  readonly phrase: string;
  /** What must stand behind the patients: "hostage" or a way they are led, for people taken; "to death". */
  readonly needs: "hold" | "lead" | "death" | null;
}

export interface HarmLexicon {
  readonly terms: PhraseIndex<readonly HarmTerm[]>;
}

export function compileHarmLexicon(lexicon: Lexicon): HarmLexicon {
  const byPhrase = new Map<string, HarmTerm[]>();
  for (const row of tableOf(lexicon, "en/harm-terms")) {
    for (const phrase of (row["forms"] ?? "").split("|")) {
      const frame = (row["frame"] ?? "vt") as HarmFrame;
      const term: HarmTerm = {
        effect: (row["effect"] ?? "killed") as HarmKind,
        frame,
        weak: row["strength"] === "weak",
        form: verbForm(phrase, frame),
        phrase,
        needs: (row["needs"] || null) as HarmTerm["needs"],
      };
      byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), term]);
    }
  }
  return { terms: indexPhrases(byPhrase) };
}

function verbForm(phrase: string, frame: HarmFrame): VerbForm {
  if (frame !== "vt" && frame !== "vi") return "none";
  if (/\w{2,}ing\b/.test(phrase)) return "ing";
  if (
    /(?:ed\b|\bshot\b|\bslain\b|\bslew\b|\bhurt\b|\btook\b|\btaken\b|\bheld\b|\bburnt\b|\bhit\b|\bblown\b|\bstruck\b|\blost\b|\bled\b|\bdrove\b)/.test(
      phrase,
    )
  )
    return "past";
  return /s\b/.test(phrase.split(" ")[0] ?? "") ? "s" : "base";
}
