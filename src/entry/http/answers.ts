import { gzipSync } from "node:zlib";

/** An answer as it goes over the wire. */
export interface HeldAnswer {
  readonly body: Buffer;
  /** The same compressed; null where it is too short to gain by it, or so long that others would wait. */
  readonly packed: Buffer | null;
}

/** Answers that hold as long as the ledger's head is the same, the least lately asked let go first. */
export interface Answers {
  /** The held answer, or what `make` makes, once for all who ask meanwhile. */
  of(head: string, url: string, make: () => Promise<string>): Promise<HeldAnswer>;
}

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_HELD = 8 * 1024 * 1024;
const WORTH_PACKING = 1024;
/** Bytes packed in a few milliseconds. */
const SOON_PACKED = 512 * 1024;

/**
 * Compressed at once: a stream would need turns of the loop, and wait for them behind every long sum that was asked meanwhile, so that
 * a list of a few milliseconds came after all of them.
 */
function packed(text: string): HeldAnswer {
  const body = Buffer.from(text);
  const worth = body.length >= WORTH_PACKING && body.length <= SOON_PACKED;
  return { body, packed: worth ? gzipSync(body) : null };
}

export function createAnswers(): Answers {
  const held = new Map<string, Promise<HeldAnswer>>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  let headSeen = "";
  const drop = (url: string): void => {
    held.delete(url);
    bytes -= sizes.get(url) ?? 0;
    sizes.delete(url);
  };
  const keep = (url: string, answer: HeldAnswer): void => {
    const size = 2 * answer.body.length;
    if (size > LONGEST_HELD) {
      drop(url);
      return;
    }
    sizes.set(url, size);
    bytes += size;
    for (const oldest of held.keys()) {
      if (bytes <= MOST_BYTES) break;
      drop(oldest);
    }
  };
  return {
    of(head, url, make) {
      if (head !== headSeen) {
        held.clear();
        sizes.clear();
        bytes = 0;
        headSeen = head;
      }
      const known = held.get(url);
      if (known !== undefined) {
        // asked again: the last to be let go
        held.delete(url);
        held.set(url, known);
        return known;
      }
      const made = make().then(packed);
      held.set(url, made);
      made.then(
        (answer) => {
          if (held.get(url) === made) keep(url, answer);
        },
        // a refusal is made anew each time
        () => {
          if (held.get(url) === made) held.delete(url);
        },
      );
      return made;
    },
  };
}
