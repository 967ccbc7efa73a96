import { bearerOf } from "../../app/manage-tokens.ts";
import { countIncidents } from "../../app/search-incidents.ts";
import { DatelineError } from "../../core/model/index.ts";
import {
  composeEngine,
  composeIntake,
  composeOutlets,
  composeStore,
  composeTokens,
  PAGE_FOLDER,
  type Readers,
  systemClock,
  VERSION,
  writeTable,
} from "../compose.ts";
import { isLoopback } from "./guard.ts";
import { buildServer } from "./server.ts";

export interface ServeChoices extends Readers {
  readonly db: string;
  readonly host: string;
  readonly port: number;
  /** Names besides loopback. */
  readonly names: readonly string[];
}

export interface Served {
  /** `http://127.0.0.1:8787/`. */
  readonly address: string;
  /** Settles when the server has been asked to end and has finished what it had begun. */
  readonly ended: Promise<void>;
}

/** Requests a minute and address, where others than this machine may ask. */
const PER_MINUTE = 1200;
const GRACE_MS = 10_000;

/** Opens a ledger (a new one where there is none) and serves it until SIGINT or SIGTERM. @throws DatelineError USAGE, LEDGER_* */
export async function serveLedger(choices: ServeChoices): Promise<Served> {
  const local = isLoopback(choices.host);
  const tokens = await composeTokens(choices.db);
  if (!local && tokens.load().length === 0)
    throw new DatelineError("USAGE", `got --host ${choices.host} without a token, expected one before others may ask`, {
      hint: "dateline token create NAME --role analyst",
    });
  const store = await composeStore(choices.db, true);
  const engine = composeEngine(choices);
  // a gazetteer that is missing is told by the request that needs it
  engine.catch(() => undefined);
  const app = await buildServer(
    {
      store,
      clock: systemClock,
      engine: () => engine,
      intake: await composeIntake(),
      outlets: await composeOutlets(choices),
      table: writeTable,
      version: VERSION,
    },
    {
      names: new Set(local ? choices.names : [...choices.names, choices.host]),
      tokens: local ? null : (secret) => bearerOf(tokens.load(), secret),
      page: PAGE_FOLDER,
      perMinute: local ? 0 : PER_MINUTE,
    },
  );
  let address: string;
  try {
    address = await app.listen({ host: choices.host, port: choices.port });
  } catch (error) {
    await store.close();
    throw new DatelineError(
      "USAGE",
      `cannot listen on ${choices.host}:${choices.port} (${(error as NodeJS.ErrnoException).code ?? "refused"})`,
      { hint: "--port takes another" },
    );
  }
  // the first who looks need not wait for what every look needs; a fault is told by the request that meets it
  countIncidents(store, systemClock, { asOf: null, recordedBy: null, policy: null }, []).catch(() => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    const end = (): void => {
      const late = setTimeout(() => process.exit(3), GRACE_MS);
      late.unref();
      app
        .close()
        .then(() => store.close())
        .then(resolve, reject);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.removeAllListeners(signal);
      process.once(signal, end);
    }
  });
  return { address: `${address.replace("[::1]", "localhost")}/`, ended };
}
