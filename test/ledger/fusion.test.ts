import { describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerIncident } from "../../src/core/model/index.ts";
import { testEngine } from "../engine.ts";
import { NOW, OUTLETS, tickingClock } from "./ledger-of.ts";

interface Told {
  readonly outlet: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}

/** Reports in sentences of our own, read by the engine and fused: what the features are for. */
async function fused(...told: readonly Told[]): Promise<readonly LedgerIncident[]> {
  const store = openMemoryStore();
  async function* feed() {
    for (const { outlet, published, title = null, text } of told) {
      const raw = { externalId: outlet, outlet, url: null, published, title, language: null, text };
      yield { extraction: testEngine().read(raw), at: outlet };
    }
  }
  for await (const _ of ingestReports(feed(), store, tickingClock(), "test", OUTLETS));
  return (await viewLedger(store, tickingClock(), NOW)).incidents;
}

/** Outlets whose reports are about one incident, a list an incident. */
const mains = (incidents: readonly LedgerIncident[]): string[][] =>
  incidents
    .map((i) => i.reports.filter((r) => r.main).map((r) => r.outlet ?? ""))
    .filter((outlets) => outlets.length > 0)
    .map((outlets) => outlets.sort())
    .sort();

const salvo = {
  outlet: "North Post",
  published: "2021-04-10T06:00:00Z",
  title: "Rockets hit Kabul, eight dead",
  text: "Rockets struck residential streets of Kabul on Saturday morning, killing eight people and wounding 31, the Interior Ministry said. The salvo was fired from two trucks.",
} as const;

describe("one incident, told differently", () => {
  test.each<[string, Told]>([
    [
      "a toll that moved from eight to ten",
      {
        outlet: "South Post",
        published: "2021-04-11T06:00:00Z",
        title: "Toll of Kabul rocket attack rises to ten",
        text: "The death toll from Saturday's rocket attack on Kabul has risen to ten, officials said on Sunday. Another 51 people were wounded when the rockets hit residential streets.",
      },
    ],
    [
      "a place given more exactly",
      {
        outlet: "South Post",
        published: "2021-04-10T07:00:00Z",
        title: "Rockets land in Khair Khana",
        text: "Rockets landed in the Khair Khana neighbourhood of Kabul on Saturday morning, killing eight people and wounding 31 others, police said.",
      },
    ],
    [
      "a date given in another zone",
      {
        outlet: "South Post",
        published: "2021-04-09T23:30:00-07:00",
        title: "Eight killed as rockets hit Kabul",
        text: "Rockets hit Kabul at about 8:45 a.m. local time, 9:15 p.m. Friday in California, killing eight people and wounding 31, the Interior Ministry said.",
      },
    ],
    [
      "another word for the weapon",
      {
        outlet: "South Post",
        published: "2021-04-10T08:00:00Z",
        title: "Mortar fire kills eight in Kabul",
        text: "Eight people were killed and 31 hurt when mortar shells fell on homes in Kabul on Saturday morning, a police spokesman told reporters.",
      },
    ],
    [
      "a toll told months later",
      {
        outlet: "South Post",
        published: "2021-08-02T08:00:00Z",
        title: "Boy hurt in April rockets dies",
        text: "A boy wounded in the rocket attack on Kabul on April 10 has died of his injuries, his family said on Monday. The death toll of the attack, in which rockets struck residential streets, has risen to nine. Thirty-one people were wounded then.",
      },
    ],
  ])("%s", async (_what, other) => {
    expect(mains(await fused(salvo, other))).toEqual([["North Post", "South Post"]]);
  });
});

