import { type Command, Option } from "commander";
import { exportIncidents } from "../../app/export-incidents.ts";
import { toTerms } from "../../app/incident-filter.ts";
import { allIncidents, countIncidents, searchIncidents } from "../../app/search-incidents.ts";
import { exportFormat } from "../../core/export/index.ts";
import type { LedgerIncident } from "../../core/model/index.ts";
import { LIST_ORDERS, type ListOrder } from "../../core/search/index.ts";
import { systemClock, writeTable } from "../compose.ts";
import { count, type FilterOptions, filterOf, withFilters } from "./incident-filters.ts";
import { inLedger, momentOf } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderTable } from "./render/incident-list.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options extends FilterOptions {
  readonly format?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly counts?: boolean;
  readonly order?: ListOrder;
  readonly quiet?: boolean;
}

const USUAL_PAGE = 100;

export function addIncidents(program: Command): void {
  withListing(program.command("incidents"))
    .description("list the ledger's incidents, newest first unless asked otherwise")
    .action((_options: unknown, command: Command) => list(command.optsWithGlobals<Options>()));
}

export function addSearch(program: Command): void {
  withListing(program.command("search"))
    .description("find incidents by a query over reports and claims, newest first")
    .argument("<query...>", "terms that must all hold; put -- before one that begins with -")
    .addHelpText(
      "after",
      `
Terms:
  rockets "green zone" mortar*       words, a phrase, a beginning: of one report
  speaker:Taliban stance:denies      who says it and how; together: of one claim
  killed>=8  injured<50  killed=0    figures under --policy
  actor:"Islamic State"              held responsible, claiming or denying
  place:Kabul  country:AF            where
  near:34.5,69.2,25                  latitude, longitude, kilometres
  bbox:33,68,36,71                   south, west, north, east
  from:2020-11-01  to:  on:          when
  type:shelling  grade:fair  status:new  is:main
  is:unplaced  is:undated            without a point on the map, without a day
  -place:Kabul                       not there (after --: dateline search -- rockets -place:Kabul)`,
    )
    .action((words: readonly string[], _options: unknown, command: Command) =>
      list(command.optsWithGlobals<Options>(), words.map(requoted).join(" ")),
    );
}

/** A shell takes the quotation marks of `place:"New York"` away: a word with spaces in it was a quotation. */
function requoted(word: string): string {
  if (!/\s/.test(word) || word.includes('"')) return word;
  const field = /^-?[a-z]+[:<>=]+/i.exec(word)?.[0];
  // a whole query in the shell's quotes stays one
  return field === undefined || /\s\S*[a-z][:<>=]/i.test(word) ? word : `${field}"${word.slice(field.length)}"`;
}

function withListing(command: Command): Command {
  return withFilters(command)
    .option("--limit <n>", "a page of at most so many, 1 to 1000; without it all", count)
    .option("--cursor <cursor>", "where the page before ended, as it said")
    .addOption(new Option("--order <order>", "which come first: newest or deadliest").choices(LIST_ORDERS))
    .option("--counts", "how many are found, by country, kind, status, grade and year, as JSON")
    .addOption(
      new Option("--format <format>", "table, json, ndjson, csv or geojson").choices([
        "table",
        "json",
        "ndjson",
        "csv",
        "geojson",
      ]),
    );
}

async function list(options: Options, query?: string): Promise<void> {
  const terms = toTerms(filterOf(options, query));
  const moment = momentOf(options);
  await inLedger(options, async (store) => {
    if (options.counts === true) {
      await print(`${JSON.stringify(await countIncidents(store, systemClock, moment, terms), null, 1)}\n`);
      return;
    }
    if (options.limit === undefined && options.cursor === undefined) {
      await write(allIncidents(store, systemClock, moment, terms, options.order), options);
      return;
    }
    const request = {
      terms,
      limit: options.limit ?? USUAL_PAGE,
      cursor: options.cursor ?? null,
      ...(options.order === undefined ? {} : { order: options.order }),
    };
    const page = await searchIncidents(store, systemClock, moment, request);
    await write(page.items, options);
    if (page.next !== null && options.quiet !== true) process.stderr.write(`more: --cursor ${page.next}\n`);
  });
}

async function write(incidents: AsyncIterable<LedgerIncident> | Iterable<LedgerIncident>, options: Options): Promise<void> {
  const format = options.format ?? (process.stdout.isTTY ? "table" : "ndjson");
  if (format === "table") await print(renderTable(await held(incidents), lookOfStdout()));
  else if (format === "json") await print(`${JSON.stringify(await held(incidents), null, 1)}\n`);
  else for await (const piece of exportIncidents(incidents, exportFormat(format), writeTable)) await print(piece);
}

/** A table and a JSON list are written whole. */
async function held(incidents: AsyncIterable<LedgerIncident> | Iterable<LedgerIncident>): Promise<LedgerIncident[]> {
  const out: LedgerIncident[] = [];
  for await (const incident of incidents) out.push(incident);
  return out;
}
