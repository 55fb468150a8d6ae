import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A moderator at the desk. */
export interface DeskSession {
  /** What each form of the session must bring along. */
  readonly formToken: string;
}

/** For so long a session holds, in milliseconds: a working day. */
const MAX_SESSION_MS = 10 * 60 * 60 * 1000;
/** More than the tabs and browsers of one moderator; the oldest goes first. */
const MAX_SESSIONS = 8;
const SECRET_BYTES = 24;

/**
 * The desk's keys. One key is good for one session; then the next is told. All of it is in memory alone, and ends with the
 * process.
 */
export class DeskKeys {
  private readonly tell: (key: string) => void;
  private readonly now: () => number;
  /** By the digest of the session's secret. */
  private readonly sessions = new Map<string, DeskSession & { readonly until: number }>();
  private key = "";

  /** `tell` is given each key once; `now` gives milliseconds. */
  constructor(tell: (key: string) => void, now: () => number = Date.now) {
    this.tell = tell;
    this.now = now;
    this.renewKey();
  }

  /** The secret of a new session for the key that was told last; `undefined` if it is another one. */
  exchange(key: string): string | undefined {
    if (!isSame(key, this.key)) return undefined;
    const secret = makeSecret();
    const [oldest] = this.sessions.keys();
    if (this.sessions.size >= MAX_SESSIONS && oldest !== undefined) this.sessions.delete(oldest);
    this.sessions.set(digest(secret), { formToken: makeSecret(), until: this.now() + MAX_SESSION_MS });
    this.renewKey();
    return secret;
  }

  /** The session of a secret while it holds. */
  find(secret: string): DeskSession | undefined {
    const session = this.sessions.get(digest(secret));
    return session !== undefined && session.until > this.now() ? session : undefined;
  }

  /** Ends a session. */
  end(secret: string): void {
    this.sessions.delete(digest(secret));
  }

  private renewKey(): void {
    this.key = makeSecret();
    this.tell(this.key);
  }
}

/** Whether two texts are the same, in a time that doesn't tell how far they are. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}

function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}
