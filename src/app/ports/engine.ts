import type { EngineStamp, Extraction, RawReport } from "../../core/model/index.ts";

/** What became of one report of several. */
export type ReadOutcome = { readonly done: Extraction } | { readonly fault: unknown };

/** Reads reports. Any engine may stand behind it; its output is held to its words. */
export interface Engine {
  readonly stamp: EngineStamp;
  read(raw: RawReport): Extraction;
  /** Reads several, each as by itself; a fault ends its own report alone. */
  readAll(raws: readonly RawReport[]): readonly ReadOutcome[];
}
