declare const brand: unique symbol;

/**
 * A type that the compiler keeps apart from all others of the same base: no plain string and no other branded one passes
 * for a `Brand<string, "Fingerprint">`, while it passes itself for a string. At run time nothing is there but the value.
 */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
