import { contextOfMember } from "@/lib/access/doors";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import type { TouchpointKey } from "../model";
import { type ChannelKey, type MemberKey, memberKeys, type PersonaKey } from "../model";
import { people } from "../shop";

/** Says how far the work is. */
export type Report = (line: string) => void;

/** What a short name of the content stands for in the workspace. */
export type Lookup<Key, Value = string> = (key: Key) => Value;

/** The demonstration workspace while it is being filled. */
export type World = {
  workspaceId: string;
  now: Date;
  member: Lookup<MemberKey, Context>;
  report: Report;
};

/** Ids of the library, by the short names of the content. */
export type Library = {
  channel: Lookup<ChannelKey>;
  touchpoint: Lookup<TouchpointKey>;
  persona: Lookup<PersonaKey>;
};

/** Days before today on which the team began to work with the product. */
export const foundedAge = 394;

export async function membersOf(
  workspaceId: string,
  userIds: Readonly<Record<string, string>>,
): Promise<World["member"]> {
  const contexts = new Map<MemberKey, Context>();
  for (const key of memberKeys) {
    const userId = userIds[people[key].email] ?? "";
    contexts.set(key, await contextOfMember(userId, workspaceId));
  }
  return lookup(contexts);
}

/** A member's context on a day of the past. */
export const asMember = ({ member, now }: World, key: MemberKey, age: number): Context => ({
  ...member(key),
  now: daysBefore(now, age),
});

/** The id of a member's user. */
export const userIdOf = ({ member }: World, key: MemberKey | null): string | null =>
  key ? member(key).actor.id : null;

/** New ids for all of these. */
export const newIds = <Key>(keys: readonly Key[]): Lookup<Key> =>
  lookup(new Map(keys.map((key) => [key, newId()])));

/** @throws Error when the content names something that was never made */
export function lookup<Key, Value>(values: ReadonlyMap<Key, Value>): Lookup<Key, Value> {
  return (key) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`The demonstration knows no ${String(key)}.`);
    return value;
  };
}

/** Runs the work on every item, a few at a time, in order of their start. */
export async function eachOf<Item>(
  items: readonly Item[],
  parallel: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}
