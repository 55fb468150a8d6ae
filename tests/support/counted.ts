/** A list that counts how often one of its items is read: what costs most in going through words again and again. */
export class Counted<Item> {
  reads = 0;
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = new Proxy(items, {
      get: (target, key, receiver) => {
        if (typeof key === "string" && /^\d+$/.test(key)) this.reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  }
}
