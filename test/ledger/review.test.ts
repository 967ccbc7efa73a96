import { beforeEach, describe, expect, test } from "vitest";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { reviewLedger } from "../../src/app/review-ledger.ts";
import type { ReviewRequest } from "../../src/app/review-request.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import type { LedgerIncident, ReviewAct } from "../../src/core/model/index.ts";
import { ALL, OTHERS, ROCKETS } from "./kabul-facts.ts";
import { ingest, largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

describe("people's acts", () => {
  let store: LedgerStore;
  const clock = tickingClock("2026-02-01T00:00:00.000Z");
  const decide = (act: ReviewAct) => recordAct(store, clock, "ann", act);
  const ask = (request: ReviewRequest, why: string | null = null) =>
    reviewLedger(store, clock, request, { by: "ann", why, at: null });
  const bomb = async (): Promise<LedgerIncident> => {
    const { incidents } = await viewLedger(store, clock, NOW);
    return incidents.find((i) => i.reports.some((r) => r.id === OTHERS[1]?.report.id)) ?? expect.fail("the bomb is gone");
  };
  beforeEach(async () => {
    store = await ledgerOf(ALL);
  });

  test("a rejected claim enters no range, and an undone rejection lets it back", async () => {
    const before = await bomb();
    const claim = before.claims.find((c) => c.field === "killed") ?? expect.fail("no claim");
    const { id } = await decide({ act: "reject", claim: claim.id, note: "the officer lives" });
    const rejected = await bomb();
    expect(rejected.casualties.killed).toBeNull();
    expect(rejected.claims.find((c) => c.id === claim.id)?.review).toBe("rejected");
    expect(rejected.status).toBe("reviewed");
    await decide({ act: "undo", undoes: id, note: null });
    expect((await bomb()).casualties).toEqual(before.casualties);
    expect((await bomb()).status).toBe("new");
  });

  test("what replaced an old figure, once rejected, gives it back", async () => {
    const rockets = await largest(store, null);
    for (const c of rockets.claims)
      if (c.field === "killed" && "best" in c.value && c.value.best === 10)
        await decide({ act: "reject", claim: c.id, note: null });
    expect((await largest(store, null)).casualties.killed?.best).toBe(8);
  });

  test("merged incidents are one, under the earlier anchor; the id that goes leads on", async () => {
    const [one, two] = [await bomb(), await largest(store, null)];
    await ask({ act: "merge", incidents: [two.id, one.id] }, "the same morning");
    const merged = await bomb();
    expect(merged.reports).toHaveLength(ROCKETS.length + 1);
    for (const id of [one.id, two.id]) expect((await showIncident(store, clock, NOW, id)).id).toBe(merged.id);
  });

  test("what is split off stays apart, even when it comes again", async () => {
    const rockets = await largest(store, null);
    const node = `${ROCKETS[0]?.report.id}/i1`;
    await ask({ act: "split", incident: rockets.id, nodes: [node] });
    expect((await largest(store, null)).reports).toHaveLength(ROCKETS.length - 1);
    await ingest(store, ALL);
    expect((await largest(store, null)).reports).toHaveLength(ROCKETS.length - 1);
    await expect(ask({ act: "split", incident: rockets.id, nodes: ["rep_none/i1"] })).rejects.toMatchObject({ code: "ACT_BAD" });
  });

  test("an act on what is not here yet waits for it", async () => {
    const late = await ledgerOf(ROCKETS.slice(1));
    const [first, second] = [`${ROCKETS[0]?.report.id}/i1`, `${ROCKETS[1]?.report.id}/i1`];
    await recordAct(late, clock, "ann", { act: "not-same", a: first, b: second, note: null });
    await recordAct(late, clock, "ann", { act: "close", node: first, note: null });
    await ingest(late, ROCKETS.slice(0, 1));
    const { incidents } = await viewLedger(late, clock, NOW);
    const apart =
      incidents.find((i) => i.reports.some((r) => r.id === ROCKETS[0]?.report.id)) ?? expect.fail("the report is gone");
    expect(apart.reports.some((r) => r.id === ROCKETS[1]?.report.id)).toBe(false);
    expect(apart.status).toBe("closed");
  });

  test("an act is not known before it was recorded", async () => {
    const one = await bomb();
    const before = clock();
    await decide({ act: "not-an-incident", node: one.claims[0]?.incident ?? "", note: null });
    expect((await bomb()).grade).toBe("discounted");
    expect((await showIncident(store, clock, { ...NOW, recordedBy: before }, one.id)).grade).not.toBe("discounted");
  });
});
