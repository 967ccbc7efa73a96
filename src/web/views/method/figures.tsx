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
        The part of each set kept for measuring while building. f1 weighs precision (p) and recall together; “within161” is right
        to 161 km, “pos” leaves out what is none; violations are answers whose words do not stand where they say.
      </p>
      <Table label="Figures on sets of others" className="figures" columns={["Set", "Holds", "Figures"]}>
        {Object.entries(shared).map(([set, figures]) => (
          <tr key={set}>
            <th scope="row">{set}</th>
            <td>{SETS[set] ?? ""}</td>
            <td>
              <ul className="inline">
                {Object.entries(figures).map(([measure, value]) => (
                  <li key={measure}>
                    <span className="quiet">{measure}</span> {measure === "violations" ? value : share(value)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
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
