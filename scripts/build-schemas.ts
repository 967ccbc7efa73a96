// JSON Schemas of the contract's shapes, generated from the types of src/core/model into schemas/.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateSchemas } from "./schemas.ts";

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of generateSchemas()) {
  writeFileSync(join(folder, name), text);
  console.error(`schemas/${name}`);
}
