import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/engine.ts";

const EVENT = "Nine people were killed in a bomb attack in Mosul on Monday.";

/** What follows the event → "actor relation polarity", in the order of the claims. */
const CASES: readonly (readonly [text: string, claims: readonly string[]])[] = [
  ["The army blamed Hamas. Hamas denied it.", ["Hamas blamed affirmed", "Hamas blamed denied"]],
  ["Turkey blamed the attack on Boko Haram.", ["Boko Haram blamed affirmed"]],
  ["The governor held Hezbollah responsible.", ["Hezbollah blamed affirmed"]],
  ["The police said that Hamas was behind the blast.", ["Hamas blamed affirmed"]],
  ["Hamas said it was behind the bombing.", ["Hamas claimed affirmed"]],
  ["Al-Shabaab said its fighters had carried out the attack.", ["Al-Shabaab claimed affirmed"]],
  ["The attack was claimed by Hamas.", ["Hamas claimed affirmed"]],
  ["Hamas claimed responsibility for the attack in a statement.", ["Hamas claimed affirmed"]],
  ["Hamas and Hezbollah each claimed to have carried out the attack.", ["Hamas claimed affirmed", "Hezbollah claimed affirmed"]],
  ["Hamas's leader claimed the attack in a video.", ["Hamas claimed affirmed"]],
  ["Hamas said three days later that it had planted the device.", ["Hamas claimed affirmed"]],
  ["A spokesman for Hamas told reporters that the movement was behind the attack.", ["Hamas claimed affirmed"]],
  ["A little-known group calling itself Red Dawn took responsibility in a call.", ["Red Dawn claimed affirmed"]],
  ["Investigators named Hamas as responsible for the attack.", ["Hamas blamed affirmed"]],
  ["Hamas admitted to the attack.", ["Hamas claimed affirmed"]],
  ["An unknown group took credit for the attack.", ["unknown group claimed affirmed"]],
  ["A caller claimed responsibility on behalf of Hamas.", ["Hamas claimed affirmed"]],
  ["Nobody has claimed responsibility.", []],
  ["Police named two men involved in the attack.", []],
  ["No group claimed responsibility for the attack.", []],
  ["Russia denied involvement.", ["Russia blamed denied"]],
  ["Hamas said it played no part in the attack.", ["Hamas blamed denied"]],
  ["The army blamed Hamas. Spokesman Karim Daud rejected the accusation.", ["Hamas blamed affirmed", "Hamas blamed denied"]],
  [
    "People blame the Saudi-led coalition. Sources in the coalition denied it.",
    ["Saudi-led coalition blamed affirmed", "Saudi-led coalition blamed denied"],
  ],
  ["Hamas denied that talks were under way.", []],
  ["The attack was attributed to Hamas.", ["Hamas blamed affirmed"]],
  ["This was the work of Hamas, a crime without pity.", ["Hamas blamed affirmed"]],
  ["It was an attack for which Hamas is being held responsible.", ["Hamas blamed affirmed"]],
  ["The mayor accused Hamas and Hezbollah of the attack.", ["Hamas blamed affirmed", "Hezbollah blamed affirmed"]],
  ["Hamas is suspected of the attack.", ["Hamas suspected affirmed"]],
  ["The governor attributed the attack to Hamas.", ["Hamas blamed affirmed"]],
  ["Officers hold Hamas responsible for the attack.", ["Hamas blamed affirmed"]],
  ['A new group, the "Grey Owl Brigade", claimed responsibility for the attack.', ["Grey Owl Brigade claimed affirmed"]],
  ["Hamas accepted responsibility for the deaths.", ["Hamas claimed affirmed"]],
  ["Hamas admitted killing the traders.", ["Hamas claimed affirmed"]],
  ["Hamas reported that commando units attacked the market.", ["Hamas claimed affirmed"]],
  ["We hold the junta and Hamas responsible for this attack.", ["Hamas blamed affirmed", "junta blamed affirmed"]],
  ["It was an attack for which the mayors hold Hamas responsible.", ["Hamas blamed affirmed"]],
  ["Three men of Hamas were arrested on charges of being implicated in the raid.", ["Hamas suspected affirmed"]],
  ["Hamas's responsibility for the deaths is plain.", ["Hamas blamed affirmed"]],
  ["Witnesses spoke of the involvement of Hamas in the attack.", ["Hamas suspected affirmed"]],
  ["The mayor denied the involvement of Hamas in the attack.", []],
  ["This was a criminal act by Hamas.", ["Hamas blamed affirmed"]],
  ["The press blamed it on Hamas.", ["Hamas blamed affirmed"]],
  ["Hamas is presumed to be responsible for the attack.", ["Hamas suspected affirmed"]],
  ["Members of Hamas were the ones who planted the bomb.", ["Hamas blamed affirmed"]],
  ["The attack was claimed by a group calling itself the Pale Lantern Brigade.", ["Pale Lantern Brigade claimed affirmed"]],
  ['The attack was claimed by the self-styled "Sons of the Delta".', ["Sons of the Delta claimed affirmed"]],
  ["This crime was committed by Hamas.", ["Hamas blamed affirmed"]],
  ["Hamas ordered the attack, the mayor wrote.", ["Hamas blamed affirmed"]],
  ["Hamas ordered the arrest of two men suspected of the attack.", []],
  ["The mayor accused Hamas of corruption.", []],
  ["Hamas may claim responsibility for the attack.", []],
  ["The army did not blame Hamas.", []],
  ["Hamas leader Karim Daud said the market was full.", []],
  ["Hamas was blamed.", ["Hamas blamed affirmed"]],
  ["Hamas was suspected, but nobody claimed it.", ["Hamas suspected affirmed"]],
  ["Nobody claimed it; officials suspected Hamas.", ["Hamas suspected affirmed"]],
  ["Hamas was believed to be responsible.", ["Hamas suspected affirmed"]],
  ["The gunmen were believed to be members of Hamas.", ["Hamas suspected affirmed"]],
  ["The attackers belonged to Hamas.", ["Hamas suspected affirmed"]],
  ["The victims belonged to Hamas.", []],
  ["Hamas is blamed for the drought.", []],
  ["The governor was blamed.", []],
  ["Suspicion fell on Hamas for the attack.", ["Hamas suspected affirmed"]],
  ["All evidence points to Hamas.", ["Hamas suspected affirmed"]],
  ["Detectives see the hand of Hamas in the attack.", ["Hamas suspected affirmed"]],
  ["The attack bore the hallmarks of Hamas.", ["Hamas suspected affirmed"]],
  ["Hamas is thought to have planted the bomb.", ["Hamas suspected affirmed"]],
  ["The army said the Hamas fighters responsible for the attack had fled.", ["Hamas blamed affirmed"]],
  ["The opposition sees Hamas behind the killings.", ["Hamas blamed affirmed"]],
  ["The priest said that Hamas was guilty of the murders.", ["Hamas blamed affirmed"]],
  ["Hamas confessed to the murders in a leaflet.", ["Hamas claimed affirmed"]],
  ["A group named Pale Lantern left a note claiming the attack.", ["Pale Lantern claimed affirmed"]],
];

