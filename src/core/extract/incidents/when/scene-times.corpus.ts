/** When a report's main deed was done: the beginning of the main incident's time; `-`: not settled. Published on Wednesday, 15 May 2019. */
export interface SceneTimeCase {
  readonly text: string;
  readonly title?: string;
  readonly on: string;
}

export const SCENE_TIMES: readonly SceneTimeCase[] = [
  // a court where nobody is tried
  {
    text: "A nurse was in serious condition Tuesday after a shooting in Toledo, Ohio. Six players were hit on the court around 9 p.m. Monday.",
    on: "2019-05-13",
  },
  // an arrest "without incident" is no deed
  {
    text: "A man was charged Tuesday over the shooting that killed a barber in Toledo, Ohio. He was arrested without incident Monday evening, two miles from the shop where the barber was shot Saturday night.",
    on: "2019-05-11",
  },
  // a day put before the text
  {
    text: "03/20/1995: Raiders blew up a truck at a gate in Kirkuk. Two guards were killed, and ten years later a suspect was tried.",
    on: "1995-03-20",
  },
  // the page's own day on a line of its own
  {
    text: "ORVEL: BOMB AT THE MILL\nLetter no. 7, 14 May 2019\n\nA bomb killed nine people at a mill in Kirkuk on 8 May, the Blue Cross said in a report released today.",
    on: "2019-05-08",
  },
  { text: "Place: Kirkuk\nDate: 8 May 2019\nNews: a bomb killed nine people at a mill.\nSource: the mayor", on: "2019-05-08" },
  // a funeral that is bombed is no sequel of a deed; one that is held is
  { text: "Warplanes struck a crowded funeral hall in Kirkuk on 8 May. At least 90 people were killed.", on: "2019-05-08" },
  { text: "Two people were killed by a bomb in Kirkuk on 8 May. A vigil was held on Sunday.", on: "2019-05-08" },
  // the sentence after tells when
  {
    text: "A man was shot dead outside a bar in Toledo, Ohio. It happened at about 9 p.m. Monday, police said.",
    on: "2019-05-13",
  },
  {
    text: "Two men were wounded in a shooting in Toledo, Ohio. Officers were called to Elm Street around 11 p.m. Monday.",
    on: "2019-05-13",
  },
  // a condition, an arrest, a charge, a statement, a vigil have days of their own
  {
    text: "A woman was killed by a bomb in Kirkuk on Sunday. The governor said on Tuesday that a suspect had been arrested on Monday.",
    on: "2019-05-12",
  },
  // who says it and when, before what is said
  {
    text: "Police say that around 9:15 p.m. Sunday shots were fired at a crowd in Toledo, Ohio. Three people were wounded.",
    on: "2019-05-12",
  },
  // the headline's day
  {
    title: "Two teens shot early Tuesday",
    text: "Two teenagers were wounded outside a club in Toledo, Ohio, police said.",
    on: "2019-05-14",
  },
  // an older deed, and what is still to come
  {
    text: "Gunmen killed four farmers near Gao on Monday. Two weeks ago gunmen killed nine in a village nearby.",
    on: "2019-05-13",
  },
  {
    text: "A man was shot dead in Toledo, Ohio. An autopsy is scheduled for Thursday. Two men were charged on Tuesday.",
    on: "-",
  },
  // what came after the deed has its own day
  {
    text: "A boy of nine was in a critical condition on Tuesday after he was shot in Toledo, Ohio. Officers said the shooting happened at about 6 p.m. on Sunday.",
    on: "2019-05-12",
  },
  {
    text: "Extra police were out in the streets on Tuesday after five people were shot in Toledo, Ohio, on Monday.",
    on: "2019-05-13",
  },
  { text: "A vigil was held on Tuesday for a girl who was shot in Toledo, Ohio, on Saturday.", on: "2019-05-11" },
  { text: "Police on Tuesday arrested a man over the killing of a baker in Toledo, Ohio, on Sunday.", on: "2019-05-12" },
  {
    text: "Four men were taken to hospital on Tuesday with wounds received in a shooting in Toledo, Ohio, late on Monday.",
    on: "2019-05-13",
  },
  // a death may come later
  {
    text: "A man was pronounced dead at 12:30 p.m. on Tuesday. Officials said the shooting in Toledo, Ohio, took place on Monday night.",
    on: "2019-05-13",
  },
  // one end of a stretch is no day of a deed
  {
    text: "Since Friday there have been two shootings in Toledo, Ohio. In one of them a man was wounded on Monday.",
    on: "2019-05-13",
  },
  // the page's own stamps
  {
    text: "Two hurt in shooting Posted: Tuesday, May 14, 2019 3:48 PM\n\nTwo people were wounded in a shooting in Toledo, Ohio, on Sunday.",
    on: "2019-05-12",
  },
  // a deed named by its day
  { text: "The mayor spoke on Tuesday of Sunday's bombing in Kirkuk, which killed three people.", on: "2019-05-12" },
  // another verb between the deed and its day
  {
    text: "A boy shot a girl in Toledo, Ohio, with a rifle he had taken from his parents on Monday, officials said.",
    on: "2019-05-13",
  },
  // a clock stands on the day of the deed, not on the day spoken of last
  {
    text: "A shooting involving a child on Sunday evening in Toledo, Ohio, was an accident, a spokesman said on Tuesday. The shot was fired at around 5 p.m.",
    on: "2019-05-12",
  },
  { text: "Three people were shot overnight in Toledo, Ohio. The shooting happened at 2 a.m., police said.", on: "2019-05-15" },
  // what is meant by its day, whatever verb stands nearer
  {
    text: "A clerk was charged on Tuesday in the May 12 shooting that killed two guards in Toledo, Ohio, police said.",
    on: "2019-05-12",
  },
  {
    text: "A bomb killed six shoppers in Kirkuk on Monday, one of the worst attacks of a revolt that began on May 3.",
    on: "2019-05-13",
  },
];
