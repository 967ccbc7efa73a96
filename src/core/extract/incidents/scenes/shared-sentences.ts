import type { Segmented } from "../../../text/index.ts";
import type { EventMention } from "../events/events.ts";
import type { Stretch } from "./governor.ts";

interface Telling {
  readonly events: readonly EventMention[];
  readonly sentences: ReadonlySet<number>;
}

/** Parts a sentence that tells of several incidents where the telling passes from one to the next. */
export function shareSentences<T extends Telling>(
  doc: Segmented,
  tellings: readonly T[],
): ReadonlyMap<T, ReadonlyMap<number, readonly Stretch[]>> {
  const out = new Map<T, Map<number, Stretch[]>>();
  const tellers = new Map<number, T[]>();
  for (const telling of tellings)
    for (const sentence of telling.sentences) tellers.set(sentence, [...(tellers.get(sentence) ?? []), telling]);
  for (const [index, several] of tellers) {
    const sentence = doc.sentences[index];
    if (several.length < 2 || sentence === undefined) continue;
    const events = several
      .flatMap((telling) => telling.events.filter((e) => e.sentence === index).map((event) => ({ telling, event })))
      .sort((a, b) => a.event.first - b.event.first);
    let first = sentence.first;
    events.forEach(({ telling, event }, k) => {
      const next = events[k + 1];
      if (next?.telling === telling) return;
      const last = next === undefined ? sentence.last : partingAt(doc, event.last, next.event.first);
      const own = out.get(telling) ?? new Map<number, Stretch[]>();
      own.set(index, [...(own.get(index) ?? []), { first, last }]);
      out.set(telling, own);
      first = last;
    });
  }
  return out;
}

const PARTINGS = [/^;$/, /^(?:and|but|while|whereas|after|before|when|where)$/, /^[,:—–-]$/] as const;

/** Where between two deeds the telling passes on: a semicolon, a conjunction, a comma, or else the later deed's first word. */
function partingAt(doc: Segmented, first: number, last: number): number {
  for (const parting of PARTINGS) for (let i = first; i < last; i++) if (parting.test(doc.tokens[i]?.lower ?? "")) return i;
  return Math.max(first, last);
}
