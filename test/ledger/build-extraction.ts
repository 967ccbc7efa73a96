import { sha256Hex } from "../../src/core/hash/index.ts";
import {
  type Actor,
  type Claim,
  type CountField,
  type Evidence,
  type Extraction,
  exactly,
  type Incident,
  type Place,
  type Quantity,
  type Reading,
  type Source,
  type Statement,
  type Time,
  unresolved,
} from "../../src/core/model/index.ts";

/** Handmade extractions: what an engine would read, without one. Every quote must stand in the text. */
export interface Telling {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly title?: string;
  readonly credit?: string;
  readonly url?: string;
  readonly externalId?: string;
  /** Words by which the outlet takes the report back. */
  readonly retraction?: string;
  readonly incidents: readonly TellingIncident[];
  readonly commitments?: Extraction["commitments"];
}

export interface TellingIncident {
  readonly main?: boolean;
  readonly realis?: Incident["realis"];
  readonly kind?: "shelling" | "bomb" | "shooting" | "air";
  readonly time?: string;
  readonly to?: string;
  readonly precision?: Time["precision"];
  readonly place?: Partial<Place> & { readonly name: string };
  readonly claims: readonly TellingClaim[];
}

export interface TellingClaim {
  readonly field: CountField | "responsibility";
  readonly value: number | Quantity | Actor;
  readonly quote: string;
  readonly by?: Speaker;
  readonly through?: string;
  readonly relation?: "blamed" | "claimed";
  readonly more?: Partial<Pick<Claim, "polarity" | "realis" | "reported" | "preliminary" | "scope" | "status" | "hedges">>;
}

export interface Speaker {
  readonly name: string;
  readonly kind?: Actor["kind"];
}

export const KABUL = {
  name: "Kabul",
  country: "AF",
  admin1: "Kabul",
  lat: 34.53,
  lon: 69.17,
  precision: "town",
  radiusKm: 15,
} as const;

export function actor(name: string, kind: Actor["kind"] = "rebel"): Actor {
  return { name, id: null, kind, country: null, aliases: [] };
}

const TYPES: Readonly<Record<NonNullable<TellingIncident["kind"]>, Incident["type"]>> = {
  shelling: typeOf("Explosions/Remote violence", "Shelling/artillery/missile attack", "heavy-weapons", "Bombing/Explosion"),
  bomb: typeOf("Explosions/Remote violence", "Remote explosive/landmine/IED", "explosives", "Bombing/Explosion"),
  air: typeOf("Explosions/Remote violence", "Air/drone strike", "aerial", "Bombing/Explosion"),
  shooting: typeOf("Violence against civilians", "Attack", "firearms", "Armed Assault"),
};

function typeOf(event: string, subEvent: string, mode: string, attack: string): Incident["type"] {
  return { acled: { event, subEvent }, plover: { event: "ASSAULT", mode }, gtd: { attack }, ucdp: { violence: null } };
}

export function extractionOf(telling: Telling): Extraction {
  const { text, outlet, published } = telling;
  const id = `rep_${sha256Hex(JSON.stringify([outlet, telling.title ?? null, published, text])).slice(0, 24)}`;
  const statements: Statement[] = [];
  const claims: Claim[] = [];
  const at = (quote: string): Evidence => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`the text of ${outlet} has no “${quote}”`);
    return { start, end: start + quote.length, quote };
  };
  const incidents = telling.incidents.map((told, i): Incident => {
    const own = told.claims.map((claim): Claim => {
      const made = claimOf(claim, `c${claims.length + 1}`, `i${i + 1}`, statements, at);
      claims.push(made);
      return made;
    });
    return incidentOf(told, `i${i + 1}`, own);
  });
  return {
    schema: "dateline/extraction@1",
    engine: { id: "handmade", version: "0.0.0", lexicon: "sha256:0" },
    report: {
      id,
      externalId: telling.externalId ?? null,
      title: telling.title ?? null,
      outlet,
      url: telling.url ?? null,
      published,
      language: "en",
      text,
      textHash: `sha256:${sha256Hex(text)}`,
      marks: [
        ...(telling.credit === undefined ? [] : [{ ...at(telling.credit), kind: "credit" as const, rule: "test" }]),
        ...(telling.retraction === undefined
          ? []
          : [{ ...at(telling.retraction), kind: "boilerplate" as const, rule: "retraction" }]),
      ],
    },
    mentions: { times: [], places: [], actors: [], quantities: [] },
    statements,
    claims,
    incidents,
    commitments: telling.commitments ?? [],
    plans: [],
    unresolved: [],
  };
}

