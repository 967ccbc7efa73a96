import { Command, CommanderError } from "commander";
import { DatelineError, ERROR_CODES } from "../../core/model/index.ts";
import { VERSION } from "../compose.ts";
import { complain } from "./output.ts";
import { endOnClosedPipe, endOnSignal } from "./terminal.ts";

/** Each command's file is loaded when it is called: `verify` needs no engine, `extract` no ledger. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  agreement: async () => (await import("./agreement.ts")).addAgreement,
  changes: async () => (await import("./changes.ts")).addChanges,
  copy: async () => (await import("./copy.ts")).addCopy,
  demo: async () => (await import("./demo.ts")).addDemo,
  eval: async () => (await import("./eval.ts")).addEval,
  evidence: async () => (await import("./evidence.ts")).addEvidence,
  export: async () => (await import("./export.ts")).addExport,
  diff: async () => (await import("./diff.ts")).addDiff,
  extract: async () => (await import("./extract.ts")).addExtract,
  gazetteer: async () => (await import("./gazetteer.ts")).addGazetteer,
  history: async () => (await import("./history.ts")).addHistory,
  incidents: async () => (await import("./incidents.ts")).addIncidents,
  ingest: async () => (await import("./ingest.ts")).addIngest,
  lexicon: async () => (await import("./lexicon.ts")).addLexicon,
  "re-extract": async () => (await import("./re-extract.ts")).addReExtract,
  review: async () => (await import("./review.ts")).addReview,
  commitments: async () => (await import("./lists.ts")).addCommitments,
  origins: async () => (await import("./lists.ts")).addOrigins,
  plans: async () => (await import("./lists.ts")).addPlans,
  report: async () => (await import("./lists.ts")).addReport,
  reports: async () => (await import("./lists.ts")).addReports,
  rebuild: async () => (await import("./rebuild.ts")).addRebuild,
  search: async () => (await import("./incidents.ts")).addSearch,
  serve: async () => (await import("./serve.ts")).addServe,
  show: async () => (await import("./show.ts")).addShow,
  sources: async () => (await import("./lists.ts")).addSources,
  statements: async () => (await import("./lists.ts")).addStatements,
  token: async () => (await import("./token.ts")).addToken,
  verify: async () => (await import("./verify.ts")).addVerify,
  why: async () => (await import("./why.ts")).addWhy,
};

/** Codes of the contract: wrong usage; could not run. */
const STATUS = { usage: 2, failed: 3 } as const;

/** Runs one call of the program; what it could not do is told on stderr and in the exit status. */
export async function run(argv: readonly string[]): Promise<void> {
  endOnClosedPipe();
  endOnSignal();
  try {
    await callCommand(argv);
  } catch (error: unknown) {
    tellFailure(error, argv);
  }
}

async function callCommand(argv: readonly string[]): Promise<void> {
  const program = new Command("dateline")
    .description("Turns news reports of violent incidents into a sourced, versioned incident record.")
    .version(VERSION)
    .option("--quiet", "no progress on stderr")
    .option("--db <folder>", "ledger folder (default ./dateline-db, or DATELINE_DB)")
    .option("--lexicon <folder>", "tables of your own beside the bundled ones (or DATELINE_LEXICON)")
    .addHelpText(
      "after",
      "\nExamples:\n  dateline demo\n  dateline extract report.txt --published 2020-11-21\n  dateline ingest reports/ --db ./ledger\n  dateline incidents --db ./ledger --country AF\n  dateline show inc_3f2a --db ./ledger --as-of 2020-11-21T16:00Z\n\nExit status: 0 done, 1 some inputs refused, 2 wrong usage, 3 could not run.",
    );
  const named = Object.keys(COMMANDS).filter((name) => argv.includes(name));
  for (const [name, load] of Object.entries(COMMANDS)) if (named.length === 0 || named.includes(name)) (await load())(program);
  for (const command of withSubcommands(program))
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      // told with its code once the parser has given up
      .configureOutput({ outputError: () => {} });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    throw error instanceof CommanderError && error.exitCode !== 0 && error.code !== "commander.help"
      ? usageError(error, program, argv)
      : error;
  }
}

/** The parser's words as ours. */
function usageError({ message }: CommanderError, program: Command, argv: readonly string[]): DatelineError {
  const [told = "", ...more] = message.replace(/^error: /, "").split("\n");
  const meant = more.map((line) => line.replace(/[()]/g, "")).join(" ");
  const called = withSubcommands(program).filter((command) => isCalled(command, argv));
  return new DatelineError("USAGE", `got ${told}`, {
    hint: `${meant === "" ? "" : `${meant} `}${pathOf(called.at(-1) ?? program)} --help says how`,
  });
}

/** Whether the call names a command, in the order of its path. */
function isCalled(command: Command, argv: readonly string[]): boolean {
  const names = pathOf(command).split(" ").slice(1);
  return names.every((name, i) => argv.includes(name) && (i === 0 || argv.indexOf(name) > argv.indexOf(names[i - 1] ?? "")));
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** "dateline review reject". */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** Whether the words of the call ask for JSON; told without the parser, which may be what failed. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, i) => /^--format=(?:nd)?json$/.test(word) || (word === "--format" && /^(?:nd)?json$/.test(argv[i + 1] ?? "")),
  );
}

function tellFailure(error: unknown, argv: readonly string[]): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : STATUS.usage;
    return;
  }
  if (error instanceof DatelineError) {
    complain(error.toProblem(), wantsJson(argv));
    const { exit } = ERROR_CODES[error.code];
    process.exitCode = exit === 1 ? STATUS.failed : exit;
    return;
  }
  process.stderr.write(
    `dateline: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = STATUS.failed;
}
