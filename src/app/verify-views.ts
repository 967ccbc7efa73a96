import { canonicalJson, foldActs } from "../core/ledger/index.ts";
import { componentViews, EVERYTHING } from "./component-views.ts";
import { componentAround } from "./known-ledger.ts";
import { memberLoader } from "./member-loader.ts";
import type { NewView } from "./ports/incident-views.ts";
import type { LedgerFault, LedgerSnapshot } from "./ports/ledger-store.ts";
import { VIEWS_VERSION, withMoved, wordsOfNodes } from "./renew-views.ts";
import { unread } from "./verify-entries.ts";

const ANEW = " (dateline rebuild makes it anew)";

/**
 * Proves the cached incidents, and what finds them, against the fold: of every connected component but those that wait to be made
 * anew.
 * @returns how many are proved, and how many report-incidents wait
 */
export async function verifyViews(
  snapshot: LedgerSnapshot,
  doubted: ReadonlySet<string>,
  faults: LedgerFault[],
): Promise<{ readonly incidents: number; readonly waiting: number }> {
  const nodes = await snapshot.nodes();
  // made by other rules: all are made anew by the next that asks
  if ((await snapshot.views.version()) !== VIEWS_VERSION) return { incidents: 0, waiting: nodes.length };
  const acts = foldActs(await snapshot.reviews());
  const marks = new Map((await snapshot.views.stale()).map(({ node, since }) => [node, since]));
  const waiting = await withMoved(marks, acts, snapshot);
  const reader = { report: snapshot.report, nodesOf: snapshot.nodesOf, holding: async () => [] };
  const loader = memberLoader(snapshot);
  const seen = new Set<string>();
  const expected = new Set<string>();
  let incidents = 0;
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    const component = await componentAround(snapshot, { moment: EVERYTHING, acts }, [id]);
    const ids = component.nodes.map((node) => node.id);
    for (const own of ids) seen.add(own);
    if (ids.some((own) => waiting.has(own)) || component.nodes.some((node) => doubted.has(node.report))) continue;
    try {
      const anew = (await componentViews(reader, loader, acts, component, ids, "")).add;
      const held = await snapshot.views.holding(ids);
      incidents += anew.length;
      for (const view of anew) expected.add(keyOf(view));
      compare(anew, held, faults);
      for (const { id: view } of await snapshot.views.notFound(held))
        faults.push({ where: view, what: `cached, but its columns and search terms are not those of the ledger${ANEW}` });
      for (const node of await snapshot.views.withoutWords(
        await wordsOfNodes(
          ids.map((node) => ({ node })),
          loader,
          snapshot,
        ),
      ))
        faults.push({ where: node, what: `is not found by the words of its report${ANEW}` });
    } catch (error) {
      faults.push(unread(error, `the incident of ${id}`));
    }
  }
  if (marks.size === 0 && doubted.size === 0) await compareSizes(snapshot, expected.size, seen.size, faults);
  return { incidents, waiting: waiting.size };
}

function compare(anew: readonly NewView[], held: readonly NewView[], faults: LedgerFault[]): void {
  const found = new Map(held.map((view) => [keyOf(view), view]));
  for (const view of anew) {
    const stored = found.get(keyOf(view));
    found.delete(keyOf(view));
    if (stored === undefined) faults.push({ where: view.id, what: `not among the cached incidents as of ${view.from}${ANEW}` });
    else if (contentOf(view, stored) !== contentOf(stored, view))
      faults.push({ where: view.id, what: `cached as of ${view.from} otherwise than the ledger tells it${ANEW}` });
  }
  for (const view of found.values())
    faults.push({ where: view.id, what: `cached as of ${view.from}, but the ledger tells no such incident${ANEW}` });
}

/** All of a view but JSON that the other was not made to keep. */
function contentOf(view: NewView, other: NewView): string {
  const incident = view.incident === null || other.incident === null ? null : view.incident;
  return canonicalJson({ ...view, incident });
}

async function compareSizes(snapshot: LedgerSnapshot, views: number, nodes: number, faults: LedgerFault[]): Promise<void> {
  const sizes = await snapshot.views.sizes();
  const told = [
    ["cached incidents", sizes.views, views],
    ["search rows of incidents", sizes.indexed, views],
    ["search rows of reports", sizes.worded, nodes],
  ] as const;
  for (const [what, held, expected] of told)
    if (held !== expected) faults.push({ where: what, what: `${held} are held, expected ${expected}${ANEW}` });
}

function keyOf({ id, from }: NewView): string {
  return `${id}\n${from}`;
}
