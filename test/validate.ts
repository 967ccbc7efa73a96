import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import type { Extraction, LedgerIncident, Problem } from "../src/core/model/index.ts";

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));
const ajv = new Ajv({ strict: false, allErrors: true });

/** Names of the shapes that have a schema. */
export const SHAPES: readonly string[] = readdirSync(folder).map((file) => file.replace(/\.schema\.json$/, ""));
const validators = new Map<string, ValidateFunction>();

function validatorOf(name: string): ValidateFunction {
  const held = validators.get(name);
  if (held !== undefined) return held;
  const made = ajv.compile(JSON.parse(readFileSync(`${folder}${name}.schema.json`, "utf8")) as object);
  validators.set(name, made);
  return made;
}

/** Throws with the first faults unless the value is of the schema. */
export function assertShape(name: string, value: unknown): void {
  const validate = validatorOf(name);
  if (!validate(value)) throw new Error(`not a valid ${name}: ${ajv.errorsText(validate.errors?.slice(0, 5) ?? null)}`);
}

/** Throws with the first faults unless the value is what the contract's schema says. */
export function assertExtraction(value: unknown): asserts value is Extraction {
  assertShape("extraction", value);
}

export function assertIncident(value: unknown): asserts value is LedgerIncident {
  assertShape("incident", value);
}

export function assertProblem(value: unknown): asserts value is Problem {
  assertShape("problem", value);
}
