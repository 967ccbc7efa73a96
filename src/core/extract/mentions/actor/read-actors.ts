import type { Segmented } from "../../../text/index.ts";
import type { ActorLexicon } from "./actor-lexicon.ts";
import type { ActorRead } from "./actor-read.ts";
import { withAppositions } from "./appositions.ts";
import { calledNames } from "./called-names.ts";
import { coinedNames } from "./coined-names.ts";
import { actorAt } from "./find-actor.ts";
import { countriesOf } from "./known-actors.ts";
import { laterMentions, withFullNames } from "./later-mentions.ts";
import { quotedNames } from "./quoted-names.ts";

/**
 * Actors of a text, left to right, without overlap: named groups, forces, governments, agencies and outlets; organisations by
 * description; persons with role and side, later mentions by surname; people by what they do ("gunmen"), left unknown.
 */
export function readActors(doc: Segmented, lexicon: ActorLexicon): ActorRead[] {
  const countries = countriesOf(doc, lexicon);
  const found: ActorRead[] = [];
  for (let i = 0; i < doc.tokens.length; ) {
    const here = actorAt(doc, i, lexicon, countries);
    if (here === null) {
      i++;
      continue;
    }
    found.push(here.read);
    i = Math.max(i + 1, here.next);
  }
  const coined = coinedNames(doc, found, lexicon);
  const quoted = [...quotedNames(doc, lexicon), ...calledNames(doc, lexicon)].filter(
    (q) => !found.some((a) => a.actor.id !== null && a.first < q.last && q.first < a.last),
  );
  const fresh = [
    ...coined.filter((c) => c.fresh && !quoted.some((q) => q.first < c.read.last && c.read.first < q.last)).map((c) => c.read),
    ...quoted,
  ];
  const first =
    fresh.length === 0
      ? found
      : inOrder([...found.filter((a) => !fresh.some((f) => f.first < a.last && a.first < f.last)), ...fresh]);
  const described = withFullNames(withAppositions(doc, first, lexicon), lexicon);
  const later = laterMentions(doc, described, coined, lexicon);
  return later.length === 0 ? described : inOrder([...described, ...later]);
}

function inOrder(actors: readonly ActorRead[]): ActorRead[] {
  return [...actors].sort((a, b) => a.first - b.first);
}
