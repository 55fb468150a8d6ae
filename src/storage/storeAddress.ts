/** Where a store is, as plain data that one thread can hand to another: a knowledge folder's path. */
export type StoreAddress = string;
