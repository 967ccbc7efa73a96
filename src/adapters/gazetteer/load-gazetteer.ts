import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Gazetteer, openGazetteer } from "../../core/gazetteer/index.ts";
import { DatelineError } from "../../core/model/index.ts";
import { readGazetteer } from "./gazetteer-file.ts";

/** The compiled file beside `src/` or `dist/`. */
export const GAZETTEER_FILE = fileURLToPath(new URL("../../../build/gazetteer.bin", import.meta.url));

/** Opens the compiled gazetteer. @throws DatelineError GAZETTEER_MISSING, GAZETTEER_BAD. */
export function loadGazetteer(path: string = GAZETTEER_FILE): Gazetteer {
  if (!existsSync(path))
    throw new DatelineError("GAZETTEER_MISSING", "got no compiled gazetteer, expected build/gazetteer.bin", {
      hint: "npm run gazetteer compiles it",
      at: path,
    });
  try {
    return openGazetteer(readGazetteer(path));
  } catch (cause) {
    throw new DatelineError(
      "GAZETTEER_BAD",
      `got a gazetteer that cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
      { hint: "npm run gazetteer compiles it anew", at: path, cause },
    );
  }
}
