import type { TimeCase } from "./case.corpus.ts";

/** A dateline stands in for the publication day where there is none. */
export const DATELINES: readonly TimeCase[] = [
  {
    published: null,
    value: "1990-02-03/1990-02-04 day",
    phrases: ["BOGOTA, 4 FEB 90 (EFE) -- THE ARMY SAID [YESTERDAY] THAT NOBODY DIED."],
  },
  {
    published: null,
    value: "2020-11-20/2020-11-21 day",
    phrases: ["KABUL, Afghanistan (Nov. 21, 2020) – Two mines were cleared on [Friday]."],
  },
  {
    published: "1990-02-05",
    value: "1990-02-05T23:30:00/1990-02-05T23:31:00 minute",
    phrases: ["THE SHELLING BEGAN AT [2330 TODAY], THE MAYOR SAID."],
  },
  {
    published: "1990-02-05",
    value: "1990-02-04T06:40:00/1990-02-04T06:41:00 minute",
    phrases: ["THE SHELLING BEGAN AT [0640 ON 4 FEBRUARY] IN THE NORTH."],
  },
];
