import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { Claim, Extraction } from "../../core/model/index.ts";
import { api } from "../api.ts";
import { Shown } from "../parts/parts.tsx";
import { type Piece, piecesOf, type Span } from "../parts/spans.ts";
import { claimWords, day, said, timeWords } from "../parts/words.ts";
import { setQuery } from "../place.ts";

export function ReportView({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const asked = useQuery({ queryKey: ["report", id], queryFn: () => api.report(id) });
  return (
    <Shown asked={asked}>
      {(extraction) => (
        <ReportText extraction={extraction} chosen={query.get("claim")} onChoose={(claim) => setQuery({ claim })} />
      )}
    </Shown>
  );
}

interface MarkOf {
  readonly kind: "claim" | "boilerplate" | "statement" | "mention";
  readonly name: string;
  readonly label: string;
}

/** A report's whole text with every span: a claim chosen lights its words, words chosen name their claims. */
export function ReportText({
  extraction,
  chosen,
  onChoose,
  bare = false,
}: {
  readonly extraction: Extraction;
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
  /** The text alone, where its claims stand beside it already. */
  readonly bare?: boolean;
}) {
  const { report, claims } = extraction;
  const spans = useMemo(() => ({ text: spansOf(extraction, "text"), title: spansOf(extraction, "title") }), [extraction]);
  const lit = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== null) lit.current?.scrollIntoView({ block: bare ? "nearest" : "center", behavior: "instant" });
  }, [chosen, bare]);
  const firstLit = { seen: false };
  const render = (words: string, pieces: readonly Piece<MarkOf>[]) =>
    pieces.map((piece) => {
      const own = piece.marks.filter((mark) => mark.kind === "claim");
      const here = own.some((mark) => mark.name === chosen);
      const first = here && !firstLit.seen;
      if (first) firstLit.seen = true;
      const classes = [
        piece.marks.some((mark) => mark.kind === "boilerplate") ? "boilerplate" : "",
        own.length > 0 ? `of-claim depth-${Math.min(3, own.length)}` : "",
        piece.marks.some((mark) => mark.kind === "statement") ? "of-statement" : "",
        piece.marks.some((mark) => mark.kind === "mention") ? "of-mention" : "",
        here ? "lit" : "",
      ].filter((name) => name !== "");
      const text = words.slice(piece.start, piece.end);
      if (classes.length === 0) return text;
      const label = piece.marks.map((mark) => mark.label).join("; ");
      if (own.length === 0)
        return (
          <span key={piece.start} className={classes.join(" ")} title={label}>
            {text}
          </span>
        );
      const choose = (): void => {
        const at = own.findIndex((mark) => mark.name === chosen);
        onChoose(own[(at + 1) % own.length]?.name ?? null);
      };
      // a button would not break over lines as words do
      return (
        <span
          key={piece.start}
          role="button"
          tabIndex={0}
          ref={
            first
              ? (element) => {
                  lit.current = element;
                }
              : undefined
          }
          className={`words ${classes.join(" ")}`}
          title={label}
          onClick={choose}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              choose();
            }
          }}
        >
          {text}
        </span>
      );
    });
  return (
    <article className="report">
      <header>
        <h1 dir="auto">
          {report.title === null
            ? (report.outlet ?? "A report")
            : render(report.title, piecesOf(report.title.length, spans.title))}
        </h1>
        <p className="quiet">
          <span dir="auto">{report.outlet ?? "outlet not known"}</span> ·{" "}
          {report.published === null ? "no date" : day(report.published)}
          {report.url !== null && /^https?:\/\//.test(report.url) && (
            <>
              {" · "}
              <a href={report.url} rel="noreferrer noopener" target="_blank">
                the page itself
              </a>
            </>
          )}{" "}
          · <code>{report.id}</code>
        </p>
      </header>
      <div className={bare ? undefined : "beside"}>
        <div className="text" dir="auto">
          {render(report.text, piecesOf(report.text.length, spans.text))}
        </div>
        {!bare && (
          <aside aria-label="What was read">
            <p className="legend quiet">
              <span className="of-claim">words of a claim</span> <span className="of-statement">somebody’s words</span>{" "}
              <span className="of-mention">time, place, actor</span> <span className="boilerplate">not the report’s own</span>
            </p>
            <ClaimList extraction={extraction} chosen={chosen} onChoose={onChoose} />
            <Incidents extraction={extraction} />
            <Unresolved extraction={extraction} />
            {claims.length === 0 && <p className="empty">No claim was read in this text.</p>}
          </aside>
        )}
      </div>
    </article>
  );
}

