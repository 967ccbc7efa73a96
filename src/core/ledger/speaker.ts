import type { LedgerClaim, Source } from "../model/index.ts";

const OFFICIAL: ReadonlySet<string> = new Set(["state", "police", "military", "intergovernmental"]);
const OFFICE =
  /\b(?:spokes(?:man|woman|person)|minist(?:er|ry)|president|vice-president|governor|mayor|sheriff|police|officers?|coroner|authorit(?:y|ies)|officials?|secretary|hospital|government|commander|department|prosecutor|directorate|commission)\b/iu;

/** Who speaks, as a key under which a later figure replaces an earlier one: the institution, else the person, else the outlet. */
export function speakerKey(claim: LedgerClaim, outlet: string | null): string {
  const source = claim.said?.source ?? null;
  // "This morning the Coast Beat reported six", in the Coast Beat: its own voice
  if (source === null || (outlet !== null && source.name?.toLowerCase() === outlet.toLowerCase()))
    return `outlet:${(outlet ?? claim.report).toLowerCase()}`;
  return institution(source) ?? `person:${(source.name ?? source.role ?? source.evidence[0]?.quote ?? "").toLowerCase()}`;
}

function institution(source: Source): string | null {
  const name =
    source.affiliation?.name ??
    (source.kind === "organisation" || source.kind === "agency" || source.kind === "outlet" ? source.name : null);
  if (name === null) return null;
  // "Afghan Interior Ministry", "the Interior Ministry" and "Ministry of Interior" are one institution
  return `institution:${name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/^ministry of (?:the )?(\p{L}{3,20})(?: affairs)?$/u, "$1 ministry")
    .replace(/^\p{L}{2,20}(?:n|i|ish|ese) (?=(?:interior|health|defen[cs]e|foreign|public)\b)/u, "")}`;
}

/** A voice of a state, a police force, an army or a public office. */
export function isOfficial(claim: LedgerClaim): boolean {
  const source = claim.said?.source ?? null;
  if (source === null || source.kind === "outlet" || source.kind === "agency" || source.kind === "imagery") return false;
  if (source.affiliation !== null) return OFFICIAL.has(source.affiliation.kind);
  return OFFICE.test(source.role ?? "") || (source.kind === "organisation" && OFFICE.test(source.name ?? ""));
}
