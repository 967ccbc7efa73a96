/** Many texts in one run of UTF-8, each once; the table finds one by its content without making a string of any other. */
export interface Texts {
  readonly bytes: Uint8Array;
  /** Where each begins; one more than there are texts. */
  readonly start: Uint32Array;
  /** Open addressing over `textHash`, 0 for empty, else index + 1; a power of two long, or empty where nothing is looked up. */
  readonly slots: Uint32Array;
}

/** FNV-1a over UTF-16 units. */
export function textHash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

export function textAt({ bytes, start }: Texts, index: number): string {
  let out = "";
  const end = start[index + 1] as number;
  for (let i = start[index] as number; i < end; ) {
    const lead = bytes[i++] as number;
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let k = 0; k < more; k++) point = (point << 6) | ((bytes[i++] as number) & 0x3f);
    out += String.fromCodePoint(point);
  }
  return out;
}

/** The text's index, or -1. */
export function indexOfText(texts: Texts, text: string): number {
  const mask = texts.slots.length - 1;
  for (let slot = textHash(text) & mask; slot >= 0; slot = (slot + 1) & mask) {
    const held = texts.slots[slot] as number;
    if (held === 0) return -1;
    if (isText(texts, held - 1, text)) return held - 1;
  }
  return -1;
}

function isText({ bytes, start }: Pick<Texts, "bytes" | "start">, index: number, text: string): boolean {
  let at = start[index] as number;
  const end = start[index + 1] as number;
  if (end - at < text.length) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return isWide(bytes, at, end, text.slice(i));
    if (bytes[at++] !== unit) return false;
  }
  return at === end;
}

function isWide(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  const wide: number[] = [];
  for (const char of text) writePoint(char.codePointAt(0) as number, (byte) => wide.push(byte));
  return end - at === wide.length && wide.every((byte, i) => bytes[at + i] === byte);
}

function writePoint(point: number, write: (byte: number) => void): void {
  const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  write(more === 0 ? point : ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more)));
  for (let k = more - 1; k >= 0; k--) write(0x80 | ((point >> (6 * k)) & 0x3f));
}

/** Texts while they are gathered. */
export interface TextStore {
  readonly size: number;
  /** The text's index, given at its first coming. */
  add(text: string): number;
  textAt(index: number): string;
  /** The texts, with their table or without. Nothing can be added afterwards. */
  finish(lookedUp: boolean): Texts;
}

export function createTextStore(): TextStore {
  let bytes: Uint8Array = new Uint8Array(1 << 16);
  let start: Uint32Array = new Uint32Array(1 << 12);
  let hashes: Uint32Array = new Uint32Array(1 << 12);
  let slots = new Uint32Array(1 << 13);
  let size = 0;
  let used = 0;
  const write = (byte: number): void => {
    bytes[used++] = byte;
  };
  const spread = (): void => {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < size; i++) {
      let slot = (hashes[i] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = i + 1;
    }
  };
  return {
    get size() {
      return size;
    },
    add: (text) => {
      const hash = textHash(text);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (hashes[held - 1] === hash && isText({ bytes, start }, held - 1, text)) return held - 1;
        slot = (slot + 1) & mask;
      }
      bytes = roomFor(bytes, used + text.length * 3);
      start = roomFor(start, size + 2);
      hashes = roomFor(hashes, size + 1);
      for (let i = 0; i < text.length; i++) {
        const point = text.codePointAt(i) as number;
        if (point > 0xffff) i++;
        writePoint(point, write);
      }
      hashes[size] = hash;
      start[size + 1] = used;
      slots[slot] = ++size;
      if (size * 2 > slots.length) spread();
      return size - 1;
    },
    textAt: (index) => textAt({ bytes, start, slots }, index),
    finish: (lookedUp) => ({
      bytes: bytes.subarray(0, used),
      start: start.subarray(0, size + 1),
      slots: lookedUp ? slots : new Uint32Array(0),
    }),
  };
}

/** The array, or one half as long again with the same beginning, so that `length` fits. */
export function roomFor<T extends Uint8Array | Uint32Array | Float32Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
