// npm start and npm test, on any Node from 20 on: installs what is missing, compiles the gazetteer, then runs on the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
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

install();
const node = findNode();
if (!existsSync(join(root, "build", "gazetteer.bin"))) {
  const done = spawnSync(node, [join(root, "scripts", "build-gazetteer.ts")], { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) fail("the gazetteer could not be compiled; the reason is above");
}
if (task === "test") {
  process.chdir(root);
  delete process.env.INIT_CWD;
  run(node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...args]);
} else run(node, [join(root, "src", "entry", "cli", "main.ts"), ...(args.length === 0 ? ["demo"] : args)]);
