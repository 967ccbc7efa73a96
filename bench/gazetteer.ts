// Import of a GeoNames dump: seconds and peak memory over a seeded dump of made-up places, and what opening it costs.
// node bench/gazetteer.ts [rows=1000000]

import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { importDump } from "../src/adapters/gazetteer/import-dump.ts";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const dump = join(folder, "allCountries.txt");
const to = join(folder, "gazetteer.bin");
let state = 7;
const next = (n: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % n;
};
const SYLLABLES = "ba do ka lu mi ne po ra sha ti vo zar gul kha nor pel qa sim tor wen".split(" ");
const COUNTRIES = ["AF", "IQ", "ML", "NG", "PH", "SO", "SY", "UA", "YE", "CO"];
const CODES = ["PPL", "PPL", "PPL", "PPL", "PPLX", "STM", "SCH", "ADM2"] as const;
const nameOf = (): string => {
  const word = Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join("");
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
};
function* lines(): Generator<string> {
  for (let id = 1; id <= rows; id++) {
    const code = CODES[next(CODES.length)] as string;
    const letter = code === "STM" ? "H" : code === "SCH" ? "S" : code === "ADM2" ? "A" : "P";
    const name = nameOf();
    const others = Array.from({ length: next(4) }, nameOf).join(",");
    const [lat, lon] = [(next(18000) / 100 - 90).toFixed(2), (next(36000) / 100 - 180).toFixed(2)];
    const country = COUNTRIES[next(COUNTRIES.length)] as string;
    yield `${[id, name, name, others, lat, lon, letter, code, country, "", `0${next(9)}`, `${next(400)}`, "", "", next(9000), "", "", "", ""].join("\t")}\n`;
  }
}

try {
  await pipeline(Readable.from(lines()), createWriteStream(dump));
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const made = await importDump([dump], { to, provinceName: (_, name) => name, refuse: () => {}, step: () => {} });
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `import of ${rows} rows (${(statSync(dump).size / 1e6).toFixed(0)} MB): ${seconds.toFixed(1)} s, ${made.places} places under ${made.names} names, file ${(made.bytes / 1e6).toFixed(0)} MB, peak resident ${peak.toFixed(0)} MB (${before.toFixed(0)} before)`,
  );
  const opened = performance.now();
  loadGazetteer(to).lookup("zarkha");
  console.log(`opened in ${(performance.now() - opened).toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
