import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";

const WEAPONS: readonly (readonly [text: string, weapons: readonly string[]])[] = [
  ["Gunmen opened fire on a market near Gao on Monday, killing two traders.", ["Firearms: opened fire"]],
  ["A suicide bomber killed four people at a mosque in Kano on Monday.", ["Explosives: suicide bomber"]],
  ["Gunmen kidnapped two nurses near Gao on Monday.", ["Firearms: Gunmen"]],
  ["Masked gunmen killed two traders near Gao on Monday.", ["Firearms: gunmen"]],
  ["Rebels ambushed an army patrol near Gao on Monday, killing two soldiers.", ["Firearms: ambushed"]],
  ["Rebels with machetes ambushed a bus near Gao on Monday, killing two traders.", ["Melee: machetes"]],
  ["Rebels kidnapped a trader near Gao on Monday and shot him dead.", ["Firearms: shot"]],
  ["A man with a knife wounded two nurses near Gao on Monday before police shot the attacker dead.", ["Melee: knife"]],
  [
    "Rebels armed with rifles and grenades stormed a hotel in Gao on Monday. Four guests were killed.",
    ["Firearms: rifles", "Explosives: grenades"],
  ],
  ["A suicide bomber killed four people in Gao on Monday. Rockets were fired at the town.", ["Explosives: Rockets"]],
  ["Arsonists set fire to a church hall in Gao on Monday.", ["Incendiary: set fire to"]],
  ["Gunmen armed with rifles opened fire on a market near Gao on Monday, killing two traders.", ["Firearms: rifles"]],
  ["Rebels clashed with soldiers near Gao on Monday. Two soldiers were killed.", []],
  ["Two people were killed in an attack near Gao on Monday.", []],
];

describe("weapons told by the deed's own words where none is named", () => {
  for (const [text, weapons] of WEAPONS)
    it(text, () => {
      const { incidents, claims } = readText(text);
      const main = incidents.find((i) => i.main);
      expect(main?.weapons.map((w) => `${w.type.gtd}: ${w.quote}`)).toEqual(weapons);
      for (const claim of claims)
        if (claim.field === "weapon")
          expect(claim.reading === "implied").toBe(claim.rule === "weapon-of-its-deed" || claim.rule === "weapon-of-its-doers");
    });
});
