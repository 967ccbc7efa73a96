// A stream of ndjson far larger than memory through `dateline extract`: resident memory must not grow with it. By turns a bare text and a
// page as it was fetched, scripts and menus and all. 1 GB takes minutes; `npm run bench:long-stream -- 100` streams 100 MB.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { makeReports } from "./reports.ts";

const MB = 1_000_000;
const MOST_RESIDENT_MB = 600;
const megabytes = Number(process.argv[2] ?? 1000);
const main = fileURLToPath(new URL("../src/entry/cli/main.ts", import.meta.url));
const child = spawn(process.execPath, [main, "extract", "-", "--format", "ndjson", "--quiet"], {
  stdio: ["pipe", "pipe", "inherit"],
});

/** A news page of about 130 KB around the report, as heavy as pages are. */
function pageOf(report: ReturnType<typeof makeReports>[number]): object {
  const links = Array.from({ length: 250 }, (_, i) => `<li><a href="/news/${report.id}/${i}">Section ${i}</a></li>`).join("");
  const script = `<script>window.state${report.id.replace(/\W/g, "")}=${JSON.stringify("0123456789abcdef".repeat(7000))}</script>`;
  const ld = JSON.stringify({ "@type": "NewsArticle", headline: report.title, datePublished: report.published });
  const paragraphs = report.text.split("\n\n").map((words) => `<p>${words}</p>`);
  return {
    id: report.id,
    html: `<!DOCTYPE html><html><head><title>${report.title}</title><script type="application/ld+json">${ld}</script>${script}</head><body><nav><ul>${links}</ul></nav><article><h1>${report.title}</h1>${paragraphs.join("")}</article></body></html>`,
  };
}

/** Resident megabytes of the program now and at its peak; Linux alone tells them of another process. */
function resident(): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1000;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

let written = 0;
let sent = 0;
let answered = 0;
let peak = 0;
const start = performance.now();
const seconds = (): number => (performance.now() - start) / 1000;
const answers = createInterface({ input: child.stdout });
answers.on("line", () => {
  answered++;
});
const ended = once(child, "close");

let step = 1;
for (let seed = 1; written < megabytes * MB; seed++)
  for (const report of makeReports(200, seed)) {
    if (written >= megabytes * MB) break;
    const own = { ...report, id: `${seed}-${report.id}` };
    const line = `${JSON.stringify(sent % 2 === 0 ? pageOf(own) : own)}\n`;
    written += line.length;
    sent++;
    if (!child.stdin.write(line)) await once(child.stdin, "drain");
    if (written < (step * megabytes * MB) / 10) continue;
    const memory = resident();
    peak = Math.max(peak, memory.peak);
    console.log(
      `${(written / MB).toFixed(0).padStart(5)} MB  ${seconds().toFixed(0).padStart(5)} s  resident ${memory.now.toFixed(0)} MB`,
    );
    step++;
  }
child.stdin.end();
const [status] = await ended;
const fits = status === 0 && answered === sent && peak > 0 && peak <= MOST_RESIDENT_MB;
console.log(
  `${answered} of ${sent} reports of ${(written / MB).toFixed(0)} MB in ${seconds().toFixed(0)} s, status ${status}; peak resident ${peak.toFixed(0)} MB (at most ${MOST_RESIDENT_MB})`,
);
process.exitCode = fits ? 0 : 1;