describe("two incidents", () => {
  test.each<[string, Told, Told]>([
    [
      "two bombs in one city on one day",
      {
        outlet: "North Post",
        published: "2021-05-08T08:00:00Z",
        title: "Bomb at Kabul mosque kills four",
        text: "A bomb hidden in a mosque in the Shakar Dara area of Kabul exploded during morning prayers on Saturday, killing four worshippers and the imam, police said.",
      },
      {
        outlet: "South Post",
        published: "2021-05-08T15:00:00Z",
        title: "Blasts outside Kabul girls' school kill dozens",
        text: "Three explosions outside a girls' school in the Dasht-e-Barchi district of Kabul killed at least 50 people, most of them pupils on their way home, on Saturday afternoon, the Interior Ministry said.",
      },
    ],
    [
      "a salvo and a sticky bomb on one morning",
      salvo,
      {
        outlet: "South Post",
        published: "2021-04-10T07:00:00Z",
        title: "Policeman killed by bomb under car",
        text: "A sticky bomb under a police car killed one officer and wounded three people in Kabul on Saturday morning, police said.",
      },
    ],
    [
      "salvos on one city a month apart",
      salvo,
      {
        outlet: "South Post",
        published: "2021-05-11T07:00:00Z",
        title: "Rockets hit Kabul again",
        text: "Rockets struck Kabul on Tuesday morning, killing two people and wounding five, the Interior Ministry said.",
      },
    ],
  ])("%s", async (_what, one, other) => {
    expect(mains(await fused(one, other))).toEqual([["North Post"], ["South Post"]]);
  });
});

describe("background", () => {
  const bombing = {
    outlet: "North Post",
    published: "2021-03-01T18:00:00Z",
    title: "Bomb at Herat market kills 22",
    text: "A car bomb at a market in Herat killed 22 people and wounded 60 on Monday, the governor's office said.",
  };
  const shooting = {
    outlet: "South Post",
    published: "2021-03-20T18:00:00Z",
    title: "Judge shot dead in Herat",
    text: "Gunmen shot dead a judge in Herat on Saturday, police said. Nobody claimed the killing.\n\nThe city has seen much violence this month. On March 1 a car bomb at a market in Herat killed 22 people.",
  };

  test("a mention in passing links the two incidents and moves no figure of the one it stands in", async () => {
    const incidents = await fused(bombing, shooting);
    expect(mains(incidents)).toEqual([["North Post"], ["South Post"]]);
    const about = (outlet: string) =>
      incidents.find((i) => i.reports.some((r) => r.main && r.outlet === outlet)) ?? expect.fail(`nothing of ${outlet}`);
    const [bomb, judge] = [about("North Post"), about("South Post")];
    expect(judge.casualties.killed).toMatchObject({ min: 1, best: 1, max: 1 });
    expect(judge.links).toContainEqual(expect.objectContaining({ kind: "background", to: bomb.id }));
    expect(bomb.reports.map((r) => [r.outlet, r.main])).toEqual([
      ["North Post", true],
      ["South Post", false],
    ]);
    expect(bomb.casualties.killed).toMatchObject({ best: 22, max: 22 });
  });

  test("a report about two incidents joins both", async () => {
    const round = {
      outlet: "East Post",
      published: "2021-03-21T18:00:00Z",
      title: "Two attacks shake Afghan provinces",
      text: "Gunmen shot dead a judge in Herat on Saturday, police said.\n\nSeparately, a roadside bomb killed three soldiers in Kandahar on Saturday, an army spokesman said.",
    };
    const kandahar = {
      outlet: "West Post",
      published: "2021-03-20T16:00:00Z",
      title: "Roadside bomb kills three soldiers in Kandahar",
      text: "Three soldiers were killed by a roadside bomb in Kandahar on Saturday, an army spokesman said.",
    };
    const incidents = await fused(shooting, round, kandahar);
    const joined = incidents.filter((i) => i.reports.some((r) => r.outlet === "East Post") && i.reports.length > 1);
    expect(joined.map((i) => i.reports.map((r) => r.outlet).sort()).sort()).toEqual([
      ["East Post", "South Post"],
      ["East Post", "West Post"],
    ]);
  });
});
