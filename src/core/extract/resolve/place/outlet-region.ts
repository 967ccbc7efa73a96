import { type Gazetteer, type GazetteerEntry, placeKey } from "../../../gazetteer/index.ts";

const DOMAIN = /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,6})(?:\/|$)/;
// endings anybody may take tell no country
const OPEN_ENDINGS = new Set(["co", "tv", "io", "me", "ai", "fm", "am", "cc", "ws", "ly", "to", "gg", "im", "eu", "su"]);

/** Country of an outlet known only by its domain: `.co.uk` → GB; null where the ending tells none. */
export function countryOfDomain(outlet: string): string | null {
  const ending = DOMAIN.exec(outlet.trim().toLowerCase())?.[1]?.split(".").at(-1) ?? "";
  if (ending === "uk") return "GB";
  return ending.length === 2 && !OPEN_ENDINGS.has(ending) ? ending.toUpperCase() : null;
}

const LEAD = /^(?:the|my|inside|thisis|daily|news|go|al)+/;

/** The outlet's name as one word, for towns in it: "parisbeacon", "gainesvillesun". */
export function outletWord(outlet: string | null): string {
  if (outlet === null) return "";
  const domain = DOMAIN.exec(outlet.trim().toLowerCase())?.[1];
  const word =
    domain === undefined
      ? placeKey(outlet.slice(0, 100)).replaceAll(" ", "")
      : domain
          .split(".")
          .slice(0, -1)
          .join("")
          .replace(/[^a-z]/g, "");
  return word.replace(LEAD, "");
}

/** Whether an outlet is named for a town: "Paris Beacon-News" for Paris. Short names say too little. */
export function namesOutlet(name: string, outlet: string): boolean {
  const key = placeKey(name).replaceAll(" ", "");
  return key.length >= 5 && outlet.startsWith(key) && outlet.length > key.length;
}

/** People of a town whose name an outlet's own name begins with by no chance. */
const TOWN_OF_OUTLETS = 100_000;
const SHORTEST_TOWN = 5;

/** The large town an outlet is named for: "chicagotribune.com" → Chicago; null where it is named for none. */
export function townOfOutlet(outlet: string | null, gazetteer: Gazetteer): GazetteerEntry | null {
  const word = outletWord(outlet);
  for (let length = word.length - 1; length >= SHORTEST_TOWN; length--) {
    const town = gazetteer.lookup(word.slice(0, length)).find((entry) => entry.kind === "town");
    if (town !== undefined && town.population >= TOWN_OF_OUTLETS) return town;
  }
  return null;
}
