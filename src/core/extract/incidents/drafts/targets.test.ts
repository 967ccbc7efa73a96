import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";

const TARGETS: readonly (readonly [text: string, targets: readonly string[]])[] = [
  ["Gunmen shot dead two teachers near Gao on Monday.", ["teachers → Educational Institution, hit"]],
  ["Gunmen shot dead the mayor near Gao on Monday.", ["mayor → Government (General), hit"]],
  ["Gunmen killed more than 20 soldiers near Gao on Monday.", ["soldiers → Military, hit"]],
  ["Gunmen killed two people near Gao on Monday.", []],
  ["A car bomb killed two nurses near Gao on Monday.", []],
  ["Gunmen attacked a clinic near Gao on Monday and killed two nurses.", ["clinic → Business, hit"]],
  ["A bomb stuck to a police car killed a driver in Gao on Monday.", ["police car → Police, hit"]],
  ["Two bombs exploded one after the other in the bazaar of Gao on Monday.", ["bazaar → Private Citizens & Property, hit"]],
  ["A lorry left in front of the police station exploded in Gao on Monday.", ["police station → Police, beside"]],
  ["Gunmen took nine girls from a boarding school near Gao on Monday.", ["boarding school → Educational Institution, hit"]],
  ["A bomb killed two men in Gao on Monday, their company said.", []],
  ["Israeli forces shot dead a man in the West Bank on Monday.", ["man → Private Citizens & Property, hit"]],
  ["Rebels blew up a section of a gas pipeline near Gao on Monday.", ["gas pipeline → Utilities, hit"]],
  ["A man drove a lorry laden with explosives into an army checkpoint near Gao on Monday.", ["army checkpoint → Military, hit"]],
  ["Police arrested two grocers in Gao on Monday.", []],
  ["Rebels set a school bus ablaze near Gao on Monday.", ["school bus → Transportation, hit"]],
  ["Rebels cut the throats of four technicians near Gao on Monday.", ["technicians → Private Citizens & Property, hit"]],
];

describe("what a deed was aimed at", () => {
  for (const [text, targets] of TARGETS)
    it(text, () => {
      const main = readText(text).incidents.find((i) => i.main);
      expect(main?.targets.map((t) => `${t.quote} → ${t.type.gtd}, ${t.aim ?? "beside"}`)).toEqual(targets);
    });
});

const DOERS: readonly (readonly [text: string, doers: readonly string[]])[] = [
  ["Turkish warplanes bombed a village near Sinjar on Monday, killing four.", ["Turkish Armed Forces"]],
  ["An Israeli air strike killed four people in Rafah on Monday.", ["Israel Defense Forces"]],
  ["Jets of the Saudi-led coalition hit a market in Taiz on Monday, killing four.", ["Saudi-led coalition"]],
  ["Russian shelling killed three people in Kherson on Monday.", ["Russian army"]],
  ["Iranian drones hit Odesa on Monday, killing three people.", []],
];

describe("whose forces struck", () => {
  for (const [text, doers] of DOERS)
    it(text, () => {
      const main = readText(text).incidents.find((i) => i.main);
      expect(main?.perpetrators.map((p) => p.actor?.name)).toEqual(doers);
    });
});
