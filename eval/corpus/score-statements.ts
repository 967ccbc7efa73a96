import type { Extraction, Statement } from "../../src/core/model/index.ts";
import { isSource, namesSource, overlaps, overlapsAny } from "./agreement.ts";
import type { CorpusReport, GoldStatement } from "./gold.ts";
import { addWanted, type Tally } from "./tally.ts";

const shownStatement = (statement: Statement): string =>
  `${statement.source?.name ?? statement.source?.evidence[0]?.quote ?? "nobody"} ${statement.stance} “${statement.content[0]?.quote ?? ""}”`;

const rightSource = (wanted: GoldStatement, statement: Statement): boolean =>
  wanted.source === null
    ? statement.source === null || statement.source.kind === "unnamed"
    : statement.source !== null && isSource(wanted.source, statement.source);

function agreements(wanted: GoldStatement, statement: Statement): number {
  let points = rightSource(wanted, statement) ? 4 : 0;
  if (wanted.stance === statement.stance) points += 2;
  if (wanted.cue !== undefined && statement.cue !== null && overlaps(wanted.cue, statement.cue)) points += 1;
  return points;
}

/** Who says what: found with the right speaker; and of those wanted the stance, the cue and the chain. */
export function scoreStatements(report: CorpusReport, extraction: Extraction, tally: Tally): void {
  const { name, gold } = report;
  for (const wanted of gold.statements ?? []) {
    const [best] = extraction.statements
      .filter((statement) => overlapsAny(wanted.content, statement.content))
      .sort((a, b) => agreements(wanted, b) - agreements(wanted, a));
    const said = `${wanted.source?.[0]?.quote ?? "nobody named"} ${wanted.stance ?? "says"} “${wanted.content.quote}”`;
    const shown = best === undefined ? null : shownStatement(best);
    const found = best !== undefined && rightSource(wanted, best);
    addWanted(tally, name, "statements", said, shown, found);
    if (wanted.stance !== undefined)
      addWanted(tally, name, "statements.stance", said, shown, found && best.stance === wanted.stance);
    if (wanted.cue !== undefined) {
      const cue = best?.cue ?? null;
      const agrees = found && cue !== null && overlaps(wanted.cue, cue);
      addWanted(tally, name, "statements.cue", `${wanted.cue.quote}: ${said}`, cue?.quote ?? null, agrees);
    }
    for (const link of wanted.chain ?? []) {
      const agrees = found && best.chain.some((source) => namesSource(link, source));
      addWanted(tally, name, "statements.chain", `through ${link}: ${said}`, shown, agrees);
    }
  }
}
