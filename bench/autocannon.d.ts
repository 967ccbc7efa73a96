/** What bench/api.ts uses of a package that brings no types. */
declare module "autocannon" {
  interface Loaded {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly { readonly method: "GET"; readonly path: string }[];
  }): Promise<Loaded>;
}
