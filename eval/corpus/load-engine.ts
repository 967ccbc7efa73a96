import { loadGazetteer } from "../../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../../src/adapters/lexicon/load-lexicon.ts";
import { createEngine, type RulesEngine } from "../../src/core/extract/index.ts";

/** The rules engine with the bundled lexicon and gazetteer, as the program runs it. */
export const loadEngine = (): RulesEngine =>
  createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "eval" });
