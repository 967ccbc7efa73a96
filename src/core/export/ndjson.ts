import type { TextFormat } from "./format.ts";

/** The contract's own shape, whole, a line an incident. */
export const ndjson: TextFormat = {
  name: "ndjson",
  about: "incidents whole, as JSON lines",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  head: "",
  tail: "",
  admits: () => true,
  row: (incident) => `${JSON.stringify(incident)}\n`,
};
