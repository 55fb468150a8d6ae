import { get } from "node:http";
import { type HealthAddress, writeHealthUrl } from "./address.ts";

/** What the endpoint said, or why it said nothing. */
export interface HealthReport {
  readonly isReady: boolean;
  readonly words: string;
}

/** Milliseconds: less than the five seconds after which a container's engine gives the check up. */
const MAX_ANSWER_MS = 3_000;
/** The endpoint's line is far shorter; whatever else listens there may not be. */
const MAX_WORDS = 200;

/** Asks a running bot's endpoint whether members are answered. */
export function askHealth(address: HealthAddress): Promise<HealthReport> {
  return new Promise((resolve) => {
    const fail = (fault: Error) => resolve({ isReady: false, words: fault.message });
    const signal = AbortSignal.timeout(MAX_ANSWER_MS);
    get(writeHealthUrl(address), { signal, agent: false }, (response) => {
      let words = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        words = (words + chunk).slice(0, MAX_WORDS);
      });
      response.on("error", fail);
      response.on("end", () => resolve({ isReady: response.statusCode === 200, words: words.trim() }));
    }).on("error", fail);
  });
}
