import type { Extraction, RawReport } from "../../src/core/model/index.ts";
import { alignIncidents } from "./align-incidents.ts";
import type { CorpusReport, Pack } from "./gold.ts";
import { scoreClaims } from "./score-claims.ts";
import { scoreIncidents } from "./score-incidents.ts";
import { scoreMarks, scoreMentions, scoreUndertakings } from "./score-mentions.ts";
import { scoreStatements } from "./score-statements.ts";
import { mergeTallies, newTally, type Tally } from "./tally.ts";

/** Anything that reads a report: the rules engine, or a stand-in in a test. */
export interface Reader {
  read(raw: RawReport): Extraction;
}

/** Everything gold says of one report against what was read from it. */
export function scoreReport(report: CorpusReport, extraction: Extraction): Tally {
  const tally = newTally();
  const alignment = alignIncidents(report.gold, extraction);
  scoreIncidents(report, extraction, alignment, tally);
  scoreClaims(report, extraction, alignment, tally);
  scoreStatements(report, extraction, tally);
  scoreMentions(report, extraction, tally);
  scoreMarks(report, extraction, tally);
  scoreUndertakings(report, extraction, tally);
  return tally;
}

/** One tally over all reports of a pack; misses name pack and report. */
export function scorePack(pack: Pack, engine: Reader): Tally {
  const named = pack.reports.map((report) => ({ ...report, name: `${pack.id}/${report.name}` }));
  return mergeTallies(named.map((report) => scoreReport(report, engine.read(report.raw))));
}
