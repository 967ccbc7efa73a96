import { useQuery } from "@tanstack/react-query";
import notice from "../../../../NOTICE?raw";
import { blocksOf } from "../../parts/document.ts";
import { Link } from "../../parts/parts.tsx";
import { api } from "../../server/api.ts";
import { Codebook } from "./codebook.tsx";
import { Evaluation } from "./figures.tsx";
import { Ontologies } from "./ontologies.tsx";

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

const PARTS = [
  ["policies", "Casualty policies"],
  ["ontologies", "Ontologies"],
  ["codebook", "Codebook"],
  ["evaluation", "Evaluation"],
  ["installation", "This installation"],
  ["credits", "Data credits"],
] as const;

/** What NOTICE says below its head. */
const CREDITS = blocksOf(notice)
  .slice(1)
  .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

/** How figures come about, in the project's own documents: nothing here is written a second time. */
export default function MethodView({ query }: { readonly query: URLSearchParams }) {
  const version = useQuery({ queryKey: ["health"], queryFn: api.version });
  return (
    <div className="method">
      <h1>Method</h1>
      <p className="measure">
        Dateline keeps the claim: who said what, through whom, when, with which stance, in which words. An incident is never
        stored as truth; it is put together anew from its claims, at any moment and under any policy. A copy of one text adds no
        weight. Words that cannot be read stay unread, with the reason.
      </p>
      <ul className="inline contents">
        {PARTS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <h2 id="policies">Casualty policies</h2>
      <dl className="measure">
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
      <p className="measure">
        Airwars’ words, tested in this order: discounted (people judged so), contested (one claims and others are blamed, or two
        belligerents are blamed), confirmed (a belligerent accepted responsibility), fair (two origins or more), weak.
      </p>
      <h2>Two clocks</h2>
      <p className="measure">
        “As of” is what had been published by a time; “recorded by” is what this ledger had recorded by a time. Both are kept for
        every claim.
      </p>
      <h2 id="ontologies">Ontologies</h2>
      <p className="measure">
        Kinds of incident carry the words of ACLED, PLOVER, GTD and UCDP side by side. Exports follow each codebook’s own columns
        and casualty rule. This is the table the engine reads by.
      </p>
      <Ontologies />
      <h2 id="codebook">Codebook</h2>
      <Codebook find={query.get("find") ?? ""} />
      <h2 id="evaluation">Evaluation</h2>
      <Evaluation />
      <h2 id="installation">This installation</h2>
      <p className="measure">
        Engine version {version.data?.version ?? "…"}. <Link href="/reference">HTTP reference</Link>
      </p>
      <h2 id="credits">Data credits</h2>
      {CREDITS.map((text) => (
        <p key={text} className="measure">
          {text}
        </p>
      ))}
    </div>
  );
}
