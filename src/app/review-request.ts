import { foldActs, incidentIdOf } from "../core/ledger/index.ts";
import {
  type Claim,
  type CodedValue,
  type Credibility,
  DatelineError,
  type Evidence,
  type Reliability,
  type ReviewAct,
} from "../core/model/index.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { membersOf } from "./show-incident.ts";

/**
 * What a person asks for at a door. Incidents go by any id they ever had, or a clear beginning; what is stored names
 * report-incidents, so it holds whatever the machine thinks of them later.
 */
export type ReviewRequest =
  | { readonly act: "accept" | "reject"; readonly claim: string }
  /** `quote`: words of the claim's report that say so; looked up in its text, then its title. */
  | { readonly act: "correct"; readonly claim: string; readonly value: Claim["value"]; readonly quote?: string }
  | { readonly act: "move"; readonly claim: string; readonly to: string }
  | { readonly act: "same" | "not-same"; readonly a: string; readonly b: string }
  | { readonly act: "merge"; readonly incidents: readonly string[] }
  | { readonly act: "split"; readonly incident: string; readonly nodes: readonly string[] }
  | { readonly act: "not-an-incident" | "close" | "reopen" | "review"; readonly incident: string }
  | { readonly act: "assign"; readonly incident: string; readonly to: string | null }
  | { readonly act: "comment"; readonly on: string }
  | { readonly act: "grade-source"; readonly source: string; readonly reliability: Reliability | null }
  | { readonly act: "grade-claim"; readonly claim: string; readonly credibility: Credibility | null }
  | { readonly act: "code"; readonly incident: string; readonly field: string; readonly value: CodedValue }
  | { readonly act: "undo"; readonly undoes: string };

/** Every act a person may ask for. */
export const REVIEW_ACTS = [
  "accept",
  "reject",
  "correct",
  "move",
  "same",
  "not-same",
  "merge",
  "split",
  "not-an-incident",
  "review",
  "close",
  "reopen",
  "assign",
  "comment",
  "grade-source",
  "grade-claim",
  "code",
  "undo",
] as const satisfies readonly ReviewRequest["act"][];

/** The acts a request comes to: mostly one; reopening an incident may take several. @throws DatelineError INCIDENT_NOT_FOUND, ACT_BAD, ACT_CONFLICT */
export async function toActs(
  store: LedgerStore,
  clock: Clock,
  request: ReviewRequest,
  note: string | null,
): Promise<ReviewAct[]> {
  const anchor = (id: string): Promise<string> => anchorNode(store, clock, id);
  switch (request.act) {
    case "accept":
    case "reject":
    case "grade-source":
    case "grade-claim":
    case "undo":
      return [{ ...request, note }];
    case "correct":
      return [
        {
          act: "correct",
          claim: request.claim,
          value: request.value,
          evidence: request.quote === undefined ? [] : [await evidenceOf(store, request.claim, request.quote)],
          note,
        },
      ];
    case "move":
      return [{ act: "move", claim: request.claim, to: await anchor(request.to), note }];
    case "same":
    case "not-same":
      return [{ act: request.act, a: await anchor(request.a), b: await anchor(request.b), note }];
    case "merge":
      return [{ act: "merge", nodes: await Promise.all(request.incidents.map(anchor)), note }];
    case "split":
      return [await splitOf(store, clock, request, note)];
    case "reopen":
      return reopenings(store, clock, request.incident, note);
    case "close":
      if ((await closedNodes(store, clock, request.incident)).length > 0)
        throw new DatelineError("ACT_CONFLICT", `got close of ${request.incident}, which is closed already`, {
          hint: "dateline review reopen opens it again",
        });
      return [{ act: "close", node: await anchor(request.incident), note }];
    case "not-an-incident":
    case "review":
      return [{ act: request.act, node: await anchor(request.incident), note }];
    case "assign":
      return [{ act: "assign", node: await anchor(request.incident), to: request.to, note }];
    case "comment":
      if (note === null)
        throw new DatelineError("ACT_BAD", "got a comment without words, expected some", { hint: "--why holds them" });
      return [{ act: "comment", on: isClaim(request.on) ? request.on : await anchor(request.on), note }];
    case "code":
      return [{ act: "code", node: await anchor(request.incident), field: request.field, value: request.value, note }];
  }
}

function isClaim(id: string): boolean {
  return /^rep_[^/]*\/c\d+$/.test(id);
}

/** `rep_…/i1` as it is; an incident by its anchor, the report-incident it is named after. */
async function anchorNode(store: LedgerStore, clock: Clock, id: string): Promise<string> {
  if (id.startsWith("rep_")) return id;
  const nodes = await store.nodesOf(await membersOf(store, clock, id));
  const keyed = nodes.map((node) => ({ id: node.id, key: `${node.published ?? "~"}|${incidentIdOf(node.id)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1))[0]?.id ?? id;
}

async function splitOf(
  store: LedgerStore,
  clock: Clock,
  { incident, nodes }: Extract<ReviewRequest, { readonly act: "split" }>,
  note: string | null,
): Promise<ReviewAct> {
  const members = await membersOf(store, clock, incident);
  const strange = nodes.filter((node) => !members.includes(node));
  const from = members.filter((node) => !nodes.includes(node));
  if (strange.length > 0 || from.length === 0 || nodes.length === 0)
    throw new DatelineError(
      "ACT_BAD",
      strange.length > 0
        ? `got ${strange.join(", ")}, expected report-incidents of ${incident}`
        : `got ${nodes.length === 0 ? "no" : "every"} report-incident of ${incident}, expected some of them`,
      { hint: `its report-incidents: ${members.join(", ")}` },
    );
  return { act: "split", nodes: [...nodes], from, note };
}

/** An incident is closed when any of its report-incidents is: each has to be opened again. */
async function reopenings(store: LedgerStore, clock: Clock, incident: string, note: string | null): Promise<ReviewAct[]> {
  const nodes = await closedNodes(store, clock, incident);
  if (nodes.length === 0)
    throw new DatelineError("ACT_CONFLICT", `got reopen of ${incident}, which is not closed`, {
      hint: "dateline review list prints what was decided",
    });
  return nodes.map((node) => ({ act: "reopen", node, note }));
}

async function closedNodes(store: LedgerStore, clock: Clock, incident: string): Promise<string[]> {
  const { closed } = foldActs(await store.reviews());
  const members = incident.startsWith("rep_") ? [incident] : await membersOf(store, clock, incident);
  return members.filter((node) => closed.has(node));
}

/** Where the words stand in the claim's report. */
async function evidenceOf(store: LedgerStore, claim: string, quote: string): Promise<Evidence> {
  const stored = await store.report(claim.split("/")[0] ?? "");
  if (stored === null)
    throw new DatelineError("CLAIM_NOT_FOUND", `got claim ${claim}, whose report is not here to quote from`, {
      hint: "ingest the report first, or leave --quote out and say in --why what the value rests on",
    });
  const { text, title } = (JSON.parse(stored.extraction) as { report: { text: string; title: string | null } }).report;
  const start = text.indexOf(quote);
  const inTitle = start < 0 ? (title ?? "").indexOf(quote) : -1;
  if (quote === "" || (start < 0 && inTitle < 0))
    throw new DatelineError("ACT_BAD", `got words that do not stand in the report: ${JSON.stringify(quote.slice(0, 80))}`, {
      hint: "give them letter by letter as the report has them, or leave --quote out and say in --why what the value rests on",
    });
  return start >= 0
    ? { start, end: start + quote.length, quote }
    : { start: inTitle, end: inTitle + quote.length, quote, part: "title" };
}
