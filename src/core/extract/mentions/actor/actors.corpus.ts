/** A sentence and its actors, in text order: "words → name | kind | country"; persons as "words → name | role | side". */
export type ActorCase = readonly [text: string, actors: readonly string[]];

export const NAMED: readonly ActorCase[] = [
  ["The Taliban denied it.", ["Taliban → Taliban | rebel | AF"]],
  ["Fighters of IS is what they are.", ["Fighters → fighters | militia | -", "IS → Islamic State | rebel | -"]],
  ["A raid by Islamic Jihad failed.", ["Islamic Jihad → Palestinian Islamic Jihad | rebel | PS"]],
  ["He spoke of an islamic jihad in general.", []],
  ["The contras left the valley.", ["contras → Nicaraguan Resistance | rebel | NI"]],
  ["The ELN freed a driver near Cucuta.", ["ELN → National Liberation Army | rebel | CO"]],
  ["Two SBU cars burned.", ["SBU → Security Service of Ukraine | state | UA"]],
  [
    "The United Nations and NATO met.",
    ["United Nations → United Nations | intergovernmental | -", "NATO → NATO | intergovernmental | -"],
  ],
  [
    "Coalition forces left, and coalition forces came back.",
    ["Coalition forces → Coalition forces | military | -", "coalition forces → Coalition forces | military | -"],
  ],
  ["Hamas Street was empty.", []],
];

/** One name, two actors: the countries the text speaks of decide. */
export const SHARED: readonly ActorCase[] = [
  [
    "Colombia waits. The National Liberation Army is silent.",
    ["National Liberation Army → National Liberation Army | rebel | CO"],
  ],
  [
    "China waits. The People's Liberation Army is silent.",
    ["People's Liberation Army → People's Liberation Army | military | CN"],
  ],
];

export const DESCRIBED: readonly ActorCase[] = [
  ["The Iranian embassy was hit.", ["Iranian embassy → Iranian embassy | state | IR"]],
  ["Ukraine's defence ministry gave no figure.", ["Ukraine's defence ministry → Ukraine's defence ministry | state | UA"]],
  ["The interior ministry was silent.", ["interior ministry → interior ministry | state | -"]],
  ["The Ministry of Public Health counted five.", ["Ministry of Public Health → Ministry of Public Health | state | -"]],
  ["Peruvian soldiers crossed the river.", ["Peruvian soldiers → Peruvian Armed Forces | military | PE"]],
  ["The Varden County Sheriff's Office came.", ["Varden County Sheriff's Office → Varden County Sheriff's Office | police | -"]],
  ["The government of Chad protested.", ["government of Chad → government of Chad | state | TD"]],
  ["The Orvalan Liberation Front took a bridge.", ["Orvalan Liberation Front → Orvalan Liberation Front | rebel | -"]],
  ["Security forces sealed the road.", ["Security forces → Security forces | military | -"]],
  ["The dinner party was over.", []],
  ["It was a court of last resort.", []],
];

export const UNKNOWN: readonly ActorCase[] = [
  ["Gunmen stopped a bus.", ["Gunmen → gunmen | unknown | -"]],
  ["Two unidentified gunmen fled.", ["unidentified gunmen → unidentified gunmen | unknown | -"]],
  ["Leftist guerrillas cut the line.", ["Leftist guerrillas → leftist guerrillas | rebel | -"]],
  ["Palestinian gunmen fired.", ["Palestinian gunmen → Palestinian gunmen | unknown | PS"]],
  ["FMLN guerrillas cut the line.", ["FMLN → Farabundo Marti National Liberation Front | rebel | SV"]],
];

export const PERSONS: readonly ActorCase[] = [
  [
    "Iraqi Interior Ministry spokesman Basim Radwan spoke.",
    ["Iraqi Interior Ministry spokesman Basim Radwan → Basim Radwan | spokesman | Iraqi Interior Ministry"],
  ],
  ["Peruvian President Alma Quiroz left.", ["Peruvian President Alma Quiroz → Alma Quiroz | president | Peru"]],
  ["Maj. Gen. Ivo Drachen left.", ["Maj. Gen. Ivo Drachen → Ivo Drachen | general | -"]],
  [
    "Omar Haidar, a spokesman for the Taliban, spoke.",
    ["Omar Haidar → Omar Haidar | spokesman | Taliban", "Taliban → Taliban | rebel | AF"],
  ],
  [
    "A spokesman for the Taliban, Omar Haidar, spoke.",
    ["Taliban → Taliban | rebel | AF", "Omar Haidar → Omar Haidar | spokesman | Taliban"],
  ],
  [
    "Paul Verre, 41, a teacher, was there. Verre wept.",
    ["Paul Verre → Paul Verre | teacher | -", "Verre → Paul Verre | teacher | -"],
  ],
  ["Captain Drum came. Later Susan Drum left.", ["Captain Drum → Susan Drum | captain | -", "Susan Drum → Susan Drum | - | -"]],
  ["Sheikh Yusuf al-Basri preached.", ["Sheikh Yusuf al-Basri → Yusuf al-Basri | sheikh | -"]],
  ["His father Carlos Mendia waited.", ["father Carlos Mendia → Carlos Mendia | father | -"]],
  ["Experts monitor Russia closely.", []],
  ["They met in San Diego and Charlotte.", []],
  ["James Street was closed.", []],
];

/** Capitals tell nothing here. */
export const UPPER: readonly ActorCase[] = [
  [
    "IT IS THE FMLN THAT SHELLED THE BARRACKS OF THE SALVADORAN ARMY.",
    [
      "FMLN → Farabundo Marti National Liberation Front | rebel | SV",
      "SALVADORAN ARMY → Salvadoran Armed Forces | military | SV",
    ],
  ],
  [
    "POLICE SAID UNIDENTIFIED GUNMEN SHOT COLONEL RAMON TREJO TODAY.",
    [
      "POLICE → police | police | -",
      "UNIDENTIFIED GUNMEN → unidentified gunmen | unknown | -",
      "COLONEL RAMON TREJO → RAMON TREJO | colonel | -",
    ],
  ],
  ["LET US SAY THAT IT IS OVER, SAID THE PEASANTS OF THE VALLEY.", []],
];

/** Names a text shortens itself: every later mention of the abbreviation is that actor. */
export const COINED: readonly ActorCase[] = [
  [
    "The Orvalan People's Column (OPC) struck. Later the OPC fled.",
    [
      "Orvalan People's Column → Orvalan People's Column | organisation | -",
      "OPC → Orvalan People's Column | organisation | -",
      "OPC → Orvalan People's Column | organisation | -",
    ],
  ],
  [
    "THE ARMED COMMITTEES OF THE VALLEY (ACV) STRUCK AGAIN; THE ACV FLED.",
    [
      "ARMED COMMITTEES OF THE VALLEY → ARMED COMMITTEES OF THE VALLEY | organisation | -",
      "ACV → ARMED COMMITTEES OF THE VALLEY | organisation | -",
      "ACV → ARMED COMMITTEES OF THE VALLEY | organisation | -",
    ],
  ],
];
