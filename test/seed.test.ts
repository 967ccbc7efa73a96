import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Claim, type Extraction, readValue } from "../src/core/model/index.ts";
import { readText } from "./engine.ts";

const SEED = new URL("../../shared/seed/kabul-2020-11-21.txt", import.meta.url);

/** The report the project began with; it lies beside the repository, never in it. */
describe.runIf(existsSync(SEED))("reading the seed in full", () => {
  let e: Extraction;
  beforeAll(() => {
    e = readText(readFileSync(SEED, "utf8"), { published: "2020-11-21" });
  });
  const main = () => e.incidents.find((i) => i.main) ?? expect.fail("no main incident");
  const said = (claim: Claim) => e.statements.find((s) => s.id === claim.statement) ?? null;
  const claims = (field: string, speaker: string) =>
    e.claims.filter((c) => c.field === field && said(c)?.source?.name === speaker);

  test("marks: boilerplate tag, caption with credit, stray fragment", () => {
    const kinds = e.report.marks.map((m) => `${m.kind}:${m.quote}`);
    expect(kinds.some((k) => k.startsWith("boilerplate:[ad_1]"))).toBe(true);
    expect(kinds.some((k) => k.startsWith("caption:People stood"))).toBe(true);
    expect(kinds).toContain("debris:geography.");
  });

  test("one main incident, typed in four ontologies", () => {
    expect(e.incidents.filter((i) => i.main)).toHaveLength(1);
    expect(main().type.acled).toEqual({ event: "Explosions/Remote violence", subEvent: "Shelling/artillery/missile attack" });
    expect(main().type.plover).toEqual({ event: "ASSAULT", mode: "heavy-weapons" });
    expect(main().type.gtd.attack).toBe("Bombing/Explosion");
    expect(main().type.ucdp.violence).toBe("one-sided");
    expect(main().weapons.some((w) => w.type.subtype === "Projectile (rockets, mortars, RPGs, etc.)")).toBe(true);
  });

  test("time in a foreign zone, the year implied; place with its parts and the mistranslated zone", () => {
    const time = main().time;
    expect(time.status).toBe("implied");
    expect(readValue(time)).toMatchObject({
      from: "2020-11-21T04:30:00Z",
      precision: "minute",
      zone: "Asia/Ho_Chi_Minh",
      local: "2020-11-21T09:00+04:30",
    });
    expect(readValue(main().place)).toMatchObject({
      name: "Kabul",
      part: "northern and central",
      country: "AF",
      precision: "town",
      gazetteer: "geonames:1138958",
    });
    const zone = e.mentions.places.find((p) => p.quote === "Blue Zone");
    expect(zone === undefined ? null : readValue(zone.reading)).toMatchObject({
      name: "Green Zone",
      country: "AF",
      alias: { said: "Blue Zone", meant: "Green Zone" },
    });
  });

  test("the ministry's spokesman: 23 missiles, 8 killed, 31 injured, preliminary, may rise", () => {
    expect(claims("munitions", "Tariq Arian")[0]?.value).toMatchObject({ best: 23 });
    expect(claims("killed", "Tariq Arian")[0]).toMatchObject({ value: { best: 8 }, preliminary: true, mayChange: "up" });
    expect(claims("injured", "Tariq Arian")[0]).toMatchObject({ value: { best: 31 }, preliminary: true, mayChange: "up" });
    expect(said(claims("killed", "Tariq Arian")[0] as Claim)?.source).toMatchObject({ kind: "person", role: "spokesman" });
  });

  test("the police confirm the same number through AFP: three claims that inherit", () => {
    const inherited = e.claims.filter((c) => c.inherits !== null && said(c)?.source?.name === "Ferdaws Faramarz");
    expect(inherited.map((c) => c.field).sort()).toEqual(["injured", "killed", "munitions"]);
    expect(said(inherited[0] as Claim)?.chain.map((s) => s.name)).toEqual(["AFP"]);
    expect(said(inherited[0] as Claim)?.stance).toBe("confirms");
  });

  test("the embassy on Twitter; nobody hurt speaks of one building and touches no range", () => {
    const tweet = e.statements.find((s) => s.platform === "Twitter");
    expect(tweet?.medium).toBe("social");
    expect(tweet?.source?.kind).toBe("organisation");
    const zero = e.claims.find((c) => c.field === "injured" && "best" in c.value && c.value.best === 0);
    expect(zero?.scope).toMatchObject({ kind: "part", of: "facility" });
    expect(said(zero ?? expect.fail())).toMatchObject({
      attribution: "continued",
      medium: "social",
      platform: "Twitter",
      source: { name: "Iranian embassy" },
    });
    expect(main().casualties.injured).toMatchObject({ min: 31, best: 31, max: 31 });
    expect(main().casualties.killed).toMatchObject({ min: 8, best: 8, max: 8, preliminary: true });
  });

  test("a dud, damage in pictures, alarm bells through AFP", () => {
    expect(e.claims.find((c) => c.field === "unexploded")).toMatchObject({ reading: "implied", value: { min: 1, max: null } });
    expect(main().damage.map((d) => d.quote)).toEqual([
      "building",
      "main building",
      "walls",
      "windows",
      "large buildings",
      "medical complex",
    ]);
    expect(main().targets.map((t) => `${t.quote}: ${t.type.gtd}`)).toEqual([
      "building: Private Citizens & Property",
      "main building: Government (Diplomatic)",
      "diplomatic mission: Government (Diplomatic)",
      "office: Private Citizens & Property",
      "large buildings: Private Citizens & Property",
      "medical complex: Business",
    ]);
    const shown = e.claims.find((c) => c.field === "damage" && "quote" in c.value && c.value.quote === "medical complex");
    expect(said(shown ?? expect.fail())).toMatchObject({ medium: "imagery", source: { kind: "imagery" } });
    expect(e.statements.some((s) => s.source?.name === "AFP" && s.content.some((c) => c.quote.startsWith("Alarm bells")))).toBe(
      true,
    );
  });

  test("responsibility is contested: blamed, denied, claimed by nobody, fact for nobody", () => {
    const taliban = main().responsibility.filter((r) => r.actor.name === "Taliban");
    expect(taliban).toHaveLength(1);
    expect(taliban[0]).toMatchObject({ asFact: false, claimedBy: [] });
    expect(taliban[0]?.blamedBy.length).toBeGreaterThan(0);
    expect(taliban[0]?.deniedBy.length).toBeGreaterThan(0);
    expect(e.claims.filter((c) => c.field === "weapon" && c.polarity === "denied")).toEqual([]);
    expect(main().perpetrators.map((p) => p.quote)).toEqual(["terrorists"]);
    for (const p of main().perpetrators) expect(p.quote).not.toMatch(/Trump|Pompeo|Arian|Faramarz|Mujahid/);
  });

  test("the commitment, and no attack made of it", () => {
    expect(e.commitments).toHaveLength(1);
    expect(e.commitments[0]).toMatchObject({ duty: "must-not", obligor: { name: "Taliban" }, concerns: { places: "urban" } });
    expect(e.commitments[0]?.parties.map((p) => p.name)).toEqual(["Taliban", "United States"]);
    expect(readValue(e.commitments[0]?.since ?? expect.fail())).toMatchObject({ from: "2020-02-01", to: "2020-03-01" });
  });

  test("what may follow is hypothetical", () => {
    expect(e.claims.filter((c) => c.field === "other" && c.realis === "hypothetical")).toMatchObject([
      { realis: "hypothetical", value: { about: "consequence", quote: "delay the US withdrawal" }, incident: main().id },
    ]);
  });

  test("plans with announcer and due time", () => {
    expect(e.plans.some((p) => /meet with negotiators/.test(p.act) && p.announcedBy !== null)).toBe(true);
    expect(e.plans).toHaveLength(3);
    const meeting = e.plans.find((p) => /meet with negotiators/.test(p.act));
    expect(meeting).toMatchObject({ actor: { name: "Mike Pompeo" }, place: { value: { name: "Doha" } } });
    expect(meeting?.with.map((a) => a.name)).toEqual(["Taliban", "Afghan government"]);
    expect(e.plans.find((p) => p.quantity?.best === 2000)).toMatchObject({
      actor: { name: "Pentagon" },
      due: { value: { ref: "future" } },
    });
    expect(e.plans.find((p) => /all troops/.test(p.act))).toMatchObject({
      actor: { name: "United States" },
      due: { value: { from: "2021-05-01", to: "2021-09-01" } },
    });
  });

  test("the talks of September are history, of no incident and no plan", () => {
    const talks = e.claims.filter((c) => c.evidence.some((at) => at.quote.includes("September")));
    expect(talks).toMatchObject([{ field: "other", realis: "historical", incident: null, value: { about: "history" } }]);
  });

  test.each([
    ["November 21 morning", "2020-11-21T06:00:00", "part-of-day"],
    ["late on November 20", "2020-11-20T18:00:00", "part-of-day"],
    ["Earlier this week", "2020-11-16", "week"],
    ["February", "2020-02-01", "month"],
    ["September", "2020-09-01", "month"],
    ["mid-2021", "2021-05-01", "season"],
  ])("time %s", (quote, from, precision) => {
    const time = e.mentions.times.find((t) => t.quote.toLowerCase().endsWith(quote.toLowerCase()));
    expect(time === undefined ? null : readValue(time.reading)).toMatchObject({ from, precision });
  });
});
