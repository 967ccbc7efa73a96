import type { PlaceMention, RawReport } from "../model/index.ts";
import { type Segmented, type TokenSpan, tokensOf } from "../text/index.ts";
import type { Compiled } from "./compiled.ts";
import { type ActorRead, readActors } from "./mentions/actor/index.ts";
import { findPlaces, type PlaceFound } from "./mentions/place/index.ts";
import { type QuantityRead, readQuantities } from "./mentions/quantity/index.ts";
import { resolvePlaces, townOfOutlet } from "./resolve/place/index.ts";
import { readTimes, type TimeRead } from "./resolve/time/index.ts";
import type { Staged } from "./together.ts";

/** What the mention stages find in one text, or headline. */
export interface TextMentions {
  readonly doc: Segmented;
  readonly times: readonly TimeRead[];
  readonly places: readonly (PlaceMention & TokenSpan)[];
  readonly actors: readonly ActorRead[];
  readonly quantities: readonly QuantityRead[];
}

/** What a title's places say of where the text plays, its own saying 1. */
const TITLE_WEIGHT = 0.4;

/** The mentions of a text and, leaning on its places, of its headline. */
export function* readMentions(
  text: Segmented,
  title: Segmented | null,
  raw: RawReport,
  c: Compiled,
): Staged<[text: TextMentions, title: TextMentions | null]> {
  const docs = title === null ? [text] : [text, title];
  const times = docs.map((doc) => readTimes(doc, c.times, { published: raw.published }));
  yield;
  const actors = docs.map((doc) => readActors(doc, c.actors));
  yield;
  const timeTokens = docs.map((doc, i) => tokensOf(doc, times[i] as TimeRead[]));
  const found = docs.map((doc, i) => {
    const people = (actors[i] as ActorRead[]).filter((actor) => actor.personName !== null);
    // "the Al-Quds Brigades" are not in Jerusalem
    const groups = (actors[i] as ActorRead[]).filter(
      ({ actor, category, organised }) => organised && category === "group" && actor.aliases.length > 0,
    );
    const taken = tokensOf(doc, [...(times[i] as TimeRead[]), ...people.map((actor) => nameTokens(doc, actor)), ...groups]);
    return findPlaces(doc, c.gazetteer, c.places, taken);
  });
  yield;
  const outletCountry = raw.outlet === null ? null : (c.outlets.get(raw.outlet.toLowerCase()) ?? null);
  const outletTown = townOfOutlet(raw.outlet, c.gazetteer);
  const places = docs.map((doc, i) =>
    resolvePlaces(doc, found[i] as PlaceFound[], {
      outlet: raw.outlet,
      outletCountry: outletCountry === "" ? null : outletCountry,
      outletTown,
      besides: found[1 - i] ?? [],
      besidesWeight: i === 0 ? TITLE_WEIGHT : 1,
    }),
  );
  yield;
  const quantities = docs.map((doc, i) =>
    readQuantities(doc, c.quantities).filter(
      (q) => timeTokens[i]?.has(q.first) !== true && timeTokens[i]?.has(q.last - 1) !== true,
    ),
  );
  const mentionsOf = (i: number): TextMentions => ({
    doc: docs[i] as Segmented,
    times: times[i] as TimeRead[],
    places: places[i] as TextMentions["places"],
    actors: actors[i] as ActorRead[],
    quantities: quantities[i] as QuantityRead[],
  });
  return [mentionsOf(0), title === null ? null : mentionsOf(1)];
}

/** Tokens of a person's own name: no place, though many names are. */
function nameTokens(doc: Segmented, actor: ActorRead): Pick<TokenSpan, "first" | "last"> {
  const start = actor.end - (actor.personName?.length ?? 0);
  let { first } = actor;
  while (first < actor.last && (doc.tokens[first]?.start ?? 0) < start) first++;
  return { first, last: actor.last };
}
