import { describe, expect, test } from "vitest";
import type { Casualty } from "../../src/core/model/index.ts";
import { readText } from "../engine.ts";

const range = ({ min, max }: { readonly min: number | null; readonly max: number | null }): string =>
  min === max ? String(min) : `${min}..${max ?? ""}`;

/** "3 (child 2)": the range, then the groups told apart. */
function show(casualty: Casualty | null | undefined): string {
  if (casualty == null) return "-";
  const groups = Object.entries(casualty.by).map(([status, c]) => `${status} ${range(c)}`);
  return range(casualty) + (groups.length === 0 ? "" : ` (${groups.join(", ")})`);
}

function read(text: string): string {
  const main = readText(text, { published: "2024-03-05" }).incidents.find((i) => i.main);
  const { killed, injured, missing, captured } = main?.casualties ?? {};
  return `killed ${show(killed)} · injured ${show(injured)} · missing ${show(missing)} · captured ${show(captured)}`;
}

/** What is read → ways to say it. Parts not named are null. */
const LIST: readonly (readonly [Partial<Record<"killed" | "injured" | "missing" | "captured", string>>, readonly string[]])[] = [
  [
    { killed: "5.." },
    [
      "At least five people were killed when a bomb exploded in Mosul.",
      "No fewer than five people died when a bomb exploded in Mosul.",
      "A bomb killed at least five people in Mosul.",
    ],
  ],
  [
    { killed: "11" },
    [
      "A man killed nine people in Mosul before killing his mother and himself.",
      "A gunman killed nine people at two bars in Mosul before shooting dead his mother and himself.",
    ],
  ],
  [{ killed: "1 (child 1)" }, ["A boy, given as 16 by deputies, died after a shooting in Dayton."]],
  [{ killed: "4 (civilian 3)" }, ["Three students were killed in Mosul by a man who later shot himself dead."]],
  [
    { killed: "9 (civilian 6, perpetrator 3)" },
    [
      "Three gunmen attacked a hotel in Mosul. Six guests were killed. The attackers were shot dead by police.",
      "Three gunmen attacked a hotel in Mosul. Six guests and all the assailants were killed.",
    ],
  ],
  [
    { killed: "8 (civilian 6, perpetrator 2)" },
    ["Gunmen attacked a hotel in Mosul. Six guests and both assailants were killed."],
  ],
  // some of them were told apart: how many "the attackers" are then is not said
  [
    { killed: "2 (perpetrator 2)", captured: "2.. (perpetrator 2..)" },
    ["Five gunmen attacked a bus in Mosul. Police killed two of the gunmen. The attackers were arrested."],
  ],
  [{ killed: "4 (child 2)", injured: "10" }, ["Shelling in Mosul killed four people, two of them children, and injured ten."]],
  [
    { killed: "25..", injured: "49" },
    ["At least 25 people, mostly women and children, were killed and 49 others wounded in Mosul."],
  ],
  [{ killed: "27 (security 27)" }, ["Gunmen killed 27 policemen, two officers among them, in Mosul."]],
  [{ killed: "4" }, ["A gunman in Mosul killed three people before police shot him dead."]],
  [{ killed: "6 (security 5)" }, ["A sniper killed five officers in Mosul before police killed him."]],
  [
    { killed: "18 (perpetrator 6)", injured: "40.." },
    [
      "Six suicide bombers struck churches in Mosul. Twelve people were killed in addition to the six assailants and at least 40 others were wounded.",
    ],
  ],
  [
    { killed: "8 (perpetrator 1)", injured: "30" },
    ["A bomb went off outside a bank in Mosul. Eight people were killed, among them the bomber, and 30 were injured."],
  ],
  [{ killed: "1 (civilian 1)" }, ["A film director was killed in Mosul.", "Gunmen in Mosul shot dead a poet."]],
  [{ killed: "1 (journalist 1)" }, ["Gunmen in Mosul shot dead a radio presenter."]],
  [
    { killed: "9 (perpetrator 1)" },
    [
      "A suicide bomber struck a bank in Mosul. In addition to the bomber, eight people were killed.",
      "A suicide bomber struck a bank in Mosul. Eight people were killed, along with the bomber.",
      "A suicide bomber struck a bank in Mosul. Eight people, as well as the bomber, were killed.",
      "A suicide bomber struck a bank in Mosul. Eight people as well as the bomber were killed.",
      "A gunman killed eight people in Mosul. Police shot the gunman dead.",
      "A suicide bomber struck a bank in Mosul. Eight people were killed, not counting the bomber.",
    ],
  ],
  [
    { killed: "9 (perpetrator 2)" },
    [
      "A car bomb went off in Mosul. Nine people including two bombers died.",
      "Nine people, including two bombers, were killed in Mosul.",
    ],
  ],
  [
    { killed: "9 (foreigner 8, perpetrator 1)" },
    ["Eight tourists died when a gunman opened fire in Mosul. The gunman was killed by police."],
  ],
  [{ killed: "1 (security 1)" }, ["A bomb in Mosul killed a guard, officials and parents said."]],
  [{ killed: "2 (woman 1)" }, ["A bomb killed two people in Mosul, including the woman killed at the gate."]],
  [
    { killed: "0..20" },
    ["Up to 20 people were killed when a bomb exploded in Mosul.", "A bomb killed as many as 20 people in Mosul."],
  ],
  [{ injured: "0..20" }, ["As many as 20 people were wounded in the bombing in Mosul."]],
  [{ killed: "31.." }, ["More than 30 people were killed in the bombing in Mosul.", "A bomb killed over 30 people in Mosul."]],
  [
    { killed: "10..15" },
    [
      "Between 10 and 15 people were killed in the bombing in Mosul.",
      "The bombing in Mosul killed 10 to 15 people.",
      "From 10 to 15 people died in the bombing in Mosul.",
    ],
  ],
  [
    { killed: "180..220" },
    ["About 200 people were killed in the shelling of Mosul.", "The shelling of Mosul killed some 200 people."],
  ],
  [{ killed: "24.." }, ["Dozens were killed in the bombing in Mosul.", "The bombing killed dozens of people in Mosul."]],
  [{ injured: "40.." }, ["Scores of people were wounded in the bombing in Mosul.", "The bombing in Mosul left scores injured."]],
  [
    { killed: "3.. (militant 3.., perpetrator 1)" },
    ["Several insurgents were killed near Mosul. Troops had fired back, killing the gunman."],
  ],
  [{ killed: "2 (security 2)" }, ["A man who executes insurgent plots in Mosul laid a bomb that killed two guards."]],
  [{ killed: "12" }, ["A dozen people were killed in the bombing in Mosul."]],
  [{ injured: "3.." }, ["Several people were hurt in the bombing in Mosul.", "The bombing in Mosul wounded a few people."]],
  [{ injured: "0" }, ["No one was hurt in the bombing in Mosul.", "A bomb went off in Mosul without injuries."]],
  [{ killed: "0" }, ["Nobody was killed in the bombing in Mosul.", "The bombing in Mosul caused no deaths."]],
  [
    { killed: "0", injured: "0" },
    ["There were no casualties in the bombing in Mosul.", "The bombing in Mosul did not cause any casualties."],
  ],
  [{ killed: "3 (child 2, woman 1)" }, ["A bomb killed a woman and her two children in Mosul."]],
  [{ killed: "5 (man 1)" }, ["A man, his wife and their three sons died in the bombing in Mosul."]],
  [
    { killed: "4 (security 2)" },
    [
      "Four people, including two policemen, were killed in a bombing in Mosul.",
      "A bombing killed four people, among them two policemen, in Mosul.",
      "Four people were killed in the bombing in Mosul, two of them policemen.",
      "Four people – two of them policemen – were killed in a bombing in Mosul.",
    ],
  ],
  [{ killed: "14", injured: "40.. (child 10)" }, ["A bombing in Mosul left 14 dead and scores injured, including 10 children."]],
  [
    { killed: "8", injured: "12" },
    [
      "A bomb in Mosul killed eight people and a further 12 were wounded.",
      "A bomb in Mosul killed eight people. Another 12 were injured.",
      "Eight people died and 12 others were hurt in the bombing in Mosul.",
    ],
  ],
  [
    { killed: "5" },
    [
      "Three people died on the spot and another two died in hospital after the bombing in Mosul.",
      "A bomb in Mosul killed three people. A further two died on Tuesday.",
      "A bomb killed three people in Mosul. Two more died of their wounds on Tuesday, bringing the toll to five.",
    ],
  ],
  [
    { killed: "3", injured: "5" },
    [
      "Eight people were wounded in a bombing in Mosul, three of whom died later.",
      "Eight people were wounded in the bombing in Mosul. Three of them died later in hospital.",
      "Of the eight people in the van, three were killed by a mine near Mosul; the other five were wounded.",
      "Gunmen fired at a van near Mosul. Three were killed and the other five wounded.",
    ],
  ],
  [
    { killed: "3" },
    [
      "A gunman in Austin killed Ana Reyes, 34, Tom Hale, 51, and Rita Moss.",
      "A gunman in Austin killed Ana Reyes, Tom Hale and Rita Moss.",
    ],
  ],
  [{ killed: "4 (civilian 2, medic 2)" }, ["The dead in the bombing in Mosul were a teacher, two nurses and a driver."]],
  [
    { killed: "8" },
    [
      "Eight people were killed in the bombing in Mosul. Among the dead were a teacher and two nurses.",
      "The funeral of the dead was held; eight people were killed in the bombing in Mosul.",
    ],
  ],
  [{ killed: "5 (security 5)" }, ["A bomb killed two soldiers near Mosul. In the same attack three policemen died."]],
  [
    { killed: "10 (perpetrator 4, security 6)" },
    [
      "Gunmen attacked a post near Mosul, killing six soldiers. Four of the attackers were killed.",
      "Gunmen attacked a post near Mosul. Six soldiers and four attackers were killed.",
    ],
  ],
  [{ killed: "6 (perpetrator 1)" }, ["A suicide bomber blew himself up in Mosul, killing five people."]],
  [{ killed: "6 (civilian 5, perpetrator 1)" }, ["The bomber and five civilians were killed in Mosul."]],
  [{ killed: "7 (civilian 6, perpetrator 1)" }, ["A suicide bomber killed himself and six worshippers in Mosul."]],
  [{ killed: "8 (child 3)" }, ["Among the eight dead in the Mosul blast were three children."]],
  [{ killed: "4 (man 1)" }, ["A man killed three people in Austin before turning the gun on himself."]],
  [
    { killed: "3" },
    [
      "A bomb killed three people in Mosul on Monday. A bombing there last year killed 40.",
      "A bomb killed three people in Mosul. The war has killed 100,000 people.",
      "A bomb killed three people in Mosul, where more than 400 people have been killed this year.",
      "A bomb killed three people in Mosul. Officials said 20 people may have died.",
    ],
  ],
  [{ killed: "3 (security 3)", missing: "2" }, ["Three soldiers were killed near Mosul and two are missing."]],
  [
    { missing: "12" },
    ["Twelve people were missing after the bombing in Mosul.", "Twelve people are unaccounted for after the blast in Mosul."],
  ],
  [{ captured: "20 (child 20)" }, ["Gunmen abducted 20 schoolgirls near Mosul."]],
  // an age is no number of people
  [
    { injured: "3" },
    [
      "Omar Hale, 24 was shot in the leg in Mosul, Ben Cole, 26 was shot in the arm and Tim Roe, 22 was shot in both legs.",
      "Omar Hale, 24, Ben Cole, 26, and Tim Roe, 22, were wounded in a shooting in Mosul.",
      "Three people in their 20's were wounded in a shooting in Mosul.",
    ],
  ],
  [{ injured: "3 (child 3)" }, ["Three boys, ages 12, 13 and 15, were wounded in a shooting in Mosul."]],
  [{ killed: "3 (child 2)" }, ["Two children, ages 3 and 5, and their mother were shot dead in Mosul."]],
  // told once, then told apart
  [
    { injured: "3" },
    [
      "Three others, two men and a boy, were injured in a shooting in Mosul.",
      "A shooting in Mosul hurt three people, two men and a boy.",
    ],
  ],
  [{ killed: "4 (child 2)" }, ["Omar Reed, Ana Reed and their two children, Hugo, 8, and Tom, 6, died in a shooting in Mosul."]],
  // each harm word has its own people
  [{ killed: "1", injured: "5" }, ["A mortar attack on Mosul left five people hurt and one person dead."]],
  // the dead are none of the others
  [
    { killed: "1", injured: "3" },
    [
      "A baker was killed and three others were hurt in a shooting in Mosul. One of the victims later died, police said.",
      "Omar Hale was killed in a shooting in Mosul. Hale and three other people had been shot.",
      "A baker was killed and three others were hurt in a shooting in Mosul. Police found four people with wounds.",
    ],
  ],
  [
    { injured: "4 (man 2)" },
    ["Two men were in critical condition and two others wounded after a shooting in Mosul. Two men were critical."],
  ],
  [{ killed: "1 (civilian 1)", injured: "9" }, ["Ten people were shot in Mosul. One of those patients died."]],
  // by the own hand, after others
  [
    { killed: "1", injured: "2 (child 1, woman 1)" },
    ["A man in Mosul shot a girl and a woman as they were running, then fatally shot himself."],
  ],
  [{ killed: "2" }, ["A man in Mosul killed his wife. He later took his own life."]],
  [{ killed: "1 (man 1)" }, ["A man was found dead after a shooting in Mosul. Police said that he killed himself."]],
  [
    { injured: "5" },
    [
      "Police said a gunman fired at a bar in Mosul.Five people were wounded.",
      "Five people were wounded in a shooting in Mosul. None of them suffered life-threatening injuries.",
      "Five people were wounded in a shooting in Mosul. Nobody was seriously hurt.",
      "Five people were wounded in a shooting in Mosul, all under the age of 20.",
    ],
  ],
  [{ killed: "1 (child 1)" }, ["A boy, who was not at once identified, was fatally shot in Mosul."]],
  // brought to a hospital
  [
    { injured: "4" },
    [
      "A shooting at a bar in Mosul sent four people to the hospital.",
      "Gunmen opened fire at a bar in Mosul, and four people were rushed to Grace Hospital.",
      "A gunman opened fire outside a bar in Mosul, striking four people.",
      "There was a shooting at a bar in Mosul, and gunfire hit four people.",
      "Four people were hit in the legs in a shooting in Mosul. Two people were taken to hospital.",
    ],
  ],
  [{ killed: "1", injured: "2" }, ["Three people were taken to hospital after a shooting in Mosul, where one died."]],
  [{ injured: "1 (woman 1)" }, ["A woman was shot in Mosul. Her child was found uninjured and taken to a hospital."]],
  [{ killed: "1 (man 1)" }, ["A man was shot dead in Mosul, bringing the homicide toll of the city to 85."]],
  // a number behind its noun
  [{ killed: "5" }, ["A family of five was killed in the shelling of Mosul.", "Shells killed a family of five in Mosul."]],
  [{ killed: "5 (child 3)" }, ["A couple and their three children were killed in the shelling of Mosul."]],
  [{ killed: "1" }, ["A bombing in Mosul killed a father of three.", "A mother of 3 died in the bombing in Mosul."]],
  [{ killed: "3" }, ["A bomb in Mosul killed Amina Bello, 34, and her daughters Zainab and Hauwa."]],
  [{ injured: "5 (man 5)" }, ["Five men and women were injured in the shelling of Mosul."]],
  // several hedges, several numbers
  [
    { killed: "10..15" },
    [
      "At least 10, and possibly as many as 15, people were killed in a bombing in Mosul.",
      "At least 10 and perhaps as many as 15 people were killed in a bombing in Mosul.",
    ],
  ],
  [{ killed: "3", injured: "5" }, ["Eight people, three of whom later died, were wounded in a bombing in Mosul."]],
  [{ killed: "12" }, ["Bombs killed 12 people in Mosul, bringing the toll of the war to 3,000."]],
  [{ missing: "12 (security 12)" }, ["Twelve sailors remain missing after an attack off Mosul."]],
  [{ captured: "279 (child 279)" }, ["Gunmen took 279 girls from a school near Mosul.", "Gunmen seized 279 girls near Mosul."]],
  [
    { injured: "1 (child 1)" },
    [
      "A 9-year-old girl dialled 911 after being hit by a stray bullet in Mosul.",
      "The boy next to her was hit in the leg in a shooting in Mosul.",
    ],
  ],
  [
    { killed: "9 (foreigner 8, perpetrator 1)" },
    ["Eight tourists died when a gunman opened fire in Mosul. The gunman was killed by police."],
  ],
  [{ killed: "1 (security 1)" }, ["A bomb in Mosul killed a guard, officials and parents said."]],
  [{ killed: "2 (woman 1)" }, ["A woman, Dana Reed, and her son, Tim, were shot dead in Mosul."]],
  [{ killed: "2 (child 2)" }, ["A shooting in Mosul killed the children, a girl and a boy, about 4, on Monday."]],
  [{ killed: "4" }, ["Four people were shot dead in Mosul. Call the police if you know of the deaths of the four people."]],
];

describe("the ways people count the harmed", () => {
  test.each(LIST.flatMap(([want, texts]) => texts.map((text) => [text, want] as const)))("%s", (text, want) => {
    const { killed = "-", injured = "-", missing = "-", captured = "-" } = want;
    expect(read(text)).toBe(`killed ${killed} · injured ${injured} · missing ${missing} · captured ${captured}`);
  });

  test.each([
    "The bombing in Mosul killed hopes of a truce.",
    "A bomb went off in Mosul. Police closed four of the roads.",
    "A bomb hit a market in Mosul, and 30 shops were burned out.",
    "A bomb could have killed dozens of people in Mosul, police said.",
    "A bomb nearly killed a minister in Mosul.",
    "The army feared that up to 40 people would be killed in an attack on Mosul.",
  ])("nobody is harmed in: %s", (text) => {
    expect(read(text)).toBe("killed - · injured - · missing - · captured -");
  });
});
