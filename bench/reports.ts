/** Seeded news-like reports of about 3 KB, from templates of the project's own. */
export function makeReports(
  count: number,
  seed = 42,
): { readonly id: string; readonly published: string; readonly outlet: string; readonly title: string; readonly text: string }[] {
  let state = seed;
  const next = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % n;
  };
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const towns = ["Kabul", "Kandahar", "Mosul", "Aleppo", "Kharkiv", "Maiduguri", "Mogadishu", "Sanaa", "Bamako", "Quetta"];
  const deeds = [
    "a car bomb exploded near a market",
    "rockets hit a residential quarter",
    "gunmen opened fire on a bus",
    "shells struck a village school",
    "an air strike destroyed two houses",
    "a roadside bomb blew up a police vehicle",
  ];
  const groups = ["the Taliban", "Islamic State", "Boko Haram", "al-Shabaab", "the Houthis", "unknown gunmen"];
  const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const out = [];
  for (let i = 0; i < count; i++) {
    const town = pick(towns);
    const dead = 1 + next(30);
    const hurt = 1 + next(80);
    const day = pick(days);
    const paragraphs = [
      `${town.toUpperCase()} (Reuters) - At least ${dead} people were killed and ${hurt} others wounded on ${day} when ${pick(deeds)} in ${town}, officials said.`,
      `"According to first information, ${dead} people died, including ${1 + next(3)} children," police spokesman Karim Aziz told reporters, adding that the toll could rise.`,
      `No group claimed responsibility, but the interior ministry blamed ${pick(groups)}. A spokesman for the group denied any involvement in a statement on Telegram.`,
      `Witnesses said the blast was heard several kilometres away. "I saw a man and his two sons lying on the ground," said Amina Yusuf, 34, who sells bread nearby.`,
      `A doctor at the regional hospital said it had received ${1 + next(dead)} bodies and ${1 + next(hurt)} wounded people, ${1 + next(5)} of them in critical condition.`,
      `The attack came ${2 + next(9)} days after a similar bombing in ${pick(towns)} in which ${1 + next(20)} people were killed. In March, ${10 + next(40)} people died in an assault on a university.`,
      `The government has promised to send ${100 * (1 + next(20))} more soldiers to the province by the end of the year. Under a ceasefire signed in February both sides must not attack urban areas.`,
      `Pictures shared online showed damaged shops and broken windows. The embassy said on Twitter that nobody in its building was injured.`,
    ];
    const text: string[] = [];
    while (text.join("\n\n").length < 2900) text.push(text.length === 0 ? (paragraphs[0] as string) : pick(paragraphs.slice(1)));
    out.push({
      id: `bench-${i}`,
      published: `2024-0${1 + next(9)}-1${next(10)}`,
      outlet: pick(["Northern Post", "Harbour Times", "Reuters", "Delta Daily"]),
      title: `${dead} dead in ${town} as ${pick(deeds)}`,
      text: text.join("\n\n"),
    });
  }
  return out;
}
