/** A run of words, plain or marked. */
export interface Run {
  readonly kind: "plain" | "code" | "strong";
  readonly text: string;
}

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string };

/** The blocks of one of our own documents: headings, tables, lists, code, paragraphs. Linear in its lines. */
export function blocksOf(document: string): Block[] {
  const blocks: Block[] = [];
  const lines = document.split("\n");
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? "";
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const until = (goesOn: (line: string) => boolean): string[] => {
      const taken: string[] = [];
      while (i < lines.length && goesOn(lines[i] ?? "")) taken.push(lines[i++] ?? "");
      return taken;
    };
    if (line.trim() === "") i++;
    else if (heading !== null) {
      blocks.push({ kind: "heading", level: (heading[1] ?? "").length, text: heading[2] ?? "" });
      i++;
    } else if (line.startsWith("```")) {
      i++;
      blocks.push({ kind: "code", text: until((each) => !each.startsWith("```")).join("\n") });
      i++;
    } else if (line.startsWith("|")) {
      const [head, , ...rows] = until((each) => each.startsWith("|")).map(cellsOf);
      blocks.push({ kind: "table", head: head ?? [], rows });
    } else if (line.startsWith("- ")) {
      const items = until((each) => each.startsWith("- ") || each.startsWith("  "))
        .join("\n")
        .split(/\n(?=- )/);
      blocks.push({ kind: "list", items: items.map((item) => item.slice(2).replaceAll(/\s+/g, " ")) });
    } else
      blocks.push({ kind: "paragraph", text: until((each) => each.trim() !== "" && !/^(?:#|\||- |```)/.test(each)).join(" ") });
  }
  return blocks;
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf("|"))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Code, strong and plain words of one text; of links the words alone. */
export function runsOf(text: string): Run[] {
  return text
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== "")
    .map((part): Run => {
      if (part.startsWith("`") && part.length > 1) return { kind: "code", text: part.slice(1, -1) };
      if (part.startsWith("**") && part.length > 4) return { kind: "strong", text: part.slice(2, -2) };
      return { kind: "plain", text: part };
    });
}

/** A part of a document: what stands under one heading of the second level. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= 2) chapters.push({ title: block.text, blocks: [] });
    else chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

/** Only what holds some words: paragraphs, items and rows with them, under the headings they stand under. */
export function found(blocks: readonly Block[], words: string): Block[] {
  const wanted = words.toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const kept = blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case "heading":
        return [block];
      case "table": {
        const rows = block.rows.filter((row) => row.some(has));
        return rows.length === 0 ? [] : [{ ...block, rows }];
      }
      case "list": {
        const items = block.items.filter(has);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      default:
        return has(block.text) ? [block] : [];
    }
  });
  return kept.filter((block, i) => block.kind !== "heading" || (kept[i + 1] !== undefined && kept[i + 1]?.kind !== "heading"));
}
