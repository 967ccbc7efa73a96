import type { EngineScore } from "../../../app/score-engine.ts";
import { GOLD_FIELDS } from "../../../core/score/index.ts";
import { cell, type Look, paint, plain, wrap } from "./page.ts";

const WIDTHS = [12, 8, 8, 8, 11, 8] as const;

/** Precision and recall a field with their counts, then the misses and the words each answer rests on. */
export function renderScore(score: EngineScore, look: Look): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => cell(text, WIDTHS[i] ?? 8))
      .join("")
      .trimEnd();
  const rows = GOLD_FIELDS.flatMap((field) => {
    const figures = score.fields[field];
    if (figures === undefined) return [];
    const { gold, given, right, precision, recall } = figures;
    return [line([field, String(gold), String(given), String(right), share(precision), share(recall)])];
  });
  const heads = paint(line(["field", "coded", "given", "right", "precision", "recall"]), "dim", look);
  const refused = score.refused.length === 0 ? "" : `, ${score.refused.length} refused`;
  const out = [`${score.reports} reports scored${refused}`, "", heads, ...rows];
  if (score.misses.length > 0) out.push("", paint(`${score.misses.length} of ${score.missed} misses`, "bold", look));
  for (const miss of score.misses) {
    const coded = miss.gold === null ? "nobody says" : JSON.stringify(miss.gold);
    const given = miss.given.length === 0 ? "nothing" : miss.given.join("; ");
    out.push(...wrap(plain(`${miss.id} ${miss.field}: coded ${coded}, given ${given}`), look.width));
    for (const { quote } of miss.evidence.slice(0, 3)) out.push(...wrap(plain(`“${quote}”`), look.width, "    ", "    "));
  }
  return `${out.join("\n")}\n`;
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
