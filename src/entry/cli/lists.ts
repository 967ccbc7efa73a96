import { type Command, Option } from "commander";
import { toTerms } from "../../app/incident-filter.ts";
import { listOrigins, tellOrigins } from "../../app/list-origins.ts";
import { LARGEST_PAGE, type PageRequest } from "../../app/list-page.ts";
import { listReports } from "../../app/list-reports.ts";
import { listSources } from "../../app/list-sources.ts";
import { listStatements } from "../../app/list-statements.ts";
import { listCommitments, listPlans } from "../../app/list-undertakings.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import { showReport } from "../../app/show-report.ts";
import type { Stance } from "../../core/model/index.ts";
import { STANCES } from "../../core/search/index.ts";
import { systemClock } from "../compose.ts";
import { type FilterOptions, filterOf, withFilters } from "./incident-filters.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";

type PageOf = (page: PageRequest) => Promise<{ readonly items: readonly unknown[]; readonly next: string | null }>;

/** Prints a list as JSON lines, the items the HTTP API gives, page by page. */
async function printPages(list: PageOf): Promise<void> {
  for (let cursor: string | null = null; ; ) {
    const { items, next }: Awaited<ReturnType<PageOf>> = await list({ limit: LARGEST_PAGE, cursor });
    for (const item of items) await print(`${JSON.stringify(item)}\n`);
    if (next === null) return;
    cursor = next;
  }
}

export function addReports(program: Command): void {
  paged(
    program,
    "reports",
    "the ledger's reports without their texts, newest first",
    (store, options) => (page) => listReports(store, momentOf(options), page),
  );
}

export function addCommitments(program: Command): void {
  paged(
    program,
    "commitments",
    "obligations reports tell of, and the incidents that may breach them",
    (store, options) => (page) => listCommitments(store, systemClock, momentOf(options), page),
  );
}

export function addPlans(program: Command): void {
  paged(
    program,
    "plans",
    "announced future acts, the soonest due first",
    (store, options) => (page) => listPlans(store, systemClock, momentOf(options), page),
  );
}

function paged(
  program: Command,
  name: string,
  about: string,
  list: (store: LedgerStore, options: MomentOptions) => PageOf,
): void {
  withMoment(program.command(name))
    .description(`${about}, as JSON lines`)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<MomentOptions>();
      await inLedger(options, (store) => printPages(list(store, options)));
    });
}

export function addSources(program: Command): void {
  withFilters(program.command("sources"))
    .description("who says something of the incidents found, those with most claims first, as JSON lines")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<FilterOptions>();
      await inLedger(options, async (store) => {
        const sources = await listSources(store, systemClock, momentOf(options), toTerms(filterOf(options)));
        for (const source of sources) await print(`${JSON.stringify(source)}\n`);
      });
    });
}

export function addOrigins(program: Command): void {
  withFilters(program.command("origins"))
    .description("what the claims on the incidents found come from, those most reports carry first, as JSON lines")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<FilterOptions>();
      await inLedger(options, async (store) => {
        for (const origin of await listOrigins(store, systemClock, momentOf(options), toTerms(filterOf(options))))
          for (const told of await tellOrigins(store, [origin])) await print(`${JSON.stringify(told)}\n`);
      });
    });
}

interface StatementOptions extends MomentOptions {
  readonly speaker?: string;
  readonly stance?: Stance;
}

export function addStatements(program: Command): void {
  withMoment(program.command("statements"))
    .description("who says what in the ledger's reports, the newest report first, as JSON lines")
    .option("--speaker <words>", "words of who says it")
    .addOption(new Option("--stance <stance>", "how it is said").choices(STANCES))
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StatementOptions>();
      const filter = { speaker: options.speaker ?? null, stance: options.stance ?? null };
      await inLedger(options, (store) => printPages((page) => listStatements(store, momentOf(options), filter, page)));
    });
}

export function addReport(program: Command): void {
  program
    .command("report")
    .description("what was read of one report of the ledger, as JSON")
    .argument("<report>", "its id")
    .action(async (id: string, _options: unknown, command: Command) => {
      await inLedger(command.optsWithGlobals<MomentOptions>(), async (store) => {
        await print(`${JSON.stringify(await showReport(store, id), null, 1)}\n`);
      });
    });
}
