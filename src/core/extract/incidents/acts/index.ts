export { type ActLexicon, compileActLexicon } from "./act-lexicon.ts";
export { actScene, takesLead } from "./act-scene.ts";
export { findAct, type PoliticalAct } from "./find-act.ts";
export { findPastActs, type PastAct } from "./past-acts.ts";
