import { DatelineError } from "../core/model/index.ts";
import type { LedgerPart, LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { type Verification, verifyLedger } from "./verify-ledger.ts";

export interface CopiedLedger {
  readonly entries: number;
  readonly reports: number;
  /** Hash of the last entry, the same in both; null where there was nothing to copy. */
  readonly head: string | null;
}

/**
 * Copies a ledger into an empty one, whatever stores they lie in: entries with their hashes, reports with every reading, and what
 * fusion found. The source is proved first, the copy afterwards. All or nothing.
 * @param open opens the target, once the source is proved
 * @param step called after each part with the rows copied so far
 * @throws DatelineError LEDGER_CORRUPT (a faulty source), LEDGER_NOT_EMPTY
 */
export async function copyLedger(
  from: LedgerStore,
  open: () => Promise<LedgerStore>,
  step: (rows: number) => void = () => {},
): Promise<CopiedLedger> {
  refuseFaults("source", await verifyLedger(from));
  const to = await open();
  try {
    const version = await from.nodesVersion();
    await from.snapshot((snapshot) => to.takeOver(counted(snapshot.parts(), step), version));
    await renewViews(to);
    const proved = await verifyLedger(to);
    refuseFaults("copy", proved);
    return { entries: proved.entries, reports: proved.reports, head: (await to.head())?.hash ?? null };
  } finally {
    await to.close();
  }
}

async function* counted(parts: AsyncIterable<LedgerPart>, step: (rows: number) => void): AsyncGenerator<LedgerPart> {
  let rows = 0;
  for await (const part of parts) {
    rows += part.rows.length;
    step(rows);
    yield part;
  }
}

function refuseFaults(which: "source" | "copy", { faults }: Verification): void {
  const [first] = faults;
  if (first === undefined) return;
  const more = faults.length > 1 ? ` … and ${faults.length - 1} more` : "";
  throw new DatelineError("LEDGER_CORRUPT", `got a faulty ${which}: ${first.where}: ${first.what}${more}`, {
    hint: "dateline verify names every fault",
  });
}
