export { type BaseTowns, bareAdmin, keysOf, packRows, provinceNames, type Row, tableRows, type Unit } from "./compile/index.ts";
export { kmBetween } from "./distance.ts";
export {
  type Gazetteer,
  type GazetteerEntry,
  type GazetteerFile,
  openGazetteer,
  type PlaceKind,
  placeKey,
  standingOf,
} from "./gazetteer.ts";
export { createGazetteerBuilder, type GazetteerBuilder } from "./gazetteer-builder.ts";
export {
  type DumpForm,
  dumpFormOf,
  readDumpName,
  readDumpPlace,
  readDumpUnit,
} from "./geonames.ts";
export { layerGazetteers } from "./layer-gazetteers.ts";
export { ownPlaces } from "./own-places.ts";
