import { type KeyboardEvent, type ReactNode, type RefObject, useMemo } from "react";
import type { Evidence, Extraction } from "../../core/model/index.ts";
import { markedPieces, type Part, type ReportMark, spotOf } from "../parts/report-marks.ts";
import type { Piece } from "../parts/spans.ts";
import { sourceWords } from "../parts/words.ts";

/** Words under marks, pressed: where they stand, and the claims they carry. */
export type OnWords = (spot: string, claims: readonly string[]) => void;

/** One part of a report with all that was read in it: words of a claim may be pressed, words of anything else clicked. */
export function MarkedText({
  extraction,
  part,
  lit,
  first,
  onWords,
}: {
  readonly extraction: Extraction;
  readonly part: Part;
  readonly lit: readonly Evidence[];
  /** Takes the first of the lit words. */
  readonly first: RefObject<HTMLElement | null>;
  readonly onWords: OnWords;
}) {
  const pieces = useMemo(() => markedPieces(extraction, part, lit), [extraction, part, lit]);
  const words = (part === "title" ? extraction.report.title : extraction.report.text) ?? "";
  const firstLit = pieces.find(isLit);
  return pieces.map((piece): ReactNode => {
    const text = words.slice(piece.start, piece.end);
    if (piece.marks.length === 0) return text;
    const claims = piece.marks.flatMap((mark) => (mark.kind === "claim" ? [mark.claim.id] : []));
    const press = (): void => onWords(spotOf(part, piece.start), claims);
    const look = {
      className: classesOf(piece),
      title: piece.marks.map(labelOf).filter(Boolean).join("; "),
      "data-reads": startingLabels(piece) || undefined,
      ref: piece === firstLit ? first : undefined,
      onClick: press,
    };
    return claims.length === 0 ? (
      // the lists beside name each of these by keyboard
      <span key={piece.start} {...look}>
        {text}
      </span>
    ) : (
      // a button would not break over lines as words do
      <span
        key={piece.start}
        role="button"
        tabIndex={0}
        {...look}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          press();
        }}
      >
        {text}
      </span>
    );
  });
}

function isLit({ marks }: Piece<ReportMark>): boolean {
  return marks.some(({ kind }) => kind === "lit");
}

function classesOf(piece: Piece<ReportMark>): string {
  const kinds = new Set(piece.marks.map(({ kind }) => kind));
  const claims = piece.marks.filter(({ kind }) => kind === "claim").length;
  return [
    claims > 0 ? `words of-claim depth-${Math.min(3, claims)}` : "",
    kinds.has("statement") ? "of-statement" : "",
    kinds.has("time") || kinds.has("place") || kinds.has("actor") ? "of-mention" : "",
    kinds.has("aside") ? "boilerplate" : "",
    isLit(piece) ? "lit" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

function labelOf(mark: ReportMark): string {
  switch (mark.kind) {
    case "claim":
      return mark.claim.field;
    case "statement":
      return `${sourceWords(mark.statement.source)} ${mark.statement.stance}`;
    case "aside":
      return `${mark.mark.kind}: not the report’s own telling`;
    case "lit":
      return "";
    default:
      return `${mark.kind}, ${mark.mention.reading.status}`;
  }
}

/** What begins with these words, small before them: fields of claims, and who begins to speak. */
function startingLabels({ start, marks }: Piece<ReportMark>): string {
  const begun = marks.filter((mark) => mark.start === start);
  const speakers = begun.flatMap((mark) => (mark.kind === "statement" ? [`${sourceWords(mark.statement.source)}:`] : []));
  const fields = begun.flatMap((mark) => (mark.kind === "claim" ? [mark.claim.field] : []));
  return [...new Set([...speakers, ...fields])].join(" ");
}
