import { defineCommand } from "../src/command.ts";

export const help = defineCommand({
  name: "help",
  description: "How to ask",
  audience: "members",
  options: [],
  run: async (_values, { commands }) => ({ kind: "help", commands }),
});
