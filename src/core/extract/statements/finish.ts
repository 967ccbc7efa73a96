import { matchPhrase } from "../../lexicon/index.ts";
import { type Evidence, type Statement, unresolved } from "../../model/index.ts";
import { evidenceAt, type Sentence } from "../../text/index.ts";
import type { Draft, Scene, TimeSpan } from "./draft.ts";
import type { Range } from "./phrase.ts";
import { stanceOf } from "./stance.ts";

/** How far from its cue a time may stand to say when something was said, in tokens. */
const NEAR = 6;

/** A draft as the contract's statement: ranges become evidence, medium, stance and time of speaking are read; `media` keeps each sentence's. */
export function finishStatement(scene: Scene, draft: Draft, index: number, media: Map<number, readonly MediumHit[]>): Statement {
  const { doc } = scene;
  const at = (r: Range): Evidence => evidenceAt(doc, doc.tokens[r.first]?.start ?? 0, doc.tokens[r.last - 1]?.end ?? 0);
  const content = draft.content.map(at);
  let quoted = 0;
  let all = 0;
  for (const r of draft.content)
    for (let i = r.first; i < r.last; i++) {
      all++;
      if ((doc.tokens[i]?.quote ?? -1) >= 0) quoted++;
    }
  const place = mediumOf(scene, draft, media);
  return {
    id: `s${index + 1}`,
    source: draft.source,
    attribution: draft.attribution,
    cue: draft.cue === null ? null : at(draft.cue),
    content,
    quoted: quoted === 0 ? "indirect" : quoted >= all - 2 ? "direct" : "mixed",
    chain: draft.chain,
    // pictures stay pictures wherever they are shown
    medium:
      draft.source?.kind === "imagery"
        ? "imagery"
        : (place?.medium ?? (draft.source?.kind === "agency" || draft.chain.some((s) => s.kind === "agency") ? "agency" : null)),
    platform: place?.platform ?? null,
    stance: stanceOf({
      verb: draft.verb,
      negated: draft.negated,
      content: ownWords(draft)
        .map((r) => at(r).quote)
        .join(" "),
      source: draft.source,
    }),
    saidAt: saidAt(scene, draft)?.reading ?? unresolved("not-said"),
  };
}

/** What is said up to where it tells what another says. */
function ownWords({ content, othersFrom }: Draft): readonly Range[] {
  if (othersFrom == null) return content;
  return content.flatMap(({ first, last }) => (first < othersFrom ? [{ first, last: Math.min(last, othersFrom) }] : []));
}

function saidAt(scene: Scene, draft: Draft): TimeSpan | undefined {
  const { cue, sentence } = draft;
  if (cue === null) return undefined;
  for (let i = Math.max(sentence.first, cue.first - NEAR); i < Math.min(sentence.last, cue.last + NEAR); i++) {
    const time = scene.timesFrom.get(i);
    if (time === undefined || time.last > Math.min(sentence.last, cue.last + NEAR)) continue;
    if (!draft.content.some((c) => c.first <= time.first && time.last <= c.last)) return time;
  }
  return undefined;
}

function mediumOf(scene: Scene, draft: Draft, media: Map<number, readonly MediumHit[]>): MediumHit | null {
  const sentence = draft.heardIn ?? draft.sentence;
  let hits = media.get(sentence.index);
  if (hits === undefined) {
    hits = mediaIn(scene, sentence);
    media.set(sentence.index, hits);
  }
  const outside = hits.filter((hit) => !draft.content.some((c) => c.first <= hit.at && hit.at < c.last));
  // "in a statement posted on Telegram": where it can be looked up says more than what it is
  return outside.find((hit) => hit.platform !== null) ?? outside[0] ?? null;
}

/** A word that says where something was said. */
export interface MediumHit {
  readonly at: number;
  readonly medium: Statement["medium"];
  readonly platform: string | null;
}

function mediaIn(scene: Scene, sentence: Sentence): MediumHit[] {
  const out: MediumHit[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const hit = matchPhrase(scene.lexicon.platforms, scene.doc, i);
    if (hit !== null) out.push({ at: i, ...hit.value });
  }
  return out;
}
