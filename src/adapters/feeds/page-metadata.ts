import type { RawReport } from "../../core/model/index.ts";
import { readJsonLd } from "./json-ld.ts";
import { toIsoDate } from "./page-date.ts";

export type PageMetadata = Pick<RawReport, "title" | "outlet" | "url" | "published" | "language">;

/** The little of a DOM that is read here. */
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
  readonly documentElement: PageElement | null;
  readonly title: string;
}
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly localName: string;
  innerHTML: string;
}

/** Names of meta elements that give the day of publication, lower case, the most telling first. */
const DATE_METAS = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "og:pubdate",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publicationdate",
  "publication_date",
  "originalpublicationdate",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "date",
];
/** Elements that give it, the most telling first; of each kind the first that reads as a date. */
const DATE_ELEMENTS = ['[itemprop~="datePublished"]', "time[pubdate]", ".published[title]", "article time", "main time", "time"];

/** Classes of parts of a page that tell of other pages or are written by readers. */
const OTHERS_CLASS =
  /(?:^|\s)(?:related|recommended|recirc|most-?read|most-?popular|sidebar|widget|comments?|teasers?)(?:[-_ ]|list\b|$)/i;

/** What a page says about itself: JSON-LD, OpenGraph, meta and time elements, in that order. A date that cannot be read as one counts as not said. */
export function readMetadata(page: Page): PageMetadata {
  const metas = metasOf(page);
  const meta = (...names: readonly string[]): string | null => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
  const ld = readJsonLd(
    [...page.querySelectorAll("script[type]")].flatMap((script) =>
      /^application\/ld\+json\b/i.test(script.getAttribute("type")?.trim() ?? "") ? [script.textContent ?? ""] : [],
    ),
  );
  const addresses = [page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null, meta("og:url"), ld.url];
  const language = page.documentElement?.getAttribute("lang") ?? meta("og:locale") ?? ld.language;
  return {
    title: unescaped(page, ld.title) ?? meta("og:title", "twitter:title") ?? headlineOf(page),
    outlet: meta("og:site_name") ?? unescaped(page, ld.outlet) ?? meta("application-name"),
    url: addresses.find((address) => address !== null && /^https?:\/\//i.test(address)) ?? null,
    published: firstDate([ld.published, ...DATE_METAS.flatMap((name) => metas.get(name) ?? [])]) ?? dateOfElements(page),
    language: /^[a-z]{2,3}(?![a-z])/i.exec(language ?? "")?.[0].toLowerCase() ?? null,
  };
}

/** The headline the page's own title begins with, before a bar or dash and the outlet's name. */
function headlineOf(page: Page): string | null {
  const headline = page.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const rest = page.title.trim().startsWith(headline) ? page.title.trim().slice(headline.length) : null;
  return headline !== "" && rest !== null && /^(?:$|\s{0,3}[|–—·»:-]\s)/.test(rest) ? headline : null;
}

/** Contents of the page's meta elements by what they are called, whether by name, property or itemprop, in whatever case. */
function metasOf(page: Page): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const element of page.querySelectorAll("meta[content]")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop"))?.trim();
    const content = element.getAttribute("content")?.trim();
    if (!name || !content) continue;
    const key = name.toLowerCase();
    const list = metas.get(key);
    if (list === undefined) metas.set(key, [content]);
    else list.push(content);
  }
  return metas;
}

function dateOfElements(page: Page): string | null {
  for (const selector of DATE_ELEMENTS) {
    const found = [...page.querySelectorAll(selector)]
      .filter(
        (element) =>
          !/updat|modif/i.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`) &&
          !isOfOthers(element),
      )
      .map((element) => writtenIn(element));
    const date = firstDate(found);
    if (date !== null) return date;
  }
  return null;
}

/** Whether an element stands in a part of the page that is not the report: menus, asides, what to read next (articles within the article), comments. */
function isOfOthers(element: PageElement): boolean {
  let articles = 0;
  let inFooter = false;
  for (let part = element.parentElement; part !== null; part = part.parentElement) {
    if (part.localName === "body") break;
    if (part.localName === "nav" || part.localName === "aside") return true;
    if (OTHERS_CLASS.test(part.getAttribute("class") ?? "")) return true;
    if (part.localName === "footer") inFooter = true;
    if (part.localName === "article" && ++articles > 1) return true;
  }
  return inFooter && articles === 0;
}

function writtenIn(element: PageElement): string | null {
  return (
    element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.getAttribute("title") ?? element.textContent
  );
}

function firstDate(written: readonly (string | null)[]): string | null {
  for (const text of written) {
    const date = text === null ? null : toIsoDate(text);
    if (date !== null) return date;
  }
  return null;
}

/** JSON-LD is no markup, and yet pages write "&amp;" into it. */
function unescaped(page: Page, text: string | null): string | null {
  if (text === null || !/&(?:#x?[\da-f]{1,6}|[a-z]{2,8});/i.test(text)) return text;
  const element = page.createElement("p");
  element.innerHTML = text.replaceAll("<", "&lt;");
  return element.textContent?.trim() || null;
}
