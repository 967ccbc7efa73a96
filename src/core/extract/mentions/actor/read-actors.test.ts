import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../../adapters/lexicon/load-lexicon.ts";
import { segment } from "../../../text/index.ts";
import { type ActorCase, COINED, DESCRIBED, NAMED, PERSONS, SHARED, UNKNOWN, UPPER } from "./actors.corpus.ts";
import { type ActorRead, compileActorLexicon, readActors } from "./index.ts";

const lexicon = compileActorLexicon(loadLexicon());

function shown(read: ActorRead): string {
  const { actor } = read;
  return read.personName === null
    ? `${read.quote} → ${actor.name} | ${actor.kind} | ${actor.country ?? "-"}`
    : `${read.quote} → ${actor.name} | ${read.role ?? "-"} | ${read.affiliation?.name ?? "-"}`;
}

function corpus(name: string, cases: readonly ActorCase[]): void {
  describe(name, () => {
    for (const [text, wanted] of cases)
      it(text, () => {
        expect(readActors(segment(text), lexicon).map(shown)).toEqual(wanted);
      });
  });
}

corpus("named in the lexicon", NAMED);
corpus("a name two actors share", SHARED);
corpus("described by what they are", DESCRIBED);
corpus("people without a name", UNKNOWN);
corpus("persons", PERSONS);
corpus("upper-case copy", UPPER);
corpus("abbreviations the text introduces", COINED);

describe("what a group's people are", () => {
  it("knows a named group's fighters as the group, people alone as nobody's", () => {
    const reads = readActors(segment("FMLN guerrillas and other guerrillas met Afghan officials."), lexicon);
    expect(reads.map((r) => [r.quote, r.organised])).toEqual([
      ["FMLN", true],
      ["guerrillas", false],
      ["Afghan officials", true],
    ]);
  });
});

describe("offsets", () => {
  it("quotes the text's own words, without overlap, in order", () => {
    const text = "Lt. Col. Ana Ruiz (Army of Peru) told AFP that Hamas, the FBI and Mr. Omar bin Said agreed.\n\nRuiz left.";
    const reads = readActors(segment(text), lexicon);
    for (const read of reads) expect(text.slice(read.start, read.end)).toBe(read.quote);
    for (const [i, read] of reads.entries()) expect(read.first).toBeGreaterThanOrEqual(reads[i - 1]?.last ?? 0);
  });
});

describe("hostile text", () => {
  it("reads long runs of capitals, brackets and titles", () => {
    for (const unit of ["President General ", "A (B) ", "National Front of ", "Ana, a ", "AB (ABAB) "])
      expect(readActors(segment(unit.repeat(5000)), lexicon).length).toBeGreaterThanOrEqual(0);
  });
});

describe("the table of actors", () => {
  it("gives every actor a kind, and a country or none", () => {
    for (const row of loadLexicon().tables.get("actors") ?? []) {
      expect(row["kind"], row["name"]).toMatch(
        /^(?:state|military|police|rebel|militia|criminal|organisation|intergovernmental)$/,
      );
      expect(row["country"], row["name"]).toMatch(/^(?:[A-Z]{2})?$/);
      expect(row["id"], row["name"]).toMatch(/^(?:wikidata:Q\d+)?$/);
    }
  });
});
