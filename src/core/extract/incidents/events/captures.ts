import type { Segmented } from "../../../text/index.ts";
import type { HarmPredicate } from "../../claims/casualties/harm/harm-predicates.ts";
import { attacks } from "../../claims/casualties/people/attackers.ts";

const OPERATION = /^(?:operation|operations|raid|raids|force|forces|troops|soldiers|coalition|army|sweep|kidnappers|gunmen)$/;

/** People taken by attackers, or held by anybody; not the arrest of somebody by the forces. */
export function isAbduction(doc: Segmented, { term, agent, patients }: HarmPredicate): boolean {
  if (/kidnap|abduct|hostage|captive/.test(term.phrase)) return true;
  if (agent === null || !attacks(doc, agent)) return agent === null && term.needs !== null;
  if (patients.some((p) => p.kind === "pronoun" || p.status === "militant" || p.status === "perpetrator")) return false;
  return !ARRESTS.test(term.phrase) || patients.some((p) => p.status !== null && p.status !== "security");
}

const ARRESTS = /^(?:arrest|detain|apprehend)/;

/** Arrests end many reports; they are what is told where fighters are taken, or forces take somebody in an operation. */
export function tellsCapture(doc: Segmented, harm: HarmPredicate): boolean {
  if (isAbduction(doc, harm) || harm.patients.some((p) => p.status === "militant")) return true;
  const sentence = doc.sentences[harm.sentence];
  return sentence !== undefined && doc.tokens.slice(sentence.first, sentence.last).some((t) => OPERATION.test(t.lower));
}
