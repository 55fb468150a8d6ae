import { setTimeout as pause } from "node:timers/promises";
import type { LibraryService } from "../service/libraryService.ts";
import type { ReloadResult } from "../service/reloading.ts";

/** Another reload may have read the shelf before the change was there. Milliseconds; a reload of 100,000 passages takes half of it. */
const MAX_WAIT_MS = 180_000;
const BETWEEN_LOOKS = 250;

/** Reloads once no other reload is running; says that one is where it goes on for too long. */
export async function reloadAfterOthers(libraryService: Pick<LibraryService, "reload">): Promise<ReloadResult> {
  const started = performance.now();
  for (;;) {
    const reloading = await libraryService.reload();
    if (reloading.kind !== "already reloading" || performance.now() - started > MAX_WAIT_MS) return reloading;
    await pause(BETWEEN_LOOKS, undefined, { ref: false });
  }
}
