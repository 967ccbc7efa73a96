import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { checkCursor, followChanges } from "../../../app/follow-changes.ts";
import type { LedgerStore } from "../../../app/ports/ledger-store.ts";
import { wholeOf } from "../query.ts";
import type { Route } from "../route.ts";
import { listOf, refTo } from "../schemas.ts";

const USUAL = 1000;
const MOST = 10_000;
const MOST_CURSOR = Number.MAX_SAFE_INTEGER;
/** How often the ledger is looked at for a listener, and how often one that hears nothing is told that we are here. */
const LOOK_MS = 1000;
const QUIET_LOOKS = 15;

export const CHANGE_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/changes",
    about:
      "Incidents new, changed, merged, split or withdrawn since a cursor; as Server-Sent Events where asked for, without end",
    role: "reader",
    query: {
      since: { about: "cursor of the last change already seen; from the beginning unless said", type: "integer" },
      limit: { about: `at most so many, ${USUAL} unless said`, type: "integer" },
    },
    answers: {
      type: "object",
      required: ["changes", "cursor"],
      properties: {
        changes: listOf(refTo("change")),
        cursor: { type: "integer", description: "since, for what comes next" },
      },
    },
    byHead: false,
    async handle({ query, accept, lastEventId, ending }, { store }) {
      const since = wholeOf("since", lastEventId ?? query["since"] ?? "0", MOST_CURSOR);
      await checkCursor(store, since);
      if (accept.includes("text/event-stream"))
        return { stream: Readable.from(events(store, since, ending)), type: "text/event-stream; charset=utf-8" };
      const limit = query["limit"] === undefined ? USUAL : wholeOf("limit", query["limit"], MOST);
      const changes: unknown[] = [];
      let cursor = since;
      for await (const change of followChanges(store, since)) {
        // changes of one cursor belong together: the next asking begins after it
        if (changes.length >= limit && change.cursor !== cursor) break;
        changes.push(change);
        cursor = change.cursor;
      }
      return { json: { changes, cursor } };
    },
  },
];

/** Each change as an event whose id is its cursor, so that a browser goes on where it was cut off. */
async function* events(store: LedgerStore, since: number, ending: AbortSignal): AsyncGenerator<string> {
  let cursor = since;
  let headSeen: string | undefined;
  yield ": listening\n\n";
  for (let quiet = 0; !ending.aborted; quiet++) {
    const head = (await store.head())?.hash ?? "";
    if (head !== headSeen) {
      headSeen = head;
      for await (const change of followChanges(store, cursor)) {
        cursor = change.cursor;
        quiet = 0;
        yield `id: ${change.cursor}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
      }
    }
    if (quiet > 0 && quiet % QUIET_LOOKS === 0) yield ": here\n\n";
    await sleep(LOOK_MS, undefined, { signal: ending }).catch(() => undefined);
  }
}
