import { describe, expect, test } from "vitest";
import type { Casualty } from "../../src/core/model/index.ts";
import { readText } from "../engine.ts";

const show = (c: Casualty | null | undefined): string =>
  c == null ? "-" : c.min === c.max ? String(c.min) : `${c.min}..${c.max ?? ""}`;

function tollOf(text: string, title: string | null = null): string {
  const main = readText(text, { title, published: "2024-03-05" }).incidents.find((i) => i.main);
  return `${show(main?.casualties.killed)} ${show(main?.casualties.injured)}`;
}

/** killed injured → phrasings. */
const CORPUS: readonly (readonly [string, readonly string[]])[] = [
  [
    "12 -",
    [
      "A bomb went off in Mosul. The death toll has risen to 12, police said.",
      "Two wounded men died overnight, bringing the toll from the blast in Mosul to 12.",
      "The number of people killed in the blast on the edge of Mosul now stands at 12.",
      "The death toll of the car bomb in Mosul rose from nine to 12.",
      "A car bomb went off in Mosul. Officials put the death toll at 12 but said it could rise to 20.",
    ],
  ],
  ["- 30", ["A bomb went off in Mosul. The number of wounded reached 30."]],
  [
    "- -",
    [
      "A bomb in Mosul took a heavy toll of homes.",
      "Shells hit Mosul. Two cars were found, one of them burnt out.",
      "A bomb hit a toll road in Mosul; 12 flights were delayed.",
    ],
  ],
  [
    "3 -",
    [
      "A car bomb killed three people in Mosul.",
      "Three people were killed by a car bomb in Mosul.",
      "A car bomb in Mosul left three people dead.",
      "The blast killed a woman and her two children.",
      "Gunmen shot dead three soldiers near the bridge.",
      "Three villagers died when a shell hit their house.",
    ],
  ],
  [
    "8 31",
    [
      "Rockets hit the town, killing eight people and wounding 31.",
      "Eight people were killed and 31 injured when rockets hit the town.",
      "Rockets left eight people dead and 31 wounded.",
      "When rockets hit a market, 8 people died and another 31 were injured.",
    ],
  ],
  [
    "4 -",
    [
      "Four people, including two policemen, were killed in the bombing.",
      "The bombing killed four people, among them two policemen.",
    ],
  ],
  ["5.. -", ["At least five people were killed in the shelling.", "The shelling killed at least five civilians."]],
  [
    "1 -",
    [
      "A 12-year-old girl was killed by a stray bullet.",
      "A gunman shot a shopkeeper dead.",
      "The driver was fatally shot outside his home.",
      "A man died of a gunshot wound on Sunday. John Miller, 34, was pronounced dead at the scene.",
    ],
  ],
  [
    "- 1",
    [
      "A 19-year-old man was shot in the leg on Friday night.",
      "A police officer was wounded in the shooting.",
      "The boy was hit by a stray bullet and is in critical condition.",
    ],
  ],
  [
    "1 1",
    [
      "One man was killed and another was injured in the shooting.",
      "A man was killed and a woman was wounded when gunmen opened fire.",
      "A gunman killed a guard and wounded a passer-by.",
    ],
  ],
  ["0 -", ["Nobody was killed in the explosion.", "No one was killed when the bomb exploded."]],
  ["1 2", ["Three people were shot, one fatally, outside a club."]],
];

describe("what a sentence says of the harmed", () => {
  test.each(CORPUS.flatMap(([toll, phrasings]) => phrasings.map((text) => [text, toll] as const)))("%s → %s", (text, toll) => {
    expect(tollOf(text)).toBe(toll);
  });

  test.each([
    "The senator killed two proposals on Tuesday.",
    "The company shot a film in Mosul.",
    "Analysts fear that an attack could kill hundreds of people.",
    "The army denied that its soldiers had killed anybody.",
    "Dead fish were found on the shore.",
  ])("nobody harmed in: %s", (text) => {
    const killed = readText(text).incidents.find((i) => i.main && i.realis === "actual")?.casualties.killed;
    expect(killed == null || killed.max === 0).toBe(true);
  });

  test("a title's figure and the text's are one", () => {
    expect(
      tollOf(
        "A teenager was killed in a shooting on Monday, police said. Omar Reyes, 16, died at the scene.",
        "Teenager killed in shooting",
      ),
    ).toBe("1 -");
  });

  test("an earlier attack's dead are kept apart", () => {
    const text =
      "A bomb killed two policemen in Quetta on Monday, officials said.\n\nIn January, 40 people died in a similar attack on a hospital in the city.";
    expect(tollOf(text)).toBe("2 -");
  });

  test("a hospital's count is a part", () => {
    const e = readText(
      "Rockets killed eight people in the capital on Monday, the ministry said.\n\nThe Emergency hospital said it had received five bodies and 21 wounded people.",
      { published: "2024-03-05" },
    );
    expect(show(e.incidents.find((i) => i.main)?.casualties.killed)).toBe("8");
    expect(e.claims.filter((c) => c.scope !== null).length).toBeGreaterThan(0);
  });
});
