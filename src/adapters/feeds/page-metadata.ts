import type { RawReport } from "../../core/model/index.ts";
import { toIsoDate } from "./page-date.ts";

export type PageMetadata = Pick<RawReport, "title" | "outlet" | "url" | "published" | "language">;

/** The little of a DOM that is read here. */
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  readonly documentElement: PageElement | null;
  readonly title: string;
}
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="date"]',
];
const DATE_TIMES = ['time[itemprop="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]"];

/** What a page says about itself: JSON-LD, OpenGraph, meta and time elements, in that order. A date that cannot be read as one counts as not said. */
export function readMetadata(page: Page): PageMetadata {
  const content = (selectors: readonly string[]): string[] =>
    selectors.flatMap((selector) => page.querySelector(selector)?.getAttribute("content")?.trim() || []);
  const ld = readJsonLd(page);
  const dates = [
    ...(ld.published === null ? [] : [ld.published]),
    ...content(DATE_METAS),
    ...DATE_TIMES.flatMap((selector) => page.querySelector(selector)?.getAttribute("datetime") || []),
  ];
  const addresses = [
    page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
    ...content(['meta[property="og:url"]']),
    ld.url,
  ];
  const language = page.documentElement?.getAttribute("lang") ?? content(['meta[property="og:locale"]'])[0] ?? ld.language;
  return {
    title: ld.title ?? content(['meta[property="og:title"]', 'meta[name="twitter:title"]'])[0] ?? (page.title.trim() || null),
    outlet: content(['meta[property="og:site_name"]'])[0] ?? ld.outlet ?? content(['meta[name="application-name"]'])[0] ?? null,
    url: addresses.find((address) => address !== null && /^https?:\/\//i.test(address)) ?? null,
    published: dates.map(toIsoDate).find((date) => date !== null) ?? null,
    language: /^[a-z]{2,3}(?![a-z])/i.exec(language ?? "")?.[0].toLowerCase() ?? null,
  };
}

interface JsonLd {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** The first article-like node of the page's JSON-LD; broken JSON-LD is common and says nothing. */
function readJsonLd(page: Page): JsonLd {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(script.textContent ?? "")) {
      if (!/Article|Report|Posting/.test(String(node["@type"]))) continue;
      const publisher = [node["publisher"]].flat()[0];
      return {
        title: wordsOf(node["headline"]),
        outlet: isObject(publisher) ? wordsOf(publisher["name"]) : wordsOf(publisher),
        published: wordsOf(node["datePublished"]),
        url: wordsOf(node["url"]),
        language: wordsOf(node["inLanguage"]),
      };
    }
  }
  return { title: null, outlet: null, published: null, url: null, language: null };
}

function nodesOf(json: string): Record<string, unknown>[] {
  try {
    const read: unknown = JSON.parse(json);
    return [read]
      .flat(1)
      .flatMap((node) => (isObject(node) && Array.isArray(node["@graph"]) ? node["@graph"] : [node]))
      .filter(isObject);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function wordsOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
