import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** Rooms of core in their order: each may import those to its left. */
const CORE = [
  "model",
  "hash",
  "table",
  "text",
  "lexicon",
  "gazetteer",
  "extract",
  "fuse",
  "ledger",
  "search",
  "watch",
  "tell",
  "export",
  "score",
];
const CORE_PACKAGES = new Set([
  "wink-nlp",
  "wink-eng-lite-web-model",
  "temporal-polyfill",
  "@photostructure/tz-lookup",
  "@noble/hashes",
  "@vvo/tzdb",
]);
/** The one library (or few that belong together) each adapter stands on. */
const ADAPTER_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  feeds: ["linkedom", "@mozilla/readability", "iconv-lite", "chardet", "feedsmith", "tinyglobby"],
  gazetteer: ["fflate"],
  lexicon: [],
  store: ["kysely", "pg"],
  tokens: [],
  evidence: ["fflate"],
  tables: ["hyparquet-writer"],
};
const ENTRY_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cli: ["commander"],
  http: [
    "fastify",
    "@fastify/compress",
    "@fastify/helmet",
    "@fastify/multipart",
    "@fastify/rate-limit",
    "@fastify/static",
    "prom-client",
  ],
};
/** What the page is made with. */
const WEB_PACKAGES = new Set([
  "react",
  "react-dom",
  "@tanstack/react-query",
  "d3-geo",
  "d3-polygon",
  "topojson-client",
  "topojson-specification",
  "world-atlas",
]);
const IMPURE =
  /\b(?:Date\.now|new Date\(\s*\)|Math\.random|performance\.|process\.|globalThis|setTimeout|setInterval|fetch\(|crypto\.)/;

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function importsOf(file: SourceFile): string[] {
  return [
    ...file.text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(?:[\w*$\s{},]*?\s)?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? "");
}

function packageOf(specifier: string): string {
  return specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] ?? specifier);
}

/** Every rule a file breaks, in words. */
function faultsOf(file: SourceFile): string[] {
  const faults: string[] = [];
  const parts = file.path.split("/");
  const [area, room] = parts;
  const code = file.text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  if (area === "core" && IMPURE.test(code))
    faults.push(`${file.path}: a clock, randomness or the outside world in core (${IMPURE.exec(code)?.[0]})`);
  for (const specifier of importsOf(file)) {
    if (!specifier.startsWith(".")) {
      const name = packageOf(specifier.replace(/^node:.*/, "node:"));
      if (area === "core" && !CORE_PACKAGES.has(name)) faults.push(`${file.path}: core may not import ${specifier}`);
      if (area === "app") faults.push(`${file.path}: app may not import ${specifier}`);
      if (area === "adapters" && name !== "node:" && !(ADAPTER_PACKAGES[room ?? ""] ?? []).includes(name))
        faults.push(`${file.path}: the ${room} adapter may not import ${specifier}`);
      if (area === "web" && !WEB_PACKAGES.has(name)) faults.push(`${file.path}: web may not import ${specifier}`);
      if (area === "entry" && name !== "node:" && !(ENTRY_PACKAGES[room ?? ""] ?? []).includes(name))
        faults.push(`${file.path}: entry may not import ${specifier}`);
      continue;
    }
    const target = normalize(join(dirname(file.path), specifier))
      .split(sep)
      .join("/");
    const [toArea, toRoom] = target.split("/");
    const index = target.endsWith("/index.ts");
    if (area === "core") {
      if (toArea !== "core") faults.push(`${file.path}: core may not import ${target}`);
      else if (room !== toRoom) {
        if (CORE.indexOf(toRoom ?? "") > CORE.indexOf(room ?? ""))
          faults.push(`${file.path}: ${room} may not import ${toRoom}, which stands to its right`);
        if (target !== `core/${toRoom}/index.ts`)
          faults.push(`${file.path}: ${toRoom} is entered by its index.ts, not ${target}`);
      }
    }
    if (area === "app" && toArea !== "app" && !(toArea === "core" && index))
      faults.push(`${file.path}: app may not import ${target}`);
    if (area === "adapters") {
      if (toArea === "adapters" && toRoom !== room) faults.push(`${file.path}: an adapter may not import another (${target})`);
      if (toArea === "entry" || (toArea === "app" && toRoom !== "ports") || (toArea === "core" && !index))
        faults.push(`${file.path}: an adapter may not import ${target}`);
    }
    if (area === "entry" && toArea === "adapters" && file.path !== "entry/compose.ts")
      faults.push(`${file.path}: compose.ts alone imports adapters (${target})`);
    // the project's documents and figures are shown as they are: data, no code
    if (area === "web" && /^\.\.\/[\w./-]+(?:\?raw|\.json)$/.test(target)) continue;
    if (area === "web" && toArea !== "web" && !(isShape(file.path, target) && onlyTypes(file.text, specifier)))
      faults.push(`${file.path}: web may import types of core/model alone, and shapes.ts those of answers, not ${target}`);
    if (area === "entry" && toArea === "core" && !index)
      faults.push(`${file.path}: core is entered by its index.ts, not ${target}`);
  }
  return faults;
}

