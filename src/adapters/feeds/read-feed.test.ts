import { describe, expect, test } from "vitest";
import { type ReadInput, readUpload } from "./read-inputs.ts";

const NOTHING_SAID = { published: null, outlet: null };

async function read(content: string, name = "wire.xml", defaults = NOTHING_SAID): Promise<ReadInput[]> {
  const out: ReadInput[] = [];
  const bytes = (async function* () {
    yield Buffer.from(content);
  })();
  for await (const item of readUpload(bytes, name, defaults)) out.push(item);
  return out;
}

const raw = (item: ReadInput | undefined) => (item !== undefined && "raw" in item ? item.raw : undefined);
const refused = (item: ReadInput | undefined) =>
  item !== undefined && "refused" in item ? `${item.refused.at} ${item.refused.code}` : undefined;
const rss = (items: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made nightly -->\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Delta &amp; Coast Wire</title><link>https://wire.example/</link><language>en-GB</language>${items}</channel></rss>`;

describe("feed files", () => {
  test("an RSS item is a report: its content before its summary, its date with its zone, its address whole", async () => {
    const items = await read(
      rss(`<item><title>Ferry fired on &amp; boarded</title><link>/news/7</link><guid isPermaLink="false">wire-7</guid>
        <pubDate>Tue, 02 Mar 2021 23:30:00 -0500</pubDate><description>In short.</description>
        <content:encoded><![CDATA[<p>Raiders fired on a ferry &amp; boarded it.</p><p>Two deckhands drowned.</p>]]></content:encoded></item>`),
    );
    expect(items).toHaveLength(1);
    expect(raw(items[0])).toEqual({
      externalId: "wire-7",
      title: "Ferry fired on & boarded",
      outlet: "Delta & Coast Wire",
      url: "https://wire.example/news/7",
      published: "2021-03-03T04:30:00Z",
      language: "en-GB",
      text: "Raiders fired on a ferry & boarded it.\n\nTwo deckhands drowned.",
    });
  });

  test("a summary without tags keeps its lines; the item's own source is its outlet", async () => {
    const [item] = await read(
      rss(
        "<item><description>Shells fell on the quay.\nNobody was hurt.</description><source url='https://o.example'>Quay Post</source></item>",
      ),
    );
    expect(raw(item)).toMatchObject({ text: "Shells fell on the quay.\nNobody was hurt.", outlet: "Quay Post", published: null });
  });

  test("Atom: plain text is plain, html is read, the alternate link is the address", async () => {
    const [plain, html] = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Radio</title>
       <entry><id>urn:1</id><title>Raid on x &lt; y</title><link rel="edit" href="https://e.example/1"/><link href="https://h.example/1"/>
         <updated>2022-05-01T10:00:00+03:00</updated><content>Fewer than &lt;five&gt; fled.</content></entry>
       <entry><id>urn:2</id><title type="html">&lt;b&gt;Blast&lt;/b&gt; at mill</title><published>2022-05-02</published>
         <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A blast tore through the <i>old</i> mill.</p></div></summary></entry></feed>`,
      "hill.atom",
    );
    expect(raw(plain)).toMatchObject({
      externalId: "urn:1",
      title: "Raid on x < y",
      url: "https://h.example/1",
      published: "2022-05-01T10:00:00+03:00",
      language: "en",
      text: "Fewer than <five> fled.",
    });
    expect(raw(html)).toMatchObject({
      title: "Blast at mill",
      published: "2022-05-02",
      text: "A blast tore through the old mill.",
    });
  });

  test("RDF and JSON Feed", async () => {
    const [rdf] = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>Old Wire</title></channel><item rdf:about="https://o.example/1"><title>Raid</title><link>https://o.example/1</link>
       <description>Raiders burnt a barn.</description><dc:date>2009-01-02</dc:date></item></rdf:RDF>`,
    );
    expect(raw(rdf)).toMatchObject({
      externalId: "https://o.example/1",
      outlet: "Old Wire",
      published: "2009-01-02",
      text: "Raiders burnt a barn.",
    });
    const [json] = await read(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "New Wire",
        items: [
          {
            id: "1",
            url: "https://n.example/1",
            date_published: "2023-01-02T03:04:05Z",
            content_html: "<p>Raiders burnt a mill.</p>",
          },
        ],
      }),
      "new.json",
    );
    expect(raw(json)).toMatchObject({ outlet: "New Wire", published: "2023-01-02T03:04:05Z", text: "Raiders burnt a mill." });
  });

  test("one item that cannot be read is refused with its number, and the others go on", async () => {
    const items = await read(
      rss(`<item><description>One barn burnt.</description><pubDate>soon</pubDate></item><item><title>Nothing</title></item>
           <item><description>${"<div>".repeat(300).replaceAll("<", "&lt;")}deep</description></item><item><description>Two barns burnt.</description></item>`),
    );
    expect(items.slice(0, 3).map(refused)).toEqual([
      "wire.xml:1 [0] INPUT_BAD_DATE",
      "wire.xml:1 [1] INPUT_EMPTY",
      "wire.xml:1 [2] INPUT_TOO_LARGE",
    ]);
    expect(raw(items[3])?.text).toBe("Two barns burnt.");
  });

  test("a broken feed, an empty one and a page by a feed's name are refused", async () => {
    expect((await read("<rss version='2.0'><channel><item><title>un")).map(refused)).toEqual(["wire.xml:1 INPUT_BAD_FEED"]);
    expect((await read(rss(""))).map(refused)).toEqual(["wire.xml:1 INPUT_EMPTY"]);
    expect((await read("<html><body><p>A page.</p></body></html>", "wire.rss")).map(refused)).toEqual([
      "wire.rss:1 INPUT_BAD_FEED",
    ]);
  });

  test("entities a file defines by itself are not unfolded", async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const [item] = await read(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss version="2.0"><channel><title>x</title><item><description>A shell fell. &l9;</description></item></channel></rss>`,
    );
    expect(raw(item)?.text).toMatch(/^A shell fell\..{0,10}$/);
  });
});
