import type { Segmented } from "../../../text/index.ts";

const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|northwards?|southwards?)$/;
const LOOKED_BACK = 6;

/** "near", "outside", "north-of", "outskirts", "in": how the words before stand to the name; "40 km north of" is "north-of". */
export function relationBefore(doc: Segmented, first: number): string {
  const sentence = doc.tokens[first]?.sentence;
  const word = (k: number): string => {
    const token = doc.tokens[first - k];
    return token !== undefined && token.sentence === sentence ? token.lower : "";
  };
  let k = 1;
  // "near the city of X", "outside the northern town of X"
  for (let steps = 0; steps < LOOKED_BACK; steps++) {
    if (/^(?:the|city|town|village|capital|port|district|province|northern|southern|eastern|western|central)$/.test(word(k))) k++;
    else if (word(k) === "of" && /^(?:city|town|village|capital|port|district|province)$/.test(word(k + 1))) k++;
    else break;
  }
  if (/^(?:near|outside|around|nearby)$/.test(word(k))) return word(k) === "nearby" ? "near" : word(k);
  if (word(k) === "to" && word(k + 1) === "close") return "near";
  if (word(k) === "from" && /^(?:km|kilometers|kilometres|miles)$/.test(word(k + 1))) return "near";
  if (word(k) !== "of") return "in";
  if (COMPASS.test(word(k + 1))) {
    const joined = word(k + 2) === "-" ? `${word(k + 3)}${word(k + 1)}` : word(k + 1);
    return `${joined.replace(/wards?$/, "")}-of`;
  }
  if (/^(?:outskirts|edge|suburbs|periphery)$/.test(word(k + 1))) return "outskirts";
  if (word(k + 1) === "outside") return "outside";
  if (word(k + 1) === "vicinity" || word(k + 1) === "kilometers" || word(k + 1) === "miles" || word(k + 1) === "km")
    return "near";
  return "in";
}
