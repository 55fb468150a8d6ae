// A worker thread doesn't inherit the loader that runs TypeScript, so it registers its own.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
