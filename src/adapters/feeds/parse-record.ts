import { DatelineError, isPublished, publishedOutside, type RawReport } from "../../core/model/index.ts";
import { parseHtml } from "./parse-html.ts";

/** Longest text of one report, in UTF-8 bytes. */
export const LONGEST_TEXT = 2 * 1024 * 1024;

/** Facts that fill what an input does not say. */
export interface Defaults {
  readonly published: string | null;
  readonly outlet: string | null;
}

const FIELDS = "fields, all of them text: id, text or html, title, outlet, url, published, language";

/** A record of JSON input as a report. @throws INPUT_BAD_RECORD, INPUT_BAD_DATE, INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_NO_ARTICLE */
export async function parseRecord(value: unknown, defaults: Defaults, at: string): Promise<RawReport> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DatelineError(
      "INPUT_BAD_RECORD",
      `got ${Array.isArray(value) ? "a list" : value === null ? "null" : typeof value}, expected an object with text or html`,
      { at, hint: FIELDS },
    );
  const record = value as Record<string, unknown>;
  const text = field(record, "text", at);
  const html = field(record, "html", at);
  if (text === null && html === null && typeof record["text"] !== "string" && typeof record["html"] !== "string")
    throw new DatelineError("INPUT_BAD_RECORD", "got neither text nor html, expected one of them", {
      at,
      hint: FIELDS,
    });
  const id = record["id"];
  const page = text === null && html !== null ? await parseHtml(html, at) : null;
  const raw: RawReport = {
    externalId: typeof id === "number" ? String(id) : field(record, "id", at),
    title: field(record, "title", at) ?? page?.title ?? null,
    outlet: field(record, "outlet", at) ?? page?.outlet ?? null,
    url: field(record, "url", at) ?? page?.url ?? null,
    published: field(record, "published", at) ?? page?.published ?? null,
    language: field(record, "language", at) ?? page?.language ?? null,
    text: text ?? page?.text ?? "",
  };
  return checkReport(raw, defaults, at);
}

/** Fills defaults and refuses what no engine should see. */
export function checkReport(raw: RawReport, defaults: Defaults, at: string): RawReport {
  const published = raw.published ?? defaults.published;
  if (published !== null && !isPublished(published))
    throw new DatelineError(
      "INPUT_BAD_DATE",
      `got published ${JSON.stringify(published.slice(0, 60))}, expected an ISO date or date-time`,
      { at, hint: "2020-11-21 or 2020-11-21T09:30:00+04:30" },
    );
  const outside = published === null ? null : publishedOutside(published, Date.now());
  if (outside !== null)
    throw new DatelineError("INPUT_BAD_DATE", `got published ${JSON.stringify(published)}, ${outside}`, {
      at,
      hint: "a report's own day, from 1900 to today",
    });
  if (raw.text.trim() === "")
    throw new DatelineError("INPUT_EMPTY", "got no text, expected the text of a report", { at, hint: "leave it out" });
  if (raw.text.length > LONGEST_TEXT || Buffer.byteLength(raw.text) > LONGEST_TEXT)
    throw new DatelineError(
      "INPUT_TOO_LARGE",
      `got a text of ${Buffer.byteLength(raw.text)} bytes, expected at most ${LONGEST_TEXT}`,
      { at, hint: "split it into its reports" },
    );
  return { ...raw, published: published?.replace(" ", "T") ?? null, outlet: raw.outlet ?? defaults.outlet };
}

function field(record: Record<string, unknown>, name: string, at: string): string | null {
  const value = record[name];
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string")
    throw new DatelineError("INPUT_BAD_RECORD", `got ${name} of type ${typeof value}, expected text`, { at, hint: FIELDS });
  return value;
}

const HEADER = /^(title|outlet|published|url|id|language):[ \t]{0,8}(.{0,2000})$/i;
const MOST_HEADERS = 12;

/** A text file as a report, and the line each header stands in. */
export interface TextFile {
  readonly raw: RawReport;
  readonly lines: Readonly<Record<string, number>>;
}

/** Header lines if the file has any, a blank line, then the text as it stands; without the blank line all of it is text. */
export function parseText(content: string): TextFile {
  const found: Record<string, string> = {};
  const lines: Record<string, number> = {};
  let from = 0;
  for (let n = 1; n <= MOST_HEADERS; n++) {
    const newline = content.indexOf("\n", from);
    const end = newline < 0 ? content.length : newline;
    const line = content.slice(from, Math.min(end, from + 2100)).replace(/\r$/, "");
    const next = newline < 0 ? content.length : newline + 1;
    if (n > 1 && line.trim() === "") {
      from = next;
      break;
    }
    const match = HEADER.exec(line);
    if (match === null) return { raw: toRaw({}, content), lines: {} };
    const name = (match[1] ?? "").toLowerCase();
    found[name] = (match[2] ?? "").trim();
    lines[name] = n;
    from = next;
  }
  return { raw: toRaw(found, content.slice(from)), lines };
}

function toRaw(found: Readonly<Record<string, string>>, text: string): RawReport {
  return {
    externalId: found["id"] || null,
    title: found["title"] || null,
    outlet: found["outlet"] || null,
    url: found["url"] || null,
    published: found["published"] || null,
    language: found["language"] || null,
    text,
  };
}
