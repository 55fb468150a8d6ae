import type { OwnModeration } from "../../../app/moderateArticle.ts";
import type { NamedCase } from "../../../documents/case.ts";
import type { LibraryService } from "../../../service/libraryService.ts";
import type { UnansweredQuestions } from "../../../storage/unansweredQuestions.ts";
import type { DeskKeys } from "./deskKeys.ts";
import type { DraftShelf } from "./draftShelf.ts";

/** What the desk works with. */
export interface DeskContext {
  readonly libraryService: Pick<LibraryService, "withSnapshot" | "reload" | "corpus">;
  /** The knowledge folder's path. */
  readonly knowledge: string;
  readonly keys: DeskKeys;
  readonly drafts: DraftShelf;
  /** Questions that found nothing; absent where none are kept. */
  readonly questions?: UnansweredQuestions;
  /** What is done at the desk is noted in it; absent where no log is kept. */
  readonly moderation?: OwnModeration;
  /** Hears of what nobody expected, under the id that the page shows. */
  readonly fault: (id: string, why: unknown) => void;
}

/** What a request of a session has with it. */
export interface DeskVariables {
  readonly Variables: {
    formToken: string;
    /** The text that its form brought; "" if none. */
    typedText: string;
    cases?: readonly NamedCase[];
  };
}
