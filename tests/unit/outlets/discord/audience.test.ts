import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import type { DiscordConfig } from "../../../../src/config.ts";
import { authorize, type Caller, mayDelete } from "../../../../src/outlets/discord/permissions.ts";

const CONFIG: DiscordConfig = {
  token: "t",
  home: "1",
  isPublic: false,
  moderatorRoles: ["7"],
  api: "http://localhost",
  logsQuestions: false,
};
const { ManageGuild, Administrator, ManageMessages, BanMembers } = PermissionFlagsBits;
const caller = (over: Partial<Caller> = {}): Caller => ({ user: "5", guild: "1", permissions: 0n, roles: [], ...over });

describe("who may use moderators' commands", () => {
  it.each<[string, Partial<Caller>, Partial<DiscordConfig>, string]>([
    ["a member with Manage Server", { permissions: ManageGuild }, {}, "admitted"],
    ["an administrator", { permissions: Administrator }, {}, "admitted"],
    ["a member with a role that the operator named", { roles: ["6", "7"] }, {}, "admitted"],
    ["a member with other roles", { roles: ["6"] }, {}, "moderators only"],
    ["a member with other permissions", { permissions: BanMembers | ManageMessages }, {}, "moderators only"],
    ["an administrator of another server", { permissions: Administrator, guild: "2" }, {}, "home server only"],
    ["the same of a public bot", { permissions: Administrator, guild: "2" }, { isPublic: true }, "home server only"],
    ["somebody with the role in another server", { roles: ["7"], guild: "2" }, {}, "home server only"],
    ["somebody in a direct message", { permissions: Administrator, guild: undefined }, {}, "home server only"],
    ["an administrator where there is no home", { permissions: Administrator }, { home: undefined }, "no home server"],
    ["nobody's server where there is no home", { guild: undefined }, { home: undefined }, "no home server"],
  ])("%s", (_who, who, config, authorization) => {
    expect(authorize("moderators", caller(who), { ...CONFIG, ...config })).toBe(authorization);
  });
});

describe("who may use members' commands", () => {
  it.each<[string, Partial<Caller>, Partial<DiscordConfig>, string]>([
    ["a member at home", {}, {}, "admitted"],
    ["somebody in a direct message", { guild: undefined }, {}, "not served here"],
    ["an administrator in a direct message", { guild: undefined, permissions: Administrator }, {}, "not served here"],
    ["somebody in a direct message of a public bot", { guild: undefined }, { isPublic: true }, "admitted"],
    ["somebody in a direct message where there is no home", { guild: undefined }, { home: undefined }, "admitted"],
    ["a member elsewhere", { guild: "2" }, {}, "not served here"],
    ["an administrator elsewhere", { guild: "2", permissions: Administrator }, {}, "not served here"],
    ["a member elsewhere of a public bot", { guild: "2" }, { isPublic: true }, "admitted"],
    ["a member anywhere where there is no home", { guild: "2" }, { home: undefined }, "admitted"],
  ])("%s", (_who, who, config, authorization) => {
    expect(authorize("members", caller(who), { ...CONFIG, ...config })).toBe(authorization);
  });
});

describe("who may delete an answer", () => {
  it.each<[string, Partial<Caller>, string | undefined, boolean]>([
    ["whoever asked", {}, "5", true],
    ["somebody else", {}, "6", false],
    ["a member who may manage messages", { permissions: ManageMessages }, "6", true],
    ["an administrator", { permissions: Administrator }, "6", true],
    ["a member who may manage the server alone", { permissions: ManageGuild }, "6", false],
    ["nobody in particular, where it isn't known who asked", {}, undefined, false],
  ])("%s: %o", (_who, who, asker, may) => {
    expect(mayDelete(caller(who), asker)).toBe(may);
  });
});
