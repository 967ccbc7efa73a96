// Extraction on one core as a ratio to wink-nlp's bare tokenise-and-tag time on the same texts in the same run: at most 4, goal 2.5.

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { makeReports } from "./reports.ts";

const reports = makeReports(Number(process.argv[2] ?? 1000));
const engine = createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "bench" });
const nlp = winkNLP(model, ["sbd", "pos"]);
const raw = reports.map((r) => ({
  externalId: r.id,
  title: r.title,
  outlet: r.outlet,
  url: null,
  published: r.published,
  language: null,
  text: r.text,
}));

const time = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const wink = (): void => {
  for (const r of raw) nlp.readDoc(r.text).tokens().out(nlp.its.pos);
};
const ours = (): void => {
  for (const r of raw) engine.read(r);
};
wink();
ours();
const rounds = 3;
const best = { wink: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
for (let i = 0; i < rounds; i++) {
  best.wink = Math.min(best.wink, time(wink));
  best.ours = Math.min(best.ours, time(ours));
}
const bytes = raw.reduce((n, r) => n + r.text.length, 0);
console.log(
  `${raw.length} reports, ${(bytes / raw.length / 1000).toFixed(1)} KB each, best of ${rounds} rounds on Node ${process.version}`,
);
console.log(`wink bare   ${best.wink.toFixed(0)} ms, ${((raw.length / best.wink) * 1000).toFixed(0)} reports/s`);
console.log(`extraction  ${best.ours.toFixed(0)} ms, ${((raw.length / best.ours) * 1000).toFixed(0)} reports/s`);
console.log(`ratio       ${(best.ours / best.wink).toFixed(2)} (at most 4, goal 2.5)`);
