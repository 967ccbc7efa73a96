import { describe, expect, test } from "vitest";
import { readText } from "../engine.ts";

const mainOf = (text: string) => {
  const e = readText(text, { published: "2031-05-06" });
  return { e, main: e.incidents.find((i) => i.main) ?? expect.fail("no main incident") };
};

describe("what was hit and what was damaged", () => {
  test.each<[text: string, targets: string[], damage: string[]]>([
    [
      "Shells hit Tarin on Monday. Photographs show broken windows and cracked walls of two tall buildings, among them those of a big hospital.",
      ["tall buildings", "big hospital"],
      ["windows", "walls", "tall buildings", "big hospital"],
    ],
    ["A rocket fell on Tarin and damaged a school and a bakery shop.", ["school", "bakery shop"], ["school", "bakery shop"]],
    ["Shelling of Tarin destroyed the roof of a mosque.", ["mosque"], ["roof", "mosque"]],
    ["The rocket attack on Tarin left shattered windows.", [], ["windows"]],
  ])("%s", (text, targets, damage) => {
    const { main } = mainOf(text);
    expect(main.targets.map((t) => t.quote)).toEqual(targets);
    expect(main.damage.map((d) => d.quote)).toEqual(damage);
  });

  test("a building of no kind is of its owner's kind", () => {
    const { main } = mainOf("The consulate said its annex building was hit by a rocket that exploded in Tarin.");
    expect(main.targets[0]).toMatchObject({ quote: "annex building", type: { subtype: "Embassy/Consulate" } });
  });

  test("arms that were seized were not used", () => {
    const { main } = mainOf(
      "Gunmen with rifles attacked a post in Puno on Monday. The troops seized a mortar, two pistols and six grenades from them. A machete was confiscated.",
    );
    expect(main.weapons.map((w) => w.quote)).toEqual(["rifles"]);
  });

  test("what the deed was done to is a target", () => {
    const { main } = mainOf("Rebels threw a grenade at a bus in Puno on Monday and blew up two bridges near the airport.");
    expect(main.targets.map((t) => t.quote)).toEqual(expect.arrayContaining(["bus", "bridges"]));
  });

  test("one weapon, counted in one sentence and singular in another", () => {
    const { main } = mainOf("Twelve rockets struck Tarin on Monday. One rocket failed to explode.");
    expect(main.weapons).toHaveLength(1);
    expect(main.weapons[0]).toMatchObject({ count: { best: 12 }, unexploded: { best: 1 } });
  });

  test("what a denial takes for granted is not denied", () => {
    const { e } = mainOf(
      "Rockets killed two men in Tarin. The Front said the rocket attack was not its work and denied involvement.",
    );
    for (const claim of e.claims.filter((c) => c.field === "weapon")) expect(claim.polarity).toBe("affirmed");
  });
});

describe("who goes on speaking, and where", () => {
  test("nobody hurt in the very thing the speaker spoke of is the speaker's word, in the same medium", () => {
    const { e } = mainOf(
      "Rockets hit Tarin on Monday. The Danish consulate wrote on Telegram that its annex was struck by splinters. Nobody in the annex was hurt.",
    );
    const zero = e.claims.find((c) => c.field === "injured" && "best" in c.value && c.value.best === 0);
    const said = e.statements.find((s) => s.id === zero?.statement);
    expect(said).toMatchObject({
      attribution: "continued",
      cue: null,
      medium: "social",
      platform: "Telegram",
      source: { name: "Danish consulate" },
    });
  });

  test.each([
    "Rockets hit Tarin on Monday. The mayor said a school was struck. Nobody was hurt.",
    "Rockets hit Tarin on Monday. The mayor said a school was struck. Nobody in the market was hurt.",
    "Rockets hit Tarin on Monday. The mayor said a school was struck.\n\nNobody in the school was hurt.",
  ])("%s: no more than the report's own voice", (text) => {
    expect(mainOf(text).e.statements.filter((s) => s.attribution === "continued")).toEqual([]);
  });

  test("pictures are imagery wherever they are shown", () => {
    const { e } = mainOf("Rockets hit Tarin on Monday. Footage shared online showed a burning bus.");
    expect(e.statements.find((s) => s.source?.kind === "imagery")).toMatchObject({ medium: "imagery" });
  });

  test("who listens passes it on, whatever stands between them and what is told", () => {
    const { e } = mainOf("A bomb killed two men in Tarin. Town officials told Reuters on May 4 that the road was closed.");
    expect(e.statements.find((s) => s.cue?.quote === "told")?.chain.map((s) => s.name)).toEqual(["Reuters"]);
  });

  test("he within what somebody says is that somebody", () => {
    const { e } = mainOf(
      "A bomb killed two men in Tarin. “It was not us,” said rebel spokesman Abdul Karim. Governor Lena Moravec has said she warned the mayor that the road was unsafe.",
    );
    expect(e.statements.find((s) => s.cue?.quote === "warned")?.source?.name).toBe("Lena Moravec");
  });
});