function claimOf(
  told: TellingClaim,
  id: string,
  incident: string,
  statements: Statement[],
  at: (quote: string) => Evidence,
): Claim {
  let statement: string | null = null;
  if (told.by !== undefined || told.through !== undefined) {
    statement = `s${statements.length + 1}`;
    statements.push(statementOf(statement, told, at(told.quote)));
  }
  const base = {
    id,
    statement,
    incident,
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
    evidence: [at(told.quote)],
    ...told.more,
  } as const;
  if (told.field === "responsibility") {
    if (typeof told.value === "number" || !("aliases" in told.value)) throw new Error("responsibility needs an actor");
    return { ...base, field: told.field, value: { actor: told.value, relation: told.relation ?? "blamed" } };
  }
  if (typeof told.value === "number") return { ...base, field: told.field, value: exactly(told.value, "people", told.quote) };
  if ("aliases" in told.value) throw new Error("a count needs a number");
  return { ...base, field: told.field, value: told.value };
}

function statementOf(id: string, told: TellingClaim, content: Evidence): Statement {
  const source: Source | null =
    told.by === undefined
      ? null
      : {
          kind: "organisation",
          name: told.by.name,
          role: null,
          affiliation: actor(told.by.name, told.by.kind ?? "state"),
          evidence: [],
        };
  const chain: Source[] =
    told.through === undefined ? [] : [{ kind: "agency", name: told.through, role: null, affiliation: null, evidence: [] }];
  return {
    id,
    source,
    attribution: "explicit",
    cue: null,
    content: [content],
    quoted: "indirect",
    chain,
    medium: null,
    platform: null,
    stance: told.relation === "claimed" ? "claims-responsibility" : told.more?.polarity === "denied" ? "denies" : "asserts",
    saidAt: unresolved("not-said"),
  };
}

function incidentOf(told: TellingIncident, id: string, claims: readonly Claim[]): Incident {
  const whole = (field: CountField): Incident["casualties"]["killed"] => {
    const claim = claims.find((c) => c.field === field && c.scope === null && c.reported === "current" && c.status === undefined);
    if (claim === undefined || !("modifier" in claim.value)) return null;
    const { min, best, max } = claim.value;
    return { min, best, max, preliminary: claim.preliminary, by: {}, claims: [claim.id] };
  };
  return {
    id,
    main: told.main ?? true,
    realis: told.realis ?? "actual",
    type: TYPES[told.kind ?? "shelling"],
    time: timeOf(told),
    place: placeOf(told),
    otherPlaces: [],
    casualties: { killed: whole("killed"), injured: whole("injured"), missing: null, captured: null },
    weapons: [],
    responsibility: claims.flatMap((c) =>
      c.field === "responsibility" ? [{ actor: c.value.actor, asFact: false, blamedBy: [], claimedBy: [], deniedBy: [] }] : [],
    ),
    perpetrators: [],
    targets: [],
    victims: [],
    damage: [],
    claims: claims.map((c) => c.id),
  };
}

function timeOf({ time, to, precision }: TellingIncident): Reading<Time> {
  if (time === undefined) return unresolved("not-said");
  const end =
    to ??
    new Date(Date.parse(time.length === 10 ? `${time}T00:00Z` : time) + (time.length === 10 ? 86_400_000 : 60_000)).toISOString();
  return {
    status: "implied",
    rule: "test",
    value: {
      from: time,
      to: time.length === 10 && to === undefined ? end.slice(0, 10) : end,
      precision: precision ?? (time.length === 10 ? "day" : "minute"),
      zone: null,
      local: null,
      duration: null,
      ref: null,
      quote: time,
    },
    evidence: [],
  };
}

function placeOf({ place }: TellingIncident): Reading<Place> {
  if (place === undefined) return unresolved("not-said");
  const base: Place = {
    name: "",
    country: null,
    admin1: null,
    admin2: null,
    lat: null,
    lon: null,
    precision: "town",
    radiusKm: null,
    gazetteer: null,
    relation: "in",
    alias: null,
  };
  return { status: "implied", rule: "test", value: { ...base, ...place }, evidence: [] };
}
