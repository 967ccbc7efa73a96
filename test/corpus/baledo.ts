import type {
  Casualty,
  Claim,
  Evidence,
  Extraction,
  Incident,
  Mark,
  Place,
  Reading,
  Statement,
  Time,
  TimePrecision,
} from "../../src/core/model/index.ts";

/** A short report about an invented place, and a full reading of it that a test spoils in one point. */
export const TEXT = "A mortar bomb killed two men in Baledo on Monday. The governor blamed the Reed Front.";

export function evidenceOf(quote: string): Evidence {
  const start = TEXT.indexOf(quote);
  if (start === -1) throw new Error(`“${quote}” does not stand in the text`);
  return { start, end: start + quote.length, quote };
}

const front = { name: "Reed Front", id: null, kind: "rebel", country: "SO", aliases: [] } as const;

function timeOf(precision: TimePrecision): Reading<Time> {
  const evidence = [evidenceOf("on Monday")];
  const span = { from: "2021-03-01T00:00:00", to: "2021-03-02T00:00:00" };
  const value = { ...span, precision, zone: null, local: null, duration: null, ref: null, quote: "on Monday" };
  return { status: "stated", value, evidence };
}

const baledo: Reading<Place> = {
  status: "stated",
  evidence: [evidenceOf("Baledo")],
  value: {
    ...{ name: "Baledo", country: "SO", admin1: null, admin2: null, lat: null, lon: null },
    ...{ precision: "town", radiusKm: null, gazetteer: null, relation: "in", alias: null },
  },
};

const casualty = (count: number): Casualty => ({
  min: count,
  best: count,
  max: count,
  preliminary: false,
  claims: ["c1"],
  by: {},
});

export function incidentOf(over: Partial<Incident> = {}, killed = 2): Incident {
  return {
    id: "i1",
    main: true,
    realis: "actual",
    type: {
      acled: { event: "Explosions/Remote violence", subEvent: "Shelling/artillery/missile attack" },
      plover: { event: null, mode: null },
      gtd: { attack: null },
      ucdp: { violence: null },
    },
    time: timeOf("day"),
    place: baledo,
    otherPlaces: [],
    casualties: { killed: casualty(killed), injured: null, missing: null, captured: null },
    weapons: [{ type: { gtd: "Explosives", subtype: null }, quote: "A mortar bomb", count: null, unexploded: null, claims: [] }],
    responsibility: [{ actor: front, asFact: false, blamedBy: ["c2"], claimedBy: [], deniedBy: [] }],
    perpetrators: [],
    targets: [],
    victims: [],
    damage: [],
    claims: ["c1", "c2"],
    ...over,
  };
}

const blame: Statement = {
  id: "s1",
  source: { kind: "person", name: null, role: "governor", affiliation: null, evidence: [evidenceOf("The governor")] },
  attribution: "explicit",
  cue: evidenceOf("blamed"),
  content: [evidenceOf("the Reed Front")],
  quoted: "indirect",
  chain: [],
  medium: null,
  platform: null,
  stance: "blames",
  saidAt: { status: "unresolved", reason: "NOT_SAID", evidence: [] },
};

export interface Spoiled {
  readonly incidents?: readonly Incident[];
  readonly claims?: Extraction["claims"];
  readonly statements?: readonly Statement[];
  readonly times?: Extraction["mentions"]["times"];
  readonly places?: Extraction["mentions"]["places"];
  readonly marks?: readonly Mark[];
  readonly speaker?: null;
  readonly killed?: number;
  readonly precision?: TimePrecision;
}

export function extractionOf(over: Spoiled): Extraction {
  const killed = over.killed ?? 2;
  const base = {
    incident: "i1",
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
  } as const;
  const statement = over.speaker === null ? null : "s1";
  const quantity = { min: killed, best: killed, max: killed, modifier: "exact", unit: "men", quote: "two men" } as const;
  const toll: Claim = { ...base, id: "c1", statement, field: "killed", value: quantity, evidence: [evidenceOf("two men")] };
  const reproach: Claim = {
    ...base,
    id: "c2",
    statement: "s1",
    field: "responsibility",
    value: { actor: front, relation: "blamed" },
    evidence: [evidenceOf("blamed the Reed Front")],
  };
  return {
    schema: "dateline/extraction@1",
    engine: { id: "test", version: "0", lexicon: "sha256:0" },
    report: {
      ...{ id: "rep_1", externalId: "p/01-x", title: null, outlet: null, url: null, published: null, language: null },
      ...{ text: TEXT, textHash: "sha256:0", marks: over.marks ?? [] },
    },
    mentions: {
      times: over.times ?? [{ ...evidenceOf("on Monday"), kind: "interval", reading: timeOf(over.precision ?? "day") }],
      places: over.places ?? [{ ...evidenceOf("Baledo"), use: "literal", reading: baledo }],
      actors: [],
      quantities: [],
    },
    statements: over.statements ?? [blame],
    claims: over.claims ?? [toll, reproach],
    incidents: over.incidents ?? [incidentOf({}, killed)],
    commitments: [],
    plans: [],
    unresolved: [],
  };
}
