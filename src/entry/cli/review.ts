import { type Command, Option } from "commander";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import { reviewLedger } from "../../app/review-ledger.ts";
import type { ReviewRequest } from "../../app/review-request.ts";
import { valueInWords } from "../../app/value-in-words.ts";
import { type Credibility, DatelineError, type Extraction, type Reliability } from "../../core/model/index.ts";
import { composeEngine, type Readers, systemClock } from "../compose.ts";
import { inLedger, type MomentOptions } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderRecorded } from "./render/acts.ts";
import { addReviewCoding } from "./review-coding.ts";
import { addReviewLists } from "./review-lists.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options extends MomentOptions, Readers {
  readonly by?: string;
  readonly why?: string;
  readonly at?: string;
  readonly wait?: boolean;
  readonly quote?: string;
  readonly format: string;
}

/** What the words of a call ask for. */
type Ask = (words: readonly string[], options: Options, store: LedgerStore) => ReviewRequest | Promise<ReviewRequest>;

/** Each act: its arguments, what it does, and the request they come to. */
const ACTS: readonly (readonly [usage: string, does: string, ask: Ask])[] = [
  ["accept <claim>", "say that a claim is right as it was read", ([claim = ""]) => ({ act: "accept", claim })],
  ["reject <claim>", "say that a claim is wrong: it enters no range", ([claim = ""]) => ({ act: "reject", claim })],
  [
    "correct <claim> <value>",
    "put a value in place of the one read, in words or as JSON; --quote gives the words that say so",
    async ([claim = "", words = ""], options, store) => ({
      act: "correct",
      claim,
      value: valueInWords(await composeEngine(options), await fieldOf(store, claim), words),
      ...(options.quote === undefined ? {} : { quote: options.quote }),
    }),
  ],
  [
    "move <claim> <incident>",
    "say that a claim is about another incident",
    ([claim = "", to = ""]) => ({ act: "move", claim, to }),
  ],
  ["merge <incidents...>", "say that incidents are one", (incidents) => ({ act: "merge", incidents })],
  [
    "split <incident> <report-incidents...>",
    "take report-incidents (rep_…/i1) out of an incident",
    ([incident = "", ...nodes]) => ({ act: "split", incident, nodes }),
  ],
  ["same <a> <b>", "say that two incidents or report-incidents are one", ([a = "", b = ""]) => ({ act: "same", a, b })],
  ["not-same <a> <b>", "say that they are not, whatever the machine thinks", ([a = "", b = ""]) => ({ act: "not-same", a, b })],
  [
    "not-an-incident <incident>",
    "say that nothing of the kind happened: its grade becomes discounted",
    ([incident = ""]) => ({ act: "not-an-incident", incident }),
  ],
  ["looked <incident>", "mark as looked at, without another word", ([incident = ""]) => ({ act: "review", incident })],
  ["close <incident>", "nothing more is to be done", ([incident = ""]) => ({ act: "close", incident })],
  ["reopen <incident>", "there is more to do after all", ([incident = ""]) => ({ act: "reopen", incident })],
  [
    "assign <incident> <person>",
    "who looks after it; nobody takes it back",
    ([incident = "", person = ""]) => ({ act: "assign", incident, to: person === "nobody" ? null : person }),
  ],
  ["comment <on>", "a comment on an incident or claim; --why holds its words", ([on = ""]) => ({ act: "comment", on })],
  [
    "grade-source <name> <grade>",
    "Admiralty reliability of a person, institution or outlet: A to F (G: deceptive), none takes it back",
    ([source = "", grade = ""]) => ({
      act: "grade-source",
      source,
      reliability: grade === "none" ? null : (grade.toUpperCase() as Reliability),
    }),
  ],
  [
    "grade-claim <claim> <grade>",
    "Admiralty credibility of a claim: 1 to 6, none takes it back",
    ([claim = "", grade = ""]) => ({
      act: "grade-claim",
      claim,
      credibility: grade === "none" ? null : (Number(grade) as Credibility),
    }),
  ],
  [
    "code <incident> <field> <value>",
    "a second coder's value (none: not said); changes nothing, measured by dateline agreement",
    ([incident = "", field = "", value = ""]) => ({
      act: "code",
      incident,
      field,
      value: value === "none" ? null : /^\d+$/.test(value) ? Number(value) : value,
    }),
  ],
  ["undo <act>", "take an act back, by its id", ([undoes = ""]) => ({ act: "undo", undoes })],
];

export function addReview(program: Command): void {
  const review = program
    .command("review")
    .description("what people decide: accept, reject, correct, move, merge, split, grade, undo … and what is worth a look")
    .addHelpText(
      "after",
      '\nEvery act is an entry with who, when and why; nothing is overwritten, everything can be undone.\n\nExamples:\n  dateline review queue\n  dateline review reject rep_0a1b…/c4 --by ann --why "the toll of another attack"\n  dateline review correct rep_0a1b…/c2 "at least ten" --by ann --quote "ten people had died"\n  dateline review merge inc_3f2a inc_77b0 --by ann\n  dateline review undo act_5c… --by ann',
    );
  for (const [usage, does, ask] of ACTS) {
    const command = review
      .command(usage)
      .description(does)
      .option("--by <name>", "who decides (or DATELINE_BY)")
      .option("--why <words>", "why")
      .option("--at <time>", "when it was decided, if not now")
      .option("--wait", "record it though its report is not here yet")
      .addOption(new Option("--format <format>", "text or json").choices(["text", "json"]).default("text"));
    if (usage.startsWith("correct")) command.option("--quote <words>", "words of the report that the value rests on");
    command.action(async (...called: unknown[]) => {
      const options = (called.at(-1) as Command).optsWithGlobals<Options>();
      const words = (called.at(-1) as Command).args;
      await inLedger(options, async (store) => {
        const reviewer = { by: byOf(options), why: options.why ?? null, at: options.at ?? null, wait: options.wait === true };
        const recorded = await reviewLedger(store, systemClock, await ask(words, options, store), reviewer);
        await print(
          options.format === "json" ? `${JSON.stringify(recorded, null, 1)}\n` : renderRecorded(recorded, lookOfStdout()),
        );
      });
    });
  }
  addReviewLists(review);
  addReviewCoding(review);
}

/** @throws DatelineError USAGE: a decision without a name is nobody's */
function byOf({ by }: Options): string {
  const name = by ?? process.env["DATELINE_BY"] ?? "";
  if (name.trim() === "")
    throw new DatelineError("USAGE", "got nobody, expected who decides", { hint: "--by NAME, or DATELINE_BY" });
  return name;
}

/** @throws DatelineError CLAIM_NOT_FOUND */
async function fieldOf(store: LedgerStore, id: string): Promise<Extraction["claims"][number]["field"]> {
  const [report = "", own = ""] = id.split("/");
  const stored = await store.report(report);
  const claim = stored === null ? undefined : (JSON.parse(stored.extraction) as Extraction).claims.find((c) => c.id === own);
  if (claim === undefined)
    throw new DatelineError("CLAIM_NOT_FOUND", `got claim ${id}, which is not here`, {
      hint: "dateline why INCIDENT FIELD prints claims with their ids",
    });
  return claim.field;
}
