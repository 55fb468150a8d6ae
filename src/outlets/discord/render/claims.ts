import type { APIComponentInContainer } from "discord.js";
import type { Claim, Reply } from "../../../app/reply.ts";
import type { Quote } from "../../../documents/quote.ts";
import { count } from "../../../presentation/wording.ts";
import { type LinkDetail, tellTooLong } from "./citation.ts";
import { escapeText } from "./escape.ts";
import { container, fits, type OutgoingMessage, oneLine, separator, textOf, truncate } from "./message.ts";
import { LINK_DETAILS, renderOutcomes, renderQuote } from "./quotes.ts";

type Claims = Extract<Reply, { kind: "claims" }>;

/** Most of a sentence that is shown above its quotations: the reader has the message before his eyes. */
const MAX_CLAIM_LENGTH = 200;
const NOTHING = "Nothing on the shelf speaks of this.";

/**
 * Each sentence of a message and the quotations closest to it, as many as there is room for; never a verdict. Links are
 * left out first, then quotations, then sentences. A quotation that has no room even alone gives way to its article's name.
 */
export function renderClaims(reply: Claims): OutgoingMessage {
  const claims = reply.claims.map((claim) => dropTooLong(reply, claim));
  const most = Math.max(1, ...claims.map(({ quotes }) => quotes.length));
  for (let shown = claims.length; shown > 0; shown -= 1) {
    for (let quotes = most; quotes > 0; quotes -= 1) {
      for (const linking of shown === 1 && quotes === 1 ? LINK_DETAILS : LINK_DETAILS.slice(0, 2)) {
        const message = layOut(reply, claims, { shown, quotes, linking });
        if (fits(message)) return message;
      }
    }
  }
  return layOut(reply, [], { shown: 0, quotes: 0, linking: "none" });
}

/** A sentence with those of its quotations that a message has room for, or with the first that none has room for. */
interface FittingClaim extends Claim {
  readonly tooLong?: Quote;
}

function dropTooLong(reply: Claims, { text, quotes }: Claim): FittingClaim {
  const alone = (quote: Quote) =>
    layOut(reply, [{ text, quotes: [quote] }, ...reply.claims], { shown: 1, quotes: 1, linking: "none" });
  const fitting = quotes.filter((quote) => fits(alone(quote)));
  return { text, quotes: fitting, tooLong: fitting.length === 0 ? quotes[0] : undefined };
}

interface Room {
  /** How many sentences are shown, and how many quotations for each. */
  readonly shown: number;
  readonly quotes: number;
  readonly linking: LinkDetail;
}

function layOut(reply: Claims, claims: readonly FittingClaim[], room: Room): OutgoingMessage {
  const shown = claims.slice(0, room.shown).map((claim) => ({ ...claim, quotes: claim.quotes.slice(0, room.quotes) }));
  const body: APIComponentInContainer[] = [
    textOf(
      "**What the articles say closest to this message**\n-# Casebook gives no verdict: read the quotations and judge for yourself.",
    ),
  ];
  let place = 0;
  for (const { text, quotes, tooLong } of shown) {
    const nothing = quotes.length > 0 ? "" : `\n${tooLong ? tellTooLong(tooLong.article) : NOTHING}`;
    body.push(
      separator(),
      textOf(`**In the message:** ${escapeText(truncate(oneLine(text), MAX_CLAIM_LENGTH))}${nothing}`),
    );
    for (const quote of quotes) {
      body.push(renderQuote(quote, place, room.linking));
      place += 1;
    }
  }
  const told = new Set(shown.flatMap(({ quotes }) => quotes.map(({ article }) => article.case)));
  body.push(...renderOutcomes(reply.cases.filter(({ slug }) => told.has(slug))));
  const rest = claims.length - shown.length;
  if (rest > 0) body.push(textOf(`-# There is no room here for ${count(rest, "further sentence")} of the message.`));
  if (reply.unchecked > 0)
    body.push(textOf(`-# ${count(reply.unchecked, "further sentence")} of the message not looked up.`));
  return { components: [container(body)] };
}
