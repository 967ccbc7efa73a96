/** `name, province, country`, or `name, country`; what the words in square brackets of each phrase must be read as. */
export const READ_AS: Readonly<Record<string, readonly string[]>> = {
  "Kabul, Kabul, AF": [
    "A blast shook northern [Kabul] at dawn.",
    "[KABUL] (AP) — Two rockets landed near the river.",
    "Officials in [Kabul] gave no figure.",
    "The convoy left [Kabul]'s old quarter before noon.",
  ],
  "Green Zone, Kabul, AF": [
    "Kabul woke to sirens after a rocket fell inside the [Green Zone].",
    "A shell landed in the [Blue Zone] of Kabul.",
  ],
  "Green Zone, Baghdad, IQ": ["Mortars hit the [Green Zone] in Baghdad overnight."],
  "Gaza Strip, Gaza Strip, PS": ["Trucks entered the [Gas Strip] through Rafah, the Israeli army said."],
  "Sadr City, Baghdad, IQ": ["A car bomb went off in [Sadr City], in the east of Baghdad."],
  "Raqqa, Raqqa, SY": ["Jets struck [Raqqa] and Aleppo in Syria.", "They fled [Rakka], in northern Syria."],
  "Hodeidah, Hodeidah, YE": ["Shells fell on [Hodeidah] in Yemen.", "Yemen's port of [Hudaydah] was closed."],
  "Avdiivka, Donetsk, UA": ["Ukraine holds [Avdiivka].", "Shelling of [Avdeevka] went on, the mayor of the Ukrainian town said."],
  "Kyiv, Kyiv City, UA": ["Drones flew over [Kiev].", "Drones flew over [Kyiv]."],
  "Marjah, Helmand, AF": ["The patrol stopped in [Marja], Helmand province, Afghanistan."],
  "Nād ‘Alī, Helmand, AF": ["A mine killed two in [Nad ‘Ali] district, Helmand province."],
  "Khost, Khost, AF": [
    "They crossed into [Khowst] province of Afghanistan.",
    "A raid in [Khost] province, Afghanistan, ended at dawn.",
  ],
  "Paris, Texas, US": ["She grew up in [Paris], Texas.", "[PARIS], Texas (AP) — The fair opened."],
  "Paris, Île-de-France, FR": ["He flew from Berlin to [Paris] and on to Madrid."],
  "Rocky Mount, North Carolina, US": ["[ROCKY MOUNT], N.C. — Two men were shot outside a store."],
  "Madison, Wisconsin, US": ["[MADISON], Wis. - A boy was hurt on Sunday."],
  "Hopewell, Virginia, US": ["[Hopewell] Police are looking for a red car, Virginia officials said."],
  "Walker County, Georgia, US": ["The [Walker County] (Ga.) sheriff asked for help."],
  "Tripoli, Tripoli, LY": ["Militias clashed in [Tripoli], the Libyan capital."],
  "Tripoli, North Lebanon, LB": ["Clashes spread from [Tripoli] to Sidon and Tyre in Lebanon."],
  "Houston, Texas, US": ["Two people were shot in SW [Houston] on Sunday. The Houston Police Department asked for help."],
  "Durham, North Carolina, US": ["A [Durham] man was hurt when a shot came through his door."],
  "Austin, Illinois, US": [
    "Two men were shot in the [Austin] neighborhood, Chicago police said.",
    "A third man fell in [Austin] on Monday, Chicago police said. The Austin neighborhood was closed off.",
  ],
  "Maradun, Zamfara, NG": ["The raid on a school in [Maradun] Local Government Area of Zamfara State went on for hours."],
  "Isfahan, Isfahan, IR": ["Windows shook in several neighborhoods of [Isfahan], envoys in London were told."],
  "Georgia, GE": ["Russia and [Georgia] exchanged fire near Tskhinvali."],
  "Georgia, Georgia, US": ["Storms crossed Alabama, [Georgia] and Florida."],
  "Scotland, Scotland, GB": ["Ministers in [Scotland] disagreed."],
  "Afghanistan, AF": ["[Afghan] troops moved in.", "Hundreds of [Afghans] fled."],
  "South Korea, KR": ["[South Korean] jets took off."],
  "Chechnya, Chechnya, RU": ["A [Chechen] commander spoke."],
  "West Bank, PS": ["Soldiers closed roads in the [West Bank]."],
  "San Salvador, San Salvador, SV": [
    "[SAN SALVADOR], 4 JAN 90 -- THE REBELS BLEW UP TWO PYLONS LAST NIGHT.",
    "THE MAYOR OF [SAN SALVADOR] CONDEMNED THE ATTACK IN THE CAPITAL OF EL SALVADOR.",
  ],
  "La Libertad, La Libertad, SV": ["SAN SALVADOR -- TROOPS FOUGHT GUERRILLAS IN [LA LIBERTAD DEPARTMENT] OF EL SALVADOR."],
  "Medellín, Antioquia, CO": ["A BOMB EXPLODED IN [MEDELLIN], COLOMBIA, POLICE REPORTED."],
};

