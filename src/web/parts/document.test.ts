import { expect, test } from "vitest";
import { blocksOf, chaptersOf, found, runsOf } from "./document.ts";

const PAGE = `# Book

Before it
goes on.

## One

| field | is       |
| ----- | -------- |
| \`a\`   | the first|
| \`b\`   | x \\| y  |

- an item
  of two lines
- another

### Within

\`\`\`sh
npm start
\`\`\`

## Two

**Last** words with a [link](there.md).`;

test("a document becomes blocks: wrapped lines are one paragraph, a bar within a cell stays", () => {
  const blocks = blocksOf(PAGE);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    ...["heading", "paragraph", "heading", "table", "list", "heading", "code", "heading", "paragraph"],
  ]);
  expect(blocks[1]).toMatchObject({ text: "Before it goes on." });
  expect(blocks[3]).toMatchObject({
    head: ["field", "is"],
    rows: [
      ["`a`", "the first"],
      ["`b`", "x | y"],
    ],
  });
  expect(blocks[4]).toMatchObject({ items: ["an item of two lines", "another"] });
  expect(chaptersOf(blocks).map(({ title, blocks }) => [title, blocks.length])).toEqual([
    ["Book", 1],
    ["One", 4],
    ["Two", 1],
  ]);
});

test("runs of words: code, strong, plain; of a link its words", () => {
  expect(runsOf("**Last** `c` of a [link](there.md).")).toEqual([
    { kind: "strong", text: "Last" },
    { kind: "plain", text: " " },
    { kind: "code", text: "c" },
    { kind: "plain", text: " of a link." },
  ]);
  expect(runsOf("a ` alone and ** too")).toEqual([{ kind: "plain", text: "a ` alone and ** too" }]);
});

test("what is looked for stays with its headings, and rows without it go", () => {
  const kept = found(blocksOf(PAGE), "FIRST");
  expect(kept).toEqual([
    { kind: "heading", level: 2, text: "One" },
    { kind: "table", head: ["field", "is"], rows: [["`a`", "the first"]] },
  ]);
  expect(found(blocksOf(PAGE), "nowhere in it")).toEqual([]);
});
