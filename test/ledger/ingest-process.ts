// One of several processes that write into one ledger at once (sqlite-store.test.ts): folder, and how far to turn the order.
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { ALL } from "./kabul-facts.ts";
import { ingest } from "./ledger-of.ts";

const [folder = "", turn = "0"] = process.argv.slice(2);
const store = openSqliteStore(folder, { create: true });
const from = Number(turn) * 3;
await ingest(store, [...ALL.slice(from), ...ALL.slice(0, from)]);
await store.close();
