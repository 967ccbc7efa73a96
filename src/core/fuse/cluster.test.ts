import { describe, expect, test } from "vitest";
import { clusterNodes, type PairEdge } from "./cluster.ts";

const same = (a: string, b: string, score = 8): PairEdge => ({ a: `${a}/i1`, b: `${b}/i1`, verdict: "same", score });
const ids = (...names: string[]): string[] => names.map((name) => `${name}/i1`);
const groups = (nodes: string[], edges: PairEdge[], rulings: Parameters<typeof clusterNodes>[2] = []): string =>
  clusterNodes(nodes, edges, rulings)
    .map((group) => group.map((id) => id.replace("/i1", "")).join(""))
    .join(" ");

describe("clusters", () => {
  test("nodes without an edge stand alone; an edge joins", () => {
    expect(groups(ids("a", "b", "c"), [same("a", "b")])).toBe("ab c");
  });

  test("an edge to a node that is not there counts for nothing", () => {
    expect(groups(ids("a"), [same("a", "z")])).toBe("a");
  });

  test("one strong edge does not chain two groups whose other pairs say nothing", () => {
    const edges = [same("a", "b", 20), same("c", "d", 20), same("b", "c", 6)];
    expect(groups(ids("a", "b", "c", "d"), edges)).toBe("ab cd");
  });

  test("two incidents of one report are kept apart unless much speaks for one", () => {
    const edges = [same("a", "b", 6), { a: "a/i2", b: "b/i1", verdict: "same", score: 5.5 } as const];
    expect(clusterNodes(["a/i1", "a/i2", "b/i1"], edges, [])).toEqual([["a/i1", "b/i1"], ["a/i2"]]);
  });

  test("a person's word outweighs the machine both ways", () => {
    const edges = [same("a", "b", 30)];
    expect(groups(ids("a", "b", "c"), edges, [{ a: "a/i1", b: "b/i1", verdict: "not-same" }])).toBe("a b c");
    expect(groups(ids("a", "b", "c"), edges, [{ a: "b/i1", b: "c/i1", verdict: "same" }])).toBe("abc");
  });

  test("two groups a person joins stay whole", () => {
    const edges = [same("a", "b"), same("c", "d")];
    expect(groups(ids("a", "b", "c", "d"), edges, [{ a: "a/i1", b: "c/i1", verdict: "same" }])).toBe("abcd");
  });

  test("a pair a person joined is one even where its company is kept apart", () => {
    const edges = [same("a", "b"), same("c", "d")];
    const rulings = [
      { a: "a/i1", b: "c/i1", verdict: "same" },
      { a: "b/i1", b: "d/i1", verdict: "not-same" },
    ] as const;
    const found = clusterNodes(ids("a", "b", "c", "d"), edges, rulings);
    expect(found.some((group) => group.includes("a/i1") && group.includes("c/i1"))).toBe(true);
    expect(found.some((group) => group.includes("b/i1") && group.includes("d/i1"))).toBe(false);
  });

  test("where rulings contradict each other the newest holds (first in the list)", () => {
    const newest = { a: "a/i1", b: "c/i1", verdict: "not-same" } as const;
    const older = [
      { a: "a/i1", b: "b/i1", verdict: "same" },
      { a: "b/i1", b: "c/i1", verdict: "same" },
    ] as const;
    expect(groups(ids("a", "b", "c"), [], [newest, ...older])).toBe("ab c");
    expect(groups(ids("a", "b", "c"), [], [...older, newest])).toBe("abc");
  });

  test("an overgrown component is cut at its weakest edges", () => {
    const nodes = Array.from({ length: 2400 }, (_, i) => `r${String(i).padStart(4, "0")}/i1`);
    const edges = nodes
      .slice(1)
      .map((id, i): PairEdge => ({ a: nodes[i] ?? "", b: id, verdict: "same", score: i === 1199 ? 5 : 9 }));
    const found = clusterNodes(nodes, edges, []);
    expect(found.length).toBeGreaterThan(1);
    expect(found.some((group) => group.includes("r1199/i1") && group.includes("r1200/i1"))).toBe(false);
  });
});