describe("responsibility", () => {
  it("words of blame make no fact, the outlet's own telling does", () => {
    const facts = (text: string) =>
      readText(`${EVENT} ${text}`, { published: "2021-05-04" }).incidents[0]?.responsibility.map((r) => r.asFact);
    expect(facts("The attack was attributed to Hamas.")).toEqual([false]);
    expect(facts("Hamas gunmen killed two more people there.")).toEqual([true]);
    expect(facts("This crime was committed by Hamas.")).toEqual([true]);
  });

  it("a text put out in the first person is its issuer's claim", () => {
    const text =
      "CLANDESTINE, 4 MAY 89 (RADIO TEMBLOR) -- [COMMUNIQUE] [FARABUNDO MARTI NATIONAL LIBERATION FRONT GENERAL COMMAND] [TEXT] ON 2 MAY WE ATTACKED THE BARRACKS IN CHALCHUAPA AND OUR FIGHTERS KILLED SIX SOLDIERS.";
    const [incident] = readText(text, { published: "1989-05-04" }).incidents;
    expect(incident?.responsibility.map((r) => [r.actor.name, r.claimedBy.length > 0])).toEqual([
      ["Farabundo Marti National Liberation Front", true],
    ]);
    const said = readText('The mayor of Yala said: "We attacked the barracks on Monday and killed six soldiers."');
    expect(said.incidents.flatMap((i) => i.responsibility)).toEqual([]);
  });

  it("an armed group that sets free whom it took had taken him", () => {
    const of = (by: string) =>
      readText(`Engineer Pedro Ruiz, kidnapped on 11 March in Popayan, was released on Monday by ${by}.`, {
        published: "1990-03-20",
      }).incidents[0]?.responsibility.map((r) => r.actor.name);
    expect(of("the ELN")).toEqual(["National Liberation Army"]);
    expect(of("the police")).toEqual([]);
  });

  for (const [text, claims] of CASES)
    it(text, () => {
      const got = readText(`${EVENT} ${text}`, { published: "2021-05-04" }).claims.flatMap((c) =>
        c.field === "responsibility" && "actor" in c.value && "relation" in c.value
          ? [`${c.value.actor.name} ${c.value.relation} ${c.polarity}`]
          : [],
      );
      expect(got).toEqual(claims);
    });
});
