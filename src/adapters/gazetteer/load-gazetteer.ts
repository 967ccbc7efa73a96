import { existsSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Gazetteer, openGazetteer } from "../../core/gazetteer/index.ts";
import { DatelineError } from "../../core/model/index.ts";
import { type GazetteerCounts, readCounts, readGazetteer } from "./gazetteer-file.ts";

/** The compiled file beside `src/` or `dist/`. */
export const GAZETTEER_FILE = fileURLToPath(new URL("../../../build/gazetteer.bin", import.meta.url));

/** Where an imported dump lies: below DATELINE_GAZETTEER, else the person's own data folder. */
export function importedGazetteerFile(): string {
  const own = process.env["DATELINE_GAZETTEER"];
  const folder = own || join(process.env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "dateline");
  return join(folder, "gazetteer.bin");
}

/** Opens the compiled gazetteer. @throws DatelineError GAZETTEER_MISSING, GAZETTEER_BAD. */
export function loadGazetteer(path: string = GAZETTEER_FILE): Gazetteer {
  if (!existsSync(path))
    throw new DatelineError("GAZETTEER_MISSING", "got no compiled gazetteer, expected build/gazetteer.bin", {
      hint: "npm run gazetteer compiles it",
      at: path,
    });
  return openGazetteer(orBad(path, readGazetteer));
}

/** The imported dump, or null where there is none. @throws DatelineError GAZETTEER_BAD */
export function loadImportedGazetteer(path: string = importedGazetteerFile()): Gazetteer | null {
  return existsSync(path) ? openGazetteer(orBad(path, readGazetteer)) : null;
}

export interface GazetteerState extends GazetteerCounts {
  readonly path: string;
  readonly bytes: number;
  readonly madeAt: string;
}

/** What a compiled file holds, or null where there is none. @throws DatelineError GAZETTEER_BAD */
export function gazetteerState(path: string): GazetteerState | null {
  const file = statSync(path, { throwIfNoEntry: false });
  return file === undefined ? null : { path, bytes: file.size, madeAt: file.mtime.toISOString(), ...orBad(path, readCounts) };
}

/** Takes an imported dump away; false where there was none. */
export function removeImportedGazetteer(path: string = importedGazetteerFile()): boolean {
  const there = existsSync(path);
  rmSync(path, { force: true });
  return there;
}

function orBad<T>(path: string, read: (path: string) => T): T {
  try {
    return read(path);
  } catch (cause) {
    throw new DatelineError(
      "GAZETTEER_BAD",
      `got a gazetteer that cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
      {
        hint:
          path === GAZETTEER_FILE
            ? "npm run gazetteer compiles it anew"
            : "dateline gazetteer import makes it anew, remove takes it away",
        at: path,
        cause,
      },
    );
  }
}
