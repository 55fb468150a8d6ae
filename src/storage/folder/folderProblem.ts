/** Why a knowledge folder is not read. */
export type FolderProblem =
  | {
      readonly code: /** An empty path, which would mean wherever the program happens to run. */
        | "no-name"
        | "missing"
        | "not-a-folder"
        /** It has no article and none of the cases any more that were served from it, as if it were not mounted. */
        | "lost";
    }
  /** `cause` is the system's code, such as `EACCES`. */
  | { readonly code: "unreadable"; readonly cause: string };
