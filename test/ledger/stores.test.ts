import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { storeContract } from "./store-contract.ts";
import { viewContract } from "./view-contract.ts";

const openSqlite = () => openSqliteStore(":memory:", { create: true });

storeContract("memory", openMemoryStore);
storeContract("SQLite", openSqlite);
viewContract("memory", openMemoryStore, 120);
viewContract("SQLite", openSqlite);
