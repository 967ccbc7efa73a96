import { underPolicy } from "../ledger/index.ts";
import { type Casualty, type LedgerIncident, type Place, type Quantity, readValue } from "../model/index.ts";
import { countryName, describeRange, sentenceOf } from "../tell/index.ts";
import { type Cell, csvLine, inOrderOf } from "./cells.ts";
import type { TextFormat } from "./format.ts";
import { GTD_CODES } from "./gtd-codes.ts";
import { countryOf, doersOf } from "./parties.ts";
import { daysOf } from "./when.ts";

/** Columns of the GTD's CSV in their order. */
const HEADER =
  "eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,doubtterr,alternative,alternative_txt,multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype2_txt,attacktype3,attacktype3_txt,targtype1,targtype1_txt,targsubtype1,targsubtype1_txt,corp1,target1,natlty1,natlty1_txt,targtype2,targtype2_txt,targsubtype2,targsubtype2_txt,corp2,target2,natlty2,natlty2_txt,targtype3,targtype3_txt,targsubtype3,targsubtype3_txt,corp3,target3,natlty3,natlty3_txt,gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,individual,nperps,nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim,weaptype1,weaptype1_txt,weapsubtype1,weapsubtype1_txt,weaptype2,weaptype2_txt,weapsubtype2,weapsubtype2_txt,weaptype3,weaptype3_txt,weapsubtype3,weapsubtype3_txt,weaptype4,weaptype4_txt,weapsubtype4,weapsubtype4_txt,weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related".split(
    ",",
  );
/** GTD's words for "not known" in numeric columns. */
const UNKNOWN = -9;
const MOST = { weapons: 4, targets: 3, doers: 3, sources: 3 } as const;

/**
 * GTD's columns with GTD's policy. Whether an act meets the GTD's three criteria of terrorism is a coder's judgement: crit1-3 and
 * the INT columns stay open. Codes whose numbers are not published in the excerpt are given by label alone.
 */
export const gtd: TextFormat = {
  name: "gtd",
  about: "GTD's 135 columns, figures by GTD's rule",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(HEADER),
  tail: "",
  admits: (incident) => incident.realis === "actual" && incident.type.gtd.attack !== null,
  row: (incident) => csvLine(inOrderOf(HEADER, rowOf(underPolicy(incident, "gtd")))),
};

function rowOf(incident: LedgerIncident): Record<string, Cell> {
  const days = daysOf(incident);
  const [year = 0, month = 0, day = 0] = days === null ? [] : days.first.split("-").map(Number);
  const place = readValue(incident.place);
  const country = countryOf(incident);
  const { killed, injured, captured } = incident.casualties;
  const attack = incident.type.gtd.attack;
  return {
    eventid: incident.id,
    iyear: year,
    imonth: days === null || days.length > 31 ? 0 : month,
    iday: days === null || days.length > 2 ? 0 : day,
    approxdate: days !== null && days.length > 2 ? `${days.first} to ${days.last}` : null,
    extended: days !== null && days.length > 2 && days.length <= 31 ? 1 : 0,
    country_txt: country === null ? null : countryName(country),
    provstate: place?.admin1 ?? null,
    city: place === null || !isTown(place) ? "Unknown" : place.name,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    specificity: specificityOf(place),
    vicinity: place === null ? UNKNOWN : place.relation === "in" ? 0 : 1,
    location: place === null || place.relation === "in" ? null : `${place.relation.replaceAll("-", " ")} ${place.name}`,
    summary: sentenceOf(incident),
    doubtterr: UNKNOWN,
    multiple: incident.links.some((link) => link.kind === "series") ? 1 : 0,
    success: incident.type.acled.subEvent === "Disrupted weapons use" ? 0 : 1,
    suicide: incident.type.acled.subEvent === "Suicide bomb" ? 1 : 0,
    attacktype1: GTD_CODES.attack(attack),
    attacktype1_txt: attack,
    ...targetsOf(incident),
    ...doersIn(incident),
    ...weaponsOf(incident),
    nkill: figure(killed),
    nkillter: figure(killed?.by.perpetrator ?? null),
    nwound: figure(injured),
    nwoundte: figure(injured?.by.perpetrator ?? null),
    property: incident.damage.length > 0 ? 1 : UNKNOWN,
    ishostkid: captured === null ? 0 : 1,
    nhostkid: figure(captured),
    addnotes: notesOf(incident),
    ...citations(incident),
    dbsource: "Dateline",
    INT_LOG: UNKNOWN,
    INT_IDEO: UNKNOWN,
    INT_MISC: UNKNOWN,
    INT_ANY: UNKNOWN,
    related: [...new Set(incident.links.map((link) => link.to))].join(", ") || null,
  };
}

