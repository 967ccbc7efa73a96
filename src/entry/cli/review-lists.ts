import { type Command, InvalidArgumentError, Option } from "commander";
import { listActs } from "../../app/list-acts.ts";
import { reviewQueue, toQueuedHead } from "../../app/review-queue.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderActs, renderQueue } from "./render/acts.ts";
import { lookOfStdout } from "./terminal.ts";

interface QueueOptions extends MomentOptions {
  readonly n: number;
  readonly assignee?: string;
  readonly format: string;
}

interface ListOptions extends MomentOptions {
  readonly by?: string;
  readonly incident?: string;
  readonly format: string;
}

export const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("expected a whole number");
  return Number(text);
};

export const textOrJson = (): Option => new Option("--format <format>", "text or json").choices(["text", "json"]).default("text");

/** `review queue` and `review list`. */
export function addReviewLists(review: Command): void {
  withMoment(review.command("queue"))
    .description("open incidents, those most worth a look first: contested, many killed, few origins, new")
    .option("-n <n>", "how many", wholeNumber, 20)
    .option("--assignee <name>", "only those somebody looks after")
    .addOption(textOrJson())
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<QueueOptions>();
      await inLedger(options, async (store) => {
        const queue = await reviewQueue(store, systemClock, momentOf(options), options.n, options.assignee ?? null);
        await print(
          options.format === "json"
            ? `${JSON.stringify(queue.map(toQueuedHead), null, 1)}\n`
            : renderQueue(queue, lookOfStdout()),
        );
      });
    });
  review
    .command("list")
    .description("people's acts in their order, undone ones too")
    .option("--by <name>", "only of this person")
    .option("--incident <incident>", "only on this incident and its claims")
    .addOption(textOrJson())
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { by, incident } = options;
      await inLedger(options, async (store) => {
        const acts = await listActs(store, systemClock, {
          ...(by === undefined ? {} : { by }),
          ...(incident === undefined ? {} : { incident }),
        });
        await print(options.format === "json" ? `${JSON.stringify(acts, null, 1)}\n` : renderActs(acts, lookOfStdout()));
      });
    });
}
