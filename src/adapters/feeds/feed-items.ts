import type { AnyFeed, AtomFeed } from "feedsmith";

/** Words of a feed and whether they are markup. */
export interface Words {
  readonly value: string;
  readonly plain: boolean;
}

/** An item, whatever its format calls the parts. `text`: its content, else its summary. */
export interface Item {
  readonly id: string | null;
  readonly title: Words | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly outlet: Words | null;
  readonly language: string | null;
  readonly text: Words | null;
}

export interface Feed {
  readonly title: Words | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly Item[];
}

const said = (...texts: readonly (string | undefined)[]): string | null =>
  texts.find((text) => text !== undefined && text.trim() !== "")?.trim() ?? null;

function markup(...texts: readonly (string | undefined)[]): Words | null {
  const value = said(...texts);
  return value === null ? null : { value, plain: false };
}

/** Atom says of each text what it is; without a word it is plain. */
function atomWords(...texts: readonly (AtomFeed.Text | AtomFeed.Content | undefined)[]): Words | null {
  const text = texts.find((one) => said(one?.value) !== null);
  return text?.value === undefined ? null : { value: text.value, plain: !/html/i.test(text.type ?? "text") };
}

function atomLink(links: AtomFeed.Entry<string>["links"]): string | null {
  return said((links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.[0])?.href);
}

/** A parsed feed with its parts by one name each. */
export function feedOf(parsed: AnyFeed): Feed {
  switch (parsed.format) {
    case "atom":
      return atomFeed(parsed.feed);
    case "json":
      return {
        title: plainWords(parsed.feed.title),
        link: said(parsed.feed.home_page_url, parsed.feed.feed_url),
        language: said(parsed.feed.language),
        items: (parsed.feed.items ?? []).map((item) => ({
          id: said(item.id),
          title: plainWords(item.title),
          link: said(item.url, item.external_url),
          published: said(item.date_published, item.date_modified),
          outlet: null,
          language: said(item.language),
          text: plainWords(item.content_text) ?? markup(item.content_html) ?? plainWords(item.summary),
        })),
      };
    case "rss":
      return {
        title: markup(parsed.feed.title),
        link: said(parsed.feed.link),
        language: said(parsed.feed.language, parsed.feed.dc?.languages?.[0]),
        items: (parsed.feed.items ?? []).map((item) => ({
          id: said(item.guid?.value),
          title: markup(item.title),
          link: said(item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          published: said(item.pubDate, item.dc?.dates?.[0]),
          outlet: markup(item.source?.title),
          language: said(item.dc?.languages?.[0]),
          text: markup(item.content?.encoded, item.description),
        })),
      };
    case "rdf":
      return {
        title: markup(parsed.feed.title),
        link: said(parsed.feed.link),
        language: null,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: said(item.rdf?.about),
          title: markup(item.title),
          link: said(item.link),
          published: said(item.dc?.dates?.[0]),
          outlet: null,
          language: said(item.dc?.languages?.[0]),
          text: markup(item.content?.encoded, item.description),
        })),
      };
  }
}

function atomFeed({ title, links, xml, entries }: Partial<AtomFeed.Feed<string>>): Feed {
  return {
    title: atomWords(title),
    link: atomLink(links),
    language: said(xml?.lang),
    items: (entries ?? []).map((entry) => ({
      id: said(entry.id),
      title: atomWords(entry.title),
      link: atomLink(entry.links),
      published: said(entry.published, entry.updated),
      outlet: atomWords(entry.source?.title),
      language: said(entry.xml?.lang),
      text: atomWords(entry.content, entry.summary),
    })),
  };
}

function plainWords(...texts: readonly (string | undefined)[]): Words | null {
  const value = said(...texts);
  return value === null ? null : { value, plain: true };
}
