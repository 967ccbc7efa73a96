import type { Actor } from "./actor.ts";
import type { Place } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";
import type { Evidence } from "./report.ts";
import type { Time, TimeKind } from "./time.ts";

export interface TimeMention extends Evidence {
  readonly kind: TimeKind;
  readonly reading: Reading<Time>;
}

/** `associative`: the place stands for something else ("Washington denied", "Afghan officials"). */
export interface PlaceMention extends Evidence {
  readonly use: "literal" | "associative";
  readonly reading: Reading<Place>;
}

export interface ActorMention extends Evidence {
  readonly reading: Reading<Actor>;
}

export interface QuantityMention extends Evidence {
  readonly value: Quantity;
}

export interface Mentions {
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  readonly quantities: readonly QuantityMention[];
}
