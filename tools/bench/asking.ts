import { setTimeout as pause } from "node:timers/promises";
import { InteractionResponseType } from "discord.js";
import type { Exchange } from "../local-discord/exchange.ts";
import type { LocalDiscord } from "../local-discord/localDiscord.ts";
import { buttonsOf, type Message } from "../local-discord/message.ts";
import type { GeneratedShelf } from "./generatedShelf.ts";
import { median, quantile } from "./statistics.ts";

/** How one interaction went. Milliseconds from the moment when Discord sent it. */
export interface Turn {
  /** Until its first sign reached Discord. */
  readonly acknowledged: number;
  /** Until the answer stood there; not a number where it never did. */
  readonly answered: number;
  readonly isDeferred: boolean;
  /** Whether Discord refused the first sign, such as for being late (10062). */
  readonly isLost: boolean;
  readonly reply: Message | undefined;
}

/** Nothing that is asked takes this long, a reload neither. Milliseconds. */
const MAX_TURN_MS = 400_000;

/** Lets somebody do something, and waits for its end. */
export async function take(act: () => Exchange): Promise<Turn> {
  const started = performance.now();
  const exchange = act();
  await exchange.attempted(1, { within: MAX_TURN_MS });
  const [first] = exchange.acknowledgements;
  const isLost = first === undefined || first.status >= 300;
  if (!isLost) await exchange.settled({ within: MAX_TURN_MS });
  return {
    acknowledged: first?.afterMs ?? Number.NaN,
    answered: isLost ? Number.NaN : performance.now() - started,
    isDeferred: exchange.acceptedType === InteractionResponseType.DeferredChannelMessageWithSource,
    isLost,
    reply: exchange.reply,
  };
}

/** Somebody new asks each time, so that nobody is asked to slow down. */
export function ask(local: LocalDiscord, shelf: GeneratedShelf): Promise<Turn> {
  return take(() => local.useCommand({ name: "ask", options: { question: shelf.makeQuestion() }, by: local.person() }));
}

/** Milliseconds between two questions while something runs. */
export const BEAT = 200;

/** Asks at every beat until something is over, however long the answers take. */
export async function askSteadily(local: LocalDiscord, shelf: GeneratedShelf, end: Promise<unknown>): Promise<Turn[]> {
  const asks: Promise<Turn>[] = [];
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    asks.push(ask(local, shelf));
    await pause(BEAT);
  }
  await over;
  return Promise.all(asks);
}

/** Presses the buttons of answers in turn, *Delete* excepted. */
export async function pressAround(local: LocalDiscord, answers: readonly Message[], times: number): Promise<Turn[]> {
  const buttons = answers.flatMap((message) =>
    buttonsOf(message).flatMap(({ label, customId }) =>
      customId && label !== "Delete" ? [{ message, customId }] : [],
    ),
  );
  const turns: Turn[] = [];
  for (let at = 0; at < times; at += 1) {
    const button = buttons[at % buttons.length];
    if (button) turns.push(await take(() => local.press(button.message, button.customId, { by: local.person() })));
  }
  return turns;
}

export const TURN_COLUMNS = [
  "n",
  "ack median",
  "p99",
  "max",
  "answer median",
  "p99",
  "max",
  "deferred",
  "lost",
] as const;

/** One row's figures of many turns. */
export function describeTurns(turns: readonly Turn[]): number[] {
  const acknowledged = turns.map((turn) => turn.acknowledged);
  const answered = turns.filter(({ isLost }) => !isLost).map((turn) => turn.answered);
  const figures = (times: readonly number[]) => [median(times), quantile(times, 0.99), quantile(times, 1)];
  return [
    turns.length,
    ...figures(acknowledged),
    ...figures(answered),
    turns.filter(({ isDeferred }) => isDeferred).length,
    turns.filter(({ isLost }) => isLost).length,
  ];
}
