import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextStore, indexOfText, textAt } from "./texts.ts";

test("a text is found at the index it was given, whatever its letters, and no other is", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 60 }), fc.string(), (given, other) => {
      const store = createTextStore();
      const indexes = given.map((text) => store.add(text));
      const texts = store.finish(true);
      given.forEach((text, i) => {
        expect(textAt(texts, indexes[i] as number)).toBe(text);
        expect(indexOfText(texts, text)).toBe(indexes[i]);
      });
      expect(indexOfText(texts, other) >= 0).toBe(given.includes(other));
    }),
  );
});

test("tables grow past their first size", () => {
  const store = createTextStore();
  for (let i = 0; i < 20_000; i++) expect(store.add(`Hill ${i} Ḩill`)).toBe(i);
  const texts = store.finish(true);
  expect(indexOfText(texts, "Hill 19999 Ḩill")).toBe(19_999);
  expect(indexOfText(texts, "Hill 20000 Ḩill")).toBe(-1);
});
