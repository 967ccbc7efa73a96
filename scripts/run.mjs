// npm start and npm test, on any Node from 20 on: installs what is missing, compiles the gazetteer and the page where they are missing or
// what they are made of has changed, then runs on the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(3);
}

/** Installs from the lock file when node_modules is missing or was installed from another lock. */
function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".dateline-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("installing what the lock file names …");
  // npm's words go to stderr: stdout is the program's
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--fetch-timeout=60000"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail("npm ci failed; its words are above");
  writeFileSync(stamp, lock);
}

/** The Node of node_modules (package `node`), else this one when it is new enough. */
function findNode() {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return fail(
    `dateline needs Node 24 or newer; this is ${process.versions.node} and the project's own is not installed.\nWas it installed with --ignore-scripts? Then: npm rebuild node`,
  );
}

function run(node, command) {
  const child = spawn(node, command, { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/** Hash over files and, in folders, every file below. */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const whole = join(root, path);
    const below = statSync(whole).isFile()
      ? [whole]
      : readdirSync(whole, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
    for (const file of below.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Makes `product` anew where it is missing or what it is made of has changed. */
function make(node, product, madeOf, command, name) {
  const stamp = join(root, "build", `${name}.stamp`);
  const now = hashOf(madeOf);
  if (existsSync(join(root, product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  const done = spawnSync(node, command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) fail(`the ${name} could not be made; the reason is above`);
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, now);
}

install();
const node = findNode();
make(
  node,
  "build/gazetteer.bin",
  [
    "lexicon/gazetteer",
    "scripts/gazetteer",
    "scripts/build-gazetteer.ts",
    "src/core/gazetteer",
    "src/adapters/gazetteer",
    "package-lock.json",
  ],
  [join(root, "scripts", "build-gazetteer.ts")],
  "gazetteer",
);
make(
  node,
  "build/web/index.html",
  [
    "src/web",
    "vite.config.ts",
    "package-lock.json",
    "docs/codebook.md",
    "eval/baseline.json",
    "lexicon/incident-types.tsv",
    "NOTICE",
  ],
  [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
  "page",
);
if (task === "test") {
  process.chdir(root);
  delete process.env.INIT_CWD;
  run(node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...args]);
} else run(node, [join(root, "src", "entry", "cli", "main.ts"), ...(args.length === 0 ? ["demo"] : args)]);
