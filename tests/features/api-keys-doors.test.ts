import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { overlapHours } from "@/lib/access/api-keys";
import { apiKeyDoor } from "@/lib/access/doors";
import { createApiKey, revokeApiKey, rotateApiKey } from "@/lib/api-keys/commands";
import { listApiKeys } from "@/lib/api-keys/queries";
import { buildMember, buildWorkspace } from "../support/build";

const refused = { code: "unauthenticated" };
const bearer = (key: string) => `Bearer ${key}`;

async function buildKey() {
  const { owner } = await buildWorkspace();
  const created = await createApiKey(owner.ctx, { name: "Shop", scopes: ["events.write"] });
  return { ctx: owner.ctx, ...created };
}

test("A key opens its own workspace with its scopes alone", async () => {
  const { ctx, id, key } = await buildKey();
  const opened = await apiKeyDoor(bearer(key));
  expect(opened.workspaceId).toBe(ctx.workspaceId);
  expect(opened.actor).toEqual({ kind: "apiKey", id, scopes: ["events.write"] });
});

test("A key with a wrong checksum is refused", async () => {
  const { key } = await buildKey();
  const last = key.endsWith("0") ? "1" : "0";
  await expect(apiKeyDoor(bearer(key.slice(0, -1) + last))).rejects.toMatchObject(refused);
});

test("A revoked key is refused from its next call on", async () => {
  const { ctx, id, key } = await buildKey();
  await apiKeyDoor(bearer(key));
  await revokeApiKey(ctx, { keyId: id });
  await expect(apiKeyDoor(bearer(key))).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining("was revoked at"),
  });
  await expect(revokeApiKey(ctx, { keyId: id })).rejects.toMatchObject({ code: "not_found" });
});

test("A replaced key works for a day more, and then says until when it did", async () => {
  const { ctx, id, key } = await buildKey();
  const { key: next } = await rotateApiKey(ctx, { keyId: id });
  const end = new Date(ctx.now.getTime() + overlapHours * 3_600_000);
  const before = new Date(end.getTime() - 1);
  await expect(apiKeyDoor(bearer(key), { now: before })).resolves.toBeDefined();
  await expect(apiKeyDoor(bearer(key), { now: end })).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining(`worked until ${end.toISOString()}`),
  });
  await expect(apiKeyDoor(bearer(next), { now: end })).resolves.toBeDefined();
});

test("Who does not know the secret learns nothing of a revoked key", async () => {
  const { ctx, id, key } = await buildKey();
  await revokeApiKey(ctx, { keyId: id });
  const { key: other } = await buildKey();
  const forged = `${key.slice(0, 20)}${other.slice(20, -8)}`;
  const sum = createHash("sha256")
    .update(forged.replace(/^tl_(.{16})_/, "$1"))
    .digest("hex");
  await expect(apiKeyDoor(bearer(forged + sum.slice(0, 8)))).rejects.toMatchObject({
    ...refused,
    message: "This API key is not known here.",
  });
});

test.each([undefined, "", "Bearer", "Bearer tl_x", "Basic dTpw", `Bearer tl_${"a".repeat(9999)}`])(
  "The header %s opens nothing",
  async (header) => {
    await expect(apiKeyDoor(header)).rejects.toMatchObject(refused);
  },
);

test("Another workspace's key cannot be seen or revoked", async () => {
  const { id, key } = await buildKey();
  const { owner } = await buildWorkspace();
  expect(await listApiKeys(owner.ctx, {})).toEqual([]);
  const revoke = revokeApiKey(owner.ctx, { keyId: id });
  await expect(revoke).rejects.toMatchObject({ code: "not_found" });
  await expect(apiKeyDoor(bearer(key))).resolves.toBeDefined();
});

test("A listed key does not tell its secret", async () => {
  const { ctx, key } = await buildKey();
  const listed = JSON.stringify(await listApiKeys(ctx, {}));
  expect(listed).not.toContain(key.slice(-40, -8));
  expect(listed).not.toMatch(/hash/i);
});

test.each(["viewer", "commenter", "editor"] as const)("A %s has no keys", async (role) => {
  const { ctx } = await buildMember({ role });
  const forbidden = { code: "forbidden" };
  const create = createApiKey(ctx, { name: "Mine", scopes: ["events.write"] });
  await expect(create).rejects.toMatchObject(forbidden);
  await expect(listApiKeys(ctx, {})).rejects.toMatchObject(forbidden);
});

test("A key is not made without a scope", async () => {
  const { owner } = await buildWorkspace();
  await expect(createApiKey(owner.ctx, { name: "None", scopes: [] })).rejects.toMatchObject({
    fields: { scopes: expect.any(String) },
  });
});
