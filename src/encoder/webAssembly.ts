/** What is used of the platform's WebAssembly, which the types of Node 20 lack. */
interface Platform {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
  }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** Bytes of a page of memory. */
const PAGE = 65_536;

/**
 * Loads a module of `assembleModule` with at least so many bytes of memory, which never grows. Throws where the platform
 * has no WebAssembly, as with `--jitless`, or not so much memory.
 */
export function loadModule(
  module: Uint8Array,
  bytes: number,
): { readonly exports: object; readonly memory: ArrayBuffer } {
  // As `Platform` says: the types that come with Node 20 have no WebAssembly, and those of browsers would bring all of theirs.
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: Platform };
  if (!WebAssembly) throw new Error("the platform has no WebAssembly");
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { kernel: { memory } });
  return { exports, memory: memory.buffer };
}
