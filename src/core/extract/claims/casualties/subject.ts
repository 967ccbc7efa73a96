import type { Segmented, Token } from "../../../text/index.ts";
import type { PersonPhrase } from "./person-phrase.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

const RELATIVE = new Set(["who", "that", "which", "whom"]);
const PREPOSITIONS = new Set([
  "with",
  "by",
  "from",
  "near",
  "behind",
  "at",
  "in",
  "on",
  "for",
  "to",
  "against",
  "between",
  "into",
  "of",
  "about",
  "after",
  "before",
  "outside",
  "inside",
  "toward",
  "towards",
  "alongside",
  "beside",
  "over",
  "under",
  "around",
  "during",
  "than",
  "like",
  "as",
]);
const JOIN = new Set(["and", ",", "or", "&", "plus"]);
const ALONG = new Set(["along", "together", "as"]);
const LIST_WORDS = new Set(["including", "among", "mostly", "many"]);
const SUFFERING = new Set([
  "suffered",
  "suffering",
  "suffers",
  "sustained",
  "sustaining",
  "received",
  "receiving",
  "with",
  "from",
  "for",
  "of",
  "had",
  "has",
  "have",
]);
const FAR = 30;

/** Finds the people a harm word speaks of: subjects, objects, of-phrases, lists. */
export class SubjectFinder {
  private readonly doc: Segmented;
  private readonly phrases: readonly PersonPhrase[];
  private readonly byFirst = new Map<number, PersonPhrase>();
  private readonly byLast = new Map<number, PersonPhrase>();
  private readonly harm = new Set<number>();
  private readonly times: ReadonlySet<number>;
  /** Index in `phrases` of the first phrase at or after each token. */
  private readonly after: Int32Array;

  constructor(doc: Segmented, phrases: readonly PersonPhrase[], hits: readonly Range[], times: ReadonlySet<number>) {
    this.doc = doc;
    this.phrases = phrases;
    this.times = times;
    for (const phrase of phrases) {
      this.byFirst.set(phrase.first, phrase);
      this.byLast.set(phrase.last, phrase);
    }
    for (const hit of hits) for (let i = hit.first; i < hit.last; i++) this.harm.add(i);
    this.after = new Int32Array(doc.tokens.length + 1).fill(phrases.length);
    for (let i = doc.tokens.length - 1, p = phrases.length - 1; i >= 0; i--) {
      while (p >= 0 && (phrases[p] as PersonPhrase).first >= i) p--;
      this.after[i] = p + 1;
    }
  }

  private word(i: number): string {
    return this.doc.tokens[i]?.lower ?? "";
  }

  private bounds(i: number): Range {
    const sentence = this.doc.sentences[this.doc.tokens[i]?.sentence ?? 0];
    return { first: sentence?.first ?? 0, last: sentence?.last ?? 0 };
  }

  /** Phrases of the sentence that end at or before `at`, nearest first. */
  private *before(at: number): Generator<PersonPhrase> {
    const floor = Math.max(this.bounds(Math.max(0, at - 1)).first, at - FAR);
    for (let p = (this.after[Math.min(at, this.after.length - 1)] as number) - 1; p >= 0; p--) {
      const phrase = this.phrases[p] as PersonPhrase;
      if (phrase.first < floor) return;
      if (phrase.last <= at) yield phrase;
    }
  }

  /** Subjects of the verb group that begins at `group`; coordinated phrases come together. */
  subjects(group: number, verb: number): PersonPhrase[] {
    const nonfinite = group === verb || this.word(group) === "being";
    let at = Math.min(group, verb);
    // "a girl who died after being shot"
    if (this.word(group) === "being" && AFTER.test(this.word(at - 1))) at--;
    const first = this.bounds(verb).first;
    if (RELATIVE.has(this.word(at - 1))) {
      const who = at - 1;
      for (const phrase of this.before(who)) return who - phrase.last <= 6 ? this.listEndingAt(phrase) : [];
      return [];
    }
    if (this.word(at - 1) === ",") {
      // "John Smith, 34, of Dover, was killed": the subject stands before the first comma of the run
      let best: PersonPhrase | null = null;
      for (const phrase of this.before(at - 1)) {
        const next = this.word(phrase.last);
        if (
          best !== null &&
          this.finiteBetween(phrase.last, best.first) &&
          !RELATIVE.has(this.word(phrase.last + 1)) &&
          !RELATIVE.has(next)
        )
          break;
        if (next === "," || next === "of" || RELATIVE.has(next) || phrase.ages.length > 0 || best === null) {
          if (!PREPOSITIONS.has(this.word(phrase.first - 1)) || best === null) best = phrase;
        }
        if (phrase.first === first || this.word(phrase.first - 1) === "that") break;
      }
      return best === null ? [] : this.listEndingAt(best);
    }
    if (/^(?:and|but|then)$/.test(this.word(at - 1))) {
      // "X was taken to hospital and later died": one subject for both verbs
      const shared = this.clauseSubject(at - 1);
      if (shared !== null) return this.listEndingAt(shared);
    }
    let fallback: PersonPhrase | null = null;
    for (const phrase of this.before(at)) {
      // "the family of a man shot", "names of people killed": nothing between them
      if (group === verb && phrase.last === verb && phrase.kind !== "pronoun") return this.listEndingAt(phrase);
      const governed = PREPOSITIONS.has(this.wordBeforeTitle(phrase.first));
      const broken = RELATIVE.has(this.word(phrase.last))
        ? this.finiteBetween(this.relativeVerbEnd(phrase.last, at), at)
        : this.finiteBetween(phrase.last, at);
      if (nonfinite && !broken && RELATIVE.has(this.word(phrase.last))) return this.listEndingAt(phrase);
      if (broken && fallback !== null) break;
      if (!governed && !broken) return this.listEndingAt(phrase);
      if (fallback === null && !broken) fallback = phrase;
      at = Math.min(at, phrase.first);
    }
    return fallback === null ? [] : this.listEndingAt(fallback);
  }

