import type { Gazetteer } from "../gazetteer/index.ts";
import { type Lexicon, tableOf } from "../lexicon/index.ts";
import type { Mark } from "../model/index.ts";
import { compileMarkRules, type MarkRule, type MarkRules } from "../text/index.ts";
import { compileQualifierLexicon, type QualifierLexicon } from "./claims/attribution.ts";
import { compileIncidentLexicon, type IncidentLexicon } from "./incidents/doc-reading.ts";
import { type ActorLexicon, compileActorLexicon } from "./mentions/actor/index.ts";
import { compilePlaceLexicon, type PlaceLexicon } from "./mentions/place/index.ts";
import { compileQuantityLexicon, type QuantityLexicon } from "./mentions/quantity/index.ts";
import { type CompiledTimeLexicon, compileTimeLexicon } from "./mentions/time/index.ts";
import { compileStatementLexicon, type StatementLexicon } from "./statements/index.ts";
import { compileUndertakingLexicon, type UndertakingLexicon } from "./undertakings/index.ts";

/** The lexicons as each stage reads them, compiled once an engine. */
export interface Compiled {
  readonly gazetteer: Gazetteer;
  readonly marks: MarkRules;
  readonly times: CompiledTimeLexicon;
  readonly quantities: QuantityLexicon;
  readonly places: PlaceLexicon;
  readonly outlets: ReadonlyMap<string, string>;
  readonly actors: ActorLexicon;
  readonly statements: StatementLexicon;
  readonly qualifiers: QualifierLexicon;
  readonly incidents: IncidentLexicon;
  readonly undertakings: UndertakingLexicon;
}

export function compileLexicons(lexicon: Lexicon, gazetteer: Gazetteer): Compiled {
  return {
    gazetteer,
    marks: compileMarkRules(
      tableOf(lexicon, "en/boilerplate").map((row) => ({
        words: row["words"] ?? "",
        where: (row["where"] ?? "line") as MarkRule["where"],
        kind: (row["kind"] ?? "boilerplate") as Mark["kind"],
        rule: row["rule"] || null,
      })),
    ),
    times: compileTimeLexicon(lexicon),
    quantities: compileQuantityLexicon(lexicon),
    places: compilePlaceLexicon(lexicon),
    outlets: new Map(
      tableOf(lexicon, "outlets").flatMap((row) =>
        [row["name"] ?? "", ...(row["aliases"] ?? "").split("|")].map(
          (name) => [name.toLowerCase(), row["country"] ?? ""] as const,
        ),
      ),
    ),
    actors: compileActorLexicon(lexicon),
    statements: compileStatementLexicon(lexicon),
    qualifiers: compileQualifierLexicon(lexicon),
    incidents: compileIncidentLexicon(lexicon),
    undertakings: compileUndertakingLexicon(lexicon),
  };
}
