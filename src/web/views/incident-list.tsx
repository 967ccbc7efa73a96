import type { UseQueryResult } from "@tanstack/react-query";
import { Fragment, memo } from "react";
import { Empty, GradeMark, Link, Shown, StandMark } from "../parts/parts.tsx";
import { type Column, Table } from "../parts/table.tsx";
import { briefFigure, kindOf, number, placeWords, type Stand, timeParts } from "../parts/words.ts";
import { hrefOf, setQuery, useMoment } from "../place.ts";
import { api } from "../server/api.ts";
import type { IncidentHead, ListPage } from "../server/shapes.ts";
import { NARROWING } from "./filters.tsx";

/** Rows asked for at once; the rest follows on demand. */
const ROWS = 100;
const MOST_ROWS = 1000;

/** How many rows are listed, as the address says. */
export function rowsOf(query: URLSearchParams): number {
  return Math.min(MOST_ROWS, Math.max(ROWS, Number(query.get("rows") ?? ROWS) || ROWS));
}

/** What asks for the list. */
export function listing(query: URLSearchParams) {
  const rows = rowsOf(query);
  return {
    queryKey: ["incidents", api.filtersOf(query), query.get("order") ?? "", rows],
    queryFn: () => api.incidents(query, rows),
  };
}

export function IncidentList({
  asked,
  query,
}: {
  readonly asked: UseQueryResult<ListPage<IncidentHead>>;
  readonly query: URLSearchParams;
}) {
  const rows = rowsOf(query);
  const moment = useMoment(query);
  return (
    <Shown asked={asked}>
      {({ items, next, total }) =>
        items.length === 0 ? (
          <Empty>
            {NARROWING.some((name) => query.has(name))
              ? "No incident fits all of the filters."
              : "The ledger tells of no incident yet."}{" "}
            <Link href={hrefOf("/add", query)}>Add reports</Link>
          </Empty>
        ) : (
          <>
            <Rows items={items} moment={moment} />
            {next !== null && rows < MOST_ROWS && (
              <button type="button" onClick={() => setQuery({ rows: String(rows + ROWS) })}>
                Show {number(Math.min(ROWS, total - items.length))} more
              </button>
            )}
            {next !== null && rows >= MOST_ROWS && (
              <p className="quiet">The first {number(MOST_ROWS)} are listed. Narrow the time or place to see others.</p>
            )}
          </>
        )
      }
    </Shown>
  );
}

const COLUMNS: readonly Column[] = [
  "When",
  "Where",
  "What",
  "By whom",
  { figure: "Killed" },
  { figure: "Injured" },
  "Grade",
  { figure: "Origins" },
];

/** Drawn anew for other incidents alone, not while a filter is being set. */
const Rows = memo(function Rows({
  items,
  moment,
}: {
  readonly items: readonly IncidentHead[];
  readonly moment: URLSearchParams;
}) {
  return (
    <Table label="Incidents" className="incidents" columns={COLUMNS}>
      {items.map((head) => {
        const { day, clock } = timeParts(head.time);
        return (
          <tr key={head.id}>
            <td className={head.time.status === "unresolved" ? "when quiet" : "when"}>
              <span className="day">{day}</span> {clock !== "" && <span className="quiet clock">{clock}</span>}
            </td>
            <td dir="auto" className={head.place.status === "unresolved" ? "where quiet" : "where"}>
              {placeWords(head.place)}
            </td>
            <td className="what">
              <Link href={hrefOf(`/incident/${head.id}`, moment)}>{breakable(kindOf(head))}</Link>
            </td>
            <td className={head.responsibility.length === 0 ? "whom nobody" : "whom"}>
              <Held head={head} />
            </td>
            <td className="figure" data-named="killed">
              <Figure of={head.casualties.killed} />
            </td>
            <td className="figure" data-named="injured">
              <Figure of={head.casualties.injured} />
            </td>
            <td className="graded">
              <GradeMark grade={head.grade} />
            </td>
            <td className="figure origins">{number(head.origins)}</td>
          </tr>
        );
      })}
    </Table>
  );
});

/** "107 (106–107)": the range may stand below. */
function Figure({ of }: { readonly of: IncidentHead["casualties"]["killed"] }) {
  const [best, range] = briefFigure(of).split(" (");
  return (
    <>
      {best}
      {range !== undefined && " "}
      {range !== undefined && <span className="range">({range}</span>}
    </>
  );
}

/** "Shelling/artillery/missile attack" in a narrow column. */
function breakable(words: string) {
  return words.split("/").map((part, i) => (
    <Fragment key={part}>
      {i > 0 && "/"}
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** Actors named in a row; the incident itself has all. */
const MOST_ACTORS = 2;

/** Who is held responsible, and whether they claim or deny it: by mark, and word for those who do not see it. */
function Held({ head }: { readonly head: IncidentHead }) {
  const held = head.responsibility;
  if (held.length === 0) return <span className="quiet">–</span>;
  return (
    <>
      {held.slice(0, MOST_ACTORS).map(({ actor, asFact, blamedBy, claimedBy, deniedBy }) => {
        const stands: readonly (readonly [Stand, boolean])[] = [
          ["blames", blamedBy.length > 0 || asFact],
          ["claims", claimedBy.length > 0],
          ["denies", deniedBy.length > 0],
        ];
        return (
          <span key={actor.name} className="holder">
            {stands.map(([stand, holds]) => holds && <StandMark key={stand} stand={stand} short />)}{" "}
            <span dir="auto">{actor.name}</span>
          </span>
        );
      })}
      {held.length > MOST_ACTORS && <span className="quiet"> and {held.length - MOST_ACTORS} more</span>}
    </>
  );
}