  /** "son of Maine Sen. Omar Reyes": the word before a name's title and place. */
  private wordBeforeTitle(first: number): string {
    let i = first - 1;
    while (i > first - 4 && this.doc.tokens[i]?.pos === "PROPN" && !this.byLast.has(i + 1)) i--;
    return this.word(i);
  }

  /** "the boy who was hurt on Monday has died": past the relative clause's own verb. */
  private relativeVerbEnd(from: number, to: number): number {
    for (let i = from + 1; i < to; i++) {
      const pos = this.doc.tokens[i]?.pos;
      if (pos !== "AUX" && pos !== "VERB") continue;
      let last = i + 1;
      while (last < to && /^(?:AUX|VERB|ADV)$/.test(this.doc.tokens[last]?.pos ?? "")) last++;
      return last;
    }
    return from;
  }

  /** The ungoverned phrase that a finite verb follows, nearest before `at`. */
  private clauseSubject(at: number): PersonPhrase | null {
    if (
      this.byLast.has(at) &&
      !PREPOSITIONS.has(this.word((this.byLast.get(at) as PersonPhrase).first - 1)) &&
      !this.finiteBetween(this.bounds(at).first, (this.byLast.get(at) as PersonPhrase).first)
    )
      return null;
    for (const phrase of this.before(at)) {
      if (PREPOSITIONS.has(this.word(phrase.first - 1))) continue;
      let i = phrase.last;
      if (this.word(i) === ",") return null;
      if (RELATIVE.has(this.word(i))) i++;
      const next = this.doc.tokens[i];
      if (next !== undefined && (next.pos === "AUX" || (next.pos === "VERB" && !/ing$/.test(next.lower)))) return phrase;
      if (next !== undefined && next.pos === "ADV" && this.doc.tokens[i + 1]?.pos === "VERB") return phrase;
    }
    return null;
  }

