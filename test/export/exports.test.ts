import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, test } from "vitest";
import { parquetFile } from "../../src/adapters/tables/parquet-file.ts";
import { exportIncidents } from "../../src/app/export-incidents.ts";
import { EXPORT_FORMATS, exportFormat, writeIncidents } from "../../src/core/export/index.ts";
import { DatelineError, type LedgerClaim, type LedgerIncident } from "../../src/core/model/index.ts";
import { incidentUnder } from "../cli/incident-fixture.ts";

const incident = incidentUnder("airwars");
const unsaid = { status: "unresolved", reason: "not-said", evidence: [] } as const;
const nowhere: LedgerIncident = { ...incident, id: "inc_nowhere", place: unsaid };
const never: LedgerIncident = { ...incident, id: "inc_never", time: unsaid };

/** RFC 4180, written from the standard so that the writer is not its own judge. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\r") {
        i++;
        if (i + 1 < text.length) rows.push([]);
      }
    } else cell += char;
  }
  return rows;
}

function written(name: string, incidents: readonly LedgerIncident[]): { text: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const format = exportFormat(name);
  if ("columns" in format) throw new TypeError(`${name} is no text`);
  const text = [...writeIncidents(incidents, format, (each) => leftOut.push(each.id))].join("");
  return { text, leftOut };
}

function rowOf(name: string, of: LedgerIncident): Record<string, string> {
  const [head = [], row = []] = parseCsv(written(name, [of]).text);
  expect(row).toHaveLength(head.length);
  return Object.fromEntries(head.map((column, i) => [column, row[i] ?? ""]));
}

/** One outlet's own figure of the killed, at one time for all. */
function rival(id: string, killed: number, origin: string): LedgerClaim[] {
  const like = incident.claims.find((claim) => claim.field === "killed");
  if (like?.field !== "killed") throw new Error("the fixture has a figure of the killed");
  const value = { ...like.value, min: killed, best: killed, max: killed, modifier: "exact" } as const;
  const report = id.slice(0, id.indexOf("/"));
  const alone = { said: null, statement: null, supersededBy: null, scope: null, review: null, reported: "current" } as const;
  return [{ ...like, ...alone, id, origin, report, value, preliminary: false, knownFrom: "2031-05-07T10:00:00Z" }];
}

describe("columns of other codebooks", () => {
  test.each([
    ["acled", 31, "event_id_cnty", "timestamp"],
    ["ucdp-ged", 49, "id", "gwnob"],
    ["gtd", 135, "eventid", "related"],
  ])("%s has its %i columns, from %s to %s", (name, columns, first, last) => {
    const [head = []] = parseCsv(written(name, []).text);
    expect(head).toHaveLength(columns);
    expect([head[0], head.at(-1)]).toEqual([first, last]);
  });

  test.each(EXPORT_FORMATS.filter((format) => !("columns" in format)).map((format) => format.name))("%s, whole", async (name) => {
    await expect(written(name, [incident]).text).toMatchFileSnapshot(`golden/${name}.${exportFormat(name).extension}`);
  });

  test("each figure follows its own codebook, whatever policy is in force", () => {
    const rivals = rival("rep_x/c1", 4, "org_x").concat(rival("rep_y/c1", 7, "org_y"), rival("rep_z/c1", 7, "org_z"));
    const contested: LedgerIncident = { ...incident, claims: rivals };
    expect(rowOf("acled", contested)["fatalities"]).toBe("4");
    expect(rowOf("ucdp-ged", contested)).toMatchObject({ low: "4", best: "7", high: "7" });
    expect(rowOf("gtd", contested)["nkill"]).toBe("7");
  });

  test("UCDP: the four kinds of deaths are the best together, and low ≤ best ≤ high", () => {
    const row = rowOf("ucdp-ged", incident);
    const [a, b, civilians, unknown, best, high, low] = [
      "deaths_a",
      "deaths_b",
      "deaths_civilians",
      "deaths_unknown",
      "best",
      "high",
      "low",
    ].map((column) => Number(row[column]));
    expect((a ?? 0) + (b ?? 0) + (civilians ?? 0) + (unknown ?? 0)).toBe(best);
    expect(low).toBeLessThanOrEqual(best ?? 0);
    expect(best).toBeLessThanOrEqual(high ?? 0);
  });

  test("ACLED: no figure is 0 fatalities, and the notes say that nobody gives one", () => {
    const silent: LedgerIncident = {
      ...incident,
      claims: incident.claims.filter((claim) => claim.field !== "killed"),
      casualties: { ...incident.casualties, killed: null },
    };
    expect(rowOf("acled", silent)).toMatchObject({ fatalities: "0", notes: expect.stringContaining("No figure of fatalities") });
  });

  test.each([
    ["2031-05-01", "2031-06-01", "month", "3", "2031-05-16"],
    ["2031-05-05", "2031-05-12", "week", "2", "2031-05-05"],
    ["2031-05-05", "2031-05-06", "day", "1", "2031-05-05"],
  ] as const)("ACLED time precision of %s to %s (%s) is %s, dated %s", (from, to, precision, code, date) => {
    const value = { from, to, precision, zone: null, local: null, duration: null, ref: null, quote: "then" };
    const row = rowOf("acled", { ...incident, time: { status: "stated", value, evidence: [] } });
    expect(row).toMatchObject({ time_precision: code, event_date: date });
  });

  test("what a codebook does not count is left out and told", () => {
    expect(written("acled", [incident, nowhere, never]).leftOut).toEqual(["inc_nowhere", "inc_never"]);
    expect(written("ucdp-ged", [{ ...incident, realis: "planned" }]).leftOut).toEqual([incident.id]);
    expect(written("csv", [incident, nowhere, never]).leftOut).toEqual([]);
  });
});