/** GTD leaves a figure blank where only vague words give it. */
function figure(casualty: { readonly best: number | null } | null): number | null {
  return casualty?.best ?? null;
}

function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "neighbourhood" || precision === "town";
}

/** 1 a city with coordinates · 3 centre of the smallest unit · 4 centre of the first-order unit · 5 unknown (GTD codebook). */
function specificityOf(place: Place | null): number {
  if (place === null || place.lat === null) return 5;
  if (isTown(place)) return 1;
  return place.precision === "district" ? 3 : place.precision === "province" ? 4 : 5;
}

function targetsOf(incident: LedgerIncident): Record<string, Cell> {
  const country = countryOf(incident);
  return numbered(incident.targets.slice(0, MOST.targets), (target, n) => ({
    [`targtype${n}`]: GTD_CODES.target(target.type.gtd),
    [`targtype${n}_txt`]: target.type.gtd,
    [`targsubtype${n}`]: GTD_CODES.targetSubtype(target.type.subtype),
    [`targsubtype${n}_txt`]: target.type.subtype,
    [`target${n}`]: target.quote,
    [`natlty${n}_txt`]: country === null ? null : countryName(country),
  }));
}

/** Groups named as doers; `guncertain` where nobody claims it and it is not told as a fact. */
function doersIn(incident: LedgerIncident): Record<string, Cell> {
  const doers = doersOf(incident).slice(0, MOST.doers);
  const claimants = incident.responsibility.filter((r) => r.claimedBy.length > 0);
  return {
    gname: "Unknown",
    ...numbered(doers, (doer, n) => ({
      [`gname${n === 1 ? "" : n}`]: doer.actor.name,
      [`guncertain${n}`]: doer.asFact || doer.claimedBy.length > 0 ? 0 : 1,
    })),
    individual: incident.perpetrators.some((p) => p.kind === "individuals") && doers.length === 0 ? 1 : 0,
    claimed: claimants.length > 0 ? 1 : 0,
    compclaim: claimants.length === 0 ? UNKNOWN : claimants.length > 1 ? 1 : 0,
  };
}

function weaponsOf(incident: LedgerIncident): Record<string, Cell> {
  const kinds = [...new Map(incident.weapons.map((w) => [`${w.type.gtd}|${w.type.subtype}`, w])).values()];
  return {
    weaptype1: GTD_CODES.weapon("Unknown"),
    weaptype1_txt: "Unknown",
    ...numbered(kinds.slice(0, MOST.weapons), ({ type }, n) => ({
      [`weaptype${n}`]: GTD_CODES.weapon(type.gtd),
      [`weaptype${n}_txt`]: type.gtd,
      [`weapsubtype${n}`]: GTD_CODES.weaponSubtype(type.subtype),
      [`weapsubtype${n}_txt`]: type.subtype,
    })),
    weapdetail:
      incident.weapons.map((w) => [quoteOf(w.count), w.quote].filter((part) => part !== null).join(" ")).join("; ") || null,
  };
}

function quoteOf(count: Quantity | null): string | null {
  return count?.best == null ? null : String(count.best);
}

/** Conflicting figures go into the notes (GTD codebook). */
function notesOf({ casualties }: LedgerIncident): string | null {
  const told = (casualty: Casualty | null, what: string): string[] =>
    casualty === null || casualty.min === casualty.max
      ? []
      : [`Figures of ${what} differ: ${describeRange({ ...casualty, best: null })}.`];
  return [...told(casualties.killed, "the killed"), ...told(casualties.injured, "the injured")].join(" ") || null;
}

function citations({ reports }: LedgerIncident): Record<string, Cell> {
  return numbered(reports.slice(0, MOST.sources), (report, n) => ({
    [`scite${n}`]: [report.title === null ? null : `"${report.title}"`, report.outlet, report.published?.slice(0, 10) ?? null]
      .filter((part) => part !== null)
      .join(", "),
  }));
}

function numbered<T>(items: readonly T[], cells: (item: T, n: number) => Record<string, Cell>): Record<string, Cell> {
  return Object.assign({}, ...items.map((item, i) => cells(item, i + 1)));
}
