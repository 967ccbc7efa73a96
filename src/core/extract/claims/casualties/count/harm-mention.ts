import type { HarmKind } from "../harm/harm-lexicon.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";

/** One harm of one incident as the roster counts it. */
export interface HarmMention {
  readonly claim: string;
  readonly effect: HarmKind;
  readonly weak: boolean;
  /** "shot", "stabbed": the hurt may yet be dead. */
  readonly assault: boolean;
  readonly phrases: readonly PersonPhrase[];
  readonly sentence: number;
  /** "was also shot": besides those told of before. */
  readonly also: boolean;
  /** "taken to hospital": hurt, where nothing else says who was. */
  readonly carried: boolean;
  /** A doer's deed upon others: "killed five people". */
  readonly byDoer: boolean;
  /** "killed himself": the doer's own death. */
  readonly self: boolean;
  /** "shot his mother and himself": the doer's death with others'. */
  readonly withSelf: boolean;
  /** Somebody did it to them: "was shot", "killing two". */
  readonly dealt: boolean;
  /** The headline sums up the text and tells of nobody besides; a line is a heading, a caption or a link to another report. */
  readonly place: "headline" | "line" | "prose";
  /** Speaker of the statement it stands in, null for the outlet's own voice. */
  readonly speaker: string | null;
}
