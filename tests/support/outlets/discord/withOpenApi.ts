import { openApiPath } from "../../../../tools/local-discord/openApi.ts";
import { itWhere } from "../../leftOut.ts";

/** A test that checks requests against Discord's OpenAPI document; without one it is left out. */
export function itWithOpenApi(name: string, run: () => Promise<void>): void {
  const missing = "DISCORD_OPENAPI names no copy of Discord's OpenAPI document";
  itWhere(openApiPath() !== undefined, missing, name, run);
}
