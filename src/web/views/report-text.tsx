import { useEffect, useRef } from "react";
import type { Evidence, Extraction } from "../../core/model/index.ts";
import { day, moment } from "../parts/words.ts";
import { MarkedText, type OnWords } from "./marked-text.tsx";

/** A report's title, facts and whole text, some of its words lit and in view. */
export function ReportText({
  extraction,
  lit,
  onWords = () => undefined,
  bare = false,
  heading: Heading = "h1",
}: {
  readonly extraction: Extraction;
  readonly lit: readonly Evidence[];
  readonly onWords?: OnWords;
  /** A pane beside something else: no labels, and the page stays where it is. */
  readonly bare?: boolean;
  readonly heading?: "h1" | "h2" | "h3";
}) {
  const { report } = extraction;
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = first.current;
    if (lit.length === 0 || element === null) return;
    if (!bare) element.scrollIntoView({ block: "center", behavior: "instant" });
    else {
      const pane = element.closest<HTMLElement>(".pane");
      if (pane !== null)
        pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    }
  }, [lit, bare]);
  const shared = { extraction, lit, first, onWords };
  return (
    <article className={bare ? "report pane" : "report labelled"}>
      <header>
        <Heading dir="auto">
          {report.title === null ? (report.outlet ?? "A report") : <MarkedText part="title" {...shared} />}
        </Heading>
        <p className="quiet facts">
          <span dir="auto">{report.outlet ?? "outlet not known"}</span>
          {" · "}
          {report.published === null ? "no date" : bare ? day(report.published) : moment(report.published)}
          {report.url !== null && /^https?:\/\//.test(report.url) && (
            <>
              {" · "}
              <a href={report.url} rel="noreferrer noopener" target="_blank">
                the page itself
              </a>
            </>
          )}
          {!bare && (
            <>
              {" · "}
              <code>{report.id}</code>
            </>
          )}
        </p>
      </header>
      <div className="text" dir="auto" lang={report.language ?? undefined}>
        <MarkedText part="text" {...shared} />
      </div>
    </article>
  );
}
