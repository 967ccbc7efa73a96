/** Number of a GTD label; the excerpt the lists were read from lacks some numbers, and those labels give null. */
export interface GtdCodes {
  readonly attack: (label: string | null) => number | null;
  readonly weapon: (label: string | null) => number | null;
  readonly weaponSubtype: (label: string | null) => number | null;
  readonly target: (label: string | null) => number | null;
  readonly targetSubtype: (label: string | null) => number | null;
}

/** "3: Bombing/Explosion", one a line. */
function codesOf(lines: string): (label: string | null) => number | null {
  const numbers = new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => [line.slice(line.indexOf(":") + 2), Number.parseInt(line, 10)]),
  );
  return (label) => (label === null ? null : (numbers.get(label) ?? null));
}

/** attacktype1 */
const ATTACKS = codesOf(`
1: Assassination
2: Armed Assault
3: Bombing/Explosion
4: Hijacking
5: Hostage Taking (Barricade Incident)
6: Hostage Taking (Kidnapping)
7: Facility/Infrastructure Attack
8: Unarmed Assault
9: Unknown
`);

/** weaptype1 */
const WEAPONS = codesOf(`
1: Biological
2: Chemical
3: Radiological
4: Nuclear
5: Firearms
6: Explosives
7: Fake Weapons
8: Incendiary
9: Melee
10: Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)
11: Sabotage Equipment
12: Other
13: Unknown
`);

/** weapsubtype1 */
const WEAPON_SUBTYPES = codesOf(`
1: Poisoning
2: Automatic or Semi-Automatic Rifle
3: Handgun
4: Rifle/Shotgun (non-automatic)
5: Unknown Gun Type
6: Other Gun Type
7: Grenade
8: Landmine
9: Letter Bomb
10: Pressure Trigger
11: Projectile (rockets, mortars, RPGs, etc.)
12: Remote Trigger
13: Suicide (carried bodily by human being)
14: Time Fuse
15: Vehicle
16: Unknown Explosive Type
17: Other Explosive Type
18: Arson/Fire
19: Molotov Cocktail/Petrol Bomb
20: Gasoline or Alcohol
21: Blunt Object
22: Hands, Feet, Fists
23: Knife or Other Sharp Object
24: Rope or Other Strangling Device
28: Dynamite/TNT
29: Sticky Bomb
31: Pipe Bomb
`);

/** targtype1 */
const TARGETS = codesOf(`
1: Business
2: Government (General)
3: Police
4: Military
5: Abortion Related
6: Airports & Aircraft
7: Government (Diplomatic)
8: Educational Institution
9: Food or Water Supply
10: Journalists & Media
11: Maritime
12: NGO
13: Other
14: Private Citizens & Property
15: Religious Figures/Institutions
16: Telecommunication
17: Terrorists/Non-State Militia
18: Tourists
19: Transportation
20: Unknown
21: Utilities
22: Violent Political Party
`);

/** targsubtype1; of labels with two numbers the first */
const TARGET_SUBTYPES = codesOf(`
1: Gas/Oil/Electric
2: Restaurant/Bar/Café
3: Bank/Commerce
4: Multinational Corporation
5: Industrial/Textiles/Factory
6: Medical/Pharmaceutical
7: Retail/Grocery/Bakery
8: Hotel/Resort
9: Farm/Ranch
10: Mining
11: Entertainment/Cultural/Stadium/Casino
12: Construction
14: Judge/Attorney/Court
15: Politician or Political Party Movement/Meeting/Rally
16: Royalty
17: Head of State
18: Government Personnel (excluding police, military)
21: Government Building/Facility/Office
22: Police Building
23: Police Patrol
25: Police Security Forces/Officers
27: Military Barracks/Base/Headquarters/Checkpost
28: Recruiting Station/Academy
29: Military Unit/Patrol/Convoy
32: Military Maritime
34: Military Personnel
35: Military Transportation/Vehicle
42: Aircraft
43: Airline Officer/Personnel
44: Airport
45: Diplomatic Personnel (outside of embassy, consulate)
46: Embassy/Consulate
47: International Organization (peacekeeper, aid agency, compound)
49: School/University
50: Other Personnel
52: Water Supply
53: Newspaper
54: Radio
55: Television
56: Other media
57: Civilian Maritime
59: Oil Tanker
61: Domestic NGO
62: International NGO
64: Fire Fighter/Truck
67: Unnamed Civilian/Unspecified
68: Named Civilian
69: Religion Identified
71: Race/Ethnicity Identified
73: Vehicles/Transportation
75: Village/City/Town/Suburb
76: House/Apartment/Residence
77: Laborer
78: Procession/Gathering
79: Public Area
80: Memorial/Cemetery/Monument
81: Museum
82: Labor Union Related
84: Political Party Member/Rally
86: Place of Worship
87: Affiliated Institution
90: Telephone/Telegraph
93: Terrorist
95: Tourism Travel Agency
96: Tour Bus/Van
97: Tourist
98: Other Facility
99: Bus
100: Train
104: Highway/Road
106: Gas
107: Electricity
108: Oil
109: Party Official
110: Party Office
`);

/** Codes of the GTD codebook (labels and numbers only). */
export const GTD_CODES: GtdCodes = {
  attack: ATTACKS,
  weapon: WEAPONS,
  weaponSubtype: WEAPON_SUBTYPES,
  target: TARGETS,
  targetSubtype: TARGET_SUBTYPES,
};
