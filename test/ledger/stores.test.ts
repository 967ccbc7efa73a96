import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { storeContract } from "./store-contract.ts";

storeContract("memory", openMemoryStore);
storeContract("SQLite", () => openSqliteStore(":memory:", { create: true }));
