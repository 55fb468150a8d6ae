import { listSources } from "../../commands/sources.ts";
import type { Cost } from "../../src/app/rateLimiter.ts";
import { type Codec, FINGERPRINT, patternOf } from "../../src/outlets/discord/buttons/customId.ts";
import type { Answer } from "../../src/outlets/discord/gateway/respondInTime.ts";
import { renderActionReply, renderReply } from "../../src/outlets/discord/render/renderReply.ts";
import type { Locale } from "../../src/presentation/wording/locale.ts";
import type { LibraryService } from "../../src/service/libraryService.ts";
import { fingerprint } from "../../src/text/fingerprint.ts";

/**
 * A button to copy: it opens a case's list of sources at its last page. It is not live: no message has it.
 *
 * 1. Add the action to `ButtonAction` and the codec to `CODECS`, both in `src/outlets/discord/buttons/customId.ts`.
 * 2. Add the cost to `COST_OF_BUTTON` in `src/outlets/discord/interactionCost.ts`.
 * 3. Copy the function to `src/outlets/discord/buttons/`, and call it from a case of `handleButton` in `handleButton.ts`:
 *    `return privately(interaction, showOldest(action, context, locales.asker));`
 * 4. Add the action to the arbitrary in `tests/unit/outlets/discord/customId.test.ts`, and copy
 *    `tests/unit/examples/button.test.ts`. A press on the local Discord is tested in `tests/system/outlets/discord/button.test.ts`.
 *
 * The compiler asks for steps 1 to 3 once the action stands in the union.
 */
export interface OldestAction {
  readonly kind: "oldest";
  /** The fingerprint of the case's slug: an id holds at most 100 characters, and a slug may be longer. */
  readonly case: string;
}

/** How the action stands in a button's id. Ids may be forged, so the pattern admits nothing but what `write` gives. */
export const OLDEST_CODEC: Codec<OldestAction> = {
  pattern: patternOf("oldest", FINGERPRINT),
  write: ({ case: one }) => [one],
  read: ([one = ""]) => ({ kind: "oldest", case: one }),
};

/** What a press counts as in its member's pace. */
export const OLDEST_COST: Cost = "look-up";

/** The last page of the case's articles, or that the case is gone: the shelf may have changed since the message was sent. */
export function showOldest(
  action: OldestAction,
  { libraryService }: { readonly libraryService: Pick<LibraryService, "withSnapshot"> },
  locale: Locale,
): Promise<Answer> {
  return libraryService.withSnapshot(async (library) => {
    const { cases } = await library.describe();
    const slug = cases.find((one) => fingerprint(one.slug) === action.case)?.slug;
    if (slug === undefined) {
      const message = renderActionReply({ kind: "changed since" }, { to: "asker", locale });
      return { message, isForChannel: false, outcome: "changed since" };
    }
    const reply = await listSources(library, slug, Number.MAX_SAFE_INTEGER);
    return { message: renderReply(reply, { to: "asker", locale }), isForChannel: false, outcome: reply.kind };
  });
}
