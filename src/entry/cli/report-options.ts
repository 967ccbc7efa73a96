import { DatelineError, isPublished, publishedOutside } from "../../core/model/index.ts";
import type { Readers } from "../compose.ts";

/** The tables of a person's own that a call names. */
export function readersOf({ lexicon }: Readers): Readers {
  return lexicon === undefined ? {} : { lexicon };
}

export interface ReportOptions {
  readonly published?: string;
  readonly outlet?: string;
}

/** What fills the gaps of inputs. @throws USAGE where `--published` is no moment */
export function defaultsOf(options: ReportOptions): { readonly published: string | null; readonly outlet: string | null } {
  const { published, outlet } = options;
  if (published !== undefined && !isPublished(published))
    throw new DatelineError(
      "USAGE",
      `got --published ${JSON.stringify(published.slice(0, 40))}, expected an ISO date or date-time`,
      {
        hint: "--published 2020-11-21, or 2020-11-21T09:30:00+04:30",
      },
    );
  const outside = published === undefined ? null : publishedOutside(published, Date.now());
  if (outside !== null)
    throw new DatelineError("USAGE", `got --published ${published}, ${outside}`, { hint: "a day from 1900 to today" });
  return { published: published ?? null, outlet: outlet ?? null };
}
