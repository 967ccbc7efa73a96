import table from "../../../../lexicon/incident-types.tsv?raw";
import { Scroll } from "../../parts/parts.tsx";

const COLUMNS = [
  ["class", "Told as"],
  ["acled_event", "ACLED event"],
  ["acled_sub", "ACLED sub-event"],
  ["plover_event", "PLOVER event"],
  ["plover_mode", "PLOVER mode"],
  ["gtd_attack", "GTD attack type"],
] as const;

const [head = [], ...rows] = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const places = COLUMNS.map(([name]) => head.indexOf(name));

/** Kinds of incident in the words of each codebook, from the table the engine reads by. */
export function Ontologies() {
  return (
    <Scroll label="Kinds of incident in each codebook">
      <table>
        <thead>
          <tr>
            {COLUMNS.map(([name, words]) => (
              <th scope="col" key={name}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {places.map((place, i) =>
                i === 0 ? (
                  <th scope="row" key={place}>
                    {row[place]?.replaceAll("-", " ")}
                  </th>
                ) : (
                  <td key={place}>{row[place] || "–"}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
