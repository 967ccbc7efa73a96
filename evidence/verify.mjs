// Proves this folder against its manifest and its ledger's chain, with nothing but Node: node verify.mjs
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const read = (name) => readFileSync(new URL(name, import.meta.url));
const faults = [];
const holds = (what, right) => right || faults.push(what);
// canonical JSON: keys sorted, no spaces
const canonical = (value) =>
  value === null || typeof value !== "object"
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? `[${value.map(canonical).join(",")}]`
      : `{${Object.keys(value)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
          .join(",")}}`;

const manifest = JSON.parse(read("manifest.json"));
for (const { name, sha256: hash } of manifest.files)
  holds(`${name}: its bytes are not those of the manifest`, sha256(read(name)) === hash);

// every entry given in full hashes to what the chain holds, and each link of the chain follows the one before
const hashes = new Map();
let prev = "0".repeat(64);
for (const line of read("chain.ndjson").toString().trimEnd().split("\n")) {
  const link = JSON.parse(line);
  holds(`entry ${link.seq}: does not follow the entry before it`, link.prev === prev && link.seq === hashes.size + 1);
  prev = link.hash;
  hashes.set(link.seq, link.hash);
}
holds("the chain does not end where the manifest says", prev === manifest.ledger.hash);
const sealed = new Map();
for (const line of read("entries.ndjson").toString().trimEnd().split("\n")) {
  const { hash, ...rest } = JSON.parse(line);
  holds(
    `entry ${rest.seq}: its content is not what was sealed`,
    sha256(canonical(rest)) === hash && hashes.get(rest.seq) === hash,
  );
  if (rest.kind === "report" || rest.kind === "reading") sealed.set(rest.report, rest.extraction);
}

// every report is what its entry recorded, its text is what its hash says, and every quote stands in it
for (const { report, text, extraction } of manifest.reports) {
  const bytes = read(extraction);
  holds(`${extraction}: is not what the ledger recorded`, sealed.get(report) === `sha256:${sha256(bytes)}`);
  const held = JSON.parse(bytes);
  holds(
    `${text}: is not the text that was read`,
    read(text).toString() === held.report.text && `sha256:${sha256(read(text))}` === held.report.textHash,
  );
  const quotes = (value) => {
    if (value === null || typeof value !== "object") return;
    if ("start" in value && "end" in value && "quote" in value) {
      const words = value.part === "title" ? (held.report.title ?? "") : held.report.text;
      holds(
        `${report} ${value.start}-${value.end}: the quote is not what stands there`,
        words.slice(value.start, value.end) === value.quote,
      );
    }
    for (const inner of Object.values(value)) quotes(inner);
  };
  quotes(held);
}

for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0
    ? `all hold: ${manifest.files.length} files, ${manifest.reports.length} reports, ${hashes.size} entries`
    : `${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);
