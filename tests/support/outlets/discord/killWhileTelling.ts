import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import type { startProcess } from "../../process.ts";

/** Where a message is when its sender is killed: Discord has it, has lost it, or has posted it. */
export const MESSAGE_IS = ["held", "lost", "posted"] as const;

/** Kills a process by SIGKILL at such a moment of the message that `tell` makes it send, and waits until Discord is done with it. */
export async function killWhileTelling(
  local: LocalDiscord,
  running: ReturnType<typeof startProcess>,
  where: (typeof MESSAGE_IS)[number],
  tell: () => unknown,
): Promise<void> {
  const sends = () =>
    local.requests.filter(({ path, method }) => method === "POST" && path.endsWith("/messages")).length;
  const held = local.holdNext("send");
  if (where === "lost") local.failNext({ route: "send", silence: "closed" });
  const before = sends();
  await tell();
  await held.arrived;
  if (where === "posted") held.release();
  if (where === "posted") await local.until(() => sends() > before, "Discord has posted it");
  running.kill("SIGKILL");
  await running.ended;
  held.release();
  if (where !== "posted") await local.until(() => sends() > before, "Discord has looked at it");
}
