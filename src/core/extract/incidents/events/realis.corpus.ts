/**
 * What a report tells: main incident first, `main|beside realis PLOVER-event ACLED-sub-event killed`; nothing where it tells of none.
 * What happened, is planned, feared, conditional, averted, exercised, long past or denied.
 */
export interface RealisCase {
  readonly text: string;
  readonly title?: string;
  readonly tells: readonly string[];
}

export const REALIS_CASES: readonly RealisCase[] = [
  {
    text: "Police foiled a plot to bomb the central station in Antwerp on Monday, the mayor said.",
    tells: ["main planned ASSAULT Disrupted weapons use -"],
  },
  {
    text: "Police foiled a plot to bomb a Christmas market in Vienna on Monday and arrested three men. They had planned to attack it on Saturday.",
    tells: ["main planned ASSAULT Disrupted weapons use -"],
  },
  {
    text: "A plot to attack the largest airport in Rome was foiled and four people were arrested, the minister said on Thursday.",
    tells: ["main planned ASSAULT Disrupted weapons use -"],
  },
  {
    text: "Soldiers defused a car bomb outside a hotel in Mogadishu on Tuesday.",
    tells: ["main actual ASSAULT Disrupted weapons use -"],
  },
  {
    text: "Air defences intercepted three drones over Riyadh on Saturday, the coalition said.",
    tells: ["main actual ASSAULT Disrupted weapons use -"],
  },
  {
    text: "Two rockets fired at Ashkelon on Monday were shot down. Shrapnel killed a woman.",
    tells: ["main actual ASSAULT Shelling/artillery/missile attack 1"],
  },
  {
    text: "The army held a drill in Haifa on Sunday in which rockets struck a school and 12 people were killed, according to the script.",
    tells: ["main hypothetical ASSAULT Shelling/artillery/missile attack -"],
  },
  {
    text: "Gunmen attacked recruits at a drill in Gao on Sunday, killing 12.",
    tells: ["main actual ASSAULT Attack 12"],
  },
  {
    text: "The embassy warned that militants may attack hotels in Nairobi.",
    tells: ["main hypothetical ASSAULT Attack -"],
  },
  { text: "Residents fear an attack on the town of Palma.", tells: ["main hypothetical ASSAULT Attack -"] },
  {
    text: "If the militia attacks Erbil, hundreds of people could be killed, the governor said.",
    tells: ["main hypothetical ASSAULT Attack -"],
  },
  { text: "The rebels plan to attack the port of Hodeidah, the minister said.", tells: ["main planned ASSAULT Attack -"] },
  {
    text: "The prosecutor said the gunman had intended to kill the mayor of Gdansk.",
    tells: ["main planned ASSAULT Attack -"],
  },
  {
    text: "Rebels tried to assassinate the mayor of Gdansk on Monday.",
    tells: ["main actual ASSAULT Attack -"],
  },
  {
    text: "An explosion heard in Beirut on Monday was a controlled detonation, the army said.",
    tells: ["main hypothetical ASSAULT Remote explosive/landmine/IED -"],
  },
  {
    title: "Correction: no blast at the market",
    text: "Nine people were killed by an explosion at the market in Kisumu on Monday, we reported. That was wrong.",
    tells: ["main hypothetical ASSAULT Attack 9"],
  },
  {
    text: "Police denied reports that gunmen had attacked a church in Kano.",
    tells: ["main actual REJECT - -", "beside hypothetical ASSAULT Attack -"],
  },
  {
    text: "Ten years ago, a bombing in Casablanca killed 33 people.",
    tells: ["main historical ASSAULT Remote explosive/landmine/IED 33"],
  },
  {
    text: "Thousands marked the anniversary of the 2004 Madrid train bombings that killed 193 people.",
    tells: ["main historical ASSAULT Remote explosive/landmine/IED 193"],
  },
  {
    text: "A bomb killed five people in Quetta on Monday. The attack came two days after gunmen killed three policemen in Gwadar.",
    tells: ["main actual ASSAULT Remote explosive/landmine/IED 5", "beside historical ASSAULT Attack 3"],
  },
  {
    text: "A bomb killed five people in Quetta on Monday. If it had gone off at noon, scores would have been killed.",
    tells: ["main actual ASSAULT Remote explosive/landmine/IED 5"],
  },
  { text: "The gunners in Demoso had not fired a shot since Saturday, the army said.", tells: [] },
  { text: "The president ordered the army to shell the rebel town.", tells: [] },
  { text: "The mayor said the plan to stop the plot of land from flooding was foiled.", tells: [] },
  {
    text: "The minister condemned the bombings in the cities and the murder of labour leaders.",
    tells: ["main actual ACCUSE - -"],
  },
  { text: "The envoy said violence in the country had scared investors away.", tells: [] },
  { text: "Rebels came to the valley to kidnap farmers.", tells: [] },
  { text: "The war has meant ruined harvests and the death of 40,000 people.", tells: [] },
  { text: "Since 1980, 9,000 people have died in Peru.", tells: [] },
  { text: "The doctor said the heart attack had come without warning.", tells: [] },
  {
    text: "Two more explosions rocked Medellin on Monday.",
    tells: ["main actual ASSAULT Remote explosive/landmine/IED -"],
  },
  {
    text: "Guerrillas set off a bomb in the basement of a bank in Lima on Monday.",
    tells: ["main actual ASSAULT Remote explosive/landmine/IED -"],
  },
  {
    text: "Four people were killed in a thwarted attack on a councillor in Medellin on Monday.",
    tells: ["main actual ASSAULT Attack 4"],
  },
  {
    text: "[Text] Cali, Monday: A car bomb killed two people in Cali on Sunday. The violence shocked the mayor.",
    tells: ["main actual ASSAULT Remote explosive/landmine/IED 2"],
  },
  { text: "It is time to stop the bombings and to suspend the sabotage of pylons.", tells: [] },
  { text: "The colonels have attacked the people and have bombed villages, the union said.", tells: [] },
  { text: "Nobody talks to militias who attack farmers.", tells: [] },
  { text: "The decree is an attack on the dignity of the nation, the deputy said.", tells: [] },
  { text: "A political crisis exploded in Asuncion when the treasurer resigned.", tells: [] },
  { text: "The treaty rests on the killing of over 30,000 Orvalans.", tells: [] },
  { text: "The deputy spoke of murders committed by the secret police.", tells: [] },
  { text: "The plan is aimed at capturing the rebel leader Karim Daud.", tells: [] },
  { text: "Guards keep judges from being murdered.", tells: ["main hypothetical ASSAULT Attack -"] },
  {
    text: "The preacher is known for calling for the assassination of the president.",
    tells: ["main hypothetical ASSAULT Attack -"],
  },
  { text: "If the army went in, it would be a massacre.", tells: [] },
  { text: "A bus crash killed nine passengers near Oruro on Monday.", tells: [] },
  { text: "The talks took place in Lima on Monday, the guerrillas said.", tells: [] },
  { text: "THE CHURCH IS CALM. NO PRIEST HAS EVER BEEN HARASSED, MURDERED, OR EXILED IN THESE YEARS.", tells: [] },
  {
    text: "A gunfight that killed nine soldiers near Oruro on Monday came after the crash of a truck.",
    tells: ["main actual ASSAULT Armed clash 9"],
  },
  {
    text: "The rebels have attacked the barracks of Oruro, a deputy said.",
    tells: ["main actual ASSAULT Attack -"],
  },
  { text: "The admiral harshly attacked the presidents of Peru and Chile in Arica on Monday.", tells: [] },
  { text: "The premier attacked his critics on Monday, calling them cowards.", tells: [] },
  { text: "Pilots were given orders on Monday to intercept or shoot down strange aircraft over Cali.", tells: [] },
  {
    text: "The report that a nurse was wounded by gunfire in Cali on Sunday is wholly unfounded.",
    tells: ["main hypothetical ASSAULT Attack -"],
  },
  { text: "These gangs had taken part in most of the murders of the country's union leaders.", tells: [] },
  { text: "He is a friend of the murderers who have killed many Colombian judges and clerks.", tells: [] },
  { text: "Many soldiers have been killed, but they are the pride of the nation.", tells: [] },
  { text: "The minister said the rebels are too weak to repeat an attack like the one they launched in November.", tells: [] },
  {
    text: "The government is bombing the outskirts of Cali, a rebel station said on Monday.",
    tells: ["main actual ASSAULT Air/drone strike -"],
  },
  {
    text: "Guerrillas destroyed two pylons near Ocana on Monday.",
    tells: ["main actual ASSAULT Looting/property destruction -"],
  },
  { text: "A storm destroyed two pylons near Ocana on Monday.", tells: [] },
  { text: "The board presented parents of tortured and captured pupils to the press.", tells: [] },
  { text: "The aid sees to it that not a single shot will be fired, the minister said.", tells: [] },
  { text: "The army will have to answer if it continues to bomb hamlets.", tells: [] },
  { text: "Charges must be laid with care in highway ambushes so that they reach patrols alone.", tells: [] },
  { text: "The truce would let the people bury all those who have been killed.", tells: [] },
  {
    text: "Nine buses were burned in Cali on Monday by the ELN, which has declared a strike.",
    tells: ["main actual ASSAULT Looting/property destruction -"],
  },
];
