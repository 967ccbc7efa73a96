import { canonicalJson, foldActs } from "../core/ledger/index.ts";
import { componentViews, EVERYTHING } from "./component-views.ts";
import { componentAround } from "./known-ledger.ts";
import { memberLoader } from "./member-loader.ts";
import type { HeldView, NewView, ViewIndex } from "./ports/incident-views.ts";
import type { LedgerFault, LedgerSnapshot } from "./ports/ledger-store.ts";
import { VIEWS_VERSION, withMoved, wordsOfNodes } from "./renew-views.ts";
import { unread } from "./verify-entries.ts";

/** Components whose views are read and held against the fold together. */
const AT_ONCE = 100;

/** A connected component's report-incidents, and their views as the fold tells them. */
interface Folded {
  readonly ids: readonly string[];
  readonly anew: readonly NewView[];
}

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
  const index = await indexOf(snapshot, faults);
  const seen = new Set<string>();
  let incidents = 0;
  const prove = async (batch: readonly Folded[]): Promise<void> => {
    const own = batch.flatMap(({ ids }) => ids);
    const found: LedgerFault[] = [];
    try {
      const held = await snapshot.views.holding(own);
      compare(
        batch.flatMap(({ anew }) => anew),
        held,
        found,
      );
      if (index !== null)
        compareIndex(
          index,
          held,
          await wordsOfNodes(
            own.map((node) => ({ node })),
            loader,
            snapshot,
          ),
          found,
        );
      faults.push(...found);
    } catch (error) {
      // which of them it is: each by itself
      if (batch.length > 1) for (const one of batch) await prove([one]);
      else faults.push(unread(error, `the incident of ${own[0]}`));
    }
  };
  // what lies in the store is read of some hundred report-incidents together
  let batch: Folded[] = [];
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    const component = await componentAround(snapshot, { moment: EVERYTHING, acts }, [id]);
    const ids = component.nodes.map((node) => node.id);
    for (const node of ids) seen.add(node);
    if (ids.some((node) => waiting.has(node)) || component.nodes.some((node) => doubted.has(node.report))) continue;
    try {
      const anew = (await componentViews(reader, loader, acts, component, ids, "")).add;
      incidents += anew.length;
      batch.push({ ids, anew });
    } catch (error) {
      faults.push(unread(error, `the incident of ${id}`));
    }
    if (batch.length < AT_ONCE) continue;
    await prove(batch);
    batch = [];
  }
  if (batch.length > 0) await prove(batch);
  if (marks.size === 0 && doubted.size === 0) await compareSizes(snapshot, incidents, seen.size, faults);
  return { incidents, waiting: waiting.size };
}

async function indexOf(snapshot: LedgerSnapshot, faults: LedgerFault[]): Promise<ViewIndex | null> {
  try {
    return await snapshot.views.index();
  } catch (error) {
    faults.push(unread(error, `what finds cached incidents${ANEW}`));
    return null;
  }
}

function compareIndex(
  index: ViewIndex,
  held: readonly HeldView[],
  words: readonly { readonly node: string; readonly words: string }[],
  faults: LedgerFault[],
): void {
  for (const view of held)
    if (!view.consistent || !index.findsView(view))
      faults.push({ where: view.id, what: `cached, but its columns and search terms are not those of the ledger${ANEW}` });
  for (const { node, words: own } of words)
    if (!index.findsNode(node, own)) faults.push({ where: node, what: `is not found by the words of its report${ANEW}` });
}

function compare(anew: readonly NewView[], held: readonly NewView[], faults: LedgerFault[]): void {
  const found = new Map(held.map((view) => [keyOf(view), view]));
  for (const view of anew) {
    const stored = found.get(keyOf(view));
    found.delete(keyOf(view));
    if (stored === undefined) faults.push({ where: view.id, what: `not among the cached incidents as of ${view.from}${ANEW}` });
    else if (!sameContent(view, stored))
      faults.push({ where: view.id, what: `cached as of ${view.from} otherwise than the ledger tells it${ANEW}` });
  }
  for (const view of found.values())
    faults.push({ where: view.id, what: `cached as of ${view.from}, but the ledger tells no such incident${ANEW}` });
}

/** All of a view but JSON that the other was not made to keep. */
function sameContent(view: NewView, other: NewView): boolean {
  return (
    view.until === other.until &&
    view.latest === other.latest &&
    view.nodes.join("\n") === other.nodes.join("\n") &&
    view.head === other.head &&
    view.tolls === other.tolls &&
    view.tie === other.tie &&
    view.beside === other.beside &&
    (view.incident === null || other.incident === null || view.incident === other.incident) &&
    canonicalJson(view.row) === canonicalJson(other.row) &&
    canonicalJson(view.voices) === canonicalJson(other.voices)
  );
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
