import { DatelineError } from "../../core/model/index.ts";

const DECLARED_HTML = /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w:-]{2,30})/i;
const DECLARED_XML = /^\s{0,20}<\?xml[^>]{0,100}encoding\s{0,4}=\s{0,4}["']([\w:-]{2,30})/i;
/** Charsets of seven-bit bytes: valid as UTF-8 and yet not it. */
const SEVEN_BIT = /^(?:iso-2022-|csiso2022|hz-gb|utf-7)/i;
/** Characters that stand in no text: controls, the unassigned, the private. */
const NO_TEXT = /(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}]/u;
/** Guesses of chardet that another charset reads as well and more: KOI8-U has Ukrainian letters where KOI8-R draws boxes. */
const WIDER_GUESS: Readonly<Record<string, string>> = { "KOI8-R": "koi8-u" };
/** Share of control bytes above which bytes are no text. */
const BINARY_SHARE = 0.02;
/** Formats whose heads read like text. */
const BINARY_HEADS = ["%PDF-", "{\\rtf", "%!PS"];

/** Text of bytes: byte order mark, then the page's own declaration, then UTF-8, then a guess by chardet. @throws INPUT_BINARY, INPUT_CHARSET */
export async function decodeText(bytes: Buffer, at: string): Promise<string> {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes.subarray(marked.length), marked.charset, at, "its byte order mark says");
  const wide = wideCharset(bytes);
  if (wide !== null) return decodeAs(bytes, wide, at, "it looks like");
  refuseBinary(bytes, at);
  const declared = declaredCharset(bytes);
  if (declared !== null && SEVEN_BIT.test(declared)) return decodeAs(bytes, declared, at, "it declares");
  const utf8 = decodeUtf8(bytes);
  // a page in valid UTF-8 that declares another charset was converted on its way here
  if (utf8 !== null) return utf8;
  if (declared !== null) return decodeAs(bytes, declared, at, "it declares");
  if (mostlyUtf8(bytes)) throw undecodable(at, "utf-8", "most of it is");
  const { default: chardet } = await import("chardet");
  const guessed = chardet.detect(bytes.subarray(0, 1 << 16));
  if (guessed === null || /^utf-?8$/i.test(guessed)) throw undecodable(at, "utf-8", "nothing declares another");
  return decodeAs(bytes, WIDER_GUESS[guessed] ?? guessed, at, "it looks like");
}

/** Strict UTF-8, or null. */
export function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The charset a byte order mark names, and the mark's length. */
export function byteOrderMark(bytes: Buffer): { readonly charset: string; readonly length: number } | null {
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0xfeff) return { charset: "utf-32le", length: 4 };
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xfeff) return { charset: "utf-32be", length: 4 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", length: 2 };
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? { charset: "utf-8", length: 3 } : null;
}

/** @throws INPUT_BINARY where bytes are no text in any charset */
export function refuseBinary(bytes: Buffer, at: string): void {
  if (!isBinary(bytes)) return;
  throw new DatelineError("INPUT_BINARY", "got binary bytes, expected text", {
    at,
    hint: "give the text or HTML of the report; PDFs and images must be turned into text first",
  });
}

/** Charset a page or XML file declares for itself, lower case. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, 4096);
  return (DECLARED_HTML.exec(head) ?? DECLARED_XML.exec(head))?.[1]?.toLowerCase() ?? null;
}

async function decodeAs(bytes: Buffer, charset: string, at: string, whence: string): Promise<string> {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    // the web's own reading of labels: iso-8859-1 is windows-1252 there, gb2312 is gbk
    decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  } catch {
    const { default: iconv } = await import("iconv-lite");
    if (!iconv.encodingExists(charset)) throw undecodable(at, charset, `${whence}, which is no known charset,`);
    const text = iconv.decode(bytes, charset);
    if (text.includes("\uFFFD")) throw undecodable(at, charset, whence);
    return text;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw undecodable(at, charset, whence);
  }
}

function undecodable(at: string, charset: string, whence: string): DatelineError {
  return new DatelineError(
    "INPUT_CHARSET",
    `got bytes that cannot be read as ${charset}, expected ${charset} because ${whence} so`,
    {
      at,
      hint: "convert the file to UTF-8, or correct the charset it declares",
    },
  );
}

/** Broken UTF-8 must not be guessed into another charset: more whole multi-byte characters stand in it than faults. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString("utf8", 0, 1 << 16);
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > broken;
}

/** The charset of text whose characters are two bytes or four, by its mark or without one; null for the others. */
export function wideCharset(bytes: Buffer): string | null {
  const charset = byteOrderMark(bytes)?.charset ?? utf16Of(bytes);
  return charset === "utf-8" ? null : charset;
}

/** UTF-16 without a mark: blanks, digits and tags have a zero byte, nearly all on one side, and what it reads as is all text. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const [less, more] = even < odd ? [even, odd] : [odd, even];
  if (more < length / 40 || less * 8 > more) return null;
  const charset = even < odd ? "utf-16le" : "utf-16be";
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return NO_TEXT.test(text) ? null : charset;
  } catch {
    return null;
  }
}

function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192);
  const head = sample.toString("latin1", 0, 8);
  if (BINARY_HEADS.some((start) => head.startsWith(start))) return true;
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) control++;
  }
  return sample.length > 0 && control / sample.length > BINARY_SHARE;
}
