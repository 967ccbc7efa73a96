import type { Extraction } from "../../src/core/model/index.ts";
import { actor, extractionOf, KABUL, type TellingIncident } from "./build-extraction.ts";

/** The Kabul facts as handmade extractions, in sentences of our own: what fusion, the clocks and the policies are held against. */
const MINISTRY = { name: "Interior Ministry" };
const POLICE = { name: "Kabul Police", kind: "police" } as const;
const TALIBAN = actor("Taliban");
const IS = actor("Islamic State");
const rockets = { kind: "shelling", place: KABUL } as const;
const atNine = { time: "2020-11-21T04:30:00Z" };
const onTheDay = { time: "2020-11-21" };
const preliminary = { preliminary: true } as const;

const flash = extractionOf({
  outlet: "Morning Flash",
  published: "2020-11-21T05:10:00Z",
  text: "Fourteen rockets or more came down on the Afghan capital this morning, fired from a small truck. How many were hurt nobody could say.",
  incidents: [{ ...rockets, ...atNine, claims: [{ field: "munitions", value: 14, quote: "Fourteen rockets" }] }],
});

const hospital = extractionOf({
  outlet: "Valley Radio",
  published: "2020-11-21T06:20:00Z",
  text: "After the rockets five bodies and 21 wounded people reached one hospital in Kabul, the health ministry told Valley Radio.",
  incidents: [
    {
      ...rockets,
      ...onTheDay,
      claims: [
        {
          field: "killed",
          value: 5,
          quote: "five bodies",
          by: { name: "Health Ministry" },
          more: { scope: { kind: "part", of: "facility", quote: "one hospital" } },
        },
        {
          field: "injured",
          value: 21,
          quote: "21 wounded",
          by: { name: "Health Ministry" },
          more: { scope: { kind: "part", of: "facility", quote: "one hospital" } },
        },
      ],
    },
  ],
});

/** One agency's text in three outlets, each with a small edit. */
const AGENCY_TEXT = [
  "Eight people died and 31 were wounded when 23 rockets hit residential streets of Kabul on Saturday, the interior ministry said, calling the numbers a first count.",
  "Its spokesman blamed the Taliban for the salvo, which came from two lorries parked near a school in the north of the city.",
  "The Taliban said their fighters had nothing to do with it and spoke of an attempt to spoil the talks that both sides hold abroad.",
  "One rocket lay unexploded in an office of the diplomatic quarter until the bomb squad carried it away around noon.",
];

function agencyCopy(outlet: string, published: string, sentences: readonly string[]): Extraction {
  return extractionOf({
    outlet,
    published,
    credit: "– Reuters",
    text: `${sentences.join(" ")} – Reuters`,
    incidents: [
      {
        ...rockets,
        ...onTheDay,
        claims: [
          { field: "killed", value: 8, quote: "Eight people died", by: MINISTRY, more: preliminary },
          { field: "injured", value: 31, quote: "31 were wounded", by: MINISTRY, more: preliminary },
          { field: "munitions", value: 23, quote: "23 rockets", by: MINISTRY },
          { field: "unexploded", value: 1, quote: "One rocket lay unexploded" },
          { field: "responsibility", value: TALIBAN, quote: "blamed the Taliban", by: MINISTRY },
          {
            field: "responsibility",
            value: TALIBAN,
            quote: "had nothing to do with it",
            by: { name: "Taliban", kind: "rebel" },
            more: { polarity: "denied" },
          },
        ],
      },
    ],
  });
}

const copies = [
  agencyCopy("Northern Star", "2020-11-21T07:30:00Z", AGENCY_TEXT),
  agencyCopy("Harbour Times", "2020-11-21T08:00:00Z", [
    ...AGENCY_TEXT.slice(0, 3),
    "A rocket that did not go off – One rocket lay unexploded – was carried away.",
  ]),
  agencyCopy("Capital Daily", "2020-11-21T08:45:00Z", [
    AGENCY_TEXT[0] ?? "",
    AGENCY_TEXT[1] ?? "",
    AGENCY_TEXT[2] ?? "",
    `Elsewhere: ${AGENCY_TEXT[3] ?? ""}`,
  ]),
];

