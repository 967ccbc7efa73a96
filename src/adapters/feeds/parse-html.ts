import { DatelineError, type RawReport } from "../../core/model/index.ts";
import { nestingOf } from "./page-depth.ts";
import { type Page, readMetadata } from "./page-metadata.ts";

/** Longest page in characters: markup may outweigh the text, a parse tree outweighs both. */
const LONGEST_PAGE = 16 * 1024 * 1024;
/** Readability's time grows with the cube of the nesting (13 s at 1,000 deep); news pages stay under 60. */
const DEEPEST_PAGE = 256;
const MOST_ELEMENTS = 200_000;
/** Text shorter than this beside a page of links is a menu, not a report. */
const SHORTEST_ARTICLE = 80;

/** Title, outlet, address, date and text of a news page: metadata first, the article through Readability. @throws INPUT_NO_ARTICLE, INPUT_TOO_LARGE */
export async function parseHtml(html: string, at: string): Promise<RawReport> {
  if (html.length > LONGEST_PAGE)
    throw new DatelineError("INPUT_TOO_LARGE", `got a page of ${html.length} characters, expected at most ${LONGEST_PAGE}`, {
      at,
    });
  if (nestingOf(html, DEEPEST_PAGE) > DEEPEST_PAGE)
    throw new DatelineError("INPUT_TOO_LARGE", `got elements nested over ${DEEPEST_PAGE} deep, expected a news page`, {
      at,
      hint: "give the article's text as .txt, or as `text` in .jsonl",
    });
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  // a fragment has no root for Readability to begin at
  const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const elements = document.getElementsByTagName("*").length;
  if (elements > MOST_ELEMENTS)
    throw new DatelineError("INPUT_TOO_LARGE", `got a page of ${elements} elements, expected at most ${MOST_ELEMENTS}`, { at });
  const metadata = readMetadata(document as unknown as Page);
  const article = new Readability(document as never, { charThreshold: 120 }).parse();
  const text =
    article?.content == null
      ? ""
      : textOf(parseHTML(`<html><body>${article.content}</body></html>`).document as unknown as Node_);
  if (text.length < SHORTEST_ARTICLE && !/[.!?…。！？][”"’'»)]?\s*$/m.test(text))
    throw new DatelineError("INPUT_NO_ARTICLE", "got a page without article text, expected a report", {
      at,
      hint: "give the article's text as .txt, or as `text` in .jsonl",
    });
  return {
    externalId: null,
    ...metadata,
    // of a page's own title Readability cuts the outlet's name off
    title: metadata.title ?? (article?.title?.trim() || null),
    outlet: metadata.outlet ?? (article?.siteName?.trim() || null),
    text,
  };
}

interface Node_ {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node_>;
}

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|BLOCKQUOTE|FIGURE|FIGCAPTION|TABLE|TR|PRE|HEADER|FOOTER|ASIDE|MAIN|DL|DT|DD)$/;

/** Text with a blank line between blocks and single spaces inside them. */
function textOf(root: Node_): string {
  const blocks: string[] = [];
  let line = "";
  const flush = (): void => {
    const clean = line.replace(/[^\S\n]+/g, " ").trim();
    if (clean !== "") blocks.push(clean);
    line = "";
  };
  const walk = (node: Node_): void => {
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
