import { DatelineError } from "../model/index.ts";
import type { Comparison, Term } from "./term.ts";

/** Refuses conditions that nothing can meet together: an empty answer would look like news. @throws DatelineError FILTER_BAD */
export function refuseContradictions(terms: readonly Term[]): void {
  days(terms);
  for (const kind of ["killed", "injured"] as const) figures(terms, kind);
  single(terms, "countries", (term) => (term.kind === "country" ? term.code : null));
  single(terms, "statuses", (term) => (term.kind === "status" ? term.status : null));
  single(terms, "grades", (term) => (term.kind === "grade" ? term.grade : null));
  single(terms, "assignees", (term) => (term.kind === "assignee" ? term.name : null));
  opposites(terms);
}

function days(terms: readonly Term[]): void {
  const of = (kind: "from" | "to") => terms.flatMap((t) => (t.kind === kind && t.not !== true ? [t.day] : [])).sort();
  const [from, to] = [of("from").at(-1), of("to")[0]];
  if (from !== undefined && to !== undefined && from > to)
    throw new DatelineError("FILTER_BAD", `got from ${from} after to ${to}`, { hint: "from is the earlier date" });
}

/** Whole numbers each comparison leaves, both ends inclusive. */
const LEFT: { readonly [C in Comparison]: (than: number) => readonly [number, number] } = {
  ">=": (than) => [than, Number.POSITIVE_INFINITY],
  ">": (than) => [than + 1, Number.POSITIVE_INFINITY],
  "<=": (than) => [0, than],
  "<": (than) => [0, than - 1],
  "=": (than) => [than, than],
};

function figures(terms: readonly Term[], kind: "killed" | "injured"): void {
  const asked = terms.flatMap((term) => (term.kind === kind && term.not !== true ? [term] : []));
  const ranges = asked.map(({ is, than }) => LEFT[is](than));
  const [from, to] = [Math.max(...ranges.map(([low]) => low)), Math.min(...ranges.map(([, high]) => high))];
  if (asked.length > 0 && from > to)
    throw new DatelineError(
      "FILTER_BAD",
      `got ${asked.map(({ is, than }) => `${kind}${is}${than}`).join(" and ")}, which no figure meets`,
      {
        hint: `one range of ${kind}, as in ${kind}>=2 ${kind}<=9`,
      },
    );
}

/** What an incident has one of. */
function single(terms: readonly Term[], plural: string, pick: (term: Term) => string | null): void {
  const values = new Set(terms.flatMap((term) => (term.not === true ? [] : (pick(term) ?? []))));
  if (values.size > 1)
    throw new DatelineError("FILTER_BAD", `got ${plural} ${[...values].join(" and ")}, expected one: an incident has one`, {
      hint: "ask for each on its own",
    });
}

/** The same condition asked for and turned round. */
function opposites(terms: readonly Term[]): void {
  const wanted = new Set(terms.filter((term) => term.not !== true).map((term) => JSON.stringify(term)));
  for (const { not, ...term } of terms)
    if (not === true && wanted.has(JSON.stringify(term)))
      throw new DatelineError("FILTER_BAD", `got ${term.kind} both wanted and left out`, {
        hint: "take the condition, or the one with - before it, out",
      });
}
