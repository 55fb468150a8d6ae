/** The user that owns nothing: permissions bind everybody but root. */
const NOBODY = 65_534;

/** Does something, now or until its promise is settled, as somebody whom permissions bind. */
export function asNobody<T>(use: () => T): T {
  if (process.geteuid?.() !== 0) return use();
  const comeBack = () => process.seteuid?.(0);
  process.seteuid?.(NOBODY);
  let isSettledLater = false;
  try {
    const done = use();
    if (!(done instanceof Promise)) return done;
    isSettledLater = true;
    return done.finally(comeBack) as T; // the same promise, but for its end
  } finally {
    if (!isSettledLater) comeBack();
  }
}
