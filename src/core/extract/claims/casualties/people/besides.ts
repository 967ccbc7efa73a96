import { BESIDE, endsIn } from "./beside-words.ts";
import { listEndingAt, objects } from "./person-lists.ts";
import type { PersonPhrase } from "./person-phrase.ts";
import type { PhraseMap } from "./phrase-map.ts";

/**
 * People told beside those a harm befell: "In addition to the assailant, eight officers were killed", "eight were killed, along with the
 * bomber". `last`: the token after the harm word.
 */
export function besides(map: PhraseMap, patients: readonly PersonPhrase[], last: number): readonly PersonPhrase[] {
  const [first] = patients;
  if (first === undefined || patients.some((p) => p.negative)) return [];
  const told = [...before(map, first), ...behind(map, last), ...behind(map, patients.at(-1)?.last ?? last)];
  return told.filter((p, i) => !patients.includes(p) && told.indexOf(p) === i);
}

function before(map: PhraseMap, { first }: PersonPhrase): readonly PersonPhrase[] {
  const phrase = map.word(first - 1) === "," ? map.byLast.get(first - 1) : undefined;
  if (phrase === undefined) return [];
  const list = listEndingAt(map, phrase);
  const start = list[0]?.first ?? phrase.first;
  const opens = map.bounds(first).first;
  return BESIDE.some((link) => endsIn(map, link, start) && start - link.length === opens) ? list : [];
}

function behind(map: PhraseMap, at: number): readonly PersonPhrase[] {
  const from = map.word(at) === "," ? at + 1 : at;
  const link = BESIDE.find((words) => words.every((word, i) => map.word(from + i) === word));
  if (link === undefined) return [];
  const list = objects(map, from + link.length);
  const end = list.at(-1)?.last ?? from;
  // "eight were killed, in addition to 12 wounded": another harm's people
  return map.harm.has(end) || list.some((p) => inHarm(map, p)) ? [] : list;
}

function inHarm(map: PhraseMap, { first, last }: PersonPhrase): boolean {
  for (let i = first; i < last; i++) if (map.harm.has(i)) return true;
  return false;
}
