import { closeSync, openSync, readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * SQLite lets whoever asks at the right instant write: a process that writes without a pause keeps all others out for good. So who
 * finds the ledger busy, or others waiting, takes a number (a file beside the database, named by time and process) and whoever
 * would write lets those with lower numbers go first. It is a courtesy, not a lock: where no file can be made, or a number lies
 * about, SQLite's own lock still keeps writers apart.
 */
export interface Place {
  /** Waits until nobody is before this writer. */
  turn(): Promise<void>;
  /** Waits a moment, with a number from now on: the ledger was busy. */
  wait(): Promise<void>;
  /** Whether this writer has waited as long as it may. */
  isOver(): boolean;
  /** Gives the number back. */
  leave(): void;
}

const NUMBER = /^ledger\.sqlite-waits-(\d{14})-(\d+)-\d+$/;
const SOON_MS = 1;
let taken = 0;

/** @param folder null for a ledger of this process alone: nobody else waits */
export function joinQueue(folder: string | null, patience: number): Place {
  const begun = Date.now();
  let number: string | null = null;
  const take = (): void => {
    if (folder === null) return;
    number ??= `ledger.sqlite-waits-${String(begun).padStart(14, "0")}-${process.pid}-${taken++}`;
    try {
      closeSync(openSync(join(folder, number), "a"));
    } catch {
      // a folder without room or rights: the writer goes without a number, and the write itself tells what is wrong
    }
  };
  const pause = (before: number): Promise<void> => sleep(SOON_MS * (1 + Math.min(before, 8) + Math.random()));
  return {
    async turn() {
      for (;;) {
        const before = folder === null ? 0 : waitingBefore(folder, number, patience);
        if (before === 0 || this.isOver()) return;
        take();
        await pause(before);
      }
    },
    async wait() {
      take();
      await pause(0);
    },
    isOver: () => Date.now() - begun > patience,
    leave() {
      if (folder === null || number === null) return;
      drop(folder, number);
      number = null;
    },
  };
}

/** How many wait with a lower number. Numbers of processes that are gone, or that nobody can still be waiting with, are taken away. */
function waitingBefore(folder: string, own: string | null, patience: number): number {
  let before = 0;
  for (const name of namesIn(folder)) {
    const [, since, pid] = NUMBER.exec(name) ?? [];
    if (since === undefined || pid === undefined || name === own || (own !== null && name > own)) continue;
    if (Date.now() - Number(since) > 2 * patience || !isRunning(Number(pid))) drop(folder, name);
    else before++;
  }
  return before;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // the write itself tells what is wrong with the folder
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function drop(folder: string, name: string): void {
  try {
    unlinkSync(join(folder, name));
  } catch {
    // another has taken it away
  }
}
