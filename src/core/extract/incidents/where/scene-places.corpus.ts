/** Where a report's main deed was done: `name, province` of the main incident's place and its rule where implied; `-`: not settled. */
export interface ScenePlaceCase {
  readonly text: string;
  readonly title?: string;
  readonly at: string;
}

export const SCENE_PLACES: readonly ScenePlaceCase[] = [
  // who is of a town, treated, arrested or tried in another, was not harmed there
  {
    text: "A man was shot in Toledo, Ohio, on Friday night. He was taken to a hospital in Ann Arbor, Michigan, where he died.",
    at: "Toledo, Ohio",
  },
  {
    text: "Lewis Hart, 23, of Akron, was shot dead in Toledo, Ohio, on Friday. A suspect was arrested in Dayton on Sunday.",
    at: "Toledo, Ohio",
  },
  {
    text: "Prosecutors in Columbus, Ohio, charged a Dayton man with murder on Monday. The two women were killed at a motel in Toledo last week.",
    at: "Toledo, Ohio",
  },
  // a hospital that is hit, against one where the hurt are
  {
    text: "A bomber detonated in the emergency ward of a hospital in Kano, Nigeria, on Monday. Four were killed.",
    at: "Kano, Kano",
  },
  // who was attacked in a town lives there, and was attacked there
  { text: "Assailants attacked residents in Kano, Nigeria, on Monday. Six civilians were killed.", at: "Kano, Kano" },
  { text: "A man drove a hired van into pedestrians in Toronto, Canada, on Monday, killing two.", at: "Toronto, Ontario" },
  // a town's own police speak of what was done in it
  { text: "Two men were wounded outside a bar on Friday, Toledo police said. Both live in Ohio.", at: "Toledo, Ohio" },
  // a street named like a town
  {
    text: "TOLEDO, Ohio — A girl was shot in the 1800 block of Kansas late Friday, police said.",
    at: "Toledo, Ohio place-from-dateline",
  },
  {
    text: "TOLEDO, Ohio — Two men were shot near Detroit and Monroe Avenues on Friday, police said.",
    at: "Toledo, Ohio place-from-dateline",
  },
  // a town says more than the county around it
  {
    text: "A boy was shot dead in Allen County, Indiana, on Sunday. It happened at a home on Pine Road in Fort Wayne, deputies said.",
    at: "Fort Wayne, Indiana",
  },
  // a part of the city the report names
  {
    text: "Five men were wounded in a shooting in Englewood on Monday night, Chicago police said.",
    at: "Englewood, Illinois part-of-the-city-named",
  },
  {
    text: "A woman was shot dead in the Ash Hill neighborhood on Monday, Cleveland police said. Nobody was held in Ohio.",
    at: "Cleveland, Ohio",
  },
  // the headline counts where it tells the deed; the page's own name does not
  {
    title: "Four wounded in Toledo nightclub shooting",
    text: "Four people were shot at a club early on Sunday, police said.",
    at: "Toledo, Ohio",
  },
  {
    title: "Four wounded in nightclub shooting - WQQQ 5 | Memphis, Tennessee",
    text: "Four people were shot at a club early on Sunday, police said.",
    at: "-",
  },
  // a county, and a town in it
  {
    text: "Deputies of Albany County came after a boy was hit in the knee on Monday evening.",
    title: "Laramie Boy Shoots Himself",
    at: "Laramie, Wyoming",
  },
  {
    text: "An aunt was held after a boy was found dead in a Jefferson County trailer on Monday. Jefferson County deputies had been called to the 900 block of Alder Hill Court in Festus, Missouri.",
    at: "Festus, Missouri",
  },
  {
    text: "Eight people were shot on Hinson Drive on Sunday, police said.",
    title: "8 shot, 1 badly hurt after Durham drive-by",
    at: "Durham, North Carolina",
  },
  // sent from the capital, or from abroad
  {
    text: "KABUL, Afghanistan — A roadside bomb killed two soldiers in the Sangin district of Helmand province on Tuesday.",
    at: "Sangīn, Helmand",
  },
  {
    text: "BEIRUT (AP) — Warplanes struck a market in the northern Syrian city of Aleppo on Tuesday, killing nine people.",
    at: "Aleppo, Aleppo",
  },
  { text: "NAIROBI, Kenya — Gunmen killed six people in the Somali town of Baidoa on Tuesday.", at: "Baidoa, Bay" },
  { text: "Gunmen killed six people in Borno state on Tuesday, officials in Abuja said.", at: "Borno, Borno" },
  { text: "In Tikrit, Iraq, gunmen killed two guards on Tuesday and fled towards Samarra.", at: "Tikrit, Salah ad Din" },
  // nothing stands well
  { text: "Two men from Dayton were shot at a party on Sunday, their families said.", at: "-" },
  { text: "An air strike on a clinic near Sinjar killed four people on Sunday.", at: "Sinjar, Nineveh" },
  { text: "Four people were shot at a party on Sunday. They were treated at a hospital in Toledo.", at: "-" },
];
