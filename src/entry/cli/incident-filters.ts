import { type Command, InvalidArgumentError } from "commander";
import type { IncidentFilter } from "../../app/incident-filter.ts";
import { type MomentOptions, withMoment } from "./ledger-options.ts";

export interface FilterOptions extends MomentOptions {
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly country?: string;
  readonly killedMin?: number;
  readonly actor?: string;
  readonly type?: string;
  readonly status?: string;
  readonly grade?: string;
  readonly assignee?: string;
  readonly speaker?: string;
  readonly stance?: string;
  readonly bbox?: string;
  readonly near?: string;
  readonly text?: string;
  readonly mainOnly?: boolean;
}

export const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("expected a whole number");
  return Number(text);
};

/** Options that narrow a list of incidents, with those of the moment. */
export function withFilters(command: Command): Command {
  return withMoment(command)
    .option("--from <date>", "on or after")
    .option("--to <date>", "on or before")
    .option("--place <words>", "name of a town, province or place")
    .option("--country <code>", "ISO 3166-1 alpha-2")
    .option("--killed-min <n>", "at least so many killed", count)
    .option("--actor <name>", "held responsible, claiming or denying")
    .option("--type <words>", "words of its kind: shelling, battles")
    .option("--status <status>", "new, reviewed or closed")
    .option("--grade <grade>", "confirmed, fair, weak, contested or discounted")
    .option("--assignee <name>", "looked after by")
    .option("--speaker <name>", "who says something of it")
    .option("--stance <stance>", "how it is said: asserts, denies, claims-responsibility …")
    .option("--bbox <south,west,north,east>", "in a box, in degrees")
    .option("--near <lat,lon,km>", "around a point")
    .option("--text <words>", "words of one report")
    .option("--main-only", "leave out what reports mention only in passing");
}

export function filterOf(options: FilterOptions, query?: string): IncidentFilter {
  const { from, to, place, country, killedMin, actor, type, status, grade, assignee, speaker, stance, bbox, near, text } =
    options;
  return {
    ...defined({
      from,
      to,
      place,
      country,
      killedMin,
      actor,
      type,
      status,
      grade,
      assignee,
      speaker,
      stance,
      bbox,
      near,
      text,
      query,
    }),
    ...(options.mainOnly === true ? { background: false } : {}),
  };
}

type Filters = { readonly [K in keyof IncidentFilter]: IncidentFilter[K] | undefined };

function defined(filters: Filters): IncidentFilter {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
