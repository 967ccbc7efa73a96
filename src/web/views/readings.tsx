import type { Extraction } from "../../core/model/index.ts";
import { Link } from "../parts/parts.tsx";
import { spotOf } from "../parts/report-marks.ts";
import { number, readingWords, reasonWords } from "../parts/words.ts";

/** How every time, place and actor was read, and what was not: stated, implied by which rule, unresolved and why. */
export function Readings({
  extraction,
  at,
  onChoose,
}: {
  readonly extraction: Extraction;
  readonly at: string | null;
  readonly onChoose: (spot: string) => void;
}) {
  const { times, places, actors } = extraction.mentions;
  const groups = [
    ["Times", times],
    ["Places", places],
    ["Actors", actors],
  ] as const;
  if (times.length + places.length + actors.length + extraction.unresolved.length === 0) return null;
  return (
    <>
      <h2>How words were read</h2>
      {groups.map(([name, mentions]) =>
        mentions.length === 0 ? null : (
          <details key={name} className="readings">
            <summary>
              {name} <span className="quiet">{number(mentions.length)}</span>
            </summary>
            <ul className="claims">
              {mentions.map((mention) => {
                const spot = spotOf(mention.part ?? "text", mention.start);
                return (
                  <li key={spot} className={spot === at ? "chosen" : undefined}>
                    <button type="button" aria-pressed={spot === at} onClick={() => onChoose(spot)}>
                      <span dir="auto">{mention.quote}</span>
                      <span className="notes" dir="auto">
                        {readingWords(mention.reading)}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </details>
        ),
      )}
      {extraction.unresolved.length > 0 && (
        <details className="readings">
          <summary>
            Not read <span className="quiet">{number(extraction.unresolved.length)}</span>
          </summary>
          <ul className="plainlist">
            {extraction.unresolved.map((item) => (
              <li key={`${item.evidence[0]?.start}|${item.what}|${item.reason}`}>
                <span dir="auto">“{item.what}”</span>
                <span className="notes">
                  <Link href={`/method?find=${encodeURIComponent(item.reason)}`}>{reasonWords(item.reason)}</Link>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
