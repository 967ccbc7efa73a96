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
  [
    "19 -",
    [
      "A bomb killed 19 people in Mosul on Monday; the last two died in the night to Thursday.",
      "A bomb killed 19 people in Mosul on Monday. There was no suicide bomber: the police have no body of an attacker.",
    ],
  ],
  [
    "- 4",
    [
      "Two policemen and two clerks received minor injuries in the blast in Mosul on Monday.",
      "Four clerks suffered burns when a petrol bomb was thrown into an office in Mosul on Monday.",
      "The governor was not hurt in the blast in Mosul on Monday, but four guards were.",
    ],
  ],
  [
    "1 1",
    [
      "A nurse was killed and her guard was wounded in Mosul on Monday.",
      "A gunman killed a judge in Mosul on Monday. His driver was hurt.",
      "The mayor was killed and her sister was hurt in Mosul on Monday.",
    ],
  ],
  ["2 1", ["Gunmen killed a reporter and his cameraman and wounded their driver in Mosul on Monday."]],
  ["3 -", ["Police shot dead three kidnappers and freed two hostages in Mosul on Monday."]],
  [
    "4 22",
    [
      "Twenty-two people were stabbed at a station in Mosul on Saturday; four attackers were shot dead by police.",
      "Twenty-two people were stabbed at a station in Mosul on Saturday. Four attackers were shot dead by police.",
    ],
  ],
  ["17 25..", ["Seventeen people died in the blast in Mosul on Monday, most of them pilgrims, and at least 25 were wounded."]],
  ["2 -", ["Two men died in the blast in Mosul on Monday. The hospital has asked for 300 body bags."]],
  [
    "2 -",
    ["Two men died in the blast in Mosul on Monday. Ana Ruiz, the health minister, said that the number of dead was not final."],
  ],
  [
    "9 30",
    [
      "A bomb killed nine people, three of them teenagers, and wounded 30 in Mosul on Monday.",
      "A blast in Mosul on Monday killed nine people, four of whom were clerks, and wounded 30.",
      "Nine people, three of them teenagers, were killed and 30 wounded by a bomb in Mosul on Monday.",
    ],
  ],
  [
    "10 8",
    [
      "Ten people were hacked to death and eight others hurt in a raid on Mosul on Monday, chiefs said, revising an earlier toll of seven.",
    ],
  ],
  ["4 1", ["A gunman killed four coworkers and wounded a fifth at a warehouse in Mosul on Monday."]],
  ["10 1", ["Ten men were killed in the blast in Mosul on Monday and an eleventh was badly hurt."]],
  ["13 5500", ["Thirteen people died when gas was released on trains in Mosul on Monday and 5,500 fell ill."]],
  ["5 -", ["Five members of a family died when a bomb went off in Mosul on Monday."]],
  ["0 0", ["A bomb went off in Mosul on Monday. There were no reported casualties."]],
  ["- 30", ["A bomb went off in Mosul. The number of wounded reached 30."]],
  [
    "- 1",
    [
      "A hunter's rifle went off and struck a boy in the leg on Monday.",
      "A loaded pistol discharged, hitting a girl in the shoulder at a house in Mosul.",
    ],
  ],
  [
    "- -",
    [
      "The coach was fired and hit back at his club on Monday.",
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
  [
    "1 2",
    [
      "Three people were shot, one fatally, outside a club.",
      "Ana Field was shot dead outside a club. Two men were also shot, police said.",
      "One man was killed in a shooting. Two others were wounded and taken to Grace Hospital.",
    ],
  ],
  [
    "- 2",
    [
      "A gunman hurt two cops on Friday. The two officers are in stable condition.",
      "A man pulled a gun and shot two clerks on Friday.",
      "About 50 men came at dawn, shot into the air and hurt two clerks.",
      "Two boys were taken to Grace with gunshot wounds after a shooting on Friday.",
    ],
  ],
  [
    "1 -",
    [
      // the doer of a short clause is not its victim
      "A guard fatally shot burglar Sunday, police said.",
      "Police chief Ruben Ortega, reading a statement, said the girl who was hurt in the shooting on Monday night has died.",
      "A baker was shot on Pine Street on Monday. Neighbours said a man had died.",
      // one person told from several sides
      "A three-year-old was shot dead on Monday. Her son was 3, the mother said; his grandson died at once, said the grandfather.",
      "A man was killed in a shooting on Friday. Petrov, 31, was pronounced dead at the scene. Oleg had died in the ambulance, the sister of Oleg Petrov said.",
      "An 18-month-old girl was shot dead. The 1-year-old child was pronounced dead at the hospital.",
      "A gunman killed a cashier on Monday. Many people die this way, a neighbour said.",
      "A man died in the shooting on Friday. Dana Oakes, 34, died at once. His neighbour Omar Reyez said he saw it; the police had called the victim Dana Oaks.",
      "A girl was shot dead on Friday. Her daughter was 7, the mother said; his niece died at once, the uncle said.",
      "She is the mother of a girl who died after being shot on Friday.",
      "A clerk was shot dead on Friday. He was the eighth clerk in the county to be killed this year.",
      "A clerk was shot dead on Friday.\n\nWoman dies in crash on Route 9\n\nThree killed in storm",
      "A clerk was killed in a shooting on Dead End Lane, Judge Rita Hurt said.",
      "The grandson of Ohio Sen. Nora Field was fatally shot on Friday, police said.",
    ],
  ],
  [
    "- 1",
    [
      "A 5 y/o boy was shot in the leg on Friday.",
      "Police were called to a shooting. He shot through the door at officers and a clerk was wounded.",
      "A gunman was shooting at a woman on Friday when a clerk was wounded.",
      "A neighbour heard the shooting and she was shot in the arm.",
      "WXQT 9 reported that a nurse was shot in the arm on Friday.",
      "A boy nearly died on Friday when he was shot in the arm.",
      "A nurse was hurt in the shooting. Somebody gets killed here every week, a neighbour said.",
      "Image 3 of 12 A nurse was shot in the arm on Friday.",
      "A shooting suspect ran away after a nurse was shot in the arm.",
      "A nurse was shot in the arm on Friday and taken to a local hospital with a gunshot wound.",
    ],
  ],
  [
    "1 1",
    ["One guard is dead and another wounded after a shooting on Friday.\n\nA second guard was shot in the hip, police said."],
  ],
  [
    "2 -",
    [
      "A man killed his wife and his mother on Friday, police said.",
      "Ana Reyes was shot dead on Friday. Omar Reyes died at the hospital.",
      "A driver was shot dead on Friday. A 4-year-old died at the hospital.",
    ],
  ],
  ["2 -", ["A baby and a man were shot on Monday. The baby and the man were pronounced dead."]],
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

  test.each([
    ["Soldiers captured a rebel commander in Kano. The patrol also detained four suspected insurgents.", "5"],
    ["Soldiers captured a rebel commander and two of his associates in Kano.", "3"],
    ["Soldiers arrested a financier in a raid near Kano. One additional insurgent was detained in the operation.", "2"],
    ["Soldiers took two rebel leaders in a raid near Kano; troops detained three additional insurgents.", "3"],
    ["Soldiers arrested two men in a raid near Kano. The two men were detained for a day.", "2"],
    ["Soldiers detained multiple insurgents in a raid near Kano.", "3.."],
    ["Gunmen kidnapped 12 pupils and a teacher from a school near Kano.", "13"],
    ["Gunmen seized a bus near Kano and killed a guard; 20 passengers were taken hostage.", "20"],
    ["Troops carried out an operation to capture a rebel commander near Kano, killing one insurgent.", "-"],
    ["Soldiers raided a farm near Kano, killing a guard. No one was arrested.", "0"],
  ])("captured in: %s", (text, captured) => {
    expect(show(readText(text, { published: "2024-03-05" }).incidents.find((i) => i.main)?.casualties.captured)).toBe(captured);
  });

  test.each([
    ["The leader planned and executed bomb attacks. A bomb he had laid in Kano killed two guards.", "2 -"],
    ["A bomb near Basra on Friday killed one U.S. soldier and wounded two others.", "1 2"],
    ["A bomb killed five Iraqis and two Americans in Basra.", "7 -"],
    ["An American was killed by a mine in Basra.", "1 -"],
    ["Two suicide bombers killed nine people as well as themselves in Basra.", "11 -"],
    ["Two wounded soldiers died after the bombing in Basra.", "2 -"],
    ["Soldiers found two dead civilians and one wounded civilian in Kano.", "2 1"],
    ["Troops killed a rebel leader, Musa Bello, along with one other insurgent, near Kano.", "2 -"],
    ["Armed men opened fire near Kano. The soldiers fired back, killing the insurgents.", "2.. -"],
  ])("forces: %s", (text, toll) => {
    expect(tollOf(text)).toBe(toll);
  });

  test.each([
    ["Man Shot Dead Leaves Club", "A baker was shot dead outside a club on Monday.", "1 -"],
    ["Deputy kills teen", "A deputy shot Omar Reyes on Monday. He died at the scene.", "1 -"],
    [
      "Girl shot dead",
      "A girl was shot dead on Monday. The street was closed. A priest prayed with the family. Lessons went on. The mayor spoke. Neighbours brought flowers. Shops stayed shut. Police said that a baker was killed in a robbery.",
      "1 -",
    ],
    [
      "Girl shot dead",
      "A girl was shot dead on Monday. The street was closed. A priest prayed with the family. Lessons went on. The mayor spoke. Neighbours brought flowers. Shops stayed shut. At least eight people were killed in the county in all.",
      "1 -",
    ],
    ["Man dies", "A man has died after a shooting on Monday, and Omar Hale, 18, was shot dead, police said.", "1 -"],
    ["Teen killed", "A 17-year-old boy was shot dead on Monday. The young man was killed at once, a friend said.", "1 -"],
    ["Woman, 2 children dead", "Police were called to a shooting in Mosul on Monday.", "3 -"],
    ["Father of 5 killed", "A shooting in Mosul was told to the police on Monday.", "1 -"],
    ["Town grieves for boy found shot dead in shed", "A family in Mosul mourned on Monday.", "1 -"],
    ["Man held in fatal shooting of nephew, 5", "A man in Mosul was charged on Monday.", "1 -"],
    ["Teen dead, man hurt in shooting", "A 15-year-old was killed on Monday and a cook was wounded, police said.", "1 1"],
  ])("headline %s", (title, text, toll) => {
    expect(tollOf(text, title)).toBe(toll);
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

test("every figure of these rests on claims of its own field", () => {
  for (const [, texts] of CORPUS)
    for (const text of texts) {
      const { incidents, claims } = readText(text, { published: "2024-03-05" });
      const fieldOf = new Map(claims.map((c) => [c.id, c.field]));
      for (const { casualties } of incidents)
        for (const field of ["killed", "injured", "missing", "captured"] as const)
          for (const id of casualties[field]?.claims ?? []) expect(fieldOf.get(id), text).toBe(field);
    }
});
