import { sha256Hex } from "../hash/index.ts";
import type { Mark, RawReport, Report } from "../model/index.ts";

/** The report's identity: a hash of all that names it and of its text. The same text elsewhere is another report. */
export function reportId(raw: RawReport): string {
  const named = [raw.externalId, raw.url, raw.outlet, raw.title, raw.published, raw.text];
  return `rep_${sha256Hex(JSON.stringify(named)).slice(0, 24)}`;
}

export function toReport(raw: RawReport, marks: readonly Mark[]): Report {
  const { externalId, title, outlet, url, published, language, text } = raw;
  return {
    id: reportId(raw),
    externalId,
    title,
    outlet,
    url,
    published,
    language,
    text,
    textHash: `sha256:${sha256Hex(text)}`,
    marks,
  };
}
