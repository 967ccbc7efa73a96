// A process that works on a ledger and says, after each write, what was acknowledged: "report ID" or "act ID", "done" at the end.
// ledger, reports in all, acts in all, seed, first report, how many; renewing the cached incidents after so many.
import { writeSync } from "node:fs";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { renewViews } from "../../src/app/renew-views.ts";
import { DatelineError } from "../../src/core/model/index.ts";
import { decidedAt, longStream } from "./generated-stream.ts";
import { recordOne, tickingClock } from "./ledger-of.ts";

const [db = "", all = "0", made = "0", seed = "0", first = "0", count = all, every = "10", user = ""] = process.argv.slice(2);
// a user without rights, once all that has to be loaded is there
if (user !== "") {
  process.setgroups?.([]);
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
const say = (told: string): void => {
  writeSync(1, `${told}\n`);
};
const { reports, acts } = longStream(Number(all), Number(made), Number(seed));
try {
  const store = db.startsWith("postgres") ? await openPostgresStore(db, { create: true }) : openSqliteStore(db, { create: true });
  say("open");
  const clock = tickingClock();
  let next = 0;
  const act = async (until: number): Promise<void> => {
    for (let one = acts[next]; one !== undefined && one.after <= until; one = acts[++next]) {
      const { id } = await recordAct(store, clock, "ann", one.act, decidedAt(next));
      say(`act ${id}`);
    }
  };
  const from = Number(first);
  for (let i = from; i < from + Number(count); i++) {
    const report = reports[i % reports.length];
    if (report === undefined) break;
    await act(i - from);
    await recordOne(store, report, clock);
    say(`report ${report.report.id}`);
    if (i % Number(every) === 0) await renewViews(store);
  }
  await act(Number.POSITIVE_INFINITY);
  await renewViews(store);
  await store.close();
  say("done");
} catch (error) {
  if (!(error instanceof DatelineError)) throw error;
  say(`refused ${JSON.stringify(error.toProblem())}`);
}
