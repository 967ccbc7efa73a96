import { afterAll, beforeAll, expect, test } from "vitest";
import { bearerOf, type Served, serverOf } from "./server-of.ts";

let served: Served;
let kabul = "";
let claim = "";
const headers = { authorization: `Bearer ${"a".repeat(43)}` };
const get = (url: string) => served.app.inject({ method: "GET", url, headers });
const act = (payload: object) => served.app.inject({ method: "POST", url: "/api/review", payload, headers });
const killed = async () => (await get(`/api/incidents/${kabul}`)).json().casualties.killed;

beforeAll(async () => {
  served = await serverOf({ tokens: bearerOf });
  const [incident] = (await get("/api/incidents?place=kabul")).json().items;
  kabul = incident.id;
  claim = incident.claims.find(
    (each: { field: string; value: { best: number } }) => each.field === "killed" && each.value.best === 8,
  ).id;
});
afterAll(() => served.app.close());

test("an act is recorded under the token's name, changes what is told, and is undone", async () => {
  const before = await killed();
  const done = await act({ act: "correct", claim, value: "nine people", why: "the ministry's own page says nine" });
  expect(done.statusCode).toBe(200);
  expect((await killed()).best).toBe(9);
  const [recorded] = done.json().recorded;
  const [listed] = (await get(`/api/review/acts?incident=${kabul}`)).json();
  expect(listed).toMatchObject({
    id: recorded.id,
    by: "anna",
    undone: false,
    act: { act: "correct", note: "the ministry's own page says nine" },
  });
  expect((await act({ act: "undo", undoes: recorded.id })).statusCode).toBe(200);
  expect(await killed()).toEqual(before);
  expect((await get(`/api/review/acts?incident=${kabul}`)).json()[0].undone).toBe(true);
});

test("the queue gives reasons", async () => {
  const queue = (await get("/api/review/queue")).json();
  expect(queue.length).toBe(2);
  expect(queue[0]).toMatchObject({
    id: expect.stringMatching(/^inc_/),
    reasons: [expect.any(String)].concat(queue[0].reasons.slice(1)),
  });
});

test.each([
  [{}, "act"],
  [{ act: "praise" }, "act"],
  [{ act: "accept" }, "claim"],
  [{ act: "accept", claim: "rep_x/c1", extra: 1 }, "extra"],
  [{ act: "merge", incidents: [] }, "incidents"],
  [{ act: "grade-claim", claim: "rep_x/c1", credibility: "one" }, "credibility"],
  [{ act: "accept", claim: "rep_x/c1", why: 5 }, "why"],
])("%j is refused by its field", async (body, words) => {
  const answer = await act(body);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.json()).toMatchObject({ code: "ACT_BAD", detail: expect.stringContaining(words) });
});

test("a claim nobody has read cannot be judged", async () => {
  expect((await act({ act: "reject", claim: "rep_nothing/c1" })).statusCode).toBe(404);
});
