import { describe, expect, test } from "vitest";
import { readText } from "../engine.ts";

/** "killed/injured" of the main incident; "-" where nobody says. */
function toll(text: string, title: string | null = null): string {
  const main = readText(text, { title, published: "2021-05-12" }).incidents.find((i) => i.main);
  const { killed, injured } = main?.casualties ?? {};
  return `${killed?.best ?? "-"}/${injured?.best ?? "-"}`;
}

describe("a toll is told piece by piece", () => {
  test.each([
    // a death that makes the number of the whole
    ["A third person has died after a shooting in Dayton on Monday. A fourth victim was badly hurt.", "3/1"],
    ["Police said four women were killed at the shop. A fifth victim, a man, was flown to hospital and died on Saturday.", "5/-"],
    ["A second man was wounded in the shooting in Dayton on Monday.", "-/1"],
    // the doer's own
    ["Two bailiffs were shot and killed at the court in Dayton on Monday. The gunman is dead.", "3/-"],
    ["A man killed four people in Dayton. Police fired back, killing the gunman.", "5/-"],
    ["Two bailiffs and the gunman are dead after a shooting in Dayton. The gunman was killed by deputies.", "3/-"],
    ["Four people were dead, including the gunman, and 14 others were wounded in Dayton.", "4/14"],
    // those told of behind the verb
    ["Ana Lee, 27, was killed on Monday, along with her niece and a close friend.", "3/-"],
    ["Three soldiers were killed in the attack along with two policemen.", "5/-"],
    // some of those told of
    ["Three people were wounded in the attack in Mosul. Two of the three wounded died on Tuesday.", "2/1"],
    ["Ten people were killed and 51 others injured in the blast in Mosul. Two of the wounded died in the night.", "10/51"],
    ["Forty people were hurt in the blast in Mosul. Six of the wounded were in a critical condition.", "-/40"],
    // each word has its own people
    ["Police came upon two deceased lodgers and two injured guests at a motel in Dayton.", "2/2"],
    [
      "Three are dead and another hospitalized after the raid. They found Sam Orr, 29, shot to death. Next door they came on another boy suffering from gunshot wounds.",
      "3/1",
    ],
  ])("%s", (text, told) => expect(toll(text)).toBe(told));

  test.each([
    // a number that counts nobody
    ["Jamie cole, 22 was shot in both legs in Dayton on Monday.", "-/-"],
    ['One man was shot dead at the filming of "a 50 shot" in Dayton.', "1/-"],
    ["A boy, given as 16 by police, was shot dead in Dayton on Monday.", "1/-"],
    // one person, described twice
    [
      "Twenty-five-year-old Mike Bard died in the shooting. A neighbour found 25-year-old Mike Bard lying dead in the hall.",
      "1/-",
    ],
    ["A man shot his 10-year-old son on Sunday in Dayton. His 11-year-old son was struck in the arm, police said.", "-/1"],
    ["A boy was shot in Norfolk on Sunday. He was taken to Norfolk Harbour General with minor wounds.", "-/1"],
  ])("%s", (text, told) => expect(toll(text)).toBe(told));

  test.each([
    // deaths in other words
    ["The raid on Monday claimed the lives of three clerks in Dayton.", "3/-"],
    ["A girl was shot in Dayton on Monday. Surgeons were not able to save her.", "1/-"],
    ["A teen was shot on Monday in Dayton and did not survive.", "1/-"],
    ["A teen shot himself on Monday in Dayton and has been declared brain dead.", "-/1"],
    // taken back
    [
      "The sheriff first said that seven people were shot, but amended his count later. Four were hurt in Dayton on Friday.",
      "-/4",
    ],
    // wanted or expected is something else
    ["The coroner is expected to name the five people killed in the shooting in Dayton on Tuesday.", "5/-"],
    ["Police want help in finding those behind a shooting in Dayton that injured three adults.", "-/3"],
    ["Officials fear that 20 people were killed in the blast.", "-/-"],
  ])("%s", (text, told) => expect(toll(text)).toBe(told));

  test.each([
    // who died is said by the deed's name
    [
      "Police arrested a boy in a fatal shooting in Dayton on Saturday. They had come upon a 29-year-old man with one gunshot wound.",
      "1/-",
    ],
    ["Police arrested a boy in a fatal shooting on Saturday. A man aged 29 was shot and is in stable condition.", "-/1"],
    ["Police want help with a fatal shooting in Dayton. Two men were shot there on Saturday.", "-/2"],
    // another cause, a tally, a thought
    ["A girl was fatally shot in Sevier County on Monday. An uncle, Lee Moss, 47, died during a car crash that night.", "1/-"],
    [
      "A girl, 3, was shot dead in Killeen on Saturday. Hers is the sixth homicide there. All six of those deaths were by guns.",
      "1/-",
    ],
    ["A man was shot dead in Selma on Thursday. He had often talked about killing himself, a neighbour said.", "1/-"],
  ])("%s", (text, told) => expect(toll(text)).toBe(told));

  test("what happened elsewhere, or all over the city, is of other deeds", () => {
    const salem =
      "A cashier was killed and three shoppers were hurt in a shooting in Salem, Oregon, on Thursday. The man was drunk.\n\nHe was hurt as well.\n\nWord of it came hours after nine guards were shot in Reno, Nevada. Four of the guards died.";
    expect(toll(salem)).toBe("1/3");
    const dayton =
      "A boy, 11, was shot dead in a home in Dayton, Ohio, on Wednesday.\n\nA relative shot him by accident, police said.\n\nOfficers took one person into custody.\n\nBy midnight, at least eight people had been killed in Dayton shootings throughout the day.";
    expect(toll(dayton, "Boy, 11, killed in accidental shooting")).toBe("1/-");
  });
});
