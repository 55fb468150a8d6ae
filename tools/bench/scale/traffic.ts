import { setTimeout as pause } from "node:timers/promises";
import type { Exchange } from "../../local-discord/exchange.ts";
import type { LocalDiscord } from "../../local-discord/localDiscord.ts";
import type { Inhabitant } from "./population.ts";

/** What a member did, and how long the answer took. */
export interface Use {
  readonly kind: "ask" | "timeline" | "completion";
  readonly server: string;
  readonly passages: number;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Until the answer stood there, be it after “thinking …”. */
  readonly milliseconds: number;
  readonly exchange: Exchange;
}

/** Does what a member does: mostly a question, now and then a timeline, or a case's name that is being typed. Resolves with the answer there. */
export async function use(local: LocalDiscord, inhabitant: Inhabitant, random: () => number): Promise<Use> {
  const { guild, passages } = inhabitant;
  const chance = random();
  const kind = chance < 0.1 ? "completion" : chance < 0.2 ? "timeline" : "ask";
  return measure(local, { kind, server: guild.id, passages }, inhabitant);
}

/** A question in that server. */
export function ask(local: LocalDiscord, inhabitant: Inhabitant): Promise<Use> {
  const { guild, passages } = inhabitant;
  return measure(local, { kind: "ask", server: guild.id, passages }, inhabitant);
}

async function measure(
  local: LocalDiscord,
  what: Pick<Use, "kind" | "server" | "passages">,
  { guild: where, makeQuestion }: Inhabitant,
): Promise<Use> {
  const at = { by: local.person(), where };
  const [began, started] = [Date.now(), performance.now()];
  const exchange =
    what.kind === "completion"
      ? local.startCompletion({ command: "ask", option: "case", typed: "", ...at })
      : what.kind === "timeline"
        ? local.useCommand({ name: "timeline", options: { case: "case-0" }, ...at })
        : local.useCommand({ name: "ask", options: { question: makeQuestion() }, ...at });
  await exchange.settled();
  return { ...what, began, milliseconds: performance.now() - started, exchange };
}

/** So many uses, `aSecond` of them on average and by chance, whether or not those before are answered. */
export async function arrive(
  count: number,
  aSecond: number,
  random: () => number,
  next: () => Promise<Use>,
): Promise<readonly Use[]> {
  const uses: Promise<Use>[] = [];
  for (let due = performance.now(); uses.length < count; due += (-Math.log(1 - random()) / aSecond) * 1_000) {
    const early = due - performance.now();
    if (early > 0) await pause(early);
    uses.push(next());
  }
  return Promise.all(uses);
}

/** So many uses, `atOnce` of them at a time. Uses a second. */
export async function saturate(count: number, atOnce: number, next: () => Promise<Use>): Promise<number> {
  let begun = 0;
  const started = performance.now();
  const member = async () => {
    for (; begun < count; ) {
      begun += 1;
      await next();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, member));
  return (count / (performance.now() - started)) * 1_000;
}

/** Few servers are asked often, many seldom: the one at place n as often as 1/n. */
export function zipf<T>(all: readonly T[], random: () => number): T {
  const at = Math.min(all.length, Math.floor((all.length + 1) ** random())) - 1;
  return all[Math.max(0, at)] as T; // from a list that is never empty, and an index within it
}
