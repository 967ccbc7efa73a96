import { expect, test } from "vitest";
import { gather } from "./gather.ts";

const all = { items: 3, size: 10, sizeOf: (n: number) => n, patience: 1000 };
const collect = async <T>(from: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = [];
  for await (const each of from) out.push(each);
  return out;
};
async function* of(...items: readonly (number | Error | Promise<void>)[]): AsyncGenerator<number> {
  for (const item of items)
    if (item instanceof Error) throw item;
    else if (typeof item === "number") yield item;
    else await item;
}

test("items come in their order, so many together, no more once they are large", async () => {
  expect(await collect(gather(of(1, 2, 3, 4), all))).toEqual([[1, 2, 3], [4]]);
  expect(await collect(gather(of(8, 1, 2, 20, 1), all))).toEqual([[8, 1, 2], [20], [1]]);
  expect(await collect(gather(of(), all))).toEqual([]);
});

test("a fault of the feed comes after the items before it", async () => {
  const seen: number[][] = [];
  await expect(
    (async () => {
      for await (const helping of gather(of(1, 2, new Error("torn")), all)) seen.push(helping);
    })(),
  ).rejects.toThrow("torn");
  expect(seen).toEqual([[1, 2]]);
});

test("what is here is not held for what is not; leaving does not wait for it", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const helpings = gather(of(1, gate, 2), { ...all, patience: 5 });
  expect(await helpings.next()).toEqual({ done: false, value: [1] });
  release();
  expect(await helpings.next()).toEqual({ done: false, value: [2] });
  const stuck = gather(of(1, new Promise(() => {}), 2), { ...all, patience: 5 });
  await stuck.next();
  expect(await stuck.return(undefined)).toMatchObject({ done: true });
});
