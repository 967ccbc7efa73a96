import type { EngineStamp, Extraction, RawReport } from "../../core/model/index.ts";

/** Reads reports. Any engine may stand behind it; its output is held to its words. */
export interface Engine {
  readonly stamp: EngineStamp;
  read(raw: RawReport): Extraction;
}
