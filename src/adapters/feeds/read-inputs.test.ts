import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReadInput, readInputs } from "./read-inputs.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-feeds-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(paths: string | readonly string[], defaults = {}): Promise<ReadInput[]> {
  const out: ReadInput[] = [];
  const inputs = typeof paths === "string" ? [paths] : paths;
  for await (const item of readInputs(inputs, { published: null, outlet: null, ...defaults })) out.push(item);
  return out;
}

const textOf = (item: ReadInput | undefined): string | undefined => (item && "raw" in item ? item.raw.text : undefined);
/** `file:line` CODE of refusals, the text of the rest. */
const brief = (items: readonly ReadInput[]): string[] =>
  items.map((item) => ("refused" in item ? `${item.refused.at?.replace(`${folder}/`, "")} ${item.refused.code}` : item.raw.text));

const SENTENCE = "Gunmen shot two traders dead at the river market.";

describe("forms", () => {
  test("a text file keeps its line endings, and its headers say what they say", async () => {
    const [item] = await read(
      put(
        "headed.txt",
        "Title: Market shooting\r\nOutlet: River Post\r\nPublished: 2021-03-04\r\nURL: https://river.example/1\r\n\r\nOne.\r\nTwo.\r\n",
      ),
    );
    expect(item).toMatchObject({
      raw: {
        externalId: "headed.txt",
        title: "Market shooting",
        outlet: "River Post",
        published: "2021-03-04",
        url: "https://river.example/1",
        text: "One.\r\nTwo.\r\n",
      },
    });
  });

  test("what looks like a header but has no blank line after it is text", async () => {
    const text = "Title: a word that opens a sentence\nand goes on.";
    expect(textOf((await read(put("unheaded.txt", text)))[0])).toBe(text);
  });

  test("defaults fill what is not said and change nothing that is", async () => {
    const path = put("defaults.jsonl", `{"text":"${SENTENCE}"}\n{"text":"${SENTENCE}","published":"2020-01-02","outlet":"A"}\n`);
    const items = await read(path, { published: "2022-02-02", outlet: "B" });
    expect(items.map((item) => "raw" in item && [item.raw.published, item.raw.outlet])).toEqual([
      ["2022-02-02", "B"],
      ["2020-01-02", "A"],
    ]);
  });

  test("json as an object, a list, or under reports; an id that is a number", async () => {
    const record = { id: 7, text: SENTENCE, title: "T" };
    for (const [name, value] of [
      ["object", record],
      ["list", [record]],
      ["reports", { reports: [record] }],
    ] as const) {
      const [item] = await read(put(`${name}.json`, JSON.stringify(value, null, 1)));
      expect(item, name).toMatchObject({ raw: { externalId: "7", title: "T", text: SENTENCE } });
    }
  });

  test("a file without a telling name is known by its bytes", async () => {
    expect(brief(await read(put("lines.dat", `{"text":"${SENTENCE}"}\n{"text":"b b"}\n`)))).toEqual([SENTENCE, "b b"]);
    expect(brief(await read(put("object.dat", `{\n  "text": "${SENTENCE}"\n}\n`)))).toEqual([SENTENCE]);
    expect(brief(await read(put("plain.dat", "[ad_1]\nWords.")))).toEqual(["[ad_1]\nWords."]);
    const page = `<!DOCTYPE html><html><body><article><p>${SENTENCE}</p><p>${"More was said of it later. ".repeat(8)}</p></article></body></html>`;
    expect(textOf((await read(put("page.php", page)))[0])).toContain(SENTENCE);
  });

  test("gzip is known by its first bytes, whatever the name", async () => {
    expect(brief(await read(put("named.txt", gzipSync(SENTENCE))))).toEqual([SENTENCE]);
    expect(brief(await read(put("named.jsonl.gz", `{"text":"${SENTENCE}"}`)))).toEqual([SENTENCE]);
  });

  test("a folder gives its files sorted, through all levels; a glob its matches; a link back is not followed", async () => {
    put("pile/b.txt", "b b");
    put("pile/a/z.TXT", "z z");
    put("pile/a/c.jsonl", '{"text":"c c"}');
    put("pile/skip.csv", "no");
    symlinkSync("..", join(folder, "pile/a/ring"));
    const texts = brief(await read(join(folder, "pile")));
    expect(texts).toEqual(["c c", "z z", "b b"]);
    expect(brief(await read(join(folder, "pile", "*.txt")))).toEqual(["b b"]);
  });
});

