import { sha256Hex } from "../hash/index.ts";
import type { EngineStamp, ReviewAct } from "../model/index.ts";
import { canonicalJson } from "./canonical.ts";
import type { NodeId } from "./ids.ts";

/** A judgement of the machine on two report-incidents, with what it rests on. */
export interface Judgement {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly verdict: "same" | "not-same";
  readonly score: number;
  /** Each feature with its share of the score and the values compared. */
  readonly features: readonly {
    readonly name: string;
    readonly score: number;
    readonly a: string | null;
    readonly b: string | null;
  }[];
}

export type EntryBody =
  | {
      readonly kind: "report";
      readonly report: string;
      /** `sha256:` of the extraction's canonical JSON. */
      readonly extraction: string;
      /** Instant from which it was public; null where it does not say. */
      readonly published: string | null;
      /** Agency the whole text is credited to. */
      readonly agency: string | null;
    }
  /** A later reading of a report, by another engine or lexicon; it replaces the one before. */
  | { readonly kind: "reading"; readonly report: string; readonly extraction: string; readonly engine: EngineStamp }
  | { readonly kind: "judgement"; readonly judgement: Judgement }
  | {
      readonly kind: "review";
      readonly id: string;
      readonly act: ReviewAct;
      /** When the person decided; when it was recorded stands in `recordedAt`. */
      readonly at: string;
    };

/** One line of the ledger. `hash` covers all other fields and, through `prev`, every line before. */
export type Entry = EntryBody & {
  readonly seq: number;
  readonly recordedAt: string;
  readonly by: string;
  readonly prev: string;
  readonly hash: string;
};

export const FIRST_PREV = "0".repeat(64);

export function sealEntry(body: EntryBody, seq: number, recordedAt: string, by: string, prev: string): Entry {
  const open = { ...body, seq, recordedAt, by, prev };
  return { ...open, hash: hashOf(open) };
}

/** SHA-256 over the canonical JSON of an entry without its own hash. */
export function hashOf(entry: Omit<Entry, "hash">): string {
  const { hash: _own, ...rest } = entry as Entry;
  return sha256Hex(canonicalJson(rest));
}

/** Id of an act: the same act of the same person at the same moment is the same act, in any ledger. */
export function actId(act: ReviewAct, by: string, at: string): string {
  return `act_${sha256Hex(canonicalJson({ act, by, at })).slice(0, 20)}`;
}
