import type { RangeChange } from "../../src/app/casualty-history.ts";
import type {
  Actor,
  Casualty,
  LedgerClaim,
  LedgerIncident,
  PolicyName,
  Quantity,
  Source,
  Stance,
  Statement,
} from "../../src/core/model/index.ts";

// An invented incident with what a page must be able to show: rival tolls, a part, a denial, a claim, copies of one text, wide characters.

const actor = (name: string): Actor => ({ name, id: null, kind: "organisation", country: null, aliases: [] });
const exact = (n: number): Quantity => ({ min: n, max: n, best: n, modifier: "exact", unit: "people", quote: String(n) });
const atLeast = (n: number): Quantity => ({
  min: n,
  max: null,
  best: n,
  modifier: "atLeast",
  unit: "people",
  quote: `at least ${n}`,
});

function source(name: string, role: string | null, of: string | null): Source {
  return {
    kind: of === null ? "organisation" : "person",
    name,
    role,
    affiliation: of === null ? null : actor(of),
    evidence: [{ start: 0, end: name.length, quote: name }],
  };
}

function said(id: string, speaker: Source, stance: Stance, via: Source | null = null): Statement {
  return {
    id,
    source: speaker,
    attribution: "explicit",
    cue: null,
    content: [],
    quoted: "indirect",
    chain: via === null ? [] : [via],
    medium: null,
    platform: null,
    stance,
    saidAt: { status: "unresolved", reason: "not-said", evidence: [] },
  };
}

type Given = Pick<LedgerClaim, "field" | "value" | "id" | "origin" | "knownFrom"> & Partial<LedgerClaim>;

function claim(given: Given): LedgerClaim {
  const report = given.id.split("/")[0] ?? "";
  return {
    statement: null,
    incident: `${report}/i1`,
    reading: "stated",
    rule: null,
    polarity: "affirmed",
    realis: "actual",
    reported: "current",
    preliminary: false,
    mayChange: null,
    hedges: [],
    scope: null,
    inherits: null,
    evidence: [{ start: 0, end: 5, quote: "words", report }],
    report,
    said: null,
    supersededBy: null,
    review: null,
    ...given,
  } as LedgerClaim;
}

const MAYOR = said("s1", source("Iva Tomm", "mayor", "Orvel City Council"), "asserts");
const ARMY = said(
  "s2",
  source("Colonel Dren Haska", "spokesman", "Northern Command"),
  "blames",
  source("Velt Agency", null, null),
);
const REBELS = said("s3", source("Hill Front", null, null), "denies");
const HOSPITAL = said("s4", source("Saint Osk hospital", null, null), "asserts");
const BRIGADE = said("s5", source("Third Night Brigade", null, null), "claims-responsibility");
const WIDE = said("s6", source("奥维尔新闻社", null, null), "confirms");

const CLAIMS: readonly LedgerClaim[] = [
  claim({
    id: "rep_a/c1",
    field: "killed",
    value: atLeast(3),
    origin: "org_a",
    knownFrom: "2031-05-06T05:10:00.000Z",
    preliminary: true,
    mayChange: "up",
    said: MAYOR,
    supersededBy: "rep_d/c1",
  }),
  claim({
    id: "rep_a/c2",
    field: "injured",
    value: exact(9),
    origin: "org_a",
    knownFrom: "2031-05-06T05:10:00.000Z",
    said: MAYOR,
  }),
  claim({
    id: "rep_a/c3",
    field: "killed",
    value: exact(1),
    origin: "org_a",
    knownFrom: "2031-05-06T05:10:00.000Z",
    said: HOSPITAL,
    scope: { kind: "part", of: "facility", quote: "at this hospital" },
  }),
  claim({
    id: "rep_b/c1",
    field: "munitions",
    value: exact(12),
    origin: "org_v",
    knownFrom: "2031-05-06T07:00:00.000Z",
    said: ARMY,
  }),
  claim({
    id: "rep_b/c2",
    field: "responsibility",
    value: { actor: actor("Hill Front"), relation: "blamed" },
    origin: "org_v",
    knownFrom: "2031-05-06T07:00:00.000Z",
    said: ARMY,
  }),
  claim({
    id: "rep_c/c2",
    field: "responsibility",
    value: { actor: actor("Hill Front"), relation: "blamed" },
    origin: "org_v",
    knownFrom: "2031-05-06T07:45:00.000Z",
    said: ARMY,
  }),
  claim({
    id: "rep_c/c3",
    field: "responsibility",
    value: { actor: actor("Hill Front"), relation: "claimed" },
    polarity: "denied",
    origin: "org_c",
    knownFrom: "2031-05-06T07:45:00.000Z",
    said: REBELS,
  }),
  claim({
    id: "rep_d/c1",
    field: "killed",
    value: exact(5),
    origin: "org_d",
    knownFrom: "2031-05-06T15:30:00.000Z",
    said: MAYOR,
  }),
  claim({ id: "rep_d/c2", field: "killed", value: exact(5), origin: "org_d", knownFrom: "2031-05-06T15:30:00.000Z", said: WIDE }),
  claim({
    id: "rep_d/c3",
    field: "responsibility",
    value: { actor: actor("Third Night Brigade"), relation: "claimed" },
    origin: "org_d",
    knownFrom: "2031-05-06T15:30:00.000Z",
    said: BRIGADE,
  }),
];

