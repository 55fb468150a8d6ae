import type { LocalDiscord } from "../../local-discord/localDiscord.ts";
import type { Inhabitant } from "./population.ts";

/** So many imports a server may do at once; after each further one it has to rest. */
const WITHOUT_REST = 5;

/** Measures while a moderator of one server imports page after page, the next as soon as the one before is there. */
export async function besideImports<T>(
  local: LocalDiscord,
  noisy: Inhabitant,
  measure: () => Promise<T>,
): Promise<{ readonly value: T; readonly imports: number }> {
  for (let before = 0; before < WITHOUT_REST; before += 1) await importPage(local, noisy);
  let isOver = false;
  let imports = 0;
  const loop = (async () => {
    for (; !isOver; imports += 1) await importPage(local, noisy);
  })();
  const value = await measure();
  isOver = true;
  await loop;
  return { value, imports };
}

let written = 0;

/** Fills in the form of `/import` with a page that nobody imported before. */
async function importPage(local: LocalDiscord, { guild: where }: Inhabitant): Promise<void> {
  written += 1;
  const by = local.person({ permissions: ["ManageGuild"] });
  const opened = local.useCommand({ name: "import", by, where });
  await opened.settled();
  const words = `Mara Quill told the court of violin number ${written}, which was found in a piano stool. `.repeat(40);
  const page = { name: "violin.txt", contentType: "text/plain; charset=utf-8", content: Buffer.from(words) };
  const fields = { publisher: "Amber Courier", published: "2025-03-04", further: `title: Violin number ${written}` };
  const imported = local.fillIn(opened, { by, where, files: { page: [page] }, choices: { case: ["case-0"] }, fields });
  await imported.settled();
}
