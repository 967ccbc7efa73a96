import type { Generated } from "kysely";

/** Rows as they lie in the tables. Only `entries`, `reports` and `readings` are the ledger; the others can be rebuilt from them. */
export interface Tables {
  readonly entries: {
    readonly seq: number;
    readonly recorded_at: string;
    readonly by: string;
    readonly kind: string;
    /** Id of a review act, else null. */
    readonly act: string | null;
    readonly body: string;
    readonly prev: string;
    readonly hash: string;
  };
  readonly reports: {
    readonly id: string;
    readonly recorded_at: string;
    readonly published: string | null;
    readonly agency: string | null;
    readonly extraction: string;
  };
  readonly nodes: {
    readonly id: string;
    readonly report: string;
    readonly names: string;
    readonly recorded_at: string;
    readonly published: string | null;
    readonly features: string;
  };
  readonly blocks: { readonly key: string; readonly node: string };
  readonly pairs: { readonly a: string; readonly b: string; readonly verdict: "same" | "not-same"; readonly score: number };
  /** Part of the ledger too: readings that later ones replaced. */
  readonly readings: {
    readonly report: string;
    readonly recorded_at: string;
    readonly replaced_at: string;
    readonly extraction: string;
  };
  readonly retired: { readonly names: string; readonly node: string };
  readonly commitments: { readonly seq: Generated<number>; readonly report: string; readonly commitment: string };
  readonly settings: { readonly name: string; readonly value: number };
  /** Report-incidents whose views are out of date. */
  readonly stale: { readonly node: string; readonly since: string };
  readonly plans: { readonly seq: Generated<number>; readonly report: string; readonly plan: string };
  /** What views are found, ordered and counted by; narrow, so that all of them are looked through fast. */
  readonly views: ViewColumns & { readonly key: Generated<number> };
  readonly view_bodies: BodyColumns & { readonly view: number };
  /** What voices are told by, each word once. */
  readonly voice_words: { readonly n: Generated<number>; readonly word: string };
  readonly view_voices: VoiceColumns & { readonly view: number };
  readonly view_nodes: { readonly node: string; readonly view: number };
}

/** A view's search row, spread out. */
export interface ViewColumns {
  readonly id: string;
  readonly known_from: string;
  readonly known_until: string;
  readonly sort: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly km: number | null;
  readonly day: number | null;
  /** `cellOf` its point. */
  readonly x: number | null;
  readonly y: number | null;
  readonly killed_ucdp: number | null;
  readonly killed_acled: number | null;
  readonly killed_gtd: number | null;
  readonly killed_airwars: number | null;
  readonly killed_ibc: number | null;
  readonly injured_ucdp: number | null;
  readonly injured_acled: number | null;
  readonly injured_gtd: number | null;
  readonly injured_airwars: number | null;
  readonly injured_ibc: number | null;
  readonly event: string | null;
  readonly status: string;
  readonly grade: string;
  readonly assignee: string | null;
  readonly main: number;
  readonly look_ucdp: number;
  readonly look_acled: number;
  readonly look_gtd: number;
  readonly look_airwars: number;
  readonly look_ibc: number;
  readonly latest: string;
}

/** What a view holds; the row as JSON too, so that it gives back what was put in. */
export interface BodyColumns {
  readonly head: string;
  readonly tolls: string;
  readonly nodes: string;
  readonly row: string;
  readonly tie: string;
  readonly beside: string;
  /** Its JSON, deflated: it is most of a ledger, and much of it is the same words. */
  readonly incident: Uint8Array | null;
}

/** A `Voice`, its words as their numbers in `voice_words`: sums over many are made of numbers, not of words. */
export interface VoiceColumns {
  /** 1 as long as its view is the one of now, else 0. */
  readonly open: number;
  readonly speaker: number;
  /** JSON of the speaker's name and affiliation as they are written there. */
  readonly spelling: number;
  /** Of "" for none. */
  readonly stance: number;
  readonly report: number;
  readonly origin: number;
  readonly claims: number;
}
