import type { Token } from "../../../../text/index.ts";
import { BESIDE } from "../people/beside-words.ts";
import { listEndingAt } from "../people/person-lists.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { PhraseMap } from "../people/phrase-map.ts";

const RELATIVE = new Set(["who", "that", "which", "whom"]);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "with by from near behind at in on for to against between into of about after before outside inside toward towards alongside beside over under around during than like as".split(
    " ",
  ),
);
const OBJECTIVE = /^(?:him|her|them)$/;
const AFTER = /^(?:after|before|from|since|despite|without)$/;
/** Longest aside, in tokens. */
const ASIDE = 20;

/** Subjects of the verb group that begins at `group`; coordinated phrases come together. */
export function subjects(map: PhraseMap, group: number, verb: number): PersonPhrase[] {
  const found = nearestSubjects(map, group, verb);
  const [first] = found;
  // "two, including the woman killed", "two, among them a boy who was killed": the nearer ones alone
  const alone = (group === verb && !DIES.test(map.word(verb))) || found.some((p) => RELATIVE.has(map.word(p.last)));
  const whole = first === undefined || alone ? null : wholeBefore(map, first);
  return whole === null ? found : listEndingAt(map, whole);
}

const DIES = /^(?:die|dies|died|perish|perished)$/;

/** "Nineteen people including two bombers died", "nine people as well as the bomber died": those the nearer ones are told with. */
function wholeBefore(map: PhraseMap, nearest: PersonPhrase): PersonPhrase | null {
  const link = [...BESIDE, ["including"], ["among", "them"]].find((words) =>
    words.every((word, i) => map.word(nearest.first - words.length + i) === word),
  );
  const end = link === undefined ? -1 : nearest.first - link.length;
  return map.byLast.get(map.word(end - 1) === "," ? end - 1 : end) ?? null;
}

function nearestSubjects(map: PhraseMap, group: number, verb: number): PersonPhrase[] {
  const nonfinite = group === verb || map.word(group) === "being";
  let at = Math.min(group, verb);
  // "a girl who died after being shot"
  if (map.word(group) === "being" && AFTER.test(map.word(at - 1))) {
    at--;
    // "a boy calls for help after being hit"
    const shared = map.word(at - 1) === "," ? null : clauseSubject(map, at);
    if (shared !== null && shared.kind !== "name") return listEndingAt(map, shared);
  }
  const first = map.bounds(verb).first;
  // "Six people – four of them children – were killed"
  at = beforeAside(map, at);
  const partitive = map.byLast.get(at);
  if (partitive !== undefined && /^(?:whom|them)$/.test(map.word(at - 1)) && partitive.last - partitive.first > 1)
    return [partitive];
  if (RELATIVE.has(map.word(at - 1))) {
    const who = at - 1;
    for (const phrase of map.before(who)) return who - phrase.last <= 6 ? listEndingAt(map, phrase) : [];
    return [];
  }
  if (map.word(at - 1) === ",") {
    const listed = listBeforeComma(map, at - 1);
    if (listed.length > 1) return listed;
    // "John Smith, 34, of Dover, was killed": the subject stands before the first comma of the run
    let best: PersonPhrase | null = null;
    for (const phrase of map.before(at - 1)) {
      const next = map.word(phrase.last);
      if (
        best !== null &&
        // "a boy, given as 16 by deputies, died": theirs is no subject
        !(next === "," && map.word(best.first - 1) === "by" && phrase.last === openOf(map, best.first)) &&
        finiteBetween(map, phrase.last, best.first) &&
        !RELATIVE.has(map.word(phrase.last + 1)) &&
        !RELATIVE.has(next)
      )
        break;
      if (next === "," || next === "of" || RELATIVE.has(next) || phrase.ages.length > 0 || best === null) {
        if (!PREPOSITIONS.has(map.word(phrase.first - 1)) || best === null) best = phrase;
      }
      if (phrase.first === first || map.word(phrase.first - 1) === "that") break;
    }
    return best === null ? [] : listEndingAt(map, best);
  }
  if (/^(?:and|but|then)$/.test(map.word(at - 1))) {
    // "X was taken to hospital and later died": one subject for both verbs
    const shared = clauseSubject(map, at - 1);
    if (shared !== null) return listEndingAt(map, shared);
  }
  let fallback: PersonPhrase | null = null;
  for (const phrase of map.before(at)) {
    // "the family of a man shot", "names of people killed": nothing between them
    if (group === verb && phrase.last === verb && phrase.kind !== "pronoun") {
      // "five members of a family died"
      const counted =
        DIES.test(map.word(verb)) && map.word(phrase.first - 1) === "of" ? map.byLast.get(phrase.first - 1) : undefined;
      return listEndingAt(map, counted?.numbered === true ? counted : phrase);
    }
    // "a man next to her was hit"
    if (phrase.kind === "pronoun" && OBJECTIVE.test(map.word(phrase.head))) continue;
    const governed = PREPOSITIONS.has(wordBeforeTitle(map, phrase.first));
    const broken = RELATIVE.has(map.word(phrase.last))
      ? finiteBetween(map, relativeVerbEnd(map, phrase.last, at), at)
      : finiteBetween(map, phrase.last, at);
    if (nonfinite && !broken && RELATIVE.has(map.word(phrase.last))) return listEndingAt(map, phrase);
    if (broken && fallback !== null) break;
    if (!governed && !broken) return listEndingAt(map, phrase);
    // "taken to Mercy in critical condition": a place by its name
    if (fallback === null && !broken && !namesPlace(map, phrase)) fallback = phrase;
    at = Math.min(at, phrase.first);
  }
  return fallback === null ? [] : listEndingAt(map, fallback);
}

