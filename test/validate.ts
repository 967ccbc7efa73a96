import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Extraction, LedgerIncident, Problem } from "../src/core/model/index.ts";

const load = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8")) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = {
  extraction: ajv.compile(load("extraction")),
  incident: ajv.compile(load("incident")),
  problem: ajv.compile(load("problem")),
  diff: ajv.compile(load("diff")),
  change: ajv.compile(load("change")),
  history: ajv.compile(load("history")),
};

/** Throws with the first faults unless the value is of the schema. */
export function assertShape(name: keyof typeof validators, value: unknown): void {
  check(name, value);
}

function check(name: keyof typeof validators, value: unknown): void {
  const validate = validators[name];
  if (!validate(value)) throw new Error(`not a valid ${name}: ${ajv.errorsText(validate.errors?.slice(0, 5) ?? null)}`);
}

/** Throws with the first faults unless the value is what the contract's schema says. */
export function assertExtraction(value: unknown): asserts value is Extraction {
  check("extraction", value);
}

export function assertIncident(value: unknown): asserts value is LedgerIncident {
  check("incident", value);
}

export function assertProblem(value: unknown): asserts value is Problem {
  check("problem", value);
}
