import { byteOrderMark, wideCharset } from "./decode-text.ts";

/** How an input is laid out: ndjson by line, one JSON value, a page, a feed in XML, or plain text. */
export type Form = "lines" | "json" | "html" | "feed" | "text";

/** Form a file's name tells, or null where only its bytes can. */
export function formOf(path: string): Form | null {
  const name = path.replace(/\.gz$/i, "").toLowerCase();
  if (/\.(?:jsonl|ndjson)$/.test(name)) return "lines";
  if (name.endsWith(".json")) return "json";
  if (/\.x?html?$/.test(name)) return "html";
  if (/\.(?:rss|atom|rdf)$/.test(name)) return "feed";
  return name.endsWith(".txt") ? "text" : null;
}

/** Form of bytes without a telling name. A first line that is a whole object is ndjson; one that only opens is JSON written over lines. */
export function sniffForm(head: Buffer): Form {
  const mark = byteOrderMark(head);
  const bytes = mark === null ? head : head.subarray(mark.length);
  const start = (wideCharset(head) === null ? bytes.toString("utf8") : bytes.toString("latin1").replaceAll("\0", "")).trimStart();
  if (start.startsWith("{")) return /^\{\s*(?:\n|$)|^\{[^\n]{0,16777216}[,[{]\s*\n/.test(start) ? "json" : "lines";
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return "json";
  if (/^<(?:\?xml|!--|rss|feed|rdf:rdf)[\s>]/i.test(start) && /<(?:rss|(?:\w+:)?feed|rdf:rdf)[\s>]/i.test(start)) return "feed";
  return /^<(?:!doctype|!--|html|head|body|meta|article|div|p|\?xml)[\s>]/i.test(start) ? "html" : "text";
}