describe("charsets", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["windows-1251", "В результате обстрела погибли восемь человек."],
    ["koi8-r", "Взрыв произошёл у рынка, ранены пятеро."],
    ["windows-1256", "قتل ثمانية أشخاص في هجوم صاروخي على كابول"],
    ["windows-1252", "The “rebels” – three of them – were killed in Córdoba."],
    ["iso-8859-2", "Żołnierze zabili trzech napastników pod Łodzią."],
    ["gb18030", "火箭弹袭击造成八人死亡，三十一人受伤。"],
    ["gb2312", "火箭弹袭击造成八人死亡，三十一人受伤。"],
    ["big5", "火箭彈襲擊造成八人死亡，三十一人受傷。"],
    ["shift_jis", "ロケット弾攻撃で八人が死亡した。"],
    ["euc-jp", "ロケット弾攻撃で八人が死亡した。"],
    ["euc-kr", "로켓 공격으로 여덟 명이 숨졌다."],
    ["utf-16le", "Eight people died — “at least”."],
  ];
  test.each(cases)("a page that declares %s", async (charset, words) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>t</title></head><body><article><p>${words}</p><p>${words.repeat(6)}</p></article></body></html>`;
    const bytes =
      charset === "utf-16le"
        ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, "utf16le")])
        : iconv.encode(page, charset);
    expect(textOf((await read(put(`${charset}.html`, bytes)))[0])).toContain(words);
  });

  test("iso-8859-1 is read as the web reads it, with its quotation marks", async () => {
    const page = `<meta charset="iso-8859-1"><article><p>The “commander” denied it.</p><p>${"He said so twice on Monday. ".repeat(8)}</p></article>`;
    expect(textOf((await read(put("latin.html", iconv.encode(page, "windows-1252"))))[0])).toContain("“commander”");
  });

  test("iso-2022-jp is declared: its bytes alone are valid UTF-8", async () => {
    const words = Buffer.from([0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42]);
    const page = Buffer.concat([
      Buffer.from('<meta charset="iso-2022-jp"><article><p>'),
      words,
      Buffer.from(` ${"was said. ".repeat(20)}</p></article>`),
    ]);
    expect(textOf((await read(put("jis.html", page)))[0])).toContain("あ");
  });

  test("text without a declaration: byte order marks, UTF-16 without one, and a guess", async () => {
    expect(brief(await read(put("bom.txt", `\uFEFF${SENTENCE}`)))).toEqual([SENTENCE]);
    expect(brief(await read(put("wide.txt", Buffer.from(SENTENCE, "utf16le"))))).toEqual([SENTENCE]);
    expect(brief(await read(put("wide.jsonl", Buffer.from(`\uFEFF{"text":"a a"}\n{"text":"b b"}\n`, "utf16le"))))).toEqual([
      "a a",
      "b b",
    ]);
    const russian = "В результате обстрела города погибли восемь человек, сообщили в министерстве. ".repeat(4);
    expect(brief(await read(put("guess.txt", iconv.encode(russian, "windows-1251"))))).toEqual([russian]);
  });

  test("UTF-16 without a mark in any script, as text, page and lines; binary with zeros is not taken for it", async () => {
    const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
    const russian = "Восемь человек погибли, ещё пятеро ранены.";
    expect(brief(await read(put("russian-le.txt", Buffer.from(russian, "utf16le"))))).toEqual([russian]);
    expect(brief(await read(put("russian-be.txt", swapped(russian))))).toEqual([russian]);
    expect(brief(await read(put("wide-lines.jsonl", swapped('{"text":"a a"}\n{"text":"b b"}\n'))))).toEqual(["a a", "b b"]);
    expect(brief(await read(put("wide-lines.dat", Buffer.from('{"text":"a a"}\n{"text":"b b"}\n', "utf16le"))))).toEqual([
      "a a",
      "b b",
    ]);
    const words = "三架无人机击中了一座桥。";
    const page = `<html><head><title>t</title></head><body><article><p>${words}</p><p>${words.repeat(6)}</p></article></body></html>`;
    expect(textOf((await read(put("chinese.html", swapped(page))))[0])).toContain(words);
    const samples = Buffer.from(Int16Array.from({ length: 400 }, (_, i) => Math.round(90 * Math.sin(i / 9))).buffer);
    expect(brief(await read(put("sound.txt", samples)))).toEqual(["sound.txt:1 INPUT_BINARY"]);
  });

  test("what is guessed to be Russian KOI8 keeps its Ukrainian letters", async () => {
    const ukrainian = "Унаслідок обстрілу міста загинули вісім людей, ще п'ятеро поранені. ".repeat(3);
    expect(brief(await read(put("koi.txt", iconv.encode(ukrainian, "koi8-u"))))).toEqual([ukrainian]);
  });

  test("bytes that are not what they say are refused, not repaired", async () => {
    const broken = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>Córdoba, café '),
      Buffer.from([0xe9, 0x20]),
      Buffer.from("</p>"),
    ]);
    expect(brief(await read(put("broken.html", broken)))).toEqual(["broken.html:1 INPUT_CHARSET"]);
    const nearly = Buffer.concat([Buffer.from("Młodzież, żołnierze, świadkowie "), Buffer.from([0xc5]), Buffer.from(" end.")]);
    expect(brief(await read(put("nearly.txt", nearly)))).toEqual(["nearly.txt:1 INPUT_CHARSET"]);
    const alien = Buffer.concat([Buffer.from('<meta charset="x-klingon"><p>'), Buffer.from([0xe9]), Buffer.from("</p>")]);
    expect(brief(await read(put("alien.html", alien)))).toEqual(["alien.html:1 INPUT_CHARSET"]);
    expect(brief(await read(put("latin.jsonl", iconv.encode('{"text":"Córdoba"}\n{"text":"b b"}\n', "latin1"))))).toEqual([
      "latin.jsonl:1 INPUT_CHARSET",
      "b b",
    ]);
  });
});

describe("refusals", () => {
  test("lines of ndjson: each with its number, the others go on", async () => {
    const path = put(
      "mixed.jsonl",
      [
        `{"text":"${SENTENCE}"}`,
        '{"text": "cut',
        "",
        '{"text":"b b","published":"04.03.2021"}',
        '{"text":"b b","published":"2021-02-30"}',
        '{"text":"b b","published":"1899-12-31"}',
        '{"text":"b b","published":"2999-01-01"}',
        '{"text":" "}',
        '{"title":"t"}',
        "[1]",
        '{"text":5}',
        '{"text":"c c","published":"2021-03-04T05:06:07+04:30"}',
      ].join("\n"),
    );
    expect(brief(await read(path))).toEqual([
      SENTENCE,
      "mixed.jsonl:2 INPUT_BAD_JSON",
      "mixed.jsonl:4 INPUT_BAD_DATE",
      "mixed.jsonl:5 INPUT_BAD_DATE",
      "mixed.jsonl:6 INPUT_BAD_DATE",
      "mixed.jsonl:7 INPUT_BAD_DATE",
      "mixed.jsonl:8 INPUT_EMPTY",
      "mixed.jsonl:9 INPUT_BAD_RECORD",
      "mixed.jsonl:10 INPUT_BAD_RECORD",
      "mixed.jsonl:11 INPUT_BAD_RECORD",
      "c c",
    ]);
  });

  test("a refusal never repeats the text it refuses", async () => {
    const [item] = await read(put("secret.jsonl", '{"text":"a witness named only here", oops}'));
    expect(JSON.stringify(item)).not.toContain("witness");
  });

  test("nothing in it", async () => {
    expect(brief(await read(put("nil.txt", "")))).toEqual(["nil.txt:1 INPUT_EMPTY"]);
    expect(brief(await read(put("blank.txt", " \n\t\n")))).toEqual(["blank.txt:1 INPUT_EMPTY"]);
    expect(brief(await read(put("only-head.txt", "Title: A\n\n")))).toEqual(["only-head.txt:1 INPUT_EMPTY"]);
    expect(brief(await read(put("nil.jsonl", "\n")))).toEqual(["nil.jsonl:1 INPUT_EMPTY"]);
    expect(brief(await read(put("nil.json", "")))).toEqual(["nil.json:1 INPUT_EMPTY"]);
    expect(brief(await read(put("nil-list.json", "[]")))).toEqual(["nil-list.json:1 INPUT_EMPTY"]);
  });

  test("binary bytes under any name", async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    for (const name of ["png.txt", "png.html", "png.json", "png.jsonl", "png.dat"])
      expect(brief(await read(put(name, png)))).toEqual([`${name}:1 INPUT_BINARY`]);
    expect(brief(await read(put("pdf.txt", "%PDF-1.7 all of it readable")))).toEqual(["pdf.txt:1 INPUT_BINARY"]);
  });

  test("json broken on its third line, or several values in one file", async () => {
    expect(brief(await read(put("broken.json", '{\n "text": "a",\n oops\n}')))).toEqual(["broken.json:3 INPUT_BAD_JSON"]);
    expect(brief(await read(put("several.json", '{"text":"a"}\n{"text":"b"}\n')))).toEqual(["several.json:2 INPUT_BAD_JSON"]);
  });

  test("the bad date of a header is told at its line; of a list at its place", async () => {
    expect(brief(await read(put("dated.txt", "Title: A\nPublished: yesterday\n\nText.")))).toEqual([
      "dated.txt:2 INPUT_BAD_DATE",
    ]);
    expect(brief(await read(put("dated.json", '[{"text":"a a"},{"text":"b","published":"x"}]')))).toEqual([
      "a a",
      "dated.json:1 [1] INPUT_BAD_DATE",
    ]);
  });

  test("a gzip cut short gives its whole lines, then says so", async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `{"text":"Shell ${i} fell at ${(i * 7919) % 1000} ${Math.sin(i)}"}`).join(
      "\n",
    );
    const whole = gzipSync(lines);
    const items = brief(await read(put("cut.jsonl.gz", whole.subarray(0, whole.length >> 1))));
    expect(items.length).toBeGreaterThan(100);
    expect(items[0]).toMatch(/^Shell 0 fell/);
    expect(items.at(-1)).toBe(`cut.jsonl.gz:${items.length} INPUT_TRUNCATED`);
    expect(brief(await read(put("cut.txt.gz", gzipSync(SENTENCE).subarray(0, 30))))).toEqual(["cut.txt.gz:1 INPUT_TRUNCATED"]);
  });

  test("too large: a text over 2 MB, a line over 16 MB; the next line is read", async () => {
    const long = "word ".repeat(500_000);
    expect(brief(await read(put("long.txt", long)))).toEqual(["long.txt:1 INPUT_TOO_LARGE"]);
    const path = put("long.jsonl", `{"text":"${long}"}\n{"text":"${"x".repeat(17 * 1024 * 1024)}"}\n{"text":"c c"}\n`);
    expect(brief(await read(path))).toEqual(["long.jsonl:1 INPUT_TOO_LARGE", "long.jsonl:2 INPUT_LINE_TOO_LONG", "c c"]);
  });

  test("no such file, a pattern without a match, a folder without reports", async () => {
    mkdirSync(join(folder, "bare"), { recursive: true });
    const items = await read([join(folder, "none.txt"), join(folder, "none*.txt"), join(folder, "bare")]);
    expect(items.map((item) => "refused" in item && item.refused.code)).toEqual(Array(3).fill("INPUT_NOT_FOUND"));
  });

  test("an address is refused with what to do instead, also one that looks like a pattern", async () => {
    const [item] = await read("https://orvel.example/a?id=1");
    expect(item).toMatchObject({ refused: { code: "INPUT_NOT_FOUND", hint: expect.stringContaining("fetch the page") } });
  });

  test("a page that is a menu has no article", async () => {
    const menu = `<html><head><title>Home</title></head><body><nav><ul>${'<li><a href="/x">News</a></li>'.repeat(12)}</ul></nav></body></html>`;
    expect(brief(await read(put("menu.html", menu)))).toEqual(["menu.html:1 INPUT_NO_ARTICLE"]);
  });

  test("a page nested without end refuses itself alone", async () => {
    const deep = `<html><body>${"<div>".repeat(60_000)}x`;
    const items = await read([put("deep.html", deep), put("after.txt", "a a")]);
    expect(brief(items)).toEqual(["deep.html:1 INPUT_TOO_LARGE", "a a"]);
  });
});