describe("cells", () => {
  test("commas, quotes and line breaks come back as they went in", () => {
    const attack = 'a, "b"\r\nc';
    expect(rowOf("csv", { ...incident, type: { ...incident.type, gtd: { attack } } })["gtd_attack"]).toBe(attack);
  });

  test.each(["=1+1", "+A1", "-A1", "@SUM(A1)", "\tx"])("%s is no formula", (attack) => {
    expect(rowOf("csv", { ...incident, type: { ...incident.type, gtd: { attack } } })["gtd_attack"]).toBe(`'${attack}`);
  });

  test("a negative longitude stays a number", () => {
    const place = incident.place.status === "unresolved" ? null : incident.place.value;
    if (place === null) throw new Error("the fixture has a place");
    const west: LedgerIncident = { ...incident, place: { status: "stated", value: { ...place, lon: -84.2 }, evidence: [] } };
    expect(rowOf("csv", west)["longitude"]).toBe("-84.2");
  });
});

test("geojson is one JSON text, whatever the number, and keeps an incident without coordinates", () => {
  for (const incidents of [[], [incident], [incident, nowhere]]) {
    const parsed = JSON.parse(written("geojson", incidents).text);
    expect(parsed.type).toBe("FeatureCollection");
    expect(parsed.features).toHaveLength(incidents.length);
  }
  expect(JSON.parse(written("geojson", [incident, nowhere]).text)).toMatchObject({
    features: [{ geometry: { type: "Point", coordinates: [31.2, 49.1] } }, { geometry: null }],
  });
});

test("PLOVER lines have what the manual requires", () => {
  const [line = ""] = written("plover", [incident, never]).text.split("\n");
  expect(JSON.parse(line)).toMatchObject({ id: incident.id, date: "2031-05-06", event: ["ASSAULT"], actor: [{}, {}] });
});

describe("parquet", () => {
  /** The file, read back by the reader of another project. */
  async function readBack(incidents: readonly LedgerIncident[]): Promise<Record<string, unknown>[]> {
    const pieces: Uint8Array[] = [];
    for await (const piece of exportIncidents(incidents, exportFormat("parquet"), parquetFile))
      pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
    const file = Uint8Array.from(Buffer.concat(pieces)).buffer;
    const { children } = parquetSchema(parquetMetadata(file));
    expect(children.map((child) => child.element.name)).toEqual(parseCsv(written("csv", []).text)[0]);
    return parquetReadObjects({ file });
  }

  test("has the columns of csv, with numbers as numbers and nothing where nobody says", async () => {
    const [row, placeless] = await readBack([incident, nowhere]);
    const like = rowOf("csv", incident);
    for (const [name, value] of Object.entries(row ?? {})) expect(value === null ? "" : String(value)).toBe(like[name]);
    expect(row).toMatchObject({ latitude: 49.1, longitude: 31.2, killed_best: 5 });
    expect(placeless).toMatchObject({ id: "inc_nowhere", latitude: null, place: null });
  });

  test("of none is a file without rows, and of more than one row group has them all, in order", async () => {
    expect(await readBack([])).toEqual([]);
    const many = Array.from({ length: 20_001 }, (_, i) => ({ ...incident, id: `inc_${i}`, origins: i }));
    const rows = await readBack(many);
    expect(rows.map((row) => row["id"])).toEqual(many.map((each) => each.id));
    expect(rows.at(-1)?.["origins"]).toBe(20_000);
  });
});

test("csv has every Admiralty grade people gave to claims and their sources, and nothing where nobody graded", () => {
  const [first, second, ...rest] = incident.claims;
  if (first === undefined || second === undefined) throw new Error("the fixture has claims");
  const claims = [
    { ...first, reliability: "E", credibility: 4 },
    { ...second, reliability: "B", credibility: 4 },
    ...rest,
  ] as const;
  expect(rowOf("csv", { ...incident, claims })).toMatchObject({ reliability: "B; E", credibility: "4" });
  const ungraded = incident.claims.map(({ reliability: _reliability, credibility: _credibility, ...claim }) => claim);
  expect(rowOf("csv", { ...incident, claims: ungraded })).toMatchObject({ reliability: "", credibility: "" });
});

test("an unknown format is refused by name", () => {
  expect(() => exportFormat("xml")).toThrow(DatelineError);
});
