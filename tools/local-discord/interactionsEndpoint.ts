import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { InteractionResponseType, InteractionType } from "discord.js";
import { request } from "undici";
import type { Fields } from "./fields.ts";

/** The keys that this Discord signs an application's interactions with. */
export class ApplicationKeys {
  readonly #privateKey: KeyObject;
  /** As the Developer Portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.#privateKey = privateKey;
    this.publicKey = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
  }

  /** The headers of a request with that body. `at` is in milliseconds since 1970. */
  sign(body: string, at = Date.now()): Record<string, string> {
    const timestamp = String(Math.floor(at / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), this.#privateKey).toString("hex");
    return {
      "content-type": "application/json",
      "x-signature-ed25519": signature,
      "x-signature-timestamp": timestamp,
    };
  }
}

/** What came back from the endpoint. 0 where nothing did. */
export interface EndpointAnswer {
  readonly status: number;
  readonly body: string;
}

/** POSTs to an Interactions Endpoint URL, once, as Discord does. Never throws. */
export async function postTo(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<EndpointAnswer> {
  try {
    const response = await request(url, { method: "POST", body, headers: { ...headers } });
    return { status: response.statusCode, body: await response.body.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

/**
 * Looks at an endpoint as the Developer Portal does before it saves one: a PING must be answered with a PONG, and one with a
 * wrong signature refused with 401. Throws what is wrong.
 */
export async function checkEndpoint(url: string, keys: ApplicationKeys, application: string): Promise<void> {
  const ping: Fields = { id: "1", application_id: application, type: InteractionType.Ping, token: "a", version: 1 };
  const body = JSON.stringify(ping);
  const forged = { ...keys.sign(body), "x-signature-ed25519": randomBytes(64).toString("hex") };
  const refused = await postTo(url, body, forged);
  if (refused.status !== 401) throw new Error(`the endpoint answered a forged PING with ${refused.status}, not 401`);
  const answer = await postTo(url, body, keys.sign(body));
  const isPong = answer.status === 200 && JSON.parse(answer.body)?.type === InteractionResponseType.Pong;
  if (!isPong) throw new Error(`the endpoint answered a PING with ${answer.status} ${answer.body}`);
}
