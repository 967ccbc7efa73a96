import { faultOfValue } from "../core/ledger/index.ts";
import { type Actor, type Claim, type ClaimField, COUNT_FIELDS, DatelineError, exactly, readValue } from "../core/model/index.ts";
import type { Engine } from "./ports/engine.ts";

const RELATIONS = ["blamed", "claimed", "suspected", "charged"] as const;

/**
 * A field's value from a person's words, read as the engine reads a report's: "at least ten", "21 November 2020 at 9 am", "Herat,
 * Afghanistan", "claimed Islamic State"; or as JSON, for any field.
 * @throws DatelineError ACT_BAD
 */
export function valueInWords(engine: Engine, field: ClaimField, words: string): Claim["value"] {
  const value = words.trim().startsWith("{") ? fromJson(words) : fromWords(engine, field, words.trim());
  const fault = value === null ? `got ${JSON.stringify(words)}, which says no ${field}` : faultOfValue(field, value);
  if (fault !== null)
    throw new DatelineError("ACT_BAD", fault, {
      hint: FORM,
    });
  return value as Claim["value"];
}

const FORM = "words as a report would have them, or JSON as docs/codebook.md gives it for the field";

function fromJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch (error) {
    throw new DatelineError("ACT_BAD", `got JSON that does not parse: ${words.slice(0, 80)}`, { hint: FORM, cause: error });
  }
}

function fromWords(engine: Engine, field: ClaimField, words: string): unknown {
  if ((COUNT_FIELDS as readonly string[]).includes(field)) {
    if (/^\d{1,9}$/.test(words)) return exactly(Number(words), null, words);
    return mentionsIn(engine, words).quantities[0]?.value ?? null;
  }
  if (field === "time") {
    const read = mentionsIn(engine, words).times.flatMap((mention) => readValue(mention.reading) ?? []);
    return read.find((time) => time.from !== null) ?? null;
  }
  if (field === "place" || field === "launch-site")
    return (
      mentionsIn(engine, `It happened in ${words}.`).places.flatMap((mention) => readValue(mention.reading) ?? [])[0] ?? null
    );
  if (field === "responsibility") {
    const relation = RELATIONS.find((name) => words.startsWith(`${name} `));
    return relation === undefined ? null : { actor: actorIn(engine, words.slice(relation.length).trim()), relation };
  }
  return null;
}

function actorIn(engine: Engine, name: string): Actor {
  const read = mentionsIn(engine, `The ${name} did it.`).actors.flatMap((mention) => readValue(mention.reading) ?? []);
  return read[0] ?? { name, id: null, kind: "unknown", country: null, aliases: [] };
}

function mentionsIn(engine: Engine, text: string): ReturnType<Engine["read"]>["mentions"] {
  return engine.read({ externalId: null, title: null, outlet: null, url: null, published: null, language: "en", text }).mentions;
}
