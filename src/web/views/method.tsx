import { useQuery } from "@tanstack/react-query";
import { Link } from "../parts/parts.tsx";

const POLICIES = [
  [
    "ucdp",
    "The lowest and highest of all figures; best is the latest credible figure where earlier ones were preliminary or of the same institution, else the figure of most origins.",
    "UCDP GED codebook (best, high, low)",
  ],
  ["acled", "The most conservative credible figure; fatalities only.", "ACLED fatality FAQ, 2024"],
  [
    "gtd",
    "The most recent credible figure that does not rest on the perpetrator, then the majority, then the lowest.",
    "GTD codebook",
  ],
  ["airwars", "The range over all sources; no best figure.", "Airwars methodology"],
  ["ibc", "The range over figures that two origins or more give; provisional where none is.", "Iraq Body Count methods"],
] as const;

export function MethodView() {
  const version = useQuery({
    queryKey: ["health"],
    queryFn: async () => (await (await fetch("/health")).json()) as { readonly version: string },
  });
  return (
    <div className="method">
      <h1>Method</h1>
      <p>
        Dateline keeps the claim: who said what, through whom, when, with which stance, in which words. An incident is never
        stored as truth; it is put together anew from its claims, at any moment and under any policy. A copy of one text adds no
        weight. Words that cannot be read stay unread, with the reason.
      </p>
      <h2>Casualty policies</h2>
      <dl>
        {POLICIES.map(([name, rule, source]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {rule} <span className="quiet">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>Grades</h2>
      <p>
        Airwars’ words, tested in this order: discounted (people judged so), contested (one claims and others are blamed, or two
        belligerents are blamed), confirmed (a belligerent accepted responsibility), fair (two origins or more), weak.
      </p>
      <h2>Two clocks</h2>
      <p>
        “As of” is what had been published by a time; “recorded by” is what this ledger had recorded by a time. Both are kept for
        every claim.
      </p>
      <h2>Ontologies</h2>
      <p>
        Kinds of incident carry the words of ACLED, PLOVER, GTD and UCDP side by side. Exports follow each codebook’s own columns
        and casualty rule.
      </p>
      <h2>This installation</h2>
      <p>
        Engine version {version.data?.version ?? "…"}. <Link href="/reference">HTTP reference</Link>
      </p>
      <h2>Data credits</h2>
      <p>Places: GeoNames, CC BY 4.0. Country shapes: Natural Earth, public domain. Country names: Unicode CLDR.</p>
    </div>
  );
}
