import { expect, test } from "vitest";
import type { LedgerIncident, Responsibility } from "../model/index.ts";
import { sentenceOf } from "./sentence.ts";

const none = { asFact: false, blamedBy: [], claimedBy: [], deniedBy: [] };
const actor = (name: string, aliases: readonly string[] = []): Responsibility["actor"] => ({
  name,
  id: null,
  kind: "unknown",
  country: null,
  aliases: [...aliases],
});

function held(...responsibility: Responsibility[]): string {
  const unresolved = { status: "unresolved", reason: "not-said", evidence: [] } as const;
  const incident = {
    time: unresolved,
    place: unresolved,
    type: { acled: { event: null, subEvent: null }, plover: { event: null, mode: null }, gtd: { attack: null } },
    casualties: { killed: null, injured: null, missing: null, captured: null },
    responsibility,
  } as unknown as LedgerIncident;
  return /people harmed\. (.*)$/.exec(sentenceOf(incident))?.[1] ?? "";
}

test.each<[string, Responsibility[]]>([
  ["Nobody is held responsible.", []],
  ["It is blamed on gunmen.", [{ ...none, actor: actor("gunmen"), blamedBy: ["c1"] }]],
  ["It is told as done by police.", [{ ...none, actor: actor("police"), asFact: true, blamedBy: ["c1"] }]],
  ["The Taliban denied it.", [{ ...none, actor: actor("Taliban", ["the Taliban"]), deniedBy: ["c1"] }]],
  ["Insurgents, blamed for it, denied it.", [{ ...none, actor: actor("insurgents"), blamedBy: ["c1"], deniedBy: ["c2"] }]],
  [
    "Night Brigade, blamed for it, claimed it and denied it; named for it: militia.",
    [
      { ...none, actor: actor("Night Brigade"), blamedBy: ["c1"], claimedBy: ["c2"], deniedBy: ["c3"] },
      { ...none, actor: actor("militia") },
    ],
  ],
])("%s", (words, responsibility) => {
  expect(held(...responsibility)).toBe(words);
});
