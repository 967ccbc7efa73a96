import type { PlaceMention } from "../../../model/index.ts";
import type { TokenSpan } from "../../../text/index.ts";

/** A place the text names, with the tokens that name it. */
export type PlaceRead = PlaceMention & TokenSpan;
