import { expect, test } from "vitest";
import { testEngine } from "../../../test/engine.ts";
import type { RawReport } from "../model/index.ts";
import { runTogether, type Staged } from "./together.ts";

test("works go through each stage together; a fault ends its own alone", () => {
  const order: string[] = [];
  function* work(name: string, stages: number): Staged<string> {
    for (let i = 1; i <= stages; i++) {
      if (name === "b" && i === 2) throw new Error("torn");
      order.push(`${name}${i}`);
      yield;
    }
    return name;
  }
  expect(runTogether([work("a", 3), work("b", 3), work("c", 1)])).toEqual([
    { done: "a" },
    { fault: new Error("torn") },
    { done: "c" },
  ]);
  expect(order).toEqual(["a1", "b1", "c1", "a2", "a3"]);
});

test("a report is read the same alone and among others", () => {
  const raw = (text: string, title: string | null): RawReport => ({
    ...{ externalId: null, url: null, language: null, outlet: "Wadi News", published: "2021-03-10" },
    title,
    text,
  });
  const raws = [
    raw("MOSUL (Reuters) - A car bomb killed at least nine people in Mosul on Tuesday, police said.", "Nine dead in Mosul"),
    raw("", null),
    raw('"Two of my sons were hurt," said Karim Aziz, 41. The Taliban denied it on Telegram.', null),
    raw("Gunmen shot dead two traders in Herat. In March, ten people died in an assault on a university in Kabul.", "Herat"),
  ];
  expect(testEngine().readAll(raws)).toEqual(raws.map((each) => ({ done: testEngine().read(each) })));
});
