/** Why there is no encoder. */
export type EncoderProblem =
  /** The package with its weights is not installed. */
  | { readonly code: "absent" }
  /** One of its files is not the one that these vectors are made with. */
  | { readonly code: "differs"; readonly path: string }
  /** `cause` is an error's message: a file can't be read, or the platform lacks what the computation needs. */
  | { readonly code: "unreadable"; readonly path: string; readonly cause: string };

/** Why the encoder's thread gives nothing: there is no encoder, or the thread ended (`cause`: a stack, or how it ended). */
export type EncoderThreadProblem = EncoderProblem | { readonly code: "died"; readonly cause: string };

/** Where vectors are kept: in a file, or for a reason (an error's message) in the memory of this process alone. */
export type CachePlace =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "memory"; readonly why: string };
