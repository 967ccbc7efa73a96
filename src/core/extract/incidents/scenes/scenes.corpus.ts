/**
 * Reports that tell of more than one incident, and reports that only seem to; published 2021-05-12, a Wednesday.
 * What is found, main first: `main|beside realis day place killed injured`, "-" where none is said.
 */
export interface SceneCase {
  readonly text: string;
  readonly title?: string;
  readonly tells: readonly string[];
}

export const SCENE_CASES: readonly SceneCase[] = [
  // "State" states nothing
  {
    text: "Gunmen killed four farmers in Nigeria's Borno State early on Monday. In February 2019, gunmen killed 30 people in Jangebe.",
    tells: ["main actual 2021-05-10 Borno 4 -", "beside historical 2019-02-01 Jangebe 30 -"],
  },
  // one incident, however often it is told
  {
    text: "A car bomb killed seven people in Mosul on Monday. The blast, heard at about five in the afternoon, wrecked a bakery.",
    tells: ["main actual 2021-05-10 Mosul 7 -"],
  },
  {
    text: "A man from Erbil was charged Tuesday with murder in the shooting that killed Azad Rashid and wounded a student outside a café in Mosul last weekend.",
    tells: ["main actual 2021-05-08 Mosul 1 1"],
  },
  {
    text: "A car bomb killed seven people in Mosul on Monday. The Dawn Brigade, formed two years ago, claimed the attack.",
    tells: ["main actual 2021-05-10 Mosul 7 -"],
  },
  {
    text: "A car bomb killed seven people in Mosul on Monday, in one of the worst attacks of a war that began 19 months ago.",
    tells: ["main actual 2021-05-10 Mosul 7 -"],
  },
  {
    text: "By the count of the police 30 people died and 97 were injured when shells hit Mosul on Monday; previously it was reported that 20 had died.",
    tells: ["main actual 2021-05-10 Mosul 30 97"],
  },
  {
    text: "Shells hit a bus station in Mosul on Monday and killed four people. The embassy of Turkey wrote that fragments of a shell had struck its gate.",
    tells: ["main actual 2021-05-10 Mosul 4 -"],
  },
  {
    text: "A mine killed three farmers near Mosul on Monday. The governor said in Baghdad at a meeting with tribal elders that the blast was an attack.",
    tells: ["main actual 2021-05-10 Mosul 3 -"],
  },
  {
    text: "Monday's attack in Mosul, which killed nine people, was the deadliest on the city since the war began.",
    tells: ["main actual 2021-05-10 Mosul 9 -"],
  },
  // a list of earlier ones, each with its own day, place and dead
  {
    text: "A car bomb killed seven people in Mosul on Monday. On Thursday, mortar shells hit a tram stop in rebel-held Tikrit and killed eight people; nine days before that, 12 passengers of a bus died when a rocket exploded beside it in Baquba.",
    tells: [
      "main actual 2021-05-10 Mosul 7 -",
      "beside historical 2021-05-06 Tikrit 8 -",
      "beside historical 2021-04-27 Baqubah 12 -",
    ],
  },
  {
    text: "A car bomb killed seven people in Mosul on Monday. The group is also held responsible for the killing of a judge in Kirkuk last October and for a roadside bomb that killed three soldiers near Tikrit on 2 March.",
    tells: [
      "main actual 2021-05-10 Mosul 7 -",
      "beside historical 2020-10-01 Kirkuk 1 -",
      "beside historical 2021-03-02 Tikrit 3 -",
    ],
  },
  {
    text: "A rocket came down on a school in Mosul on Tuesday, and five pupils are dead. The tube had been used in January, when rockets struck the port of Basra.",
    tells: ["main actual 2021-05-11 Mosul 5 -", "beside historical 2021-01-01 Basra - -"],
  },
  {
    text: "A car bomb killed seven people in Mosul on Monday. The group also claimed the storming of a hotel in Kirkuk on April 2. Six people were killed there.",
    tells: ["main actual 2021-05-10 Mosul 7 -", "beside historical 2021-04-02 Kirkuk 6 -"],
  },
  {
    text: "A car bomb killed seven people in Mosul on Monday. In a separate incident, gunmen on Sunday stopped a bus near Tikrit and took away eight passengers.",
    tells: ["main actual 2021-05-10 Mosul 7 -", "beside actual 2021-05-09 Tikrit - -"],
  },
  {
    text: "Rebels killed seven soldiers in Mosul on Monday. They also attacked a post in Tikrit, wounding two guards.",
    tells: ["main actual 2021-05-10 Mosul 7 -", "beside actual - Tikrit - 2"],
  },
  {
    text: "Police shot dead four protesters in Basra on Tuesday. Ten people have been killed in the town since Friday.",
    tells: ["main actual 2021-05-11 Basra 4 -", "beside historical 2021-05-07 - 10 -"],
  },
  {
    text: "Five people were shot in Toledo, Ohio, on Monday on a street where six more have been wounded since Friday.",
    tells: ["main actual 2021-05-10 Toledo - 5", "beside historical 2021-05-07 - - 6"],
  },
  // the toll of a whole war is of no incident
  {
    text: "A car bomb killed seven people in Mosul on Monday. More than 5,000 people have been killed in the north since last April.",
    tells: ["main actual 2021-05-10 Mosul 7 -"],
  },
  {
    text: "A mine killed a shepherd near Basra on Sunday. Mines have killed more than 400 people and maimed several hundred in the marshes since 1991.",
    tells: ["main actual 2021-05-09 Basra 1 -"],
  },
  // a month's name is no march, and what is announced has not been
  {
    text: "Gunmen killed a judge in Kirkuk on Monday. The court had sentenced his son in March.",
    tells: ["main actual 2021-05-10 Kirkuk 1 -"],
  },
];
