import { type Gazetteer, type GazetteerEntry, placeKey } from "../../../gazetteer/index.ts";

const DOMAIN = /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,6})(?::\d{1,5})?(?:\/|$)/;
// endings anybody may take tell no country
const OPEN_ENDINGS = new Set(["co", "tv", "io", "me", "ai", "fm", "am", "cc", "ws", "ly", "to", "gg", "im", "eu", "su"]);

/** Call signs of stations in the United States, by which they name their pages: "wsmv.com", "kctv5.com", "wbbjtv.com". */
const CALL_SIGN = /^[kw][a-z]{2,3}(?:\d{1,2}|tv|fm|am|news|radio)?$/;

/** Country of an outlet known only by its domain: `.co.uk` → GB, an American call sign → US; null where neither tells one. */
export function countryOfDomain(outlet: string): string | null {
  const parts = DOMAIN.exec(outlet.trim().toLowerCase())?.[1]?.split(".") ?? [];
  const ending = parts.at(-1) ?? "";
  if (ending === "uk") return "GB";
  if (ending.length === 2 && !OPEN_ENDINGS.has(ending)) return ending.toUpperCase();
  return CALL_SIGN.test(parts.at(-2) ?? "") ? "US" : null;
}

const LEAD = /^(?:the|my|inside|thisis|daily|news|go|al)+/;
/** A network's station in a town: "fox32chicago", "nbcwashington". */
const NETWORK = /^(?:abc|nbc|cbs|fox|clickon)(?=[a-z]{5})/;

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
  return NETWORK.test(word) ? `${word.replace(NETWORK, "")}news` : word.replace(LEAD, "");
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