describe("obligations and announced acts", () => {
  test("a country in an agreement's name is a party; one that is expected to act is the actor", () => {
    const { e } = mainOf(
      "A bomb killed two men in Tarin. Under the French ceasefire deal signed in March, the Taliban must not attack towns. France is expected to withdraw its troops by 2033.",
    );
    expect(e.commitments[0]?.parties.map((p) => p.name)).toEqual(["Taliban", "France"]);
    expect(e.plans[0]).toMatchObject({ actor: { name: "France", kind: "state" } });
  });

  test("numbers of the page's furniture are no quantities", () => {
    const { e } = mainOf("[ad_1]\nA bomb killed two men in Tarin on Monday.");
    expect(e.mentions.quantities.map((q) => q.quote)).toEqual(["two"]);
  });
});

describe("what may follow of it", () => {
  test.each<[text: string, effect: string | null]>([
    ["A bomb killed two men in Tarin. The bombing could, in theory, derail the peace talks.", "derail the peace talks"],
    ["A bomb killed two men in Tarin. The mayor said another attack might delay the vote.", "delay the vote"],
    ["A bomb killed two men in Tarin. The attack delayed the vote.", null],
    ["A bomb killed two men in Tarin. Rain could delay the vote.", null],
  ])("%s", (text, effect) => {
    const found = mainOf(text).e.claims.filter((c) => c.field === "other");
    expect(found.map((c) => (c.field === "other" ? `${c.value.about}: ${c.value.quote}, ${c.realis}` : ""))).toEqual(
      effect === null ? [] : [`consequence: ${effect}, hypothetical`],
    );
  });
});

describe("who launched it, and on which parts", () => {
  test.each<[text: string, perpetrators: string[]]>([
    ["Rockets hit Tarin. Gunmen fired a dozen rockets at the town.", ["Gunmen"]],
    ["Rockets hit Tarin. The mayor said “bandits” had launched a total of nine rockets.", ["bandits"]],
    ["Rockets hit Tarin. Nine rockets were fired at the gunmen.", []],
    ["Rockets hit Tarin. Gunmen who fled, the mayor said of the rockets.", []],
  ])("%s", (text, perpetrators) => {
    expect(mainOf(text).main.perpetrators.map((p) => p.quote)).toEqual(perpetrators);
  });

  test.each([
    ["Rockets hit northern and central Kabul on Monday.", "northern and central"],
    ["Rockets hit western, central and southern Kabul on Monday.", "western, central and southern"],
    ["Rockets hit Kabul on Monday.", undefined],
    ["Rockets hit Kabul on Monday. Shells fell on northern Kabul.", "northern"],
  ])("%s", (text, part) => {
    const { place } = mainOf(text).main;
    expect(place.status === "unresolved" ? null : place.value.part).toBe(part);
  });
});

describe("ordinals of old wire copy", () => {
  test("3D and 2D belong to the unit and the rank, and count nobody", () => {
    const text =
      "PUNO, 3 JUL 89 (XY) -- THE REBELS ATTACKED THE 3D BRIGADE HEADQUARTERS AND KILLED A 2D CORPORAL AND THREE SOLDIERS.";
    const [incident] = readText(text, { published: "1989-07-03" }).incidents;
    expect(incident?.targets.map((t) => t.quote)).toEqual(["3D BRIGADE HEADQUARTERS"]);
    expect(incident?.victims.map((v) => v.quote)).toEqual(["2D CORPORAL", "SOLDIERS"]);
    expect(incident?.casualties.killed?.best).toBe(4);
  });
});