/** What the page may know the shape of: the contract's nouns everywhere, and in one file what the use-cases answer. */
function isShape(path: string, target: string): boolean {
  if (target === "core/model/index.ts") return true;
  return path === "web/server/shapes.ts" && (/^app\/[\w-]+\.ts$/.test(target) || /^core\/\w+\/index\.ts$/.test(target));
}

/** Whether everything a file takes from a place is a type. */
function onlyTypes(text: string, specifier: string): boolean {
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;]*?from\s*["']([^"']+)["']/g)].every(
    ([, type, from]) => from !== specifier || type !== undefined,
  );
}

function sources(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.(?:test|corpus)\.ts$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .map((path) => ({ path: relative(SRC, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}

describe("who may import whom", () => {
  test("every file of the house keeps the rules", () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ["core/fuse/x.ts", 'import { a } from "../ledger/index.ts";', "to its right"],
    ["core/text/x.ts", 'import { readFileSync } from "node:fs";', "core may not import node:fs"],
    ["core/text/x.ts", 'import { a } from "../model/time.ts";', "entered by its index.ts"],
    ["core/text/x.ts", 'import chalk from "chalk";', "core may not import chalk"],
    ["core/text/x.ts", "export const now = Date.now();", "a clock"],
    ["core/text/x.ts", "export const now = new Date();", "a clock"],
    ["core/text/x.ts", "export const r = Math.random();", "randomness"],
    ["app/x.ts", 'import { DatabaseSync } from "node:sqlite";', "app may not import"],
    ["app/x.ts", 'import { a } from "../adapters/store/sqlite/sqlite-store.ts";', "app may not import"],
    ["adapters/feeds/x.ts", 'import { a } from "../store/sqlite/sqlite-store.ts";', "may not import another"],
    ["adapters/feeds/x.ts", 'import a from "pg";', "may not import pg"],
    ["entry/cli/x.ts", 'import { a } from "../../adapters/feeds/read-inputs.ts";', "compose.ts alone"],
    ["web/x.tsx", 'import { POLICIES } from "../core/model/index.ts";', "types of core/model alone"],
    ["web/x.tsx", 'import type { A } from "../app/moment.ts";', "types of core/model alone"],
    ["web/server/shapes.ts", 'export { LARGEST_PAGE } from "../../app/list-page.ts";', "types of core/model alone"],
    ["web/server/shapes.ts", 'export type { A } from "../../adapters/feeds/read-inputs.ts";', "types of core/model alone"],
    ["web/x.tsx", 'import score from "../../eval/baseline.ts";', "types of core/model alone"],
    ["web/x.tsx", 'import lodash from "lodash";', "web may not import lodash"],
    ["entry/cli/x.ts", 'const a = await import("../../adapters/feeds/read-inputs.ts");', "compose.ts alone"],
  ])("%s with %s is refused", (path, text, why) => {
    expect(faultsOf({ path, text }).join("\n")).toContain(why);
  });

  test("allowed imports are allowed", () => {
    expect(
      faultsOf({
        path: "core/ledger/x.ts",
        text: 'import { a } from "../fuse/index.ts";\nimport { b } from "./y.ts";\nimport { sha256 } from "@noble/hashes/sha2.js";\nconst d = new Date(0); // Date.now() in a comment\n',
      }),
    ).toEqual([]);
    expect(faultsOf({ path: "entry/compose.ts", text: 'import { a } from "../adapters/feeds/read-inputs.ts";' })).toEqual([]);
  });
});
