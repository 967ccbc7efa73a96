/** What a text's statements should be: speaker (name, role or words), stance, and the words said. */
export interface StatementCase {
  readonly text: string;
  /** "speaker | stance | content", in text order; nothing where none is made. */
  readonly says: readonly string[];
}

export const STATEMENT_CASES: readonly StatementCase[] = [
  { text: "''The road is open,'' Omar Haidar said. ''Go.''", says: ["Omar Haidar | asserts | ''The road is open,'' ~ ''Go.''"] },
  { text: "I think the road is open.", says: [] },
  { text: "Two rockets fell, Omani and NATO officials said.", says: ["officials | asserts | Two rockets fell"] },
  { text: "The mayor called the driver.", says: [] },
  { text: "The mayor called the raid “a crime.”", says: ["mayor | asserts | the raid “a crime.”"] },
  { text: "In October, the mayor said the mine was safe.", says: ["mayor | asserts | the mine was safe"] },
  { text: "As the mayor noted, the mine was safe.", says: ["mayor | asserts | the mine was safe"] },
  {
    text: "The mayor said the road was open, while others doubted that.",
    says: ["mayor | asserts | the road was open"],
  },
  {
    text: "Omar Haidar (Green), head of the port, said that two cranes fell.",
    says: ["Omar Haidar | asserts | that two cranes fell"],
  },
  { text: "The mayor warned of more floods.", says: ["mayor | warns | more floods"] },
  {
    text: "Two cranes fell, said Rima Daud, a spokeswoman for the Union of the Blue Cross in Basra.",
    says: ["Rima Daud | asserts | Two cranes fell"],
  },
  {
    text: "The Saudi-led coalition fighting in Yemen said the port was closed.",
    says: ["Saudi-led coalition | asserts | the port was closed"],
  },
  {
    text: "The man who police say opened the gate was a guard.",
    says: ["police | asserts | The man who ~ opened the gate"],
  },
  { text: "Everybody here blames Hamas.", says: ["Everybody | blames | Hamas"] },
  {
    text: "Two cranes fell, the port authority estimates, and a shed.",
    says: ["authority | asserts | Two cranes fell ~ and a shed"],
  },
  {
    text: "The ministry said its men had orders never to fire on boats.",
    says: ["ministry | asserts | its men had orders never to fire on boats"],
  },
  // verbs and names the tagger takes for something else, and what stands between a cue and what is said
  {
    text: "On Friday the guard said the gate was open, warning that it might fall.",
    says: ["guard | asserts | the gate was open", "guard | warns | that it might fall"],
  },
  {
    text: "The guard said that, at the wish of the town, it had shut the gate.",
    says: ["guard | asserts | that, at the wish of the town, it had shut the gate"],
  },
  {
    text: "Lena Vogt believes, for example, that the ward is full.",
    says: ["Lena Vogt | asserts | that the ward is full"],
  },
  { text: "Vogt further notes that the ward is full.", says: ["Vogt | asserts | that the ward is full"] },
  { text: "A warning that help was late hung on the door.", says: [] },
  { text: "The gate is open, Hoover said.", says: ["Hoover | asserts | The gate is open"] },
  { text: "Both want peace between the camps.", says: ["Both | demands | peace between the camps"] },
  { text: "Haidar plans to rebuild the gate.", says: ["Haidar | announces | to rebuild the gate"] },
  { text: "The Haidar plans to rebuild the gate lay on the desk.", says: [] },
  {
    text: "Omar Haidar told a meeting in Homs, New Syria, that the gate was open.",
    says: ["Omar Haidar | asserts | that the gate was open"],
  },
  {
    text: "Omar Haidar ran on the new port and accused Hamas of theft.",
    says: ["Omar Haidar | blames | Hamas of theft"],
  },
  {
    text: "The guard said that Omar Haidar (who leads it) had gone to the gate.",
    says: ["guard | asserts | that Omar Haidar (who leads it) had gone to the gate"],
  },
  { text: "The gates, Hoover said, were shut.", says: ["Hoover | asserts | The gates ~ were shut"] },
  { text: "Loyalty, Hoover said, was rare.", says: ["Hoover | asserts | Loyalty ~ was rare"] },
  {
    text: "A court paper filed on Friday says that the gate was open.",
    says: ["A court paper filed | asserts | that the gate was open"],
  },
  { text: "Those questioned say the gate was open.", says: ["Those questioned | asserts | the gate was open"] },
  {
    text: "The gate was open, said Lena Vogt, a nurse whose sons had fled.",
    says: ["Lena Vogt | asserts | The gate was open"],
  },
  { text: "The mayor is calling for calm.", says: ["mayor | demands | calm"] },
  // whom an agency passes on, what is asked, what is asked of nobody named, states, nouns
  {
    text: "AFP reported, quoting a nurse, that two people had died.",
    says: ["nurse | asserts | that two people had died"],
  },
  {
    text: "State television said the gate was open, citing the port authority.",
    says: ["authority | asserts | the gate was open"],
  },
  {
    text: "Asked whether the gate was open, the mayor said that it was.",
    says: ["- | asserts | whether the gate was open", "mayor | asserts | that it was"],
  },
  { text: "A guard, who asked not to be named, said the gate was open.", says: ["guard | asserts | the gate was open"] },
  { text: "A guard who asked not to be named said the gate was open.", says: ["guard | asserts | the gate was open"] },
  { text: "Witnesses interviewed by Reuters said the gate was open.", says: ["Witnesses | asserts | the gate was open"] },
  {
    text: "The mayor is accused of selling the gate.",
    says: ["- | blames | The mayor ~ of selling the gate"],
  },
  { text: "Taliban claims port bombing", says: ["Taliban | claims-responsibility | port bombing"] },
  { text: "The mayor is worried that the gate may fall.", says: ["mayor | warns | that the gate may fall"] },
  { text: "The worried mayor left the hall.", says: [] },
  { text: "The union is opposed to the plan.", says: ["union | condemns | the plan"] },
  { text: "The envoy refused to sign the paper.", says: ["envoy | asserts | sign the paper"] },
  { text: "Hamas made a promise to leave the port.", says: ["Hamas | announces | to leave the port"] },
  { text: "The army's criticism of the plan was sharp.", says: ["army | condemns | the plan"] },
  {
    text: "Fears that two people had died could not be confirmed.",
    says: ["- | warns | that two people had died"],
  },
  { text: "A message that shows the gate lay on the desk.", says: [] },
  {
    text: "The guard said that, according to the mayor, the gate was open.",
    says: ["guard | asserts | that, according to the mayor, the gate was open", "mayor | asserts | the gate was open"],
  },
  // stances
  {
    text: "The Harbour Guard denied that its boats were involved.",
    says: ["Harbour Guard | denies | that its boats were involved"],
  },
  {
    text: "Hamas said on Friday that it had nothing to do with the shelling.",
    says: ["Hamas | denies | that it had nothing to do with the shelling"],
  },
  { text: "Boko Haram rejected the accusation: more would follow.", says: ["Boko Haram | denies | the accusation"] },
  { text: "Russia denied involvement.", says: ["Russia | denies | involvement"] },
  {
    text: "The Islamic State claimed the bombing in a statement carried by its agency.",
    says: ["Islamic State | claims-responsibility | the bombing"],
  },
  { text: "The attack was claimed by Hamas.", says: ["Hamas | claims-responsibility | The attack"] },
  {
    text: "Al-Shabaab said its fighters had stormed the outpost.",
    says: ["Al-Shabaab | claims-responsibility | its fighters had stormed the outpost"],
  },
  { text: "IS has also claimed the ambush.", says: ["Islamic State | claims-responsibility | the ambush"] },
  {
    text: "Nobody has claimed responsibility for the blast.",
    says: ["Nobody | asserts | for the blast"],
  },
  { text: "The mayor said no one was hurt in the attack.", says: ["mayor | asserts | no one was hurt in the attack"] },
  {
    text: "The embassy said fragments of a shell inside its compound had struck the roof.",
    says: ["embassy | asserts | fragments of a shell inside its compound had struck the roof"],
  },
  // blame, in its many words
  {
    text: "The army blamed Boko Haram, saying it had seen the men flee.",
    says: ["army | blames | Boko Haram", "army | asserts | it had seen the men flee"],
  },
  { text: "The governor held Hamas responsible.", says: ["governor | blames | Hamas responsible"] },
  { text: "The sheriff laid the blame on rebels.", says: ["sheriff | blames | on rebels"] },
  { text: "The governor held a rally.", says: [] },
  // speakers
  {
    text: "Ana Ruiz, who speaks for the harbour police, said two crates were found.",
    says: ["Ana Ruiz | asserts | two crates were found"],
  },
  {
    text: "A spokesman for the Taliban, Karim Daud, denied that the group was involved.",
    says: ["Karim Daud | denies | that the group was involved"],
  },
  {
    text: "Governor Omar Haidar said the bridge was gone and warned that more rain was coming.",
    says: ["Omar Haidar | asserts | the bridge was gone", "Omar Haidar | warns | that more rain was coming"],
  },
  {
    text: "Governor Omar Haidar said the bridge was gone. He added that two boats had sunk.",
    says: ["Omar Haidar | asserts | the bridge was gone", "Omar Haidar | asserts | that two boats had sunk"],
  },
  {
    text: "“It was dark,” Lena Vogt, a nurse, told the BBC.",
    says: ["Lena Vogt | asserts | “It was dark,”"],
  },
  {
    text: "Images circulating online showed burnt trucks.",
    says: ["Images circulating online | asserts | burnt trucks"],
  },
  { text: "Photographs posted on a channel lay on the desk.", says: [] },
  // what is said, and what is not part of it
  {
    text: "“We heard one shot. Then it was quiet,” said Omar Haidar. “Nobody moved.”",
    says: ["Omar Haidar | asserts | “We heard one shot. Then it was quiet,” ~ “Nobody moved.”"],
  },
  {
    text: "Despite the heavy rain, the mayor said that the road was open.",
    says: ["mayor | asserts | that the road was open"],
  },
  {
    text: "The mayor told reporters in the town hall on Tuesday that the road was open.",
    says: ["mayor | asserts | that the road was open"],
  },
  {
    text: "Two boats sank, the mayor said in an interview.",
    says: ["mayor | asserts | Two boats sank"],
  },
  { text: "The mayor said at least two boats had sunk.", says: ["mayor | asserts | at least two boats had sunk"] },
  {
    text: "According to a count kept by two hospitals, nine people died.",
    says: ["count | asserts | nine people died"],
  },
  // adverbs, insertions, names the tagger takes for verbs
  { text: "Ruiz later said the bridge was gone.", says: ["Ruiz | asserts | the bridge was gone"] },
  { text: "The mayor repeatedly warned of floods.", says: ["mayor | warns | floods"] },
  { text: "Lena Vogt — a nurse from Hama — says the ward is full.", says: ["Lena Vogt | asserts | the ward is full"] },
  { text: "Lena Vogt, 35, a nurse, said the ward was full.", says: ["Lena Vogt | asserts | the ward was full"] },
  { text: "Ana Hedge, a broker, said the mine was unsafe.", says: ["Ana Hedge | asserts | the mine was unsafe"] },
  { text: "The survey notes that two mines are unsafe.", says: ["survey | asserts | that two mines are unsafe"] },
  { text: "The notes that lay on the desk were wet.", says: [] },
  {
    text: "“The ward is full,” said Lena Vogt, a nurse who now runs a school. “Nobody sleeps.”",
    says: ["Lena Vogt | asserts | “The ward is full,” ~ “Nobody sleeps.”"],
  },
  {
    text: "Two cranes fell, said Omar Haidar of the port. The road was shut.",
    says: ["Omar Haidar | asserts | Two cranes fell"],
  },
  {
    text: "The mayor said the ward was full, and he repeated that help was late.",
    says: ["mayor | asserts | the ward was full", "mayor | asserts | that help was late"],
  },
  {
    text: "The mayor said the ward was full before claiming that help was late.",
    says: ["mayor | asserts | the ward was full", "mayor | asserts | that help was late"],
  },
  { text: "The mayor said the ward was full, while others doubted that.", says: ["mayor | asserts | the ward was full"] },
  {
    text: "The attack was claimed by the so-called Islamic State.",
    says: ["Islamic State | claims-responsibility | The attack"],
  },
  // what somebody holds is no statement of its own inside another's words; a denial is
  { text: "The mayor said he wants the road opened.", says: ["mayor | asserts | he wants the road opened"] },
  {
    text: "The mayor said that the rebels had denied the attack.",
    says: ["mayor | asserts | that the rebels had denied the attack", "rebels | denies | the attack"],
  },
  // the clause a cue stands in ends what is said
  { text: "While the mayor endorsed the plan, two bridges were closed.", says: ["mayor | asserts | the plan"] },
  {
    text: "Groups supporting the plan said the road was open.",
    says: ["Groups | asserts | the plan", "plan | asserts | the road was open"],
  },
  { text: "The senator criticized the army and left the hall.", says: ["senator | condemns | the army"] },
  { text: "The governor rebuffed the offer but kept the map.", says: ["governor | denies | the offer"] },
  { text: "It was a plan the mayor once supported as a senator.", says: ["mayor | asserts | a plan"] },
  { text: "The envoy alluded to a second attack.", says: ["envoy | asserts | a second attack"] },
  // who is quoted, by whom, and what nobody named is said to have said
  { text: "AFP quoted police as saying that two people died.", says: ["police | asserts | that two people died"] },
  {
    text: "“The road is open,” the minister was quoted as saying.",
    says: ["minister | asserts | “The road is open,”"],
  },
  {
    text: "“The road is open,” said Lena Vogt, a former aide to Omar Haidar.",
    says: ["Lena Vogt | asserts | “The road is open,”"],
  },
  {
    text: "“The road is open,” the town's press secretary Josh Earnest said Tuesday.",
    says: ["Josh Earnest | asserts | “The road is open,”"],
  },
  {
    text: "Nine people died, said a senior official who spoke on condition of anonymity.",
    says: ["official | asserts | Nine people died"],
  },
  { text: "According to the mayor, the road was open.", says: ["mayor | asserts | the road was open"] },
  {
    text: "Governor Omar Haidar visited the site. He said nine people died.",
    says: ["Omar Haidar | asserts | nine people died"],
  },
  {
    text: "The embassy would neither confirm nor deny the report.",
    says: ["embassy | asserts | the report"],
  },
  {
    text: "The police withdrew an earlier statement that nine people had died.",
    says: ["police | denies | an earlier statement that nine people had died"],
  },
  { text: "The road is said to have been mined.", says: ["- | asserts | The road ~ to have been mined"] },
  { text: "It was reported that the road was mined.", says: ["- | asserts | that the road was mined"] },
  { text: "Rebels reportedly shelled the town.", says: ["- | asserts | Rebels ~ shelled the town"] },
  { text: "His claim that the road was open angered the miners.", says: ["His | asserts | that the road was open"] },
  {
    text: "The report's finding that the mine was unsafe angered the miners.",
    says: ["report | asserts | that the mine was unsafe"],
  },
  // a line that opens with who says it
  { text: "Police: Two men shot outside a bar", says: ["Police | asserts | Two men shot outside a bar"] },
  { text: "Lena Vogt: “The ward is full tonight.”", says: ["Lena Vogt | asserts | “The ward is full tonight.”"] },
  { text: "Breaking: Two men shot outside a bar", says: [] },
  { text: "The police came at 11:30 on Monday.", says: [] },
  { text: "The candidate won 40 pledged delegates.", says: [] },
  { text: "The ferry is expected to leave at noon.", says: ["- | expects | The ferry ~ to leave at noon"] },
  // what is told of a noun by a clause around the cue
  {
    text: "The man who police say opened fire, Omar Haidar, 31, died at the gate.",
    says: ["police | asserts | The man who ~ opened fire"],
  },
  {
    text: "The shell, which the army says killed two guards, came from the hill.",
    says: ["army | asserts | The shell, which ~ killed two guards"],
  },
  { text: "It is an offer the rebels rejected on Monday.", says: ["rebels | denies | an offer"] },
  {
    text: "It was what officials described as a cowardly attack.",
    says: ["officials | condemns | what ~ as a cowardly attack"],
  },
  { text: "In a letter the mayor said the mine was safe.", says: ["mayor | asserts | the mine was safe"] },
  {
    text: "The nurses who said they were tired were sent home.",
    says: ["nurses | asserts | they were tired"],
  },
  // what goes on behind a cue in its midst, and what is told of it
  {
    text: "The gate, the guard said, was shut, and the lamp was out.",
    says: ["guard | asserts | The gate ~ was shut, and the lamp was out"],
  },
  { text: "Two boats sank, the guard said, the worst loss in months.", says: ["guard | asserts | Two boats sank"] },
  { text: "Two boats sank, the guard said, looking at the pier.", says: ["guard | asserts | Two boats sank"] },
  // verbs that say only in some frames
  { text: "The army continued to shell the town.", says: [] },
  { text: "The mayor added a room to the school.", says: [] },
  { text: "The blast claimed nine lives.", says: [] },
  { text: "The union continued to insist that the mine was unsafe.", says: ["union | asserts | that the mine was unsafe"] },
  { text: "The mayor did not respond to a request for comment.", says: ["mayor | asserts | a request for comment"] },
  // sources named without a verb
  { text: "Two men died, according to police.", says: ["police | asserts | Two men died"] },
  { text: "Two men died, according to state records.", says: ["records | asserts | Two men died"] },
  { text: "By police accounts, two men died.", says: ["police | asserts | two men died"] },
  { text: "Per police, two men died.", says: ["police | asserts | two men died"] },
  { text: "The gate opens two times per day.", says: [] },
  { text: "In Lena Vogt's view, the ward is unsafe.", says: ["Lena Vogt | asserts | the ward is unsafe"] },
  {
    text: "Two cranes, according to a guard, fell into the harbour.",
    says: ["guard | asserts | Two cranes ~ fell into the harbour"],
  },
  {
    text: "The Red Front says it was behind the raid, according to the Harbour Institute.",
    says: [
      "Red Front | claims-responsibility | it was behind the raid",
      "Harbour Institute | asserts | The Red Front says it was behind the raid",
    ],
  },
  // who many are, what is asked where, whose paper says it
  { text: "Two-thirds support the plan.", says: ["Two-thirds | asserts | the plan"] },
  { text: "26% say they are tired.", says: ["26% | asserts | they are tired"] },
  {
    text: "Asked at a briefing about the raid, the mayor said it was over.",
    says: ["- | asserts | the raid", "mayor | asserts | it was over"],
  },
  {
    text: "The ministry issued a statement saying that the road was open.",
    says: ["ministry | asserts | that the road was open"],
  },
  { text: "The mayor released the following statement: “The road is open.”", says: ["mayor | asserts | “The road is open.”"] },
  { text: "The mayor's answer was that the road was open.", says: ["mayor | asserts | that the road was open"] },
  { text: "A source told Reuters the guard was dead.", says: ["source | asserts | the guard was dead"] },
  { text: "“The road is open,” Will Haidar wrote.", says: ["Haidar | asserts | “The road is open,”"] },
  { text: "Turkish officials said the road was open.", says: ["officials | asserts | the road was open"] },
  // deeds told with their claim, and claimed by nobody
  { text: "The raid, claimed by the Red Front, hurt nine.", says: ["Red Front | claims-responsibility | The raid"] },
  { text: "The raid was blamed on the Red Front.", says: ["- | blames | The raid ~ on the Red Front"] },
  { text: "No one has claimed the raid, but police are looking for two men.", says: ["No one | asserts | the raid"] },
  {
    text: "The bomb is thought to have been planted by rebels.",
    says: ["- | asserts | The bomb ~ to have been planted by rebels"],
  },
  // a quotation over paragraphs is one statement; behind other words the speaker goes on
  {
    text: "“It was dark,” Lena Vogt said.\n\n“Nobody in the ward moved.”",
    says: ["Lena Vogt | asserts | “It was dark,” ~ “Nobody in the ward moved.”"],
  },
  {
    text: "Lena Vogt said the ward was dark.\n\n“Nobody in the ward moved.”",
    says: ["Lena Vogt | asserts | the ward was dark", "Lena Vogt | asserts | “Nobody in the ward moved.”"],
  },
  // a line that closes with who says it
  { text: "Nine hurt in market blast: doctors", says: ["doctors | asserts | Nine hurt in market blast"] },
  { text: "Nine hurt in market blast - police", says: ["police | asserts | Nine hurt in market blast"] },
  { text: "Nine hurt in two raids: one in Homs", says: [] },
  // a question or a cry before the words that tell whose it is
  {
    text: "“Is the road open?” Haidar asked. “I doubt it.”",
    says: ["Haidar | asserts | “Is the road open?” ~ “I doubt it.”"],
  },
  { text: "“The road is open!” Haidar shouted.", says: ["Haidar | asserts | “The road is open!”"] },
  { text: "“The road is open!” The mayor did not add to that.", says: [] },
  // what somebody goes on to do with words
  {
    text: "Haidar took to Twitter to praise the guard.",
    says: ["Haidar | asserts | the guard"],
  },
  {
    text: "Haidar said he wanted peace, insisting that others did too.",
    says: ["Haidar | asserts | he wanted peace", "Haidar | asserts | that others did too"],
  },
  { text: "The governor ordered an inquiry.", says: ["governor | demands | an inquiry"] },
  { text: "The mayor walked back the claim.", says: ["mayor | denies | the claim"] },
  { text: "The union criticized the army when it rained.", says: ["union | condemns | the army"] },
  // who speaks, and who only lends a name
  {
    text: "The commissioner for Information, Omar Haidar, said the road was open.",
    says: ["Omar Haidar | asserts | the road was open"],
  },
  { text: "A spokesman for Lena Vogt said the ward was shut.", says: ["spokesman | asserts | the ward was shut"] },
  { text: "Western diplomats said the ward was shut.", says: ["diplomats | asserts | the ward was shut"] },
  // the subject behind the clause that opens the sentence; names the tagger takes for adverbs; of whom it is said
  { text: "After saying the road was open, the mayor left the hall.", says: ["mayor | asserts | the road was open"] },
  { text: "Jolly said he would stay.", says: ["Jolly | announces | he would stay"] },
  { text: "Haidar said of the guard: “He is a good man.”", says: ["Haidar | asserts | “He is a good man.”"] },
  { text: "The idea that the road was open is old.", says: [] },
  // figures that somebody counts, gives or puts
  { text: "The port authority has counted 12 shells.", says: ["authority | asserts | 12 shells"] },
  { text: "The boys counted the boats.", says: [] },
  { text: "The earlier count had been nine dead and four hurt.", says: [] },
  { text: "The dockers' union put the number of dead at nine.", says: ["union | asserts | the number of dead at nine"] },
  { text: "The dockers put the boats in the water.", says: [] },
  {
    text: "On Friday the port ministry had given the toll as nine dead.",
    says: ["ministry | asserts | the toll as nine dead"],
  },
  { text: "A local paper had spoken of nine dead.", says: ["paper | asserts | nine dead"] },
  { text: "The army reports two guards hurt.", says: ["army | asserts | two guards hurt"] },
  {
    text: "The Front claims to have killed nine guards.",
    says: ["Front | claims-responsibility | to have killed nine guards"],
  },
  { text: "Nine people died, by the figures of the port authority.", says: ["authority | asserts | Nine people died"] },
  {
    text: "Nine people died, the Chamber of Commerce of Homs estimates.",
    says: ["Chamber | asserts | Nine people died"],
  },
  {
    text: "Nine people died in the fire, the Blue Cross said in a report released today.",
    says: ["Blue | asserts | Nine people died in the fire"],
  },
  { text: "10:18 — City hospital: “Nine hurt so far.”", says: ["hospital | asserts | “Nine hurt so far.”"] },
  {
    text: "But to prevent harm, the guard said, local boats should stay in port.",
    says: ["guard | asserts | But to prevent harm ~ local boats should stay in port"],
  },
];

/** Through whom words reached the report: text → "speaker ← agency". */
export const CHAIN_CASES: readonly (readonly [text: string, chain: string])[] = [
  ["Omar Haidar, who speaks for the port, confirmed the toll, AFP reported.", "Omar Haidar ← AFP"],
  ["A bus burned on the bridge, Reuters reported, citing witnesses.", "witnesses ← Reuters"],
  ["Rima Daud said that Omar Haidar had denied the attack.", "Omar Haidar ← Rima Daud"],
  ["AFP quoted Omar Haidar as saying that two people died.", "Omar Haidar ← AFP"],
  ["Two people died, Omar Haidar was quoted as saying by AFP.", "Omar Haidar ← AFP"],
  ["Omar Haidar told the news agency AFP that two people had died.", "Omar Haidar ← AFP"],
  ["Two boats sank, the news agency Basra Press said on Sunday, quoting Omar Haidar.", "Omar Haidar ← Basra Press"],
  ["“The road is open,” AFP cited Omar Haidar as saying.", "Omar Haidar ← AFP"],
  ["Citing a nurse, AFP reported that two people had died.", "nurse ← AFP"],
  ["Omar Haidar was quoted by Reuters as saying the road was open.", "Omar Haidar ← Reuters"],
];
