/** When a report's main deed was done: the beginning of the main incident's time; `-`: not settled. Published on Wednesday, 15 May 2019. */
export interface SceneTimeCase {
  readonly text: string;
  readonly title?: string;
  readonly on: string;
}

export const SCENE_TIMES: readonly SceneTimeCase[] = [
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
];
