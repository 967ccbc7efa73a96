import type { Kysely } from "kysely";
import type { LedgerReader, StoredCommitment } from "../../../app/ports/ledger-reader.ts";
import type { ReviewEntry } from "../../../core/ledger/index.ts";
import { lastEntry, readLedger, reviewsAfter } from "./read-ledger.ts";
import type { Tables } from "./tables.ts";

/**
 * What every question asks of a whole ledger, kept: of review acts only those since the last look are read, since entries stay as they
 * are; commitments again where the ledger has grown. The same array as before says that nothing has changed. Not for use in a
 * transaction, which may be rolled back.
 */
export function heldReadings(db: Kysely<Tables>): Pick<LedgerReader, "reviews" | "commitments"> {
  let reviews: readonly ReviewEntry[] = [];
  let commitments: { readonly head: string; readonly told: Promise<readonly StoredCommitment[]> } | null = null;
  return {
    async reviews() {
      const before = reviews;
      const fresh = await reviewsAfter(db, before.at(-1)?.seq ?? Number.MIN_SAFE_INTEGER);
      if (fresh.length === 0) return before;
      const now = [...before, ...fresh];
      // of two that asked at once the one that heard of more is kept
      if (now.length > reviews.length) reviews = now;
      return now;
    },
    async commitments() {
      const head = (await lastEntry(db))?.hash ?? "";
      if (commitments?.head === head) return commitments.told;
      const told = readLedger(db).commitments();
      commitments = { head, told };
      told.catch(() => {
        if (commitments?.told === told) commitments = null;
      });
      return told;
    },
  };
}
