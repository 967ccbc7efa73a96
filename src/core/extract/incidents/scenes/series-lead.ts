import type { Segmented } from "../../../text/index.ts";

/** Sentences a report sums itself up in. */
const LEAD = 3;
/** Tokens between a number and the deeds it counts: "five apparently unrelated fatal shootings". */
const REACH = 5;

const DEEDS = /^(?:shootings|stabbings|homicides|slayings|killings|murders|attacks|incidents)$/;
/** Those a city tells of by the night; "attacks" and "incidents" are told of wars too. */
export const CRIMES = /^(?:shootings|stabbings|homicides)$/;
const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|multiple|pair|\d{1,2})$/;
const PARTED =
  /^(?:separate|unrelated|different|weekend|overnight|citywide|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** What spreads deeds over a town or a time: "shootings across the city". */
const SPREAD =
  /^(?:across|citywide|throughout|since|between|around|from|on|over|overnight|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** One deed in many places. */
const ONE = /^(?:spree|rampage|gunman|shooter|serial|sniper|killer)$/;
/** A headline on whoever did it. */
const DOER = /^(?:suspects?|accused|charged|manhunt|arrested|killers?)$/;

/** The sentence behind which a report that sums up several deeds begins to tell them, or null where it sums up none. */
export function saysSeries(doc: Segmented, title: Segmented | null): number | null {
  let until = title?.sentences.some(({ first, last }) => sumsUp(title, first, last)) === true ? 0 : -1;
  for (const sentence of doc.sentences.slice(0, LEAD)) if (sumsUp(doc, sentence.first, sentence.last)) until = sentence.index + 1;
  if (until < 0) return null;
  const one = (text: Segmented, last: number): boolean => text.tokens.slice(0, last).some((token) => ONE.test(token.lower));
  const opening = doc.sentences[Math.min(LEAD, doc.sentences.length) - 1]?.last ?? 0;
  if (title?.tokens.some((token) => DOER.test(token.lower) || ONE.test(token.lower)) === true) return null;
  return one(doc, opening) ? null : until;
}

/** "in three shootings", "in other attacks across the city": words for several deeds. */
export function sumsUp(doc: Segmented, first: number, last: number, deeds: RegExp = DEEDS): boolean {
  for (let i = first; i < last; i++) {
    const deed = doc.tokens[i]?.lower ?? "";
    if (!deeds.test(deed)) continue;
    const next = doc.tokens[i + 1]?.lower ?? "";
    // "attacks on the army" are on it, "shootings on the south side" are there
    if (SPREAD.test(next) && (next !== "on" || CRIMES.test(deed))) return true;
    for (let k = i - 1; k >= Math.max(first, i - REACH); k--) {
      const token = doc.tokens[k];
      if (token === undefined || token.pos === "VERB" || token.pos === "AUX" || /^['’]s?$/.test(token.text)) break;
      if (PARTED.test(token.lower) || COUNT.test(token.lower)) return true;
    }
  }
  return false;
}
