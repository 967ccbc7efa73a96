import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../src/core/model/index.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const codebook = read("docs/codebook.md");

/** Every property name of a schema. */
function propertiesOf(schema: unknown, out = new Set<string>()): Set<string> {
  if (typeof schema !== "object" || schema === null) return out;
  const node = schema as Record<string, unknown>;
  if (typeof node["properties"] === "object" && node["properties"] !== null)
    for (const name of Object.keys(node["properties"])) out.add(name);
  for (const inner of Object.values(node)) propertiesOf(inner, out);
  return out;
}

describe("documentation", () => {
  test.each(readdirSync(fileURLToPath(new URL("schemas/", root))).map((file) => file.replace(/\.schema\.json$/, "")))(
    "the codebook names every field of the %s schema",
    (name) => {
      const words = new Set(codebook.match(/[A-Za-z][A-Za-z0-9-]*/g));
      const missing = [...propertiesOf(JSON.parse(read(`schemas/${name}.schema.json`)))].filter((field) => !words.has(field));
      expect(missing).toEqual([]);
    },
  );

  test("the codebook lists every error code with its exit status", () => {
    for (const [code, { exit }] of Object.entries(ERROR_CODES))
      expect(codebook, code).toMatch(new RegExp(`\\| \`${code}\` +\\| ${exit} +\\|`));
  });

  test("README shows only commands that package.json or the program has", () => {
    const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
    const commands = [...read("README.md").matchAll(/^(?:npm (?:run )?|npx )([a-z:]+)(?: -- ([a-z]+))?/gm)];
    expect(commands.length).toBeGreaterThan(2);
    const program = readdirSync(fileURLToPath(new URL("src/entry/cli/", root))).map((f) => f.replace(/\.ts$/, ""));
    for (const [, name, sub] of commands) {
      if (name !== "dateline") expect(Object.keys(scripts)).toContain(name);
      if (sub !== undefined) expect(program).toContain(sub);
    }
  });

  test("links between pages lead somewhere", () => {
    const pages = [
      "README.md",
      "CONTRIBUTING.md",
      "CHANGELOG.md",
      ...readdirSync(fileURLToPath(new URL("docs/", root)), { recursive: true })
        .map(String)
        .filter((f) => f.endsWith(".md"))
        .map((f) => `docs/${f}`),
    ];
    for (const page of pages) {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(() => readFileSync(new URL(target ?? "", new URL(page, root))), `${page} → ${target}`).not.toThrow(/ENOENT/);
    }
  });
});
