import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../adapters/lexicon/load-lexicon.ts";
import { segment } from "../../text/index.ts";
import { compileActorLexicon, readActors } from "../mentions/actor/index.ts";
import { findSought } from "./sought.ts";

const lexicon = compileActorLexicon(loadLexicon());
const sought = (text: string): string[] => {
  const doc = segment(text);
  return findSought(doc, readActors(doc, lexicon)).map((target) => target.quote);
};

describe("whom forces were after", () => {
  test.each([
    ["Troops detained two men while searching for a Taliban commander in Baghlan.", ["Taliban commander"]],
    ["Police raided three houses in search of a wanted Haqqani leader.", ["Haqqani leader"]],
    ["It was an operation to capture a Taliban weapons dealer.", ["Taliban weapons dealer"]],
    ["The raid targeting the Taliban ended at noon.", ["Taliban"]],
    ["Soldiers pursuing insurgents crossed the river.", ["insurgents"]],
    ["The hunt for the Taliban commander went on.", ["Taliban commander"]],
  ])("%s", (text, quotes) => {
    expect(sought(text)).toEqual(quotes);
  });

  test.each([
    "The Taliban searched for a mine clearer.",
    "The ministry is looking for talks with the Taliban.",
    "Police arrested a baker for helping the Taliban.",
    "Officers were searching for a missing girl.",
    "The army targeted a bridge held by the Taliban.",
  ])("nobody in: %s", (text) => {
    expect(sought(text)).toEqual([]);
  });
});
