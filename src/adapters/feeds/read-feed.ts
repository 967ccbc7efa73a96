import { isPublished, type Problem, type RawReport } from "../../core/model/index.ts";
import { type Feed, feedOf, type Item, type Words } from "./feed-items.ts";
import { parseFragment } from "./parse-html.ts";
import { checkReport, type Defaults } from "./parse-record.ts";
import { attempt, problem } from "./problems.ts";

/**
 * Reports of a feed file, an item a report: RSS (0.9 to 2.0 and RDF), Atom, JSON Feed. The outlet is the item's own source, else the feed's title;
 * the text is the item's content, else its summary. `content`: XML as text, JSON as its value. Nothing is fetched. Problems INPUT_BAD_FEED, INPUT_EMPTY and those of `checkReport` name the item by its number, from 0.
 */
export async function* readFeed(
  content: unknown,
  defaults: Defaults,
  at: string,
): AsyncGenerator<{ readonly raw: RawReport; readonly at: string } | { readonly refused: Problem }> {
  let feed: Feed;
  try {
    const { parseFeed } = await import("feedsmith");
    feed = feedOf(parseFeed(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      refused: problem(
        "INPUT_BAD_FEED",
        `got no feed (${reason}), expected RSS, Atom or JSON Feed`,
        `${at}:1`,
        "a page goes by the name .html",
      ),
    };
    return;
  }
  if (feed.items.length === 0)
    yield {
      refused: problem("INPUT_EMPTY", "got a feed without items, expected at least one", `${at}:1`, "fetch it again later"),
    };
  for (const [i, item] of feed.items.entries()) {
    const place = `${at}:1 [${i}]`;
    yield await attempt(async () => checkReport(await reportOf(item, feed, place), defaults, place), place);
  }
}

async function reportOf(item: Item, feed: Feed, at: string): Promise<RawReport> {
  const url = addressOf(item.link, feed.link);
  return {
    externalId: item.id ?? url,
    title: await lineOf(item.title, at),
    outlet: (await lineOf(item.outlet, at)) ?? (await lineOf(feed.title, at)),
    url,
    published: item.published === null ? null : instantOf(item.published),
    language: item.language ?? feed.language,
    text: item.text === null ? "" : await textOf(item.text, at),
  };
}

/** Lines of words without a tag are lines; markup tells its own. */
async function textOf({ value, plain }: Words, at: string): Promise<string> {
  if (plain) return value.trim();
  return parseFragment(/<[a-z/!]/i.test(value) ? value : value.replaceAll("\n", "<br>"), at);
}

async function lineOf(words: Words | null, at: string): Promise<string | null> {
  return words === null ? null : (await textOf(words, at)).replace(/\s+/g, " ") || null;
}

function addressOf(link: string | null, base: string | null): string | null {
  return link === null ? null : (URL.parse(link, base ?? undefined)?.href ?? link);
}

/** RSS writes dates as e-mail does ("Tue, 03 Mar 2020 09:00:00 +0200"); one that cannot be read stays as it is, to be refused. */
function instantOf(date: string): string {
  if (isPublished(date)) return date;
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().replace(".000Z", "Z");
}
