import { enableCompileCache } from "node:module";

// Node keeps what it compiled between starts (in the system's temporary folder, NODE_COMPILE_CACHE elsewhere): a third of a cold start.
enableCompileCache();
const { run } = await import("./program.ts");
await run(process.argv.slice(2));
