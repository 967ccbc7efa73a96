import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/model/index.ts";
import { readText } from "../engine.ts";

/** "field min…max polarity speaker" of each count; the report itself is "outlet". */
function counts(text: string): string[] {
  const { claims, statements } = readText(text, { published: "2031-05-07" });
  const speaker = ({ statement }: Claim): string => {
    const source = statements.find(({ id }) => id === statement)?.source;
    return statement === null ? "outlet" : (source?.name ?? source?.evidence[0]?.quote ?? "nobody");
  };
  return claims.flatMap((claim) => {
    const { field, value, polarity, realis, reported } = claim;
    if (!/^(?:killed|injured|munitions)$/.test(field) || !("min" in value)) return [];
    return [`${field} ${value.min}…${value.max ?? ""} ${polarity} ${realis} ${reported} by ${speaker(claim)}`];
  });
}

describe("who tells a count", () => {
  test.each([
    // what a deed is known by is told by the report, not by who claims, denies or condemns it
    [
      "The Red Front denied any role in the blast that killed eight people in Orvel on Monday.",
      "affirmed actual current by outlet",
    ],
    [
      "The Red Front denied that it had carried out the raid in Orvel on Monday, in which eight people were killed.",
      "affirmed actual current by outlet",
    ],
    [
      "The Red Front claimed responsibility for the rocket attack that killed eight people in Orvel.",
      "affirmed actual current by outlet",
    ],
    // what he tells himself is his
    ["The army denied killing eight people in Orvel on Monday.", "denied actual current by army"],
    [
      "The Red Front said its fighters had attacked Orvel on Monday and killed eight people.",
      "affirmed actual current by Red Front",
    ],
    ["Fighters raided Orvel on Monday. The Front claims to have killed eight people.", "affirmed actual current by Front"],
  ])("%s", (text, told) => expect(counts(text)).toEqual([`killed 8…8 ${told}`]));

  test("a figure given before is earlier, the one told with it is not", () => {
    expect(
      counts("A bomb went off in Orvel on Monday. Nine people were killed; previously it was reported of six dead."),
    ).toEqual(["killed 9…9 affirmed actual current by outlet", "killed 6…6 affirmed actual earlier by outlet"]);
    expect(counts("A bomb went off in Orvel on Monday. Earlier, residents had claimed that five were killed.")).toEqual([
      "killed 5…5 affirmed actual earlier by residents",
    ]);
    expect(counts("A bomb in Orvel killed nine people on Monday. The earlier count had been six dead.")).toEqual([
      "killed 9…9 affirmed actual current by outlet",
      "killed 6…6 affirmed actual earlier by outlet",
    ]);
  });
});
