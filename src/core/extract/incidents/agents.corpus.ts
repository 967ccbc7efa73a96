/** Sentences with who did the deed they tell: groups by name, people in the words the text calls them. Written for this project. */
export const DOER_CASES: readonly (readonly [text: string, groups: readonly string[], people: readonly string[]])[] = [
  ["Masked gunmen killed four farmers near Gao on Monday.", [], ["Masked gunmen"]],
  ["Four farmers were killed by masked gunmen near Gao on Monday.", [], ["masked gunmen"]],
  ["A group of armed men attacked the town hall of Kidal on Monday.", [], ["group of armed men"]],
  ["The bombs were planted by members of the Shining Path in Lima on Monday.", ["Shining Path"], ["members of the Shining Path"]],
  ["Taliban fighters shot dead a judge in Kabul on Monday.", ["Taliban"], ["fighters"]],
  ["Three men who carried rifles and wore masks shot two teachers in Gao on Monday.", [], ["Three men"]],
  ["Gunmen opened fire on a bus and fled, killing three passengers near Gao on Monday.", [], ["Gunmen"]],
  ["Soldiers and two policemen shot dead a vendor in Conakry on Monday.", [], ["Soldiers", "two policemen"]],
  ["The governor blamed the army on Monday, saying bandits shot dead four farmers near Puno.", [], ["bandits"]],
  ["A GROUP OF HOODED MEN ATTACKED THE TOWN HALL OF AREQUIPA ON MONDAY.", [], ["GROUP OF HOODED MEN"]],
  ["The guerrillas hurled a total of three grenades at a barracks in Pasto on Monday.", [], ["guerrillas"]],
];

/** Sentences that name people beside a deed, and no doer of it. */
export const NO_DOER_CASES: readonly string[] = [
  "The governor blamed the Shining Path on Monday, saying four farmers were killed near Puno.",
  "The attack that killed four farmers near Gao on Monday was condemned by the bishops.",
  "Four farmers were killed near Gao on Monday and the police have cordoned off the road.",
  "A bomb exploded near the cathedral of Lima on Monday and wounded two nuns.",
  "The mayor said the bombing in Lima on Monday had wounded two nuns.",
  "The bombing in Lima on Monday was reported by police officers.",
];
