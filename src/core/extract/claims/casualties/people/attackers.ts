import type { Segmented } from "../../../../text/index.ts";
import type { PersonPhrase } from "./person-phrase.ts";

/** "armed men", "masked youths". */
const BEARING = /^(?:armed|masked|hooded|gun-toting|knife-wielding|uniformed)$/;
const PEOPLE = /^(?:m[ae]n|wom[ae]n|youths?|boys?|people|persons?|individuals?|civilians?)$/;

/** What men wear who mean not to be known: "men in army uniforms". */
const DRESS = /^(?:uniforms?|fatigues|camouflage|masks?|balaclavas?)$/;

/** Whether words for people call them attackers: gunmen, rebels, armed men. */
export function attacks(doc: Segmented, { status, noun, first, head }: PersonPhrase): boolean {
  if (status === "perpetrator" || status === "militant") return true;
  if (noun === null || !PEOPLE.test(noun)) return false;
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  for (let i = first; i < head; i++) if (BEARING.test(word(i))) return true;
  if (word(head + 1) === "armed") return true;
  return word(head + 1) === "in" && [2, 3, 4].some((n) => DRESS.test(word(head + n)));
}
