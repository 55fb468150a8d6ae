import { GatewayCloseCodes } from "discord.js";

/** That Discord doesn't know the token, in a sentence for whoever runs the bot. */
export function explainToken(token: string): string {
  return `Discord refuses DISCORD_TOKEN. ${guessToken(token)}`;
}

/** What was most likely pasted in the token's place. */
export function guessToken(token: string): string {
  if (/^[0-9a-f]{64}$/.test(token))
    return "It looks like the application's public key; copy the token from the page Bot → Reset Token.";
  if (/^\d{17,20}$/.test(token)) return "It looks like an id; copy the token from the page Bot → Reset Token.";
  if (/^[\w-]{32}$/.test(token))
    return "It looks like the client secret; copy the token from the page Bot → Reset Token.";
  return "Copy a new one from the page Bot → Reset Token in the Developer Portal.";
}

/** What the gateway's close codes mean after which it takes no one back. */
export function explainClose(code: number, token: string): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return explainToken(token);
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return `Discord refuses this bot's intents (${code}), although it asks for none that need a switch; install the latest Casebook.`;
    case GatewayCloseCodes.InvalidAPIVersion:
      return `Discord no longer speaks this bot's version of its protocol (${code}); install the latest Casebook.`;
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return `Discord wants a bot in so many servers to connect in parts (${code}), which Casebook doesn't do.`;
    default:
      return `Discord closed the connection for good (${code}).`;
  }
}
