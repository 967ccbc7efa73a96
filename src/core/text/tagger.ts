import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PartOfSpeech } from "./segmented.ts";
import { compileAutomaton, correctTags, type TagAutomaton, type Tagged } from "./tag-automaton.ts";
import { type Word, wordOf } from "./words.ts";

/** A word as wink reads it within what stands between two spaces. */
export interface TaggedWord extends Tagged {
  /** Null: a break, or what wink changed; it has its place among the tags, but none in the text. */
  readonly word: Word | null;
  /** Where it begins, UTF-16 units after the first of what stands between the spaces. */
  readonly from: number;
  /** Its tag is the same in every text: part of a contraction. */
  readonly fixed: boolean;
}

/** What wink knows of the words it has just read, before its own patterns: four numbers a token in `raw`. */
interface Seen {
  readonly raw: readonly number[];
  readonly tags: readonly number[];
  readonly normals: readonly number[];
  readonly cache: WinkCache;
}

interface WinkCache {
  property(id: number, name: "posHint"): number;
  isMemberPOS(id: number, tag: number): boolean;
}

interface PosModel {
  readonly machines: readonly string[];
}

/** wink's numbers by word, and the words by number: its own first, then those it meets. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

interface CoreModel {
  readonly features: { readonly lexeme: Lexemes };
}

/** Of what stands between spaces, so much is kept; then all is begun anew (in less than 0.1 s), or a stream would fill memory. */
const MOST_KEPT = 100_000;
/** Words wink may meet before all is begun anew: what is too long to be kept fills its list as well. */
const MOST_MET = 400_000;
/** What is longer is read each time it is met. */
const LONGEST_KEPT = 64;
/** Of wink's four numbers a token, the third: 0 until a part of speech is chosen. */
const CHOSEN = 2;
const NO_PATTERNS = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);

const posModel = (model.pos as () => PosModel)();
// asked for anew, the model gives it in twice the length each time
const metaCER = (model.metaCER as () => unknown)();
const AUTOMATA: readonly TagAutomaton[] = posModel.machines.map(compileAutomaton);
/** By wink's numbers. */
const POS = "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SPACE SYM VERB X SCONJ".split(
  " ",
) as readonly PartOfSpeech[];

interface Reader {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly lexemes: Lexemes;
  readonly seen: () => Seen;
  readonly kept: Map<string, readonly TaggedWord[]>;
  /** Words wink knew when it began; each it meets, kept or not, joins its list. */
  readonly began: number;
}

/** wink with patterns that match nothing: what it knows of each word by itself is handed over instead. */
function beginReader(): Reader {
  const core = (model.core as () => CoreModel)();
  let known: Pick<Seen, "cache" | "tags" | "normals">;
  let seen: Seen;
  const pos = () => ({
    machines: [NO_PATTERNS],
    transformers: [],
    updater: (_found: unknown, cache: WinkCache, tags: readonly number[], normals: readonly number[]) => {
      known = { cache, tags, normals };
    },
    setter: ({ tokens }: { readonly tokens: readonly number[] }) => {
      seen = { ...known, raw: tokens };
    },
  });
  const nlp = winkNLP({ ...model, core: () => core, pos, metaCER: () => metaCER }, ["pos"]);
  const lexemes = core.features.lexeme;
  return { nlp, lexemes, seen: () => seen, kept: new Map(), began: lexemes.list.length };
}

let reader = beginReader();

/** The words of `chunk`, which holds no space, or nothing but line breaks. A chunk is read once, however often it is met. */
export function wordsOf(chunk: string): readonly TaggedWord[] {
  const held = reader.kept.get(chunk);
  if (held !== undefined) return held;
  if (reader.kept.size >= MOST_KEPT || reader.lexemes.list.length - reader.began >= MOST_MET) reader = beginReader();
  const words = readWords(chunk);
  // a copy: a slice would hold on to the text it was cut from
  if (chunk.length <= LONGEST_KEPT) reader.kept.set([...chunk].join(""), words);
  return words;
}

function readWords(chunk: string): readonly TaggedWord[] {
  const { nlp, lexemes } = reader;
  const known = lexemes.list.length;
  const said = nlp.readDoc(chunk).tokens().out();
  // wink cuts a word otherwise once it has met a part of it: it is to know no more than it began with
  for (let i = known; i < lexemes.list.length; i++) delete lexemes.hash[lexemes.list[i] as string];
  const { raw, tags, normals, cache } = reader.seen();
  let cursor = 0;
  return said.map((text, i) => {
    // wink keeps the surface form; a word it changed has no offset and is left out
    const from = chunk.indexOf(text, cursor);
    const stands = from >= 0 && text.trim() !== "";
    if (stands) cursor = from + text.length;
    const normal = normals[i] as number;
    let may = 0;
    for (let tag = 1; tag < POS.length; tag++) if (cache.isMemberPOS(normal, tag)) may |= 1 << tag;
    return {
      word: stands ? wordOf(text) : null,
      from,
      tag: tags[i] as number,
      hint: cache.property(raw[i * 4] as number, "posHint"),
      may,
      fixed: raw[i * 4 + CHOSEN] !== 0,
    };
  });
}

let scratch = new Uint8Array(4096);

/** The parts of speech of the words of a whole text, as wink-nlp itself would tag it; handed to `give` one by one. */
export function tagWords(words: readonly TaggedWord[], give: (index: number, pos: PartOfSpeech) => void): void {
  if (scratch.length < words.length) scratch = new Uint8Array(2 * words.length);
  const tags = scratch;
  for (let i = 0; i < words.length; i++) tags[i] = (words[i] as TaggedWord).tag;
  for (const automaton of AUTOMATA) correctTags(automaton, words, tags);
  for (let i = 0; i < words.length; i++) {
    const { fixed, tag } = words[i] as TaggedWord;
    give(i, POS[fixed ? tag : (tags[i] as number)] as PartOfSpeech);
  }
}

/** Whether wink's own vocabulary has a word, written small. */
export function inVocabulary(lower: string): boolean {
  return reader.lexemes.hash[lower] !== undefined;
}
