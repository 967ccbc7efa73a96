import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/engine.ts";
import type { Statement } from "../../model/index.ts";
import { CHAIN_CASES, STATEMENT_CASES } from "./statements.corpus.ts";

const read = (text: string): readonly Statement[] => readText(text).statements;
const speaker = (s: Statement): string => s.source?.name ?? s.source?.role ?? s.source?.evidence[0]?.quote ?? "-";

describe("statements", () => {
  for (const { text, says } of STATEMENT_CASES)
    it(text, () => {
      const got = read(text).map((s) => [speaker(s), s.stance, s.content.map((c) => c.quote).join(" ~ ")]);
      expect(got.map(([who, stance, what]) => `${nameIn(who ?? "", says)} | ${stance} | ${what}`)).toEqual(says);
    });
});

/** A speaker without a name is compared by a word of his description. */
function nameIn(who: string, says: readonly string[]): string {
  const wanted = says.map((line) => line.split(" | ")[0] ?? "");
  return wanted.find((w) => who === w) ?? wanted.find((w) => who.toLowerCase().split(" ").includes(w.toLowerCase())) ?? who;
}

describe("chains", () => {
  for (const [text, chain] of CHAIN_CASES)
    it(text, () => {
      expect(read(text).map((s) => [speaker(s), ...s.chain.map((c) => c.name)].join(" ← "))).toContain(chain);
    });
});

describe("hostile text", () => {
  it("reads a megabyte of cues and quotation marks", () => {
    const text = "he said “no, and ".repeat(12_000);
    expect(read(text).every((s) => s.content.every((c) => text.slice(c.start, c.end) === c.quote))).toBe(true);
  });
});
