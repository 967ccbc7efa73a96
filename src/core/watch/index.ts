export { findBreaches, type HeldCommitment } from "./breaches.ts";
