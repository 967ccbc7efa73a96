import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/engine.ts";

const KINDS: readonly (readonly [text: string, subEvent: string])[] = [
  ["Gunmen killed four soldiers at a checkpoint near Gao on Monday.", "Armed clash"],
  ["Gunmen killed four farmers in a field near Gao on Monday.", "Attack"],
  ["Gunmen killed two soldiers and four civilians near Gao on Monday.", "Attack"],
  ["A roadside bomb killed four soldiers near Gao on Monday.", "Remote explosive/landmine/IED"],
  ["Police shot dead three protesters in Conakry on Monday.", "Excessive force against protesters"],
  ["Soldiers opened fire on demonstrators in Conakry on Monday.", "Excessive force against protesters"],
  ["Protesters shot dead a policeman in Conakry on Monday.", "Attack"],
  ["Two marchers were shot dead by soldiers in Conakry on Monday.", "Excessive force against protesters"],
  ["Police fired tear gas at protesters in Conakry on Monday, injuring nine.", "Protest with intervention"],
  ["Rioters threw stones at officers in Derry on Monday; three officers were hurt.", "Violent demonstration"],
  ["Gunmen raided a farm near Gao on Monday and led away four herders.", "Abduction/forced disappearance"],
  ["Masked men forced a councilman into a van in Durango on Monday.", "Abduction/forced disappearance"],
  ["A gunman held six customers hostage in a bank in Asuncion on Monday.", "Abduction/forced disappearance"],
  ["Rebels captured two aid workers near Bangassou on Monday.", "Abduction/forced disappearance"],
  ["Police captured two suspected rebels near Bangassou on Monday.", "Arrests"],
  ["Soldiers arrested nine men in raids near Gao on Monday.", "Arrests"],
  ["Gunmen ambushed a bus near Gao on Monday, killing six passengers.", "Attack"],
  ["Gunmen ambushed a patrol near Gao on Monday, killing six soldiers.", "Armed clash"],
  ["Jets of the coalition bombed a village near Taiz on Monday.", "Air/drone strike"],
  ["The Saudi-led coalition bombed a market near Taiz on Monday, killing nine traders.", "Air/drone strike"],
  ["Rebels bombed a bridge near Taiz on Monday.", "Remote explosive/landmine/IED"],
  ["Helicopters dropped barrel bombs on a market near Taiz on Monday, killing nine traders.", "Air/drone strike"],
  ["A suicide attacker rammed a lorry into a convoy near Gao on Monday, killing nine soldiers.", "Suicide bomb"],
  ["A mob lynched a shopkeeper in Gao on Monday.", "Mob violence"],
  ["Residents set a police station on fire in Kasese on Monday.", "Looting/property destruction"],
  ["Pirates seized a trawler off Somalia on Monday with nine crew aboard.", "Abduction/forced disappearance"],
  ["Rebels took the town of Sake on Monday after heavy fighting with the army.", "Armed clash"],
  ["At least nine bodies were found after an attack on a gold mine near Bunia on Monday.", "Attack"],
  ["Assailants threw acid at a councillor in Lahore on Monday.", "Attack"],
  ["Police used live rounds against protesters in Nairobi on Monday, killing five.", "Excessive force against protesters"],
  ["The bodies of nine men were found in a mass grave near Tarhuna on Monday.", "Attack"],
  ["The bodies of three men, their hands tied, were found near Culiacan on Monday.", "Attack"],
  ["Four children died when they played with an unexploded shell near Gao on Monday.", "Remote explosive/landmine/IED"],
  ["Nine officers were hurt in Lille on Monday as rioters threw stones and bottles.", "Violent demonstration"],
  ["Forty people suffocated when barrels filled with chlorine fell on Taiz on Monday.", "Chemical weapon"],
  ["Sappers disarmed a bomb at a market in Pattani on Monday.", "Disrupted weapons use"],
  ["Rebels burned two lorries near Gao on Monday.", "Looting/property destruction"],
  ["Rebels attacked a village near Gao on Monday and killed two men. Huts were burned down.", "Attack"],
  ["A drone dropped two grenades on a school near Pekon on Monday.", "Air/drone strike"],
];

const NO_INCIDENTS = [
  "Firefighters led nine tenants out of a house in Gao on Monday.",
  "The guards led nine pupils out of the hall in Gao on Monday.",
  "Two helicopters collided over a field near Gao on Monday.",
  "Sappers made a bomb of the Second World War safe in Essen on Monday.",
];

const GTD: readonly (readonly [text: string, attack: string])[] = [
  ["Two men on a motorcycle shot dead a judge in Tumaco on Monday.", "Assassination"],
  ["Two men on a motorcycle shot dead a grocer in Tumaco on Monday.", "Armed Assault"],
  ["A gunman held six customers hostage in a bank in Asuncion on Monday.", "Hostage Taking (Barricade Incident)"],
  ["Gunmen raided a farm near Gao on Monday and led away four herders.", "Hostage Taking (Kidnapping)"],
];

describe("what only sounds like a deed", () => {
  for (const text of NO_INCIDENTS)
    it(text, () => {
      expect(readText(text).incidents).toEqual([]);
    });
});

describe("attack types of the GTD", () => {
  for (const [text, attack] of GTD)
    it(text, () => {
      expect(readText(text).incidents.find((i) => i.main)?.type.gtd.attack).toBe(attack);
    });
});

describe("kinds that depend on who was hit", () => {
  for (const [text, subEvent] of KINDS)
    it(text, () => {
      expect(readText(text).incidents.find((i) => i.main)?.type.acled.subEvent).toBe(subEvent);
    });
});
