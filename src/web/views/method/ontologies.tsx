import table from "../../../../lexicon/incident-types.tsv?raw";
import { Table } from "../../parts/table.tsx";

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
    <Table label="Kinds of incident in each codebook" columns={COLUMNS.map(([, words]) => words)}>
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
    </Table>
  );
}
