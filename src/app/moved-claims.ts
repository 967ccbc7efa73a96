import { type ActiveActs, type FoldMember, idOf } from "../core/ledger/index.ts";
import type { MemberLoader } from "./member-loader.ts";
import type { CheckedMoment } from "./moment.ts";

/** Claims that people assigned from one incident to another, as far as both are known at the moment; the others stay where they are. */
export interface MovedClaims {
  /** Report-incidents of others, narrowed to the claims that came here. */
  readonly guests: readonly FoldMember[];
  /** Claims that went elsewhere. */
  readonly away: ReadonlySet<string>;
}

/** What came to and what went from the incident of these report-incidents. */
export async function findMovedClaims(
  loader: MemberLoader,
  { acts, moment }: { readonly acts: ActiveActs; readonly moment: CheckedMoment },
  nodes: readonly string[],
): Promise<MovedClaims> {
  const here = new Set(nodes);
  const reports = new Set(nodes.map(reportOf));
  const guests = new Map<string, FoldMember>();
  const away = new Set<string>();
  for (const [claim, to] of acts.moves) {
    if (here.has(to)) {
      const guest = await guestOf(loader, moment, claim);
      if (guest === null || here.has(idOf(guest))) continue;
      const held = guests.get(idOf(guest));
      guests.set(
        idOf(guest),
        held === undefined ? guest : withClaims(guest, [...held.incident.claims, ...guest.incident.claims]),
      );
    } else if (reports.has(reportOf(claim)) && (await loader.isHere(to, moment))) away.add(claim);
  }
  return { guests: [...guests.values()], away };
}

/** The report-incident a claim was read for, with that claim alone; null while its report is not known. */
async function guestOf(loader: MemberLoader, moment: CheckedMoment, claim: string): Promise<FoldMember | null> {
  const [report = "", id = ""] = claim.split("/");
  const known = await loader.report(report, moment);
  const read = known?.extraction.claims.find((c) => c.id === id);
  const incident = known?.extraction.incidents.find((i) => i.id === read?.incident);
  return known == null || incident === undefined ? null : withClaims({ ...known, incident }, [id]);
}

function withClaims(member: FoldMember, claims: readonly string[]): FoldMember {
  return { ...member, incident: { ...member.incident, claims } };
}

function reportOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
