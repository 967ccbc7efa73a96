import { statSync } from "node:fs";
import { basename } from "node:path";
import {
  bareAdmin,
  createGazetteerBuilder,
  type DumpForm,
  dumpFormOf,
  type GazetteerBuilder,
  keysOf,
  readDumpName,
  readDumpPlace,
  readDumpUnit,
} from "../../core/gazetteer/index.ts";
import { DatelineError, type Problem } from "../../core/model/index.ts";
import { DUMPS, readDumpLines } from "./dump-lines.ts";
import { writeGazetteer } from "./gazetteer-file.ts";
import { createIdIndex, type IdIndex } from "./id-index.ts";

export interface ImportSummary {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly places: number;
  /** Pairs of a spelling and a place. */
  readonly names: number;
  /** Rows of kinds that are not taken, or names of such. */
  readonly leftOut: number;
  readonly refused: number;
}

/** What an import asks of its caller. */
export interface ImportChoices {
  /** The compiled file to write. */
  readonly to: string;
  /** How a province is named elsewhere. */
  readonly provinceName: (country: string, province: string) => string;
  readonly refuse: (problem: Problem) => void;
  readonly step: () => void;
}

/** Bytes of a dump above which the table of first words is made for millions of names. */
const LARGE = 50e6;

/**
 * Compiles a GeoNames dump (the main table, alternateNames, admin codes; text or zip) into a gazetteer file. Memory grows with the places
 * kept alone, by typed arrays; a row that cannot be read is refused with its place and the others go on.
 * @throws DatelineError INPUT_*, GAZETTEER_BAD where no place is left
 */
export async function importDump(files: readonly string[], choices: ImportChoices): Promise<ImportSummary> {
  const forms = new Map<string, DumpForm>();
  for (const file of files) forms.set(file, await formOf(file));
  const size = files.reduce((sum, file) => sum + statSync(file).size * (file.endsWith(".zip") ? 4 : 1), 0);
  const builder = createGazetteerBuilder(size > LARGE ? 2 ** 26 : 2 ** 22);
  const ids = createIdIndex();
  const units = new Map<string, string>();
  const counts = { leftOut: 0, refused: 0 };
  // names belong to places that are known by then
  for (const form of ["places", "units", "names"] as const)
    for (const file of files) {
      if (forms.get(file) !== form) continue;
      for await (const { text, file: at, number } of readDumpLines(file)) {
        choices.step();
        const cells = text.split("\t");
        const fault =
          dumpFormOf(cells.length) === form
            ? TAKE[form](cells, { builder, ids, units })
            : `got ${cells.length} cells, expected those of a GeoNames table of ${form}`;
        if (fault === null) continue;
        if (fault === LEFT_OUT) counts.leftOut++;
        else {
          counts.refused++;
          choices.refuse({
            code: "INPUT_BAD_RECORD",
            message: fault,
            hint: "one table a file: rows of another form go into their own",
            at: `${at}:${number}`,
          });
        }
      }
    }
  if (builder.places === 0)
    throw new DatelineError("GAZETTEER_BAD", "got no place in these files, expected GeoNames' main table among them", {
      hint: DUMPS,
    });
  builder.renameUnits(
    (code) => (code === "" ? "" : choices.provinceName(code.slice(0, 2), bareAdmin(units.get(code) ?? ""))),
    (code) => bareAdmin(units.get(code) ?? ""),
  );
  const { places, names } = builder;
  const written = writeGazetteer(
    choices.to,
    builder.finish(),
    files.map((file) => basename(file)),
  );
  return { path: choices.to, ...written, places, names, ...counts };
}

interface Gathered {
  readonly builder: GazetteerBuilder;
  readonly ids: IdIndex;
  readonly units: Map<string, string>;
}

const LEFT_OUT = Symbol("left out");

/** Takes a row in; a fault in words, or null. */
const TAKE: Readonly<Record<DumpForm, (cells: readonly string[], into: Gathered) => string | typeof LEFT_OUT | null>> = {
  places: (cells, { builder, ids, units }) => {
    const read = readDumpPlace(cells);
    if (read === null) return LEFT_OUT;
    if ("fault" in read) return read.fault;
    const { place, names } = read;
    const unit = place.kind === "province" ? place.admin1 : cells[7] === "ADM2" ? place.admin2 : "";
    if (unit !== "") units.set(unit, place.name);
    const shown = place.kind === "province" || place.kind === "district" ? bareAdmin(place.name) : place.name;
    const at = builder.place({ ...place, name: shown });
    ids.set(place.geonames, at, place.country);
    for (const name of new Set([shown, ...names])) for (const key of keysOf(name, place.country)) builder.name(key, at);
    return null;
  },
  names: (cells, { builder, ids }) => {
    const read = readDumpName(cells);
    if (read === null) return LEFT_OUT;
    if ("fault" in read) return read.fault;
    const held = ids.get(read.geonames);
    if (held === null) return LEFT_OUT;
    for (const key of keysOf(read.name, held.country)) builder.name(key, held.place);
    return null;
  },
  units: (cells, { units }) => {
    const read = readDumpUnit(cells);
    if ("fault" in read) return read.fault;
    units.set(read.code, read.name);
    return null;
  },
};

/** Which table a file is, by its first row. */
async function formOf(file: string): Promise<DumpForm> {
  for await (const { text, file: at, number } of readDumpLines(file)) {
    const cells = text.split("\t").length;
    const form = dumpFormOf(cells);
    if (form !== null) return form;
    throw new DatelineError("INPUT_BAD_RECORD", `got ${cells} cells, expected a GeoNames table (19, 10, 8 or 4)`, {
      at: `${at}:${number}`,
      hint: DUMPS,
    });
  }
  throw new DatelineError("INPUT_EMPTY", "got no row, expected a GeoNames table", { at: file, hint: DUMPS });
}
