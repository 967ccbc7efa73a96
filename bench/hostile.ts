// Hostile texts: time(2n) / time(n) must stay at 2.3 or below, whatever the text.
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { createEngine } from "../src/core/extract/index.ts";

const engine = createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "bench" });
const LIMIT = 2.3;
/** Generous: seconds for a text of a million characters, whatever it says. */
const MOST_SECONDS = 60;
const texts: readonly (readonly [string, (n: number) => string])[] = [
  ["no spaces", (n) => "a".repeat(n)],
  ["quotes", (n) => '"'.repeat(n / 10)],
  ["open curly quotes", (n) => "“a ".repeat(n / 10)],
  ["nested brackets", (n) => "([{".repeat(n / 30) + ")]}".repeat(n / 30)],
  ["cue verbs", (n) => "he said that ".repeat(n / 13)],
  ["commas", (n) => "a man, ".repeat(n / 7)],
  ["digits", (n) => "9".repeat(n)],
  ["spaced digits", (n) => "12 ".repeat(n / 3)],
  ["dates", (n) => "on Monday, 3 May 2020 at 11:30 am ".repeat(n / 34)],
  ["places", (n) => "in Kabul, Afghanistan, ".repeat(n / 23)],
  ["harm", (n) => "eight people were killed and ".repeat(n / 29)],
  ["capitals", (n) => "JOHN SMITH ".repeat(n / 11)],
  ["newlines", (n) => "\n".repeat(n)],
  ["tags", (n) => "[ad_1] <b> ".repeat(n / 11)],
  ["apostrophes", (n) => "’s ‘ ".repeat(n / 5)],
  ["names", (n) => "Amina Yusuf, Karim Aziz, 34, and Dr. John A. Smith, ".repeat(n / 51)],
  ["towns", (n) => "Mosul, Aleppo, Kharkiv and Sanaa, ".repeat(n / 34)],
  ["unread dates", (n) => "3/4/20, last week, May, the 5th, two days later, ".repeat(n / 49)],
  ["weapons", (n) => "rockets, mortars, a car bomb and rifles, ".repeat(n / 40)],
  ["targets", (n) => "rockets hit the bus, a bomb stuck to the car exploded in the market, ".repeat(n / 69)],
  ["accidents", (n) => "eight people died in a crash and many bodies were found after a gas leak, ".repeat(n / 74)],
  ["captives", (n) => "gunmen marched two men into the forest and held nine hostage, ".repeat(n / 62)],
  ["claimants", (n) => "The Front and the Brigade each claimed the attack on behalf of the Army. ".repeat(n / 72)],
  ["attacks", (n) => "The attack came after a bombing and an air strike. ".repeat(n / 50)],
  ["tolls", (n) => "A bomb killed three people in Mosul on Monday, police said.\n\n".repeat(n / 61)],
  ["actors", (n) => "the Taliban, Boko Haram and the interior ministry's spokesman, ".repeat(n / 63)],
  ["blame", (n) => "The army blamed the Taliban, who denied it. ".repeat(n / 44)],
  ["quotations", (n) => '"They fired at us," he said. '.repeat(n / 29)],
  ["promises", (n) => "They agreed to stop attacks and plan to send 200 troops in May. ".repeat(n / 64)],
  ["one word a line", (n) => "killed\nBomb\n12\n".repeat(n / 15)],
  ["short sentences", (n) => "He ran. ".repeat(n / 8)],
];
const read = (text: string): number => {
  // processor time of this thread: what else the machine does is not in it
  const before = process.threadCpuUsage();
  engine.read({ externalId: null, title: null, outlet: null, url: null, published: "2020-11-21", language: null, text });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
const size = Number(process.argv[2] ?? 500_000);
read("A bomb killed three people in Kabul on Monday, police said. ".repeat(50));
let worst = 0;
let slowest = 0;
const only = process.argv[3];
for (const [name, make] of texts) {
  if (only !== undefined && name !== only) continue;
  const [half, whole] = [make(size), make(size * 2)];
  // by turns, best of three: what else the machine does falls on both
  let [a, b] = [read(half), read(whole)];
  for (let i = 0; i < 2; i++) [a, b] = [Math.min(a, read(half)), Math.min(b, read(whole))];
  // a collection of what earlier texts left may fall on one reading: what is worse than linear is so again
  for (let i = 0; i < 2 && b >= 25 && b / a > LIMIT; i++) [a, b] = [read(half), read(whole)];
  // below a few milliseconds the clock's grain decides, not the text
  const ratio = b < 25 ? 1 : b / a;
  worst = Math.max(worst, ratio);
  slowest = Math.max(slowest, (b * 1000) / whole.length);
  console.log(
    `${name.padEnd(18)} ${a.toFixed(0).padStart(7)} ms  ${b.toFixed(0).padStart(7)} ms  ${ratio.toFixed(2)}${ratio > LIMIT ? "  OVER" : ""}`,
  );
}
console.log(
  `worst ${worst.toFixed(2)} (at most ${LIMIT}); slowest ${slowest.toFixed(1)} s for a million characters (at most ${MOST_SECONDS})`,
);
process.exitCode = worst > LIMIT || slowest > MOST_SECONDS ? 1 : 0;
