import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { createEngine, type RulesEngine } from "../src/core/extract/index.ts";
import type { Extraction, RawReport } from "../src/core/model/index.ts";
import { assertExtraction } from "./validate.ts";

let engine: RulesEngine | null = null;

/** The rules engine with the bundled lexicon and gazetteer, made once a test file. */
export function testEngine(): RulesEngine {
  engine ??= createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "0.0.0-test" });
  return engine;
}

/** Reads a text and holds the result to the schema. */
export function readText(text: string, more: Partial<RawReport> = {}): Extraction {
  const extraction = testEngine().read({
    externalId: null,
    title: null,
    outlet: null,
    url: null,
    published: null,
    language: null,
    ...more,
    text,
  });
  assertExtraction(extraction);
  return extraction;
}
