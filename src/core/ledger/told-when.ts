import type { LedgerClaim } from "../model/index.ts";

/** When a claim came out, for rules that ask which is later. Before all others where its report does not say: when it was recorded must not tell. */
export function toldWhen(claim: LedgerClaim): string {
  return claim.undated === true ? "" : claim.knownFrom;
}
