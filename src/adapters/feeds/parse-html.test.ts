import { describe, expect, test } from "vitest";
import { nestingOf } from "./page-depth.ts";
import { parseHtml } from "./parse-html.ts";

const BODY = `<article><h1>Shells hit Orvel</h1><p>Shells fell on the mill quarter of Orvel before dawn, killing two bakers, the mayor said.</p>
<figure><img src="a.jpg"><figcaption>The mill after the attack. Photo: Iva Tomm</figcaption></figure>
<p>Rescuers searched the ruins<br>until noon. Nobody has claimed the attack so far, and the army did not comment.</p></article>`;
const page = (head: string, body = BODY): string =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const read = (head: string, body?: string) => parseHtml(page(head, body), "p.html:1");

describe("what a page says of itself", () => {
  test("JSON-LD, in a graph", async () => {
    const ld = {
      "@graph": [
        { "@type": "WebSite", name: "no" },
        {
          "@type": ["NewsArticle"],
          headline: "Shells hit Orvel mill",
          datePublished: "2031-05-06T07:08:00+02:00",
          url: "https://orvel.example/a",
          publisher: { name: "Orvel Courier" },
        },
      ],
    };
    expect(await read(`<script type="application/ld+json">${JSON.stringify(ld)}</script>`)).toMatchObject({
      title: "Shells hit Orvel mill",
      outlet: "Orvel Courier",
      published: "2031-05-06T07:08:00+02:00",
      url: "https://orvel.example/a",
      language: "en",
    });
  });

  const linked = (json: unknown): string =>
    `<script type="application/ld+json; charset=utf-8">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;

  test("JSON-LD whose publisher is another node, under the page's own node or its main entity", async () => {
    const publisher = { "@type": "Organization", "@id": "https://post.example/#o", name: "The Orvel Post" };
    const article = {
      "@type": "NewsArticle",
      headline: "&quot;Shells&quot; hit Orvel&#39;s mill",
      publisher: { "@id": "https://post.example/#o" },
      mainEntityOfPage: { "@id": "https://post.example/2" },
    };
    const said = { title: '"Shells" hit Orvel\'s mill', outlet: "The Orvel Post", url: "https://post.example/2" };
    const own = { "@type": "WebPage", datePublished: "2031-05-06T07:08:00Z" };
    expect(await read(linked({ "@graph": [publisher, own, article] }))).toMatchObject({
      ...said,
      published: "2031-05-06T07:08:00Z",
    });
    expect(await read(linked([publisher, { ...own, mainEntity: article }]))).toMatchObject(said);
  });

  test.each([
    '<!-- {"@type":"NewsArticle","headline":"Shells hit","datePublished":"2031-05-06"} -->',
    '//<![CDATA[\n{"@type":"NewsArticle","headline":"Shells hit","datePublished":"2031-05-06"}\n//]]>',
    '{"@type":"NewsArticle","headline":"Shells\n hit","datePublished":"2031-05-06"};',
  ])("JSON-LD as pages wrap it: %s", async (script) => {
    expect(await read(linked(script))).toMatchObject({ title: "Shells hit", published: "2031-05-06" });
  });

  test.each([
    '<meta name="article:published_time" content="2031-05-06T07:08:00Z">',
    '<meta name="DC.Date.Issued" content="2031-05-06T07:08:00Z">',
    '<meta name="PubDate" content="20310506T070800Z">',
    '<meta itemprop="datePublished" content="Tue, 06 May 2031 07:08:00 GMT">',
  ])("its day in a meta element, however spelled: %s", async (meta) => {
    expect(await read(`<meta property="article:modified_time" content="2031-06-01">${meta}`)).toMatchObject({
      published: "2031-05-06T07:08:00Z",
    });
  });

  test.each([
    "<time>6 May 2031</time>",
    '<time class="updated" datetime="2031-05-08"></time><time datetime="2031-05-06"></time>',
    '<time datetime="PT5M">5 minutes</time><time datetime="2031-05-06"></time>',
    '<span itemprop="datePublished" content="2031-05-06">last week</span>',
    '<abbr class="published" title="2031-05-06">last week</abbr>',
  ])("its day in an element: %s", async (element) => {
    const old = '<aside><a href="/old">Old</a> <time datetime="2020-01-01"></time></aside>';
    expect(await read("", old + BODY.replace("<h1>", `${element}<h1>`))).toMatchObject({ published: "2031-05-06" });
  });

  test.each([
    '<aside><time datetime="2020-01-01"></time></aside>',
    '<nav><time datetime="2020-01-01"></time></nav>',
    '<div class="related-stories"><time datetime="2020-01-01"></time></div>',
    '<section class="box comments"><time datetime="2020-01-01"></time></section>',
    '<article><time datetime="2020-01-01"></time></article>',
  ])("the day of another page, or of a comment, is not its own: %s", async (other) => {
    expect(await read("", BODY.replace("</article>", `${other}</article>`))).toMatchObject({ published: null });
    expect(await read("", `${BODY}<footer><time datetime="2020-01-01"></time></footer>`)).toMatchObject({ published: null });
    const own = BODY.replace("</article>", '<footer><time datetime="2031-05-06"></time></footer></article>');
    expect(await read("", own)).toMatchObject({ published: "2031-05-06" });
  });

  test("the outlet's name behind the page's own title is no part of it", async () => {
    expect(await read("<title>Shells hit Orvel | The Orvel Post</title>")).toMatchObject({ title: "Shells hit Orvel" });
    expect(await read("<title>Shells hit Orvelburg</title>")).toMatchObject({ title: "Shells hit Orvelburg" });
  });

  test("broken JSON-LD says nothing, OpenGraph does", async () => {
    const head = `<script type="application/ld+json">{"@type":</script>
      <meta property="og:title" content="Two die in Orvel"><meta property="og:site_name" content="The Orvel Post">
      <meta property="og:url" content="https://post.example/1"><meta property="article:published_time" content="2031-05-06T07:08:00Z">`;
    expect(await read(head)).toMatchObject({
      title: "Two die in Orvel",
      outlet: "The Orvel Post",
      published: "2031-05-06T07:08:00Z",
      url: "https://post.example/1",
    });
  });

  test("a time element, where nothing better says it; a date of two readings counts as not said", async () => {
    const body = BODY.replace("<h1>", '<time datetime="2031-05-06">today</time><h1>');
    expect(await read('<meta name="date" content="06/05/2031">', body)).toMatchObject({ published: "2031-05-06" });
    expect(await read('<meta name="date" content="06/05/2031">')).toMatchObject({ published: null });
  });

  test("a relative canonical address is none", async () => {
    expect(await read('<link rel="canonical" href="/a/1">')).toMatchObject({ url: null });
  });
});

describe("its text", () => {
  test("blank lines between paragraphs, captions kept, line breaks kept", async () => {
    const { text } = await read("<title>x</title>");
    expect(text).toMatch(/the mayor said\.\n\n/);
    expect(text).toContain("\n\nThe mill after the attack. Photo: Iva Tomm\n\n");
    expect(text).toMatch(/searched the ruins\n\s?until noon/);
    expect(text).not.toContain("<");
  });

  test("a fragment without a root is a page too", async () => {
    expect((await parseHtml(BODY, "f:1")).text).toContain("killing two bakers");
  });

  test("cells of a table stand apart", async () => {
    const table = "<table><tr><td>Orvel</td><td>2 dead</td></tr></table>";
    expect((await read("", BODY.replace("<figure>", `${table}<figure>`))).text).toContain("\n\nOrvel 2 dead\n\n");
  });

  test("no article is refused", async () => {
    await expect(read("<title>Home</title>", '<nav><a href="/">Home</a> <a href="/b">World</a></nav>')).rejects.toMatchObject({
      code: "INPUT_NO_ARTICLE",
    });
  });
});

test("nesting is counted on tags: scripts, comments and paragraphs nest nothing", () => {
  expect(nestingOf("<div><p>a<p>b<div><b>c</b></div></div><div></div>", 99)).toBe(3);
  expect(nestingOf(`<script>"${"<div>".repeat(9)}"</script><!-- ${"<div>".repeat(9)} -->`, 99)).toBe(0);
  expect(nestingOf("<div>".repeat(500), 99)).toBe(100);
});