  /** A finite verb, a report verb or a clause mark between two tokens: the phrase before it belongs to another clause. */
  private finiteBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const token = this.doc.tokens[i] as Token;
      if (token.text === ";" || token.text === ":" || token.text === "—" || token.text === "--") return true;
      if (this.times.has(i)) continue;
      if (
        token.pos === "AUX" ||
        (token.pos === "VERB" && !/(?:ing|ed|en)$/.test(token.lower)) ||
        /^(?:said|says|told|reported|confirmed|added|because|while|when|after|before|but|as|since|although)$/.test(token.lower)
      )
        return true;
    }
    return false;
  }

  /** The phrase and those it is joined to leftwards: "a woman and her two children". */
  listEndingAt(last: PersonPhrase): PersonPhrase[] {
    const list = [last];
    let at = last.first;
    for (let steps = 0; steps < 12; steps++) {
      let i = at - 1;
      if (!JOIN.has(this.word(i))) break;
      if (this.word(i) !== "," && this.word(i - 1) === ",") i--;
      if (this.word(i) === "," && steps === 0 && !JOIN_AND.has(this.word(at - 1))) {
        // "the driver, a 34-year-old man," is one person: an apposition, no list
        break;
      }
      const phrase = this.byLast.get(i);
      // "he called a neighbour and she was shot": another clause
      if (phrase === undefined || this.isNominative(list[0] as PersonPhrase)) break;
      list.unshift(phrase);
      at = phrase.first;
    }
    return list;
  }

  /** Objects that begin right after the verb, with those joined to them. */
  objects(at: number): PersonPhrase[] {
    const limit = this.bounds(Math.max(0, at - 1)).last;
    const first = this.firstFrom(at, limit, 3);
    if (first === null || this.isNominative(first)) return [];
    return this.listFrom(first, limit);
  }

  /** "the eighth child to be killed this year": counts a series, tells of nobody new. */
  isOneInSeries(phrase: PersonPhrase): boolean {
    for (let i = phrase.first; i < phrase.head; i++) if (ORDINAL.test(this.word(i))) return true;
    return false;
  }

  isReflexive(phrase: PersonPhrase): boolean {
    return phrase.kind === "pronoun" && /sel(?:f|ves)$/.test(this.word(phrase.head));
  }

  /** "he", "she", "they": only ever a subject. */
  isNominative(phrase: PersonPhrase): boolean {
    return phrase.kind === "pronoun" && NOMINATIVE.test(this.word(phrase.head));
  }

  private listFrom(first: PersonPhrase, limit: number): PersonPhrase[] {
    const list = [first];
    let at = first.last;
    for (let steps = 0; steps < 12 && at < limit; steps++) {
      const joint = this.jointAt(at);
      if (joint === 0) break;
      let i = at + joint;
      if (JOIN_AND.has(this.word(i)) && this.word(at) === ",") i++;
      const next = this.byFirst.get(i);
      // "killed suspect, wounded officer": a deed of its own
      if (next === undefined || LIST_WORDS.has(this.word(i)) || this.harm.has(next.first)) break;
      // "killed the leader, Omar Reyes, along with a guard": the name is the leader's
      if (this.word(i - 1) === "," && next.name !== null && next.name === list.at(-1)?.name) {
        at = next.last;
        continue;
      }
      const after = this.doc.tokens[next.last];
      if (
        after !== undefined &&
        (after.pos === "AUX" || after.pos === "VERB" || this.harm.has(next.last)) &&
        !/ing$/.test(after.lower)
      )
        break;
      if (this.word(i - 1) === "," && (first.kind === "name" || next.kind === "name" || next.kind === "age")) break;
      list.push(next);
      at = next.last;
    }
    return list;
  }

  /** Tokens of what joins a list at `at`: "and", ",", "along with"; 0 where nothing does. */
  private jointAt(at: number): number {
    const start = this.word(at) === "," ? at + 1 : at;
    if (ALONG.has(this.word(start))) {
      if (this.word(start + 1) === "with") return start + 2 - at;
      if (this.word(start + 1) === "well" && this.word(start + 2) === "as") return start + 3 - at;
    }
    return JOIN.has(this.word(at)) ? 1 : 0;
  }

  private firstFrom(at: number, limit: number, skip: number): PersonPhrase | null {
    for (let i = at; i < Math.min(limit, at + skip); i++) {
      const phrase = this.byFirst.get(i);
      if (phrase !== undefined) return phrase;
      const token = this.doc.tokens[i] as Token;
      if (
        token.pos !== "ADV" &&
        token.pos !== "DET" &&
        token.pos !== "ADJ" &&
        !/^(?:at|least|down|dead|and|both|up|to|as|many)$/.test(token.lower)
      )
        return null;
      if (/^(?:and|where|when|how|why)$/.test(token.lower) || this.times.has(i)) return null;
      // "shot at them": nobody need be hit
      if (token.lower === "at" && !/^(?:least|most)$/.test(this.word(i + 1))) return null;
    }
    return null;
  }

  /** Something that can be an object begins here: a phrase, a determiner, a number. */
  objectStarts(at: number): boolean {
    const token = this.doc.tokens[at];
    if (token === undefined || this.times.has(at) || token.sentence !== this.doc.tokens[at - 1]?.sentence) return false;
    if (this.byFirst.has(at)) return true;
    return (
      token.pos === "DET" ||
      token.pos === "NUM" ||
      (token.lower === "at" && this.word(at + 1) === "least") ||
      ((token.lower === "and" || token.text === ",") && this.harm.has(at + 1) && this.objectStarts(at + 2))
    );
  }

  /** The objects that begin here are not the subject of another verb. */
  endsClause(at: number): boolean {
    const last = this.objects(at).at(-1);
    const after = last === undefined ? undefined : this.doc.tokens[last.last];
    return last !== undefined && (after === undefined || (after.pos !== "AUX" && after.pos !== "VERB"));
  }

  /** "shooting suspect", "Shooting victim dies": a noun with a noun before it, not a deed with its object. */
  isCompound(hit: Range, object: PersonPhrase): boolean {
    if (object.kind === "noun" && object.head === hit.last && COMPOUND.test(object.noun ?? "")) return true;
    if (object.kind !== "noun" || object.first !== hit.last || object.head !== object.first || object.numbered) return false;
    return object.last === object.head + 1 && !GOVERNS.test(this.word(hit.first - 1));
  }

  insidePhrase(at: number): boolean {
    for (let i = at; i > at - 6 && i >= 0; i--) {
      const phrase = this.byFirst.get(i);
      if (phrase !== undefined) return phrase.first < at && at < phrase.head;
    }
    return false;
  }

  /** "planned and executed attacks": the verb has an object that is nobody. */
  thingFollows(at: number): boolean {
    const token = this.doc.tokens[at];
    return (
      token !== undefined &&
      /^(?:NOUN|ADJ|DET|PROPN|NUM)$/.test(token.pos) &&
      token.sentence === this.doc.tokens[at - 1]?.sentence &&
      token.lower === token.text &&
      !this.times.has(at)
    );
  }

  endingBefore(at: number): PersonPhrase | null {
    return this.byLast.get(at) ?? null;
  }

  /** The phrase a harm word modifies: "wounded soldiers". */
  headAfter(last: number, first: number): PersonPhrase | null {
    const inside = this.byFirst.get(last);
    if (
      inside !== undefined &&
      inside.kind === "noun" &&
      !inside.numbered &&
      this.word(last) !== "the" &&
      this.doc.tokens[last]?.pos !== "DET"
    )
      return inside;
    for (let i = first; i > first - 6 && i >= 0; i--) {
      const phrase = this.byFirst.get(i);
      if (phrase !== undefined) return phrase.first <= first && first < phrase.head ? phrase : null;
    }
    return null;
  }

  byPhrase(last: number): { phrase: PersonPhrase | null; at: number | null } {
    const limit = this.bounds(last - 1).last;
    for (let i = last; i < Math.min(limit, last + 8); i++) {
      if (this.word(i) === "by") return { phrase: this.byFirst.get(i + 1) ?? null, at: i + 1 };
      if (this.doc.tokens[i]?.pos === "VERB" || this.word(i) === ",") break;
    }
    return { phrase: null, at: null };
  }

  endingAt(first: number): PersonPhrase | null {
    return this.byLast.get(first) ?? null;
  }

  /** "left eight people dead", "leaving a man and his son dead". */
  leftBehind(first: number): PersonPhrase[] {
    const floor = Math.max(this.bounds(first).first, first - 20);
    for (let i = first - 1; i >= floor; i--) {
      if (/^(?:left|leaving|leaves|leave|found|finding)$/.test(this.word(i))) {
        const patients = this.objects(i + 1);
        return patients.length > 0 ? patients : [];
      }
      if (this.doc.tokens[i]?.pos === "AUX") return [];
    }
    return [];
  }

  /** "death of X", "X's death", "his death". */
  ofPatients(first: number, last: number): PersonPhrase[] {
    if (this.word(last) === "of") {
      const patients = this.objects(last + 1);
      if (patients.length > 0) return patients;
    }
    const owner = this.word(first - 1);
    if (owner === "'s" || owner === "’s" || owner === "'" || owner === "’") {
      const phrase = this.byLast.get(first - 1);
      return phrase === undefined ? [] : [phrase];
    }
    return [];
  }

  /** "eight deaths", "31 wounded": the count right before the noun. */
  countBefore(first: number): PersonPhrase | null {
    const phrase = this.byLast.get(first);
    return phrase?.numbered ? phrase : null;
  }

  /** "a man suffered two gunshot wounds", "a boy with injuries". */
  sufferers(first: number): PersonPhrase[] {
    const floor = Math.max(this.bounds(first).first, first - 8);
    for (let i = first - 1; i >= floor; i--) {
      if (!SUFFERING.has(this.word(i))) continue;
      // "died of a gunshot wound": the wound was the death
      if (DEATH.test(this.word(i - 1)) || DEATH.test(this.word(i - 2))) return [];
      const phrase = this.byLast.get(i);
      if (phrase !== undefined) return [phrase];
      return this.subjects(i, i);
    }
    return [];
  }
}

const DEATH = /^(?:die|died|dies|dying|dead|death|deaths|succumbed|succumb|killed|perished)$/;

const COMPOUND = /^(?:suspects?|victims?|survivors?|witness|witnesses)$/;
/** What a deed with its object follows: "accused of shooting friend". */
const GOVERNS = /^(?:of|for|by|after|before|while|accidentally|fatally|in|,|and|admits|denies)$/;
const AFTER = /^(?:after|before|from|since|despite|without)$/;
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|youngest|\d+(?:st|nd|rd|th))$/;
const NOMINATIVE = /^(?:he|she|they)$/;
const JOIN_AND = new Set(["and", "or", "&", "plus"]);