const casualty = (min: number | null, best: number | null, max: number | null, claims: readonly string[]): Casualty => ({
  min,
  best,
  max,
  preliminary: false,
  by: {},
  claims,
});

/** The invented incident under a policy. */
export function incidentUnder(policy: PolicyName, over: Partial<LedgerIncident> = {}): LedgerIncident {
  return {
    schema: "dateline/incident@1",
    id: "inc_0123456789abcdef0123",
    asOf: "2031-05-07T23:59:59.999Z",
    recordedBy: "2031-05-07T23:59:59.999Z",
    policy,
    revision: 4,
    realis: "actual",
    type: {
      acled: { event: "Explosions/Remote violence", subEvent: "Shelling/artillery/missile attack" },
      plover: { event: "ASSAULT", mode: "heavy-weapons" },
      gtd: { attack: "Bombing/Explosion" },
      ucdp: { violence: null },
    },
    time: {
      status: "stated",
      evidence: [],
      value: {
        from: "2031-05-06T02:15:00Z",
        to: "2031-05-06T02:16:00Z",
        precision: "minute",
        zone: "Europe/Kyiv",
        local: "2031-05-06T05:15+03:00",
        duration: null,
        ref: null,
        quote: "5:15 am on Tuesday",
      },
    },
    place: {
      status: "stated",
      evidence: [],
      value: {
        name: "Orvel",
        country: "UA",
        admin1: "Lower Marsh",
        admin2: null,
        lat: 49.1,
        lon: 31.2,
        precision: "town",
        radiusKm: 4,
        gazetteer: null,
        relation: "in",
        alias: null,
      },
    },
    otherPlaces: [],
    casualties: {
      killed: policy === "acled" ? casualty(5, 5, 5, ["rep_d/c1"]) : casualty(5, 5, null, ["rep_d/c1"]),
      injured: policy === "acled" ? null : casualty(9, 9, 9, ["rep_a/c2"]),
      missing: null,
      captured: null,
    },
    weapons: [
      {
        type: { gtd: "Explosives", subtype: "Projectile (rockets, mortars, RPGs, etc.)" },
        quote: "mortar bombs",
        count: exact(12),
        unexploded: null,
        claims: [],
      },
    ],
    responsibility: [
      { actor: actor("Hill Front"), asFact: false, blamedBy: ["rep_b/c2", "rep_c/c2"], claimedBy: [], deniedBy: ["rep_c/c3"] },
      { actor: actor("Third Night Brigade"), asFact: false, blamedBy: [], claimedBy: ["rep_d/c3"], deniedBy: [] },
    ],
    perpetrators: [],
    targets: [],
    victims: [],
    damage: [{ quote: "the old mill", degree: "heavy", claims: [] }],
    status: "new",
    grade: "contested",
    links: [
      { to: "inc_feedfacefeedfacefeed", kind: "background", claims: [] },
      { to: "inc_feedfacefeedfacefeed", kind: "same-claimant", claims: [] },
    ],
    commitments: [
      { id: "k1", report: "rep_c", breach: "contested", why: "Hill Front must-not shell towns; 1 blames it, 1 denies" },
    ],
    reports: [
      {
        id: "rep_a",
        externalId: "a",
        title: "Shells kill at least three in Orvel",
        outlet: "Orvel Courier",
        url: null,
        published: "2031-05-06T05:10:00Z",
        origin: "org_a",
        main: true,
      },
      {
        id: "rep_b",
        externalId: "b",
        title: "Army blames Hill Front for mill attack",
        outlet: "Velt Agency",
        url: null,
        published: "2031-05-06T07:00:00Z",
        origin: "org_v",
        main: true,
      },
      {
        id: "rep_c",
        externalId: "c",
        title: "Hill Front denies it shelled the mill quarter of Orvel, which the army says it did",
        outlet: "The Morning Plain",
        url: null,
        published: "2031-05-06T07:45:00Z",
        origin: "org_v",
        main: true,
      },
      {
        id: "rep_d",
        externalId: "d",
        title: "五人死于磨坊袭击",
        outlet: "奥维尔新闻社",
        url: null,
        published: "2031-05-06T15:30:00Z",
        origin: "org_d",
        main: true,
      },
    ],
    origins: 3,
    claims: CLAIMS,
    ...over,
  };
}

const change = (
  at: string,
  id: string,
  field: RangeChange["field"],
  min: number,
  best: number,
  max: number | null,
): RangeChange[] => CLAIMS.filter((c) => c.id === id).map((c) => ({ at, field, min, best, max, claim: c }));

/** How its ranges moved. */
export const CHANGES: readonly RangeChange[] = [
  ...change("2031-05-06T05:10:00.000Z", "rep_a/c1", "killed", 3, 3, null),
  ...change("2031-05-06T05:10:00.000Z", "rep_a/c2", "injured", 9, 9, 9),
  ...change("2031-05-06T15:30:00.000Z", "rep_d/c2", "killed", 5, 5, 5),
];
