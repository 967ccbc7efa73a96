/** What kind of incident it is, in the words of four codebooks (names as in docs/codebook.md). */
export interface IncidentType {
  readonly acled: { readonly event: string | null; readonly subEvent: string | null };
  readonly plover: { readonly event: string | null; readonly mode: string | null };
  readonly gtd: { readonly attack: string | null };
  /** UCDP GED type of violence: `state-based`, `non-state`, `one-sided`; null when the actors are not known. */
  readonly ucdp: { readonly violence: "state-based" | "non-state" | "one-sided" | null };
}
