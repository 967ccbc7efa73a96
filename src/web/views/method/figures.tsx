import baseline from "../../../../eval/baseline.json";
import { Table } from "../../parts/table.tsx";

interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
}
const corpus: Readonly<Record<string, Readonly<Record<string, Figures | undefined>>>> = baseline.corpus;
const shared: Readonly<Record<string, Readonly<Record<string, number | null>>>> = baseline.shared;

const FIELDS = ["incidents", "time", "place", "killed", "injured", "responsibility", "weapons", "claims", "statements"] as const;
/** What each measuring set holds. */
const SETS: Readonly<Record<string, string>> = {
  gva: "shootings in the United States: casualties, date, town",
  isaf: "press releases of a military: casualties, date, province, who was targeted",
  muc4: "Latin American newswire: who did what to whom",
  polnear: "attribution in newspapers: source, cue, content",
  recognizers: "numbers and dates, each by itself",
  chrono: "dates and times, each by itself",
  trnews: "places in newswire",
  geowebnews: "places in web news",
  geovirus: "places in reports of outbreaks",
  lgl: "places in local newspapers",
  plover_gsr: "kinds of event, coded by people",
  fusion: "which reports tell of the same incident",
};

/** What the engine got right when the figures were last taken, on its own corpus and on sets of others. */
export function Evaluation() {
  return (
    <>
      <h3>On the project’s own reports</h3>
      <p className="quiet">
        Precision and recall in per cent, by pack of reports around one incident; – where a pack has nothing to get right.
      </p>
      <Table
        label="Figures on the project’s own reports"
        className="figures"
        columns={["Pack", ...FIELDS.map((figure) => ({ figure }))]}
      >
        {Object.entries(corpus)
          .filter(([pack]) => pack !== "ledger")
          .map(([pack, figures]) => (
            <tr key={pack}>
              <th scope="row">{pack}</th>
              {FIELDS.map((field) => (
                <td key={field} className="figure">
                  {pair(figures[field])}
                </td>
              ))}
            </tr>
          ))}
      </Table>
      <h3>What the ledger makes of them</h3>
      <ul className="plainlist">
        {Object.entries(corpus["ledger"] ?? {}).map(([measure, figures]) => (
          <li key={measure}>
            {measure.replaceAll(/[.-]/g, " ")} <span className="quiet">{pair(figures)}</span>
          </li>
        ))}
      </ul>
      <h3>On sets of others</h3>
      <p className="quiet">
        In per cent, on the part of each set kept for measuring while building. F1 weighs precision and recall together. No answer
        points at words that do not stand where it says, in any set{violations === 0 ? "" : `, but ${violations}`}.
      </p>
      <Table
        label="Figures on sets of others"
        className="figures"
        columns={["Set", "Holds", "Measure", { figure: "%" }, "Of 100"]}
      >
        {Object.entries(shared).flatMap(([set, figures]) => {
          const measures = Object.entries(figures).filter(([measure, value]) => measure !== "violations" && value !== null);
          return measures.map(([measure, value], i) => (
            <tr key={`${set} ${measure}`} className={i === 0 ? "first" : undefined}>
              {i === 0 && (
                <>
                  <th scope="rowgroup" rowSpan={measures.length}>
                    {set}
                  </th>
                  <td rowSpan={measures.length}>{SETS[set] ?? ""}</td>
                </>
              )}
              <td>{measureWords(measure)}</td>
              <td className="figure">{share(value)}</td>
              <td>
                <meter min={0} max={1} value={value ?? 0} aria-hidden="true" />
              </td>
            </tr>
          ));
        })}
      </Table>
    </>
  );
}

const violations = Object.values(shared).reduce((sum, figures) => sum + (figures["violations"] ?? 0), 0);

/** What a measure's name is made of, in words. */
const MEASURES: Readonly<Record<string, string>> = {
  acc161: "right to 161 km",
  agree: "agrees",
  attribution: "who did it:",
  b3: "reports gathered by incident,",
  clean: "not fallen for",
  confidence: "how sure the report is",
  conflict: "of conflict",
  content: "words of a statement,",
  country: "country right",
  dates: "dates,",
  dead: "the dead,",
  exact: "exact",
  f1: "F1",
  find: "found,",
  full: "source, cue and words together,",
  group: "right",
  lost: "reports lost",
  min: "least number right",
  multi: "those of several reports,",
  negatives: "what is none,",
  numberRange: "ranges of numbers,",
  onMatched: "of those found",
  p: "precision",
  pair: "pairs of reports,",
  pass: "right",
  place: "place,",
  pos: "where there are any",
  province: "to the province",
  city: "to the town",
  recall161: "all found and right to 161 km",
  relaxed: "by overlap,",
  relevance: "is it about an incident,",
  roles: "who did what to whom,",
  root: "kind of event",
  source: "source right",
  target: "who was targeted,",
  within161: "within 161 km",
};

/** "killed exact where there are any" of "killed.exact.pos". */
function measureWords(measure: string): string {
  return measure
    .split(".")
    .map((part) => MEASURES[part] ?? part)
    .join(" ");
}

/** "87 · 100" of precision and recall. */
function pair(figures: Figures | undefined): string {
  if (figures === undefined || (figures.precision === null && figures.recall === null)) return "–";
  return `${share(figures.precision)} · ${share(figures.recall)}`;
}

function share(value: number | null): string {
  if (value === null) return "–";
  return value > 0 && value < 0.01 ? (100 * value).toFixed(2) : (100 * value).toFixed(value === 1 || value === 0 ? 0 : 1);
}