/** "Ana Reyes, 34, Tom Hale, 51, and Rita Moss, 17, were hurt": those a comma closes after the last of them. */
function listBeforeComma(map: PhraseMap, comma: number): PersonPhrase[] {
  const last = map.byLast.get(comma);
  if (last === undefined || last.kind === "pronoun") return [];
  // "and her son, Tim, were hurt": the name is the son's
  const named = map.word(last.first - 1) === "," ? map.byLast.get(last.first - 1) : undefined;
  const list = listEndingAt(map, named !== undefined && named.name !== null && named.name === last.name ? named : last);
  const [first] = list;
  const lead = first === undefined ? "" : map.word(first.first - 1);
  // "four people, including a boy and a girl,", "mostly women and children,": of the four
  return PREPOSITIONS.has(lead) || /^(?:including|among|them|whom|mostly|mainly|largely|chiefly|primarily)$/.test(lead)
    ? []
    : list;
}

/** "to Mercy", "at St. Luke": where somebody was brought. */
export function namesPlace(map: PhraseMap, { kind, first }: PersonPhrase): boolean {
  return kind === "name" && /^(?:to|at|in|into|near)$/.test(map.word(first - 1));
}

/** The comma a participle's clause opens with, before a token: "boy, given as 16 by". */
function openOf(map: PhraseMap, at: number): number {
  let i = at;
  while (i > at - ASIDE && map.word(i) !== ",") i--;
  return /(?:ed|en)$/.test(map.word(i + 1)) ? i : -1;
}

/** Where the aside between dashes or brackets that ends at `at` begins; `at` itself where none does. */
function beforeAside(map: PhraseMap, at: number): number {
  const close = map.word(at - 1);
  const open = close === ")" ? "(" : /^[-–—]$/.test(close) ? close : null;
  if (open === null) return at;
  const first = Math.max(map.bounds(at - 1).first, at - ASIDE);
  for (let i = at - 3; i > first; i--) if (map.word(i) === open) return i;
  return at;
}

/** "son of Maine Sen. Omar Reyes": the word before a name's title and place. */
function wordBeforeTitle(map: PhraseMap, first: number): string {
  let i = first - 1;
  while (i > first - 4 && map.doc.tokens[i]?.pos === "PROPN" && !map.byLast.has(i + 1)) i--;
  return map.word(i);
}

/** "the boy who was hurt on Monday has died": past the relative clause's own verb. */
function relativeVerbEnd(map: PhraseMap, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const pos = map.doc.tokens[i]?.pos;
    if (pos !== "AUX" && pos !== "VERB") continue;
    let last = i + 1;
    while (last < to && /^(?:AUX|VERB|ADV)$/.test(map.doc.tokens[last]?.pos ?? "")) last++;
    return last;
  }
  return from;
}

/** The ungoverned phrase that a finite verb follows, nearest before `at`. */
function clauseSubject(map: PhraseMap, at: number): PersonPhrase | null {
  if (
    map.byLast.has(at) &&
    !PREPOSITIONS.has(map.word((map.byLast.get(at) as PersonPhrase).first - 1)) &&
    !finiteBetween(map, map.bounds(at).first, (map.byLast.get(at) as PersonPhrase).first)
  )
    return null;
  for (const phrase of map.before(at)) {
    if (PREPOSITIONS.has(map.word(phrase.first - 1))) continue;
    let i = phrase.last;
    if (map.word(i) === ",") return null;
    if (RELATIVE.has(map.word(i))) i++;
    const next = map.doc.tokens[i];
    if (next !== undefined && (next.pos === "AUX" || (next.pos === "VERB" && !/ing$/.test(next.lower)))) return phrase;
    if (next !== undefined && next.pos === "ADV" && map.doc.tokens[i + 1]?.pos === "VERB") return phrase;
  }
  return null;
}

/** A finite verb, a report verb or a clause mark between two tokens: the phrase before it belongs to another clause. */
function finiteBetween(map: PhraseMap, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = map.doc.tokens[i] as Token;
    if (token.text === ";" || token.text === ":" || token.text === "—" || token.text === "--") return true;
    if (map.times.has(i)) continue;
    if (
      token.pos === "AUX" ||
      (token.pos === "VERB" && !/(?:ing|ed|en)$/.test(token.lower)) ||
      /^(?:said|says|told|reported|confirmed|added|because|while|when|after|before|but|as|since|although)$/.test(token.lower)
    )
      return true;
  }
  return false;
}
