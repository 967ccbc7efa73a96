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
