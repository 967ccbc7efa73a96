import { DatelineError, type RawReport } from "../../core/model/index.ts";
import { type HtmlNode, textOf } from "./html-text.ts";
import { nestingOf } from "./page-depth.ts";
import { type Page, readMetadata } from "./page-metadata.ts";

/** Longest page in characters: markup may outweigh the text, a parse tree outweighs both. */
const LONGEST_PAGE = 16 * 1024 * 1024;
/** Readability's time grows with the cube of the nesting (13 s at 1,000 deep); news pages stay under 60. */
const DEEPEST_PAGE = 256;
const MOST_ELEMENTS = 200_000;
/** Text shorter than this beside a page of links is a menu, not a report. */
const SHORTEST_ARTICLE = 80;
const SMALLER = "save the article alone, as .html or .txt";

/** Title, outlet, address, date and text of a news page: metadata first, the article through Readability. @throws INPUT_NO_ARTICLE, INPUT_TOO_LARGE */
export async function parseHtml(html: string, at: string): Promise<RawReport> {
  if (html.length > LONGEST_PAGE)
    throw new DatelineError("INPUT_TOO_LARGE", `got a page of ${html.length} characters, expected at most ${LONGEST_PAGE}`, {
      at,
      hint: SMALLER,
    });
  refuseNested(html, at);
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  // a fragment has no root for Readability to begin at
  const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const elements = document.getElementsByTagName("*").length;
  if (elements > MOST_ELEMENTS)
    throw new DatelineError("INPUT_TOO_LARGE", `got a page of ${elements} elements, expected at most ${MOST_ELEMENTS}`, {
      at,
      hint: SMALLER,
    });
  const metadata = readMetadata(document as unknown as Page);
  const article = new Readability(document as never, { charThreshold: 120 }).parse();
  const text =
    article?.content == null
      ? ""
      : textOf(parseHTML(`<html><body>${article.content}</body></html>`).document as unknown as HtmlNode);
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

/** The text of a piece of a page, such as a feed's item, whole: no article is looked for in it. @throws INPUT_TOO_LARGE */
export async function parseFragment(html: string, at: string): Promise<string> {
  refuseNested(html, at);
  const { parseHTML } = await import("linkedom");
  return textOf(parseHTML(`<html><body>${html}</body></html>`).document as unknown as HtmlNode);
}

function refuseNested(html: string, at: string): void {
  if (nestingOf(html, DEEPEST_PAGE) > DEEPEST_PAGE)
    throw new DatelineError("INPUT_TOO_LARGE", `got elements nested over ${DEEPEST_PAGE} deep, expected a news page`, {
      at,
      hint: "give the article's text as .txt, or as `text` in .jsonl",
    });
}
