import type { Agreement } from "../../../app/measure-agreement.ts";
import { renderGrid } from "./grid.ts";
import { type Look, paint, wrap } from "./page.ts";

/** A row a field, then where coders differ. */
export function renderAgreement({ fields, differ }: Agreement, look: Look): string {
  if (fields.length === 0) return "Nothing is coded twice. dateline review sample draws reports to code.\n";
  const rows = fields.map((f) => [
    f.field,
    String(f.units),
    f.percent === null ? "–" : `${(100 * f.percent).toFixed(0)} %`,
    figure(f.alpha),
    figure(f.alphaInterval),
    f.coders.join(", "),
  ]);
  const columns = ["field", "units", "agree", "alpha", "interval", "coders"].map((head) => ({ head, narrowest: 6 }));
  const lines = [
    ...(renderGrid(columns, rows, look) ?? rows.map((row) => row.join("  "))),
    ...(differ.length === 0 ? [] : ["", paint("Where they differ", "bold", look)]),
    ...differ.flatMap(({ node, field, values }) =>
      wrap(`${node} ${field}: ${values.map((v) => `${v.coder} ${v.value ?? "not said"}`).join(", ")}`, look.width, "  ", "    "),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function figure(alpha: number | null): string {
  return alpha === null ? "–" : alpha.toFixed(3);
}
