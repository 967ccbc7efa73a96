import {
  type ActiveActs,
  canonicalJson,
  faultOfValue,
  foldActs,
  type ReviewEntry,
  reachOf,
  undoneActs,
} from "../core/ledger/index.ts";
import { type Claim, CREDIBILITIES, DatelineError, type Extraction, RELIABILITIES, type ReviewAct } from "../core/model/index.ts";
import { CODED_FIELDS, isCounted } from "./coded-fields.ts";
import type { LedgerReader } from "./ports/ledger-reader.ts";

/**
 * Refuses an act that names what is not here, that says nothing new or that contradicts itself. With `wait` an act on reports not
 * here yet passes: it takes effect when they come.
 * @throws DatelineError CLAIM_NOT_FOUND, INCIDENT_NOT_FOUND, ACT_NOT_FOUND, ACT_BAD, ACT_CONFLICT
 */
export async function checkAct(reader: LedgerReader, act: ReviewAct, wait: boolean): Promise<void> {
  const reviews = await reader.reviews();
  await checkNames(reader, act, wait);
  switch (act.act) {
    case "correct":
      return checkCorrection(await claimOf(reader, act.claim), act);
    case "merge":
      if (new Set(act.nodes).size < 2) throw bad("got one incident, expected two or more to merge", OTHERS);
      return;
    case "same":
    case "not-same":
      if (act.a === act.b) throw bad(`got ${act.act} of one incident with itself, expected two`, OTHERS);
      return;
    case "grade-source":
      if (act.source.trim() === "") throw bad("got no source, expected its name", "dateline sources lists them");
      if (act.reliability !== null && !RELIABILITIES.includes(act.reliability))
        throw bad(`got reliability ${act.reliability}, expected ${RELIABILITIES.join(", ")}`, SCALE);
      return;
    case "grade-claim":
      if (act.credibility !== null && !CREDIBILITIES.includes(act.credibility))
        throw bad(`got credibility ${act.credibility}, expected ${CREDIBILITIES.join(", ")}`, SCALE);
      return;
    case "code":
      if (!CODED_FIELDS.includes(act.field))
        throw bad(`got field ${act.field}, expected one of ${CODED_FIELDS.join(", ")}`, CODING);
      if (act.value !== null && (typeof act.value === "number") !== isCounted(act.field))
        throw bad(
          `got ${JSON.stringify(act.value)} for ${act.field}, expected ${isCounted(act.field) ? "a number" : "words"} or nothing`,
          CODING,
        );
      return;
    case "undo":
      return checkUndo(reviews, act.undoes);
    default:
      checkNews(foldActs(reviews), act);
  }
}

/** Whether the claims and report-incidents an act names are here. */
async function checkNames(reader: LedgerReader, act: ReviewAct, wait: boolean): Promise<void> {
  for (const id of reachOf(act).on) {
    const report = id.split("/")[0] ?? "";
    const here = await reader.hasReport(report);
    const known = isClaimId(id) ? (await claimOf(reader, id)) !== null : (await reader.nodesOf([id])).length > 0;
    if (known || (wait && !here && /^rep_[^/]+\/[ci]\d+$/.test(id))) continue;
    throw new DatelineError(
      isClaimId(id) ? "CLAIM_NOT_FOUND" : "INCIDENT_NOT_FOUND",
      here ? `got ${id}, which its report does not have` : `got ${id}, whose report is not in this ledger`,
      {
        hint: here
          ? "dateline why INCIDENT FIELD prints claims with their ids"
          : "--wait records it all the same; it takes effect when the report comes",
      },
    );
  }
}

function isClaimId(id: string): boolean {
  return !/\/i\d+$/.test(id);
}

async function claimOf(
  reader: LedgerReader,
  id: string,
): Promise<{ readonly claim: Claim; readonly extraction: Extraction } | null> {
  const [report = "", own = ""] = id.split("/");
  const stored = await reader.report(report);
  if (stored === null) return null;
  const extraction = JSON.parse(stored.extraction) as Extraction;
  const claim = extraction.claims.find((c) => c.id === own);
  return claim === undefined ? null : { claim, extraction };
}

function checkCorrection(
  found: { readonly claim: Claim; readonly extraction: Extraction } | null,
  { claim: id, value, evidence, note }: Extract<ReviewAct, { readonly act: "correct" }>,
): void {
  if (evidence.length === 0 && note === null)
    throw bad(`got a correction of ${id} that rests on nothing, expected the words that say so or a note`, "--quote or --why");
  if (found === null) return;
  const fault = faultOfValue(found.claim.field, value);
  if (fault !== null) throw bad(`${fault} for ${found.claim.field}`, "the table of values by field stands in docs/codebook.md");
  for (const { start, end, quote, part } of evidence) {
    const text = part === "title" ? (found.extraction.report.title ?? "") : found.extraction.report.text;
    if (text.slice(start, end) !== quote)
      throw bad(
        `got evidence ${start}-${end} that does not stand in the report`,
        "start and end count UTF-16 units of the report's text, or of its title where part is title",
      );
  }
  if (canonicalJson(value) === canonicalJson(found.claim.value))
    throw new DatelineError("ACT_CONFLICT", `got the value ${id} has already`, {
      hint: "dateline review accept says that it is right",
    });
}

function checkUndo(reviews: readonly ReviewEntry[], id: string): void {
  if (!reviews.some((entry) => entry.id === id))
    throw new DatelineError("ACT_NOT_FOUND", `got act ${id}, which is not here`, { hint: "dateline review list prints them" });
  if (undoneActs(reviews).has(id))
    throw new DatelineError("ACT_CONFLICT", `got undo of ${id}, which is undone already`, {
      hint: "do the act again to have it back",
    });
}

/** An act that changes nothing is mostly a slip. */
function checkNews(acts: ActiveActs, act: ReviewAct): void {
  const already =
    (act.act === "accept" && acts.claims.get(act.claim) === "accepted") ||
    (act.act === "reject" && acts.claims.get(act.claim) === "rejected") ||
    (act.act === "move" && acts.moves.get(act.claim) === act.to) ||
    (act.act === "close" && acts.closed.has(act.node)) ||
    (act.act === "reopen" && !acts.closed.has(act.node)) ||
    (act.act === "not-an-incident" && acts.notIncidents.has(act.node));
  if (already)
    throw new DatelineError("ACT_CONFLICT", `got ${act.act}, which holds already`, {
      hint: "dateline review undo takes an act back",
    });
}

const OTHERS = "name two or more different ones";
const SCALE = "the Admiralty scale, docs/codebook.md";
const CODING = "dateline review sample prints sheets with every field that can be coded";

function bad(message: string, hint: string): DatelineError {
  return new DatelineError("ACT_BAD", message, { hint });
}
