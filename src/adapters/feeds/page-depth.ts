/** Elements that close themselves or each other: open tags of these nest nothing. */
const FLAT =
  /^(?:p|li|dt|dd|td|th|tr|tbody|thead|option|br|hr|img|input|meta|link|source|track|wbr|area|base|col|embed|param|html|head|body)$/;
const NAME = /[a-z][a-z0-9-]{0,20}/iy;

/** How deep the elements of a page nest, counted on its tags without parsing it; stops counting past `limit`. Linear in the page. */
export function nestingOf(html: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf("<"); at >= 0 && deepest <= limit; at = html.indexOf("<", at + 1)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) break;
      at = end;
      continue;
    }
    const closes = html[at + 1] === "/";
    NAME.lastIndex = at + (closes ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined || FLAT.test(name)) continue;
    if (closes) depth = Math.max(0, depth - 1);
    else if (name === "script" || name === "style") {
      const end = html.indexOf(`</${name}`, at);
      if (end < 0) break;
      at = end;
    } else {
      depth++;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
