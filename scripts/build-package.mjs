// What is published: dist/ compiled from src/, the gazetteer and the page.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, "node_modules", "node", "bin", "node");
const node = existsSync(own) ? own : process.execPath;
const step = (...command) => {
  const done = spawnSync(node, command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
rmSync(join(root, "dist"), { recursive: true, force: true });
for (const name of ["core", "node"]) rmSync(join(root, "build", `${name}.tsbuildinfo`), { force: true });
step(join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "tsconfig.json");
step(join(root, "scripts", "build-gazetteer.ts"));
step(join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn");
