/** What is read of a parsed page's nodes. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|BLOCKQUOTE|FIGURE|FIGCAPTION|TABLE|TR|PRE|HEADER|FOOTER|ASIDE|MAIN|DL|DT|DD)$/;

/** Text with a blank line between blocks and single spaces inside them. */
export function textOf(root: HtmlNode): string {
  const blocks: string[] = [];
  let line = "";
  const flush = (): void => {
    const clean = line.replace(/[^\S\n]+/g, " ").trim();
    if (clean !== "") blocks.push(clean);
    line = "";
  };
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === 3) line += (node.textContent ?? "").replace(/\s+/g, " ");
    else if (node.nodeName === "BR") line += "\n";
    else if (!/^(?:SCRIPT|STYLE|NOSCRIPT|HEAD)$/.test(node.nodeName)) {
      const block = BLOCK.test(node.nodeName);
      if (block) flush();
      else if (/^T[DH]$/.test(node.nodeName)) line += " ";
      for (const child of node.childNodes) walk(child);
      if (block) flush();
    }
  };
  walk(root);
  flush();
  return blocks.join("\n\n");
}
