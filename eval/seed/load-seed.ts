import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pack } from "../corpus/gold.ts";
import { parseGold } from "../corpus/parse-gold.ts";
import { SHARED_FOLDER } from "../shared-sets.ts";

const NAME = "kabul-2020-11-21";

/** The seed report with its gold. Its text is not in this repository: null where the shared folder is not there. */
export function loadSeed(): Pack | null {
  const textFile = join(SHARED_FOLDER, "seed", `${NAME}.txt`);
  if (!existsSync(textFile)) return null;
  const goldFile = fileURLToPath(new URL(`${NAME}.gold.json`, import.meta.url));
  const text = readFileSync(textFile, "utf8").replace(/\n$/, "");
  const gold = parseGold(goldFile, JSON.parse(readFileSync(goldFile, "utf8")), text, null);
  const raw = { externalId: `seed/${NAME}`, title: null, outlet: null, url: null, published: "2020-11-21", language: null, text };
  return {
    id: "seed",
    title: "The seed report",
    kind: "retold",
    sources: ["the seed"],
    reports: [{ name: NAME, raw, gold }],
    moments: [],
  };
}
