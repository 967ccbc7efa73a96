#!/usr/bin/env node
// Starts dateline on a Node new enough for it: this one, or one found in node_modules here or where it was called.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, "dist", "entry", "cli", "main.js");
const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) >= NEEDED) await import(pathToFileURL(main).href);
else {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const places = [root, dirname(dirname(root)), process.cwd()].map((folder) => join(folder, "node_modules", "node", "bin", name));
  places.push(join(dirname(root), "node", "bin", name));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    console.error(
      `dateline needs Node ${NEEDED} or newer; this is ${process.versions.node}.\nInstall a newer Node, or beside dateline: npm install node@24`,
    );
    process.exitCode = 3;
  } else {
    const child = spawn(found, [main, ...process.argv.slice(2)], { stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
  }
}
