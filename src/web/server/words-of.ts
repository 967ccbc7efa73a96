/** Only the parameters the API knows, with values. */
export function words(query: URLSearchParams, names: readonly string[]): string {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = query.get(name);
    if (value !== null && value !== "") kept.set(name, value);
  }
  const text = kept.toString();
  return text === "" ? "" : `?${text}`;
}

export const MOMENT = ["as-of", "policy"];
const FILTERS = [
  ...MOMENT,
  "from",
  "to",
  "place",
  "country",
  "killed-min",
  "actor",
  "type",
  "bbox",
  "text",
  "q",
  "grade",
  "status",
  "main-only",
];
/** What the incidents are narrowed by, as the API takes it; "" or "?…". */
export function filtersOf(query: URLSearchParams): string {
  const kept = new URLSearchParams(query);
  const only = query.get("only");
  // what the map or the timeline cannot show is asked for in the query language
  if (only === "unplaced" || only === "undated") kept.set("q", `${query.get("q") ?? ""} is:${only}`.trim());
  return words(kept, FILTERS);
}

/** Further parameters after those there are. */
export function withMore(text: string, more: string): string {
  return text === "" ? `?${more}` : `${text}&${more}`;
}
