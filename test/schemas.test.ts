import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateSchemas } from "../scripts/schemas.ts";
import { assertProblem } from "./validate.ts";

test("the committed schemas are what the types say (npm run schemas)", () => {
  for (const [name, text] of generateSchemas())
    expect(readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"), name).toBe(text);
});

test("a shape with a field too many or a code unknown is refused", () => {
  const good = { code: "INPUT_EMPTY", message: "got nothing", hint: "say more", at: "a.txt:1" };
  expect(() => assertProblem(good)).not.toThrow();
  expect(() => assertProblem({ ...good, code: "NO_SUCH_CODE" })).toThrow(/not a valid problem/);
  expect(() => assertProblem({ ...good, hint: null })).toThrow(/not a valid problem/);
  expect(() => assertProblem({ ...good, extra: 1 })).toThrow(/not a valid problem/);
});
