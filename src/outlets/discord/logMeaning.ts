import type { Log } from "../../log.ts";
import { describeMeaningNews } from "../../presentation/wording/english/encoderProblems.ts";
import type { MeaningNews } from "../../service/meaning.ts";

/** What becomes of the vectors is a line of the log each; only whole ones change answers. */
export function logMeaning(log: Log, news: MeaningNews): void {
  if (news.code === "complete") log.info({ event: "vectors are ready", sentences: news.sentences });
  else log.warn({ event: "vectors are missing", why: describeMeaningNews(news) });
}
