/**
 * The forms of an English verb: base, -s, past, participle, -ing. `give/gave/given` says what the rule cannot know
 * (past, participle, -ing); a particle follows the verb ("call off").
 */
export function inflect(entry: string): readonly string[] {
  const [head = "", past, participle, ing] = entry.split("/");
  const space = head.indexOf(" ");
  const verb = space < 0 ? head : head.slice(0, space);
  const tail = space < 0 ? "" : head.slice(space);
  // both spellings: "signaled", "signalled"
  const doubled = past === undefined && /[^aeiou][aeiou]l$/.test(verb) ? [`${verb}led${tail}`, `${verb}ling${tail}`] : [];
  const pasts = past === undefined ? [withEd(verb) + tail] : [past, participle ?? past].map((form) => withTail(form, tail));
  return [
    ...new Set([head, withS(verb) + tail, ...pasts, ...doubled, ing === undefined ? withIng(verb) + tail : withTail(ing, tail)]),
  ];
}

function withTail(form: string, tail: string): string {
  return form.includes(" ") ? form : form + tail;
}

function withS(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function withEd(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function withIng(verb: string): string {
  return /[^eoy]e$/.test(verb) && verb.length > 2 ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
