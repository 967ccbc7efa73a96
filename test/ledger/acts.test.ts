import { beforeEach, describe, expect, test } from "vitest";
import { type IncidentFilter, toTerms } from "../../src/app/incident-filter.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import { listActs } from "../../src/app/list-acts.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { type Reviewer, reviewLedger } from "../../src/app/review-ledger.ts";
import { reviewQueue } from "../../src/app/review-queue.ts";
import type { ReviewRequest } from "../../src/app/review-request.ts";
import { searchIncidents } from "../../src/app/search-incidents.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { exactly, type LedgerClaim, type LedgerIncident, readValue } from "../../src/core/model/index.ts";
import { assertIncident } from "../validate.ts";
import { KABUL } from "./build-extraction.ts";
import { ALL, OTHERS, ROCKETS } from "./kabul-facts.ts";
import { contentOf, ingest, largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

let store: LedgerStore;
const clock = tickingClock("2026-02-01T00:00:00.000Z");
const ask = async (request: ReviewRequest, more: Partial<Reviewer> = {}): Promise<string> => {
  const [first] = await reviewLedger(store, clock, request, { by: "ann", why: null, at: null, ...more });
  return first?.id ?? expect.fail("nothing was recorded");
};
const incidentOf = async (report: string | undefined): Promise<LedgerIncident> => {
  const { incidents } = await viewLedger(store, clock, NOW);
  const found = incidents.find((i) => i.reports.some((r) => r.id === report && r.main));
  if (found !== undefined) assertIncident(JSON.parse(JSON.stringify(found)));
  return found ?? expect.fail(`no incident tells of ${report}`);
};
const bomb = () => incidentOf(OTHERS[1]?.report.id);
const claimOn = (incident: LedgerIncident, field: LedgerClaim["field"]): LedgerClaim =>
  incident.claims.find((c) => c.field === field) ?? expect.fail(`no claim on ${field}`);

beforeEach(async () => {
  store = await ledgerOf(ALL);
});

describe("corrections", () => {
  test("a corrected count stands with its words, the one read is kept, and undoing brings it back", async () => {
    const before = await bomb();
    const claim = claimOn(before, "injured");
    const id = await ask({ act: "correct", claim: claim.id, value: exactly(4, null, "4"), quote: "wounding three passers-by" });
    const after = claimOn(await bomb(), "injured");
    expect(after).toMatchObject({ value: { best: 4 }, review: "accepted", corrected: { act: id, by: "ann", was: claim.value } });
    expect(after.evidence.map((e) => e.quote)).toEqual(["wounding three passers-by"]);
    expect((await bomb()).casualties.injured).toMatchObject({ min: 4, best: 4, max: 4 });
    expect((await bomb()).revision).toBe(before.revision + 1);
    await ask({ act: "undo", undoes: id });
    expect(await bomb()).toMatchObject({ casualties: before.casualties, status: "new", revision: before.revision + 2 });
  });

  test("verify proves the words a correction rests on", async () => {
    const { id, report } = claimOn(await bomb(), "injured");
    const quotes = (await verifyLedger(store)).quotes;
    await ask({ act: "correct", claim: id, value: exactly(4, null, "4"), quote: "wounding three" });
    expect(await verifyLedger(store)).toMatchObject({ quotes: quotes + 1, faults: [] });
    const evidence = [{ start: 3, end: 8, quote: "other" }];
    await recordAct(store, clock, "eve", { act: "correct", claim: id, value: exactly(5, null, "5"), evidence, note: null });
    expect((await verifyLedger(store)).faults).toEqual([{ where: `${report} 3-8`, what: "the quote is not what stands there" }]);
  });

  test("a corrected responsibility is held against whom the person names", async () => {
    const { id } = claimOn(await largest(store, null), "responsibility");
    const actor = { name: "Red Brigade", id: null, kind: "rebel", country: null, aliases: [] } as const;
    await ask({ act: "correct", claim: id, value: { actor, relation: "blamed" } }, { why: "a slip of the agency" });
    expect((await largest(store, null)).responsibility.map((r) => r.actor.name)).toContain("Red Brigade");
  });

  test("a correction rests on words of the report or on a note, and fits its field", async () => {
    const { id } = claimOn(await bomb(), "killed");
    const correct = (value: object, more: { quote?: string; why?: string } = {}) =>
      ask({ act: "correct", claim: id, value: value as LedgerClaim["value"], ...more }, { why: more.why ?? null });
    await expect(correct(exactly(2, null, "2"))).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(correct(exactly(2, null, "2"), { quote: "no such words" })).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(correct({ name: "Herat" }, { why: "so" })).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(correct({ ...exactly(2, null, "2"), max: 1 }, { why: "so" })).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(correct(claimOn(await bomb(), "killed").value, { why: "so" })).rejects.toMatchObject({ code: "ACT_CONFLICT" });
  });
});

describe("claims and incidents", () => {
  test("a claim assigned to another incident counts there, and only there", async () => {
    const claim = claimOn(await bomb(), "killed");
    const target = await incidentOf(OTHERS[0]?.report.id);
    const id = await ask({ act: "move", claim: claim.id, to: target.id }, { why: "the officer died at the university" });
    expect((await bomb()).claims.some((c) => c.id === claim.id)).toBe(false);
    expect((await bomb()).casualties.killed).toBeNull();
    const moved = claimOn(
      {
        ...(await incidentOf(OTHERS[0]?.report.id)),
        claims: (await incidentOf(OTHERS[0]?.report.id)).claims.filter((c) => c.id === claim.id),
      },
      "killed",
    );
    expect(moved).toMatchObject({ moved: true, report: claim.report });
    expect((await incidentOf(OTHERS[0]?.report.id)).reports.map((r) => r.id)).toContain(claim.report);
    await ask({ act: "undo", undoes: id });
    expect(claimOn(await bomb(), "killed").id).toBe(claim.id);
  });

  test("a claim assigned to a report that is not here stays until it comes", async () => {
    store = await ledgerOf([...ROCKETS, ...OTHERS.slice(1)]);
    const claim = claimOn(await bomb(), "killed");
    const to = `${OTHERS[0]?.report.id}/i1`;
    await expect(ask({ act: "move", claim: claim.id, to })).rejects.toMatchObject({ code: "INCIDENT_NOT_FOUND" });
    await ask({ act: "move", claim: claim.id, to }, { wait: true });
    expect(claimOn(await bomb(), "killed").id).toBe(claim.id);
    await ingest(store, OTHERS.slice(0, 1));
    expect((await bomb()).claims.some((c) => c.id === claim.id)).toBe(false);
  });

  test("closing, opening again, assigning and commenting go with the incident, whatever its id becomes", async () => {
    const late = ROCKETS.slice(4);
    store = await ledgerOf(late);
    const { id } = await largest(store, null);
    await ask({ act: "close", incident: id });
    await ask({ act: "assign", incident: id, to: "bob" });
    await ask({ act: "comment", on: id }, { why: "call the hospital" });
    await ingest(store, ROCKETS);
    const now = await largest(store, null);
    expect(now.id).not.toBe(id);
    expect(now).toMatchObject({ status: "closed", assignee: "bob", comments: [{ by: "ann", text: "call the hospital" }] });
    await expect(ask({ act: "close", incident: now.id })).rejects.toMatchObject({ code: "ACT_CONFLICT" });
    await ask({ act: "reopen", incident: now.id });
    expect((await largest(store, null)).status).not.toBe("closed");
    await ask({ act: "assign", incident: now.id, to: null });
    await ask({ act: "assign", incident: now.id, to: "eve" });
    expect((await largest(store, null)).assignee).toBe("eve");
    await expect(ask({ act: "reopen", incident: now.id })).rejects.toMatchObject({ code: "ACT_CONFLICT" });
  });

  test("a rejected time or place leaves the incident without it, a corrected one outweighs every report", async () => {
    const claims = (await bomb()).claims.filter((c) => c.field === "place");
    if (claims.length === 0) return expect((await bomb()).place.status).not.toBe("unresolved");
    for (const claim of claims) await ask({ act: "reject", claim: claim.id });
    expect((await bomb()).place).toMatchObject({ status: "unresolved", reason: "rejected-in-review" });
  });
});

describe("Admiralty grades", () => {
  test("a claim's credibility and its source's reliability are shown; a source set to E is not credible", async () => {
    const rockets = await largest(store, null);
    const claim = rockets.claims.find((c) => c.field === "killed" && c.review === null) ?? expect.fail("no claim");
    await ask({ act: "grade-claim", claim: claim.id, credibility: 2 });
    await ask({ act: "grade-source", source: "Office of the First Vice-President", reliability: "E" });
    const after = await largest(store, null);
    expect(after.claims.find((c) => c.id === claim.id)?.credibility).toBe(2);
    const graded = after.claims.filter((c) => c.reliability === "E");
    expect(graded.length).toBeGreaterThan(0);
    expect(after.casualties.killed?.best).toBe(8);
    await ask({ act: "grade-source", source: "office of the first vice-president", reliability: null });
    expect((await largest(store, null)).casualties.killed?.best).toBe(rockets.casualties.killed?.best);
  });

  test("grades outside the scale are refused", async () => {
    const claim = claimOn(await bomb(), "killed").id;
    await expect(ask({ act: "grade-claim", claim, credibility: 7 as never })).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(ask({ act: "grade-source", source: "AFP", reliability: "H" as never })).rejects.toMatchObject({
      code: "ACT_BAD",
    });
  });
});

describe("what cannot be", () => {
  test.each<[string, ReviewRequest, string]>([
    ["an unknown report", { act: "accept", claim: "rep_none/c1" }, "CLAIM_NOT_FOUND"],
    ["an unknown claim", { act: "reject", claim: `${ALL[0]?.report.id}/c99` }, "CLAIM_NOT_FOUND"],
    ["an unknown incident", { act: "close", incident: "inc_ffffffff" }, "INCIDENT_NOT_FOUND"],
    ["an unknown act", { act: "undo", undoes: "act_none" }, "ACT_NOT_FOUND"],
    ["a merge of one", { act: "merge", incidents: [`${ALL[0]?.report.id}/i1`] }, "ACT_BAD"],
    ["one as the same as itself", { act: "same", a: `${ALL[0]?.report.id}/i1`, b: `${ALL[0]?.report.id}/i1` }, "ACT_BAD"],
    ["a comment without words", { act: "comment", on: `${ALL[0]?.report.id}/c1` }, "ACT_BAD"],
    ["an unknown field", { act: "code", incident: `${ALL[0]?.report.id}/i1`, field: "mood", value: 1 }, "ACT_BAD"],
  ])("%s is refused, and nothing recorded", async (_what, request, code) => {
    await expect(ask(request)).rejects.toMatchObject({ code });
    expect(await store.reviews()).toEqual([]);
  });

  test("nobody decides, and nobody decides tomorrow or in 1850", async () => {
    const request: ReviewRequest = { act: "accept", claim: claimOn(await bomb(), "killed").id };
    await expect(ask(request, { by: " " })).rejects.toMatchObject({ code: "USAGE" });
    await expect(ask(request, { at: "2999-01-01" })).rejects.toMatchObject({ code: "TIME_BAD" });
    await expect(ask(request, { at: "1850-01-01" })).rejects.toMatchObject({ code: "TIME_BAD" });
    await ask(request, { at: "2021-05-01T10:00:00Z" });
    expect((await listActs(store, clock, {}))[0]?.at).toBe("2021-05-01T10:00:00.000Z");
    await expect(ask(request)).rejects.toMatchObject({ code: "ACT_CONFLICT" });
  });
});

describe("what was decided, and what is worth a look", () => {
  test("the list keeps undone acts and can be narrowed to a person or an incident", async () => {
    const claim = claimOn(await bomb(), "killed").id;
    const id = await ask({ act: "reject", claim }, { by: "bob" });
    await ask({ act: "undo", undoes: id });
    await ask({ act: "close", incident: (await largest(store, null)).id });
    expect((await listActs(store, clock, {})).map((a) => [a.act.act, a.undone])).toEqual([
      ["reject", true],
      ["undo", false],
      ["close", false],
    ]);
    expect((await listActs(store, clock, { by: "bob" })).map((a) => a.id)).toEqual([id]);
    expect((await listActs(store, clock, { incident: (await bomb()).id })).map((a) => a.act.act)).toEqual(["reject", "undo"]);
  });

  test("the queue puts the contested and deadly first and leaves out what is closed", async () => {
    const before = await reviewQueue(store, clock, NOW, 10);
    expect(before[0]?.reasons).toContain("responsibility is contested");
    expect([...before].sort((a, b) => b.score - a.score)).toEqual(before);
    await ask({ act: "close", incident: before[0]?.id ?? "" });
    expect((await reviewQueue(store, clock, NOW, 10)).map((q) => q.id)).not.toContain(before[0]?.id);
    expect(await reviewQueue(store, clock, NOW, 10, "bob")).toEqual([]);
  });

  test("a list is narrowed by what people said of its incidents", async () => {
    const rockets = await largest(store, null);
    await ask({ act: "close", incident: rockets.id });
    await ask({ act: "assign", incident: (await bomb()).id, to: "bob" });
    const ids = async (filter: IncidentFilter) =>
      (await searchIncidents(store, clock, NOW, { terms: toTerms(filter), limit: 100, cursor: null })).items.map((i) => i.id);
    expect(await ids({ status: "closed" })).toEqual([rockets.id]);
    expect(await ids({ grade: "contested" })).toContain(rockets.id);
    expect(await ids({ assignee: "bob" })).toEqual([(await bomb()).id]);
    expect(await ids({ status: "closed", assignee: "bob" })).toEqual([]);
    await expect(ids({ status: "open" })).rejects.toMatchObject({ code: "FILTER_BAD" });
    await expect(ids({ grade: "A" })).rejects.toMatchObject({ code: "FILTER_BAD" });
  });

  test("second codings change nothing", async () => {
    const before = await contentOf(store);
    await ask({ act: "code", incident: (await bomb()).id, field: "killed", value: 1 });
    expect(await contentOf(store)).toBe(before);
    expect(readValue((await bomb()).place)?.name).toBe(KABUL.name);
  });
});
