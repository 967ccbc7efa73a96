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
  ["The army shot dead four farmers near Puno on Monday.", ["army"], []],
  ["Members of the armed forces killed two nuns in Puno on Monday.", ["armed forces"], ["Members of the armed forces"]],
  ["The attack, which came at dawn, was carried out in Lima on Monday by rebels.", [], ["rebels"]],
  ["Four farmers were hurt on Monday by men who threw a grenade at a bus in Puno.", [], ["men"]],
  ["An unknown number of Taliban fighters attacked a post near Kunduz on Monday.", ["Taliban"], ["fighters"]],
  ["The Shining Path terrorist organization perpetrated one of its worst attacks in Puno on Monday.", ["Shining Path"], []],
  ["According to witnesses, at least one man fired on the mayor of Puno on Monday.", [], ["at least one man"]],
  ["Gunmen took scores of pupils and six teachers from a school in Puno on Monday and killed a guard.", [], ["Gunmen"]],
  ["Gunmen attacked a school in Puno on Monday and police shot dead one of the attackers.", [], ["Gunmen"]],
  ["TERRORISTS MACHINEGUNNED THE HOME OF THE MAYOR IN PUNO ON MONDAY.", [], ["TERRORISTS"]],
  ["The bombing in Kabul on Monday killed two nuns. The Taliban claimed responsibility.", ["Taliban"], []],
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
  "The number of people killed in the attack in Lima on Monday has risen to ten.",
  "The bombing in Lima on Monday killed two nuns. The Shining Path claimed it, but the mayor blamed the Taliban.",
];
