import type { ListedAct } from "../../../app/list-acts.ts";
import type { RecordedAct } from "../../../app/review-ledger.ts";
import type { QueuedIncident } from "../../../app/review-queue.ts";
import type { ReviewAct } from "../../../core/model/index.ts";
import { sentenceOf } from "../../../core/tell/index.ts";
import { type Look, paint, wrap } from "./page.ts";

/** What was recorded, and how to take it back. */
export function renderRecorded(recorded: readonly RecordedAct[], look: Look): string {
  const lines = recorded.flatMap(({ id, added, act }) =>
    wrap(`${added ? "recorded" : "known already"}: ${describeAct(act)} (${id})`, look.width, "", "  "),
  );
  return `${lines.join("\n")}\n`;
}

export function renderActs(acts: readonly ListedAct[], look: Look): string {
  if (acts.length === 0) return "No acts.\n";
  const lines = acts.flatMap(({ id, by, at, undone, act }) => [
    ...wrap(`${at.slice(0, 16)}Z ${by}: ${describeAct(act)}${undone ? " (undone)" : ""}`, look.width, "", "  "),
    paint(`  ${id}`, "dim", look),
    ...(act.note === null || act.act === "comment" ? [] : wrap(`why: ${act.note}`, look.width, "  ", "    ")),
  ]);
  return `${lines.join("\n")}\n`;
}

export function renderQueue(queue: readonly QueuedIncident[], look: Look): string {
  if (queue.length === 0) return "Nothing to look at.\n";
  const lines = queue.flatMap(({ id, score, reasons, incident }) => [
    ...wrap(sentenceOf(incident), look.width, `${id.slice(0, 12)}  `, "              "),
    ...wrap(`${score.toFixed(1)}: ${reasons.join("; ")}`, look.width, "              ").map((line) => paint(line, "dim", look)),
  ]);
  return `${lines.join("\n")}\n`;
}

/** An act in words: "reject rep_…/c4". */
export function describeAct(act: ReviewAct): string {
  switch (act.act) {
    case "accept":
    case "reject":
      return `${act.act} ${act.claim}`;
    case "correct": {
      const words = "quote" in act.value ? act.value.quote : "name" in act.value ? act.value.name : JSON.stringify(act.value);
      return `correct ${act.claim} to “${words}”`;
    }
    case "move":
      return `move ${act.claim} to the incident of ${act.to}`;
    case "same":
    case "not-same":
      return `${act.act} ${act.a} ${act.b}`;
    case "merge":
      return `merge ${act.nodes.join(", ")}`;
    case "split":
      return `split ${act.nodes.join(", ")} from ${act.from.length} others`;
    case "assign":
      return `assign ${act.node} to ${act.to ?? "nobody"}`;
    case "comment":
      return `comment on ${act.on}: ${act.note}`;
    case "grade-source":
      return `grade source ${act.source} ${act.reliability ?? "not at all"}`;
    case "grade-claim":
      return `grade claim ${act.claim} ${act.credibility ?? "not at all"}`;
    case "code":
      return `code ${act.field} of ${act.node} as ${act.value ?? "not said"}`;
    case "undo":
      return `undo ${act.undoes}`;
    default:
      return `${act.act} ${act.node}`;
  }
}
