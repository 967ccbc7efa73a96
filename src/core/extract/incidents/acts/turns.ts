import type { ActKind } from "./act-lexicon.ts";

/**
 * How one act makes another (PLOVER manual 0.8): a promise of cooperation is an agreement, an announced sanction a threat,
 * a refused visit a rejection, an ended sanction a concession. `null` stands for an act the words do not name.
 */
const COOPERATION: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);
const MATERIAL_CONFLICT: ReadonlySet<string> = new Set(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);

/** What is going to be done. `conditional`: "will withdraw unless …" puts pressure on somebody. */
export function foreseen(kind: ActKind, conditional = false): ActKind {
  if (MATERIAL_CONFLICT.has(kind.event)) return threatened(kind);
  if (!COOPERATION.has(kind.event)) return kind;
  return conditional && kind.event === "RETREAT" ? threatened(kind) : { event: "AGREE", mode: null };
}

export function promised(kind: ActKind | null): ActKind {
  return kind !== null && (MATERIAL_CONFLICT.has(kind.event) || kind.event === "THREATEN")
    ? threatened(kind)
    : kind?.event === "REJECT"
      ? kind
      : { event: "AGREE", mode: null };
}

export function threatened(kind: ActKind | null): ActKind {
  return { event: "THREATEN", mode: kind === null ? null : threatMode(kind) };
}

function threatMode({ event, mode }: ActKind): string | null {
  switch (event) {
    case "ASSAULT":
    case "MOBILIZE":
      return "violence";
    case "SANCTION":
      return mode === "expel" ? "expel" : "relations";
    case "COERCE":
      return mode === "arrest" ? "arrest" : mode === "deport" ? "expel" : mode === "seize" ? "territory" : "restrict";
    case "PROTEST":
      return "restrict";
    case "THREATEN":
      return mode;
    default:
      return "relations";
  }
}

export function refused(kind: ActKind | null): ActKind {
  return { event: "REJECT", mode: asked(kind) };
}

export function demanded(kind: ActKind | null): ActKind {
  return { event: "REQUEST", mode: asked(kind) };
}

/** What is asked for or refused: help, talks, yielding, change. */
function asked(kind: ActKind | null): string | null {
  if (kind === null) return null;
  switch (kind.event) {
    case "AID":
    case "COOPERATE":
      return "assist";
    case "CONSULT":
    case "AGREE":
      return "meet";
    case "RETREAT":
    case "CONCEDE":
      return "yield";
    default:
      return kind.mode === "assist" || kind.mode === "meet" || kind.mode === "yield" ? kind.mode : "change";
  }
}

export function allowed(kind: ActKind | null): ActKind {
  return kind !== null && (kind.event === "AID" || kind.event === "RETREAT") ? kind : { event: "CONCEDE", mode: null };
}

export function ended(kind: ActKind | null): ActKind | null {
  if (kind === null) return null;
  if (kind.event === "ASSAULT") return { event: "RETREAT", mode: "ceasefire" };
  if (COOPERATION.has(kind.event)) return { event: "SANCTION", mode: "discontinue" };
  return { event: "CONCEDE", mode: null };
}

/** "did not agree", "will not accept": cooperation withheld is a refusal; conflict left undone is nothing told, or a promise. */
export function denied(kind: ActKind, future: boolean): ActKind | null {
  if (COOPERATION.has(kind.event)) return refused(kind);
  return future && MATERIAL_CONFLICT.has(kind.event) ? { event: "AGREE", mode: null } : null;
}
