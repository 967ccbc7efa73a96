import { strToU8, type Zippable, zipSync } from "fflate";

/** The same bytes for the same files: a zip's own clock is stopped at the first day it knows. */
const STOPPED = new Date(1980, 0, 1);

/** Files as a zip, below one folder. */
export function zipFiles(files: ReadonlyMap<string, string>, folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[`${folder}/${name}`] = [strToU8(content), { mtime: STOPPED }];
  return zipSync(entries, { level: 6 });
}