function ClaimList({
  extraction,
  chosen,
  onChoose,
}: {
  readonly extraction: Extraction;
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
}) {
  const statements = new Map(extraction.statements.map((statement) => [statement.id, statement]));
  const speaker = (claim: Claim): string => {
    const source = statements.get(claim.statement ?? "")?.source;
    return claim.statement === null ? "own voice" : (source?.name ?? source?.role ?? source?.affiliation?.name ?? "unnamed");
  };
  return (
    <ol className="claims">
      {extraction.claims.map((claim) => (
        <li key={claim.id} className={claim.id === chosen ? "chosen" : undefined}>
          <button
            type="button"
            aria-pressed={claim.id === chosen}
            onClick={() => onChoose(claim.id === chosen ? null : claim.id)}
          >
            <span className="field">{claim.field}</span> <span dir="auto">{claimWords(claim)}</span>
            <span className="notes">
              {[
                speaker(claim),
                claim.polarity === "denied" ? "denied" : "",
                claim.preliminary ? "preliminary" : "",
                claim.scope === null ? "" : `part: ${claim.scope.quote}`,
                claim.realis === "actual" ? "" : claim.realis,
                claim.reading === "implied" ? `implied: ${claim.rule}` : "",
              ]
                .filter((note) => note !== "")
                .join(" · ")}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Incidents({ extraction }: { readonly extraction: Extraction }) {
  if (extraction.incidents.length === 0) return null;
  return (
    <>
      <h2>Incidents told of</h2>
      <ul className="plainlist">
        {extraction.incidents.map((incident) => (
          <li key={incident.id}>
            {incident.type.acled.subEvent ?? incident.type.acled.event ?? "kind not settled"}, {timeWords(incident.time)},{" "}
            <span dir="auto">{said(incident.place)?.name ?? "place not said"}</span>
            <span className="quiet">
              {" "}
              {incident.main ? "main" : "background"}
              {incident.realis === "actual" ? "" : `, ${incident.realis}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unresolved({ extraction }: { readonly extraction: Extraction }) {
  if (extraction.unresolved.length === 0) return null;
  return (
    <details>
      <summary>Not read ({extraction.unresolved.length})</summary>
      <ul className="plainlist">
        {extraction.unresolved.map((item) => (
          <li key={`${item.evidence[0]?.start}|${item.what}|${item.reason}`}>
            <span dir="auto">“{item.what}”</span> <span className="quiet">{item.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function spansOf({ report, mentions, statements, claims }: Extraction, part: "text" | "title"): Span<MarkOf>[] {
  const inPart = (evidence: { readonly part?: "text" | "title" }): boolean => (evidence.part ?? "text") === part;
  const out: Span<MarkOf>[] = [];
  for (const claim of claims)
    for (const evidence of claim.evidence)
      if (inPart(evidence))
        out.push({
          start: evidence.start,
          end: evidence.end,
          mark: { kind: "claim", name: claim.id, label: `${claim.field}: ${claimWords(claim)}` },
        });
  for (const statement of statements)
    for (const evidence of statement.content)
      if (inPart(evidence))
        out.push({
          start: evidence.start,
          end: evidence.end,
          mark: {
            kind: "statement",
            name: statement.id,
            label: `${statement.source?.name ?? statement.source?.role ?? "somebody"} ${statement.stance}`,
          },
        });
  if (part === "text") {
    for (const mark of report.marks)
      out.push({ start: mark.start, end: mark.end, mark: { kind: "boilerplate", name: mark.kind, label: mark.kind } });
    for (const mention of [...mentions.times, ...mentions.places, ...mentions.actors])
      out.push({
        start: mention.start,
        end: mention.end,
        mark: {
          kind: "mention",
          name: mention.quote,
          label: mention.reading.status === "unresolved" ? `not settled: ${mention.reading.reason}` : mention.reading.status,
        },
      });
  }
  return out;
}
