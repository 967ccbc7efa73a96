import { useMemo } from "react";
import document from "../../../../docs/codebook.md?raw";
import { type Block, blocksOf, chaptersOf, found, runsOf } from "../../parts/document.ts";
import { Empty, Scroll } from "../../parts/parts.tsx";
import { setQuery } from "../../place.ts";

/** The codebook as it stands in the project, to be opened by chapter or looked through for words. */
export function Codebook({ find }: { readonly find: string }) {
  const chapters = useMemo(() => chaptersOf(blocksOf(document)), []);
  const shown = chapters
    .map((chapter) => (find === "" ? chapter : { ...chapter, blocks: found(chapter.blocks, find) }))
    .filter(({ blocks }) => blocks.length > 0);
  return (
    <>
      <label className="find">
        Find in the codebook
        <input
          type="search"
          value={find}
          placeholder="a field, rule, reason or code"
          onChange={(event) => setQuery({ find: event.target.value })}
        />
      </label>
      {shown.length === 0 && <Empty>Nothing in the codebook has these words.</Empty>}
      {shown.map(({ title, blocks }) => (
        <details key={`${title}${find === ""}`} className="chapter" open={find !== "" || undefined}>
          <summary>
            <Words text={title} />
          </summary>
          {blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document stands still
            <BlockView key={i} block={block} label={title} />
          ))}
        </details>
      ))}
    </>
  );
}

function BlockView({ block, label }: { readonly block: Block; readonly label: string }) {
  switch (block.kind) {
    case "heading":
      return (
        <h3>
          <Words text={block.text} />
        </h3>
      );
    case "paragraph":
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case "code":
      return <pre>{block.text}</pre>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <Scroll label={`Table of ${label}`}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col" key={cell}>
                    <Words text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                    <td key={i}>
                      <Words text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      );
  }
}

function Words({ text }: { readonly text: string }) {
  return runsOf(text).map(({ kind, text }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text stand still
    if (kind === "code") return <code key={i}>{text}</code>;
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text stand still
    return kind === "strong" ? <strong key={i}>{text}</strong> : text;
  });
}
