import type {
  ActorMention,
  Claim,
  Evidence,
  Extraction,
  Mark,
  PlaceMention,
  Statement,
  TimeMention,
} from "../../core/model/index.ts";
import { type Piece, piecesOf, type Span } from "./spans.ts";

/** Anything read in a report, with the words it was read in. */
export type ReportMark = { readonly start: number } & (
  | { readonly kind: "claim"; readonly claim: Claim }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "time"; readonly mention: TimeMention }
  | { readonly kind: "place"; readonly mention: PlaceMention }
  | { readonly kind: "actor"; readonly mention: ActorMention }
  | { readonly kind: "aside"; readonly mark: Mark }
  | { readonly kind: "lit" }
);

export type Part = "text" | "title";

/** The words of one part, cut wherever something read begins or ends; `lit` are ranges to be lit besides. */
export function markedPieces(extraction: Extraction, part: Part, lit: readonly Evidence[]): Piece<ReportMark>[] {
  const { report, claims, statements, mentions } = extraction;
  const spans: Span<ReportMark>[] = [];
  const add = (evidence: readonly Evidence[], mark: (start: number) => ReportMark): void => {
    for (const { start, end, part: in_ = "text" } of evidence) if (in_ === part) spans.push({ start, end, mark: mark(start) });
  };
  for (const claim of claims) add(claim.evidence, (start) => ({ kind: "claim", claim, start }));
  for (const statement of statements) add(statement.content, (start) => ({ kind: "statement", statement, start }));
  for (const mention of mentions.times) add([mention], (start) => ({ kind: "time", mention, start }));
  for (const mention of mentions.places) add([mention], (start) => ({ kind: "place", mention, start }));
  for (const mention of mentions.actors) add([mention], (start) => ({ kind: "actor", mention, start }));
  if (part === "text") for (const mark of report.marks) add([mark], (start) => ({ kind: "aside", mark, start }));
  add(lit, (start) => ({ kind: "lit", start }));
  return piecesOf((part === "title" ? report.title : report.text)?.length ?? 0, spans);
}

/** Where words stand, as an address keeps it: "412", in the title "t12". */
export function spotOf(part: Part, start: number): string {
  return part === "title" ? `t${start}` : String(start);
}

/** All that was read in the words at a spot; none where it is no spot. */
export function readAt(extraction: Extraction, spot: string): readonly ReportMark[] {
  const part: Part = spot.startsWith("t") ? "title" : "text";
  const at = Number(spot.replace("t", ""));
  return markedPieces(extraction, part, []).find(({ start, end }) => start <= at && at < end)?.marks ?? [];
}
