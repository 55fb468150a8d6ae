import type { APIComponentInContainer } from "discord.js";
import type { Reply } from "../../reply.ts";
import { count } from "../../wording.ts";
import { escapeText } from "../escape.ts";
import { container, fits, type OutgoingMessage, separator, shorten, textOf } from "./message.ts";
import { composeOutcomes, composeQuote, oneLine } from "./quotes.ts";

type Claims = Extract<Reply, { kind: "claims" }>;

/** Most of a sentence that is shown above its quotations: the reader has the message before his eyes. */
const LONGEST_CLAIM = 200;

/** Each sentence of a message and the quotations closest to it, as many as there is room for; never a verdict. */
export function composeClaims(reply: Claims): OutgoingMessage {
  const most = Math.max(0, ...reply.claims.map(({ quotes }) => quotes.length));
  for (let claims = reply.claims.length; claims > 0; claims -= 1) {
    for (let quotes = most; quotes > 0; quotes -= 1) {
      const message = layOut(reply, claims, quotes);
      if (fits(message)) return message;
    }
  }
  return layOut(reply, Math.min(1, reply.claims.length), 0);
}

function layOut(reply: Claims, claims: number, quotesEach: number): OutgoingMessage {
  const body: APIComponentInContainer[] = [
    textOf(
      "**What the articles say closest to this message**\n-# Casebook gives no verdict: read the quotations and judge for yourself.",
    ),
  ];
  let place = 0;
  for (const { text, quotes } of reply.claims.slice(0, claims)) {
    const nothing = quotes.length === 0 ? "\nNothing on the shelf speaks of this." : "";
    body.push(
      separator(),
      textOf(`**In the message:** ${escapeText(shorten(oneLine(text), LONGEST_CLAIM))}${nothing}`),
    );
    for (const quote of quotes.slice(0, quotesEach)) {
      body.push(composeQuote(quote, place, "at the quotation"));
      place += 1;
    }
  }
  const told = new Set(
    reply.claims
      .slice(0, claims)
      .flatMap(({ quotes }) => quotes.slice(0, quotesEach).map(({ article }) => article.case)),
  );
  body.push(...composeOutcomes(reply.cases.filter(({ slug }) => told.has(slug))));
  const unchecked = reply.unchecked + reply.claims.length - claims;
  if (unchecked > 0) body.push(textOf(`-# ${count(unchecked, "further sentence")} of the message not looked up.`));
  return { components: [container(body)] };
}