const police = extractionOf({
  outlet: "River Post",
  published: "2020-11-21T08:20:00Z",
  title: "Eight dead as mortars fall on Kabul",
  text: "About two dozen mortar shells fell on the city. A police spokesman confirmed to AFP that eight people had died and 31 were hurt. Read our background on the capital.",
  incidents: [
    {
      ...rockets,
      ...onTheDay,
      claims: [
        {
          field: "munitions",
          value: { min: 22, max: 26, best: 24, modifier: "about", unit: "shells", quote: "About two dozen" },
          quote: "About two dozen mortar shells",
        },
        { field: "killed", value: 8, quote: "eight people had died", by: POLICE, through: "AFP", more: preliminary },
        { field: "injured", value: 31, quote: "31 were hurt", by: POLICE, through: "AFP", more: preliminary },
      ],
    },
  ],
});

const claimOfIs = extractionOf({
  outlet: "Evening Wire",
  published: "2020-11-21T15:05:00Z",
  text: "The Islamic State group wrote on Telegram that it had fired 28 Katyushas at the capital. The rockets of the morning killed eight. The group also says it sent the gunmen who killed 22 people at the city's university this month.",
  incidents: [
    {
      ...rockets,
      ...onTheDay,
      claims: [
        { field: "munitions", value: 28, quote: "28 Katyushas", by: { name: "Islamic State", kind: "rebel" } },
        {
          field: "responsibility",
          value: IS,
          quote: "it had fired 28 Katyushas",
          by: { name: "Islamic State", kind: "rebel" },
          relation: "claimed",
        },
        { field: "killed", value: 8, quote: "killed eight" },
      ],
    },
    university("killed 22 people", {
      realis: "historical",
      main: false,
      time: "2020-11-01",
      to: "2020-12-01",
      precision: "month",
    }),
  ],
});

function university(quote: string, more: Partial<TellingIncident>): TellingIncident {
  return {
    kind: "shooting",
    place: KABUL,
    claims: [
      { field: "killed", value: 22, quote },
      { field: "responsibility", value: IS, quote, by: { name: "Islamic State", kind: "rebel" }, relation: "claimed" },
    ],
    ...more,
  };
}

const campus = extractionOf({
  outlet: "Morning Flash",
  published: "2020-11-02T18:00:00Z",
  text: "Gunmen who stormed Kabul University on Monday killed 22 people, most of them students. A jihadist group said the men were its own.",
  incidents: [university("killed 22 people", { time: "2020-11-02" })],
});

const vicePresident = extractionOf({
  outlet: "Asmai Press",
  published: "2020-11-22T07:00:00Z",
  text: "At least ten people were killed and 51 injured by Saturday's rockets on Kabul, the first vice-president said. Earlier reports had put the dead at eight.",
  incidents: [
    {
      ...rockets,
      ...onTheDay,
      claims: [
        {
          field: "killed",
          value: { min: 10, max: null, best: 10, modifier: "atLeast", unit: "people", quote: "At least ten" },
          quote: "At least ten people were killed",
          by: { name: "Office of the First Vice-President" },
        },
        { field: "injured", value: 51, quote: "51 injured", by: { name: "Office of the First Vice-President" } },
        { field: "killed", value: 8, quote: "the dead at eight", more: { reported: "earlier" } },
      ],
    },
  ],
});

const abroad = extractionOf({
  outlet: "Far Herald",
  published: "2020-11-22T09:30:00+01:00",
  text: "Ten dead and 51 injured: that is the new count after the rockets on Kabul, Asmai Press reports, quoting the first vice-president.",
  incidents: [
    {
      ...rockets,
      ...onTheDay,
      claims: [
        {
          field: "killed",
          value: 10,
          quote: "Ten dead",
          by: { name: "Office of the First Vice-President" },
          through: "Asmai Press",
        },
        {
          field: "injured",
          value: 51,
          quote: "51 injured",
          by: { name: "Office of the First Vice-President" },
          through: "Asmai Press",
        },
      ],
    },
  ],
});

/** Same city, same morning, another deed: a bomb under a police car. */
const stickyBomb = extractionOf({
  outlet: "Morning Flash",
  published: "2020-11-21T04:50:00Z",
  text: "A bomb stuck under a police car went off in the west of Kabul at ten past eight, killing one officer and wounding three passers-by.",
  incidents: [
    {
      kind: "bomb",
      place: KABUL,
      time: "2020-11-21T03:40:00Z",
      claims: [
        { field: "killed", value: 1, quote: "killing one officer" },
        { field: "injured", value: 3, quote: "wounding three" },
      ],
    },
  ],
});

export const ROCKETS: readonly Extraction[] = [flash, hospital, ...copies, police, claimOfIs, vicePresident, abroad];
export const OTHERS: readonly Extraction[] = [campus, stickyBomb];
export const ALL: readonly Extraction[] = [...ROCKETS, ...OTHERS];
export const COPIES: readonly Extraction[] = copies;
