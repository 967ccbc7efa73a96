import { describe, expect, test } from "vitest";
import type { ReviewAct } from "../model/index.ts";
import { foldActs } from "./acts.ts";
import { actId, type Entry, FIRST_PREV, sealEntry } from "./entry.ts";

const note = null;

function entriesOf(...acts: ReviewAct[]): Entry[] {
  return acts.map((act, i) =>
    sealEntry(
      { kind: "review", id: `act_${i + 1}`, act, at: "2026-01-01T00:00:00.000Z" },
      i + 1,
      "2026-01-01T00:00:00.000Z",
      "ann",
      FIRST_PREV,
    ),
  );
}

describe("acts in force", () => {
  test("the newer of two on one thing holds", () => {
    const acts = foldActs(
      entriesOf(
        { act: "accept", claim: "c", note },
        { act: "reject", claim: "c", note },
        { act: "same", a: "y", b: "x", note },
        { act: "not-same", a: "x", b: "y", note },
      ),
    );
    expect(acts.claims.get("c")).toBe("rejected");
    expect(acts.rulings).toEqual([{ a: "x", b: "y", verdict: "not-same" }]);
  });

  test("a merge says same of all, a split not the same across, the newest first", () => {
    const acts = foldActs(
      entriesOf({ act: "merge", nodes: ["a", "b", "c"], note }, { act: "split", nodes: ["c"], from: ["a", "b"], note }),
    );
    expect(acts.rulings).toEqual([
      { a: "b", b: "c", verdict: "not-same" },
      { a: "a", b: "c", verdict: "not-same" },
      { a: "a", b: "b", verdict: "same" },
    ]);
  });

  test("an act can be undone, and so can the undoing", () => {
    const close: ReviewAct = { act: "close", node: "n", note };
    const undo = (undoes: string): ReviewAct => ({ act: "undo", undoes, note });
    expect(foldActs(entriesOf(close, undo("act_1"))).closed.size).toBe(0);
    expect(foldActs(entriesOf(close, undo("act_1"), undo("act_2"))).closed.has("n")).toBe(true);
    expect(foldActs(entriesOf(close, { act: "reopen", node: "n", note })).closed.size).toBe(0);
    expect(foldActs(entriesOf(undo("act_9"), close)).closed.has("n")).toBe(true);
  });

  test("an act's id is its content, person and moment, nothing of the ledger", () => {
    const act: ReviewAct = { act: "accept", claim: "c", note };
    expect(actId(act, "ann", "t")).toBe(actId({ note, claim: "c", act: "accept" }, "ann", "t"));
    expect(actId(act, "ann", "t")).not.toBe(actId(act, "bob", "t"));
  });
});