/** How the words stand to the place. */
export const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  "north-of": ["The base lies 40 km north of [Baghdad].", "A village north of [Baghdad] was raided."],
  "southwest-of": ["They died southwest of [Mosul]."],
  near: ["A mine went off near the city of [Mosul].", "It happened close to [Mosul]."],
  outskirts: ["Tanks stood on the outskirts of [Fallujah]."],
  outside: ["A patrol was hit outside [Fallujah]."],
  in: ["A patrol was hit in [Fallujah]."],
};

export const ASSOCIATIVE: readonly string[] = [
  "[Washington] denied the report on Friday.",
  "The [Afghan] interior ministry gave no toll.",
  "[Moscow] said its aim was peace.",
  "[Kabul] police closed the road.",
  "Talks with [Iran] stalled.",
  "The [Boston] Globe had the story first.",
  "[Chicago] Police asked for witnesses.",
  "The [Kandahar] City Council met on Monday.",
];

export const LITERAL: readonly string[] = [
  "Fighting went on in [Syria].",
  "She lives near [Moscow].",
  "A [Chicago] neighborhood was sealed off.",
  "In [Kandahar] City, troops found a cache.",
  "The road from [Kabul] was closed.",
];

/** Words in brackets are a place, but one the gazetteer cannot settle: with its reason. */
export const UNSETTLED: Readonly<Record<string, readonly string[]>> = {
  "not-in-gazetteer": [
    "A man was robbed on [Quillfeather Street].",
    "Gunmen came to the village of [Zarrubahan].",
    "A man was killed near [Zarrubahan] on Monday.",
  ],
  "ambiguous-place": ["Sirens were heard in the [Blue Zone]."],
};

/** What a place nobody knows lies in, by the words after it. */
export const WITHIN: Readonly<Record<string, readonly string[]>> = {
  "Tillenhurst, Virginia, US": [
    "[TILLENHURST], Va. (WXYZ) — A boy was hurt on Sunday.",
    "Two people died at a home in [Tillenhurst], Virginia, on Sunday.",
  ],
  "Smyrna, Tennessee, US": ["[SMYRNA], Tenn. (WQQQ) – A boy was hurt on Monday."],
  "Shelby, New York, US": ["[SHELBY], N.Y. (WQQQ) – A boy was hurt on Monday."],
  "Antioch, Tennessee, US": ["[ANTIOCH], Tenn. — A boy was hurt on Monday."],
  "Tillenhurst, Georgia, US": ["A man died at a home in [Tillenhurst], Georgia. Police in Atlanta and Savannah were told."],
  "Tillenhurst, Washington, US": [
    "A boy was found dead at a home in [Tillenhurst] on Sunday, the King County sheriff said in Washington state.",
  ],
  "Zarrubahan, Uruzgan, AF": [
    "Two soldiers were killed near [Zarrubahan], officials in Uruzgan province said.",
    "In [Zarrubahan] district, Uruzgan province, troops found a cache.",
  ],
};

/** No place at all. */
export const NOTHING: readonly string[] = [
  "Paris Hilton met Jordan Peele on Friday.",
  "Mr. London thanked Dr. Houston for her help.",
  "Rob Porter resigned. Porter said he was tired.",
  "The jury heard from Cory Stevens, and Stevens wept.",
  "He was reading a nice book in March.",
  "Most of the police came by bus and van.",
  "Doctors feared the West Nile virus.",
  "An African-American student spoke.",
  "The mobile hospital was of great help to us.",
  "Agence France-Presse had no figure.",
  "She paid with her card at a bar.",
  "His belief in Zarathism, she said, was firm.",
  "They met at Cole's Place and again at Patrick's Pub.",
  "May God be with them, the Lord knows.",
  "The City Council met on Monday.",
  "The Department of Justice gave no comment.",
  "A shot came from the Durango.",
  "THE ATTORNEY GENERAL SAID THAT HE WILL CALL FOR PEACE IN MARCH.",
  "THE ARMY SAID IT HAD NO NEW REPORT OF WAR DEAD.",
];
