import type { LedgerIncident, PolicyName, Responsibility } from "../../src/core/model/index.ts";
import { sharesWords } from "./agreement.ts";
import type { Moment, Pack } from "./gold.ts";
import { addValue, newTally, type Tally } from "./tally.ts";

type Ledger = (at: string, policy: PolicyName) => readonly LedgerIncident[];

/** The ledger incident that most reports about `key` came to. */
function incidentOf(pack: Pack, key: string, ledger: readonly LedgerIncident[]): LedgerIncident | undefined {
  const about = new Set(
    pack.reports
      .filter(({ gold }) => gold.incidents.some((incident) => incident.main && incident.key === key))
      .map(({ raw }) => raw.externalId),
  );
  const hits = (incident: LedgerIncident): number =>
    incident.reports.filter(({ main, externalId }) => main && about.has(externalId)).length;
  const [best] = ledger.filter((incident) => hits(incident) > 0).sort((a, b) => hits(b) - hits(a));
  return best;
}

const namesIn = (items: readonly Responsibility[], role: "blamedBy" | "claimedBy" | "deniedBy"): readonly string[] =>
  items.filter((item) => item[role].length > 0).map(({ actor }) => actor.name);

const munitionsOf = (incident: LedgerIncident): readonly number[] =>
  incident.claims.flatMap((claim) =>
    claim.field === "munitions" && claim.scope === null && claim.supersededBy === null && claim.value.best !== null
      ? [claim.value.best]
      : [],
  );

function scoreMoment(report: string, moment: Moment, got: LedgerIncident | undefined, tally: Tally): void {
  const one = (field: string, wanted: number | null | undefined, answer: number | null | undefined): void => {
    if (wanted === undefined) return;
    const [said, shown] = [wanted, answer ?? null].map((count) => (count === null ? null : String(count)));
    addValue(tally, report, `as-of.${field}`, said ?? null, shown ?? null, said === shown);
  };
  one("killed", moment.killed, got?.casualties.killed?.best);
  one("injured", moment.injured, got?.casualties.injured?.best);
  const names = (field: string, wanted: readonly string[] | undefined, answers: readonly string[]): void => {
    if (wanted === undefined) return;
    for (const name of wanted) {
      addValue(tally, report, `as-of.${field}`, name, answers.find((answer) => sharesWords(name, answer)) ?? null, true);
    }
    for (const answer of answers) {
      if (!wanted.some((name) => sharesWords(name, answer))) addValue(tally, report, `as-of.${field}`, null, answer, false);
    }
  };
  const items = got?.responsibility ?? [];
  names("responsibility", moment.blamed, namesIn(items, "blamedBy"));
  names("responsibility", moment.claimed, namesIn(items, "claimedBy"));
  names("responsibility", moment.denied, namesIn(items, "deniedBy"));
  const counts = got === undefined ? [] : munitionsOf(got);
  for (const count of moment.munitions ?? []) {
    addValue(tally, report, "as-of.munitions", String(count), counts.includes(count) ? String(count) : null, true);
  }
}

/** What the ledger tells of an incident at the moments the pack has gold for, under the policy named there. */
export function scoreAsOf(pack: Pack, ledger: Ledger): Tally {
  const tally = newTally();
  for (const moment of pack.moments) {
    const got = incidentOf(pack, moment.incident, ledger(moment.at, moment.policy));
    scoreMoment(`${pack.id} ${moment.incident} as of ${moment.at} (${moment.policy})`, moment, got, tally);
  }
  return tally;
}
