import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { systemDoor } from "@/lib/access/doors";
import { hashOf } from "@/lib/access/secrets";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { mergeCustomers } from "@/lib/customers/identities/merging/commands";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { eraseCustomer, joinCustomers } from "@/lib/customers/people/commands";
import { getCustomer, listCustomers } from "@/lib/customers/people/queries";
import { setSegments } from "@/lib/customers/segments/commands";
import { segmentAll } from "@/lib/customers/segments/jobs";
import { listSegments } from "@/lib/customers/segments/queries";
import { saveFeedbackSettings } from "@/lib/feedback/settings/commands";
import { defaultSettings } from "@/lib/feedback/settings/model";
import { sessionOf } from "@/lib/respondents/identity";
import { resolveNamed } from "@/lib/surveys/responses/stored/commands";
import {
  buildMeasuredWorkspace,
  derivedTables,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";
import { buildSurvey } from "../support/survey-world";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const timestamp = "2026-06-10T10:00:00Z";
let counter = 0;
const event = (name: string, who: { userId?: string; anonymousId?: string }, more = {}) => ({
  ...{ event: name, messageId: `m${++counter}`, timestamp },
  ...who,
  ...more,
});
type Ctx = MeasuredWorkspace["ctx"];
const only = async (ctx: Ctx, search: string) => {
  const { customers } = await listCustomers(ctx, { search });
  if (customers.length !== 1 || !customers[0]) throw new Error(`${customers.length} found`);
  return customers[0];
};

/** A message of a customer in the inbox, with a note of the team on it. */
async function writeMessage(
  { ctx, workspaceId }: MeasuredWorkspace,
  customerId: string,
  text = "Late again",
) {
  const itemId = newId();
  await inTransaction(ctx, async (tx) => {
    await tx.execute(sql`insert into feedback_items (workspace_id, id, source, customer_id, text,
      created_at) values (${workspaceId}, ${itemId}, 'api', ${customerId}, ${text}, now())`);
    await tx.execute(sql`insert into feedback_notes (workspace_id, id, item_id, text, at)
      values (${workspaceId}, ${newId()}, ${itemId}, 'Call her', now())`);
  });
}

test("A customer's page shows the way over the map, events and messages in one line of time", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx, mapId } = shop;
  await ingestEvents(ctx, {
    events: [
      event("Page Viewed", { userId: "u1" }),
      event("Heartbeat", { userId: "u1" }),
      { type: "identify", userId: "u1", traits: { name: "Ana", plan: "pro" } },
    ],
  });
  await deriveDirtyCustomers(ctx);
  const { id: customerId } = await only(ctx, "ana");
  await writeMessage(shop, customerId);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const customer = await getCustomer(viewer, { customerId, mapId });
  expect(customer).toMatchObject({
    name: "Ana",
    traits: [
      { trait: "name", value: "Ana" },
      { trait: "plan", value: "pro" },
    ],
    ids: [{ kind: "user", value: "u1" }],
    answers: [{ text: "Late again" }],
  });
  expect(customer.events.map(({ stageId }) => stageId).sort()).toEqual(
    [shop.stages[0]?.id ?? "", null].sort(),
  );
  expect(customer.path.map(({ firstAt }) => firstAt !== null)).toEqual([
    ...[true, false, false, false, false],
  ]);
});

test("Of a customer's traits the one said last counts, in whatever order they arrive", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  const said = (hour: number, traits: Record<string, unknown>) => ({
    ...{ type: "identify", userId: "u1", traits },
    timestamp: `2026-06-01T${String(hour).padStart(2, "0")}:00:00Z`,
  });
  const send = (...events: object[]) => ingestEvents(ctx, { events });
  const traitsNow = async () => {
    const { id: customerId } = await only(ctx, "u1");
    const { traits } = await getCustomer(ctx, { customerId, mapId: null });
    return Object.fromEntries(traits.map(({ trait, value }) => [trait, value]));
  };
  await send(said(9, { plan: "free", city: "Rome", toString: "x" }));
  await send(said(11, { plan: "pro", phone: null }));
  // The first comes once more, and one of between comes late.
  await send(said(9, { plan: "free", city: "Rome", toString: "x" }));
  await send(said(10, { plan: "trial", phone: "1", size: "L" }), said(8, { size: "S" }));
  expect(await traitsNow()).toEqual({ plan: "pro", city: "Rome", toString: "x", size: "L" });
  // Without a time it is said now; and nobody speaks from the future.
  await send({ type: "identify", userId: "u1", traits: { plan: "team" } });
  expect(await traitsNow()).toMatchObject({ plan: "team" });
  await send({ ...said(9, { city: "Oslo" }), timestamp: "2100-01-01T00:00:00Z" });
  await send({ type: "identify", userId: "u1", traits: { city: "Bergen" } });
  expect(await traitsNow()).toMatchObject({ plan: "team", city: "Bergen" });
});

test("Customers are found by name, e-mail and any of their ids, and by the stage they entered", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  await ingestEvents(ctx, {
    events: [
      event("Page Viewed", { userId: "order-desk", anonymousId: "browser-7" }),
      { type: "identify", userId: "u2", traits: { email: "Ben_100%@b.example" } },
      { type: "identify", userId: "u3", traits: { name: "Mia von Ahlen" } },
    ],
  });
  await deriveDirtyCustomers(ctx);
  expect((await only(ctx, "ORDER")).name).toBe("order-desk");
  expect((await only(ctx, "browser-7")).name).toBe("order-desk");
  expect((await only(ctx, "ben_100%")).name).toBe("Ben_100%@b.example");
  expect((await only(ctx, "mia von")).name).toBe("Mia von Ahlen");
  expect((await only(ctx, "AHL")).name).toBe("Mia von Ahlen");
  for (const search of ["100", "b_n", "ben%e", "u3x"]) {
    expect((await listCustomers(ctx, { search })).customers).toEqual([]);
  }
  const [first, second] = shop.stages;
  expect((await listCustomers(ctx, { stageId: first?.id })).customers).toHaveLength(1);
  expect((await listCustomers(ctx, { stageId: second?.id })).customers).toEqual([]);
});

test("Signing in joins what the browser did before with what the customer did elsewhere", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const later = { timestamp: "2026-06-12T10:00:00Z" };
  await ingestEvents(ctx, { events: [event("Product Viewed", { userId: "u1" }, later)] });
  await ingestEvents(ctx, { events: [event("Page Viewed", { anonymousId: "a1" })] });
  await deriveDirtyCustomers(ctx);
  expect((await listCustomers(ctx, {})).customers).toHaveLength(2);
  const both = { userId: "u1", anonymousId: "a1" };
  await ingestEvents(ctx, { events: [{ type: "identify", ...both, traits: {} }] });
  await ingestEvents(ctx, { events: [event("Page Viewed", { anonymousId: "a1" }, later)] });
  await deriveDirtyCustomers(ctx);
  expect((await listCustomers(ctx, {})).customers).toHaveLength(1);
  const { days } = await derivedTables(ctx);
  expect(days.map(({ day, entered, c7 }) => [day, entered, c7])).toEqual([
    ["2026-06-10", 1, 1],
    ["2026-06-12", 1, 0],
  ]);
});

test("Signing in on two devices joins both, whether said in one call or in two", async () => {
  for (const isOneCall of [true, false]) {
    const { ctx } = await buildMeasuredWorkspace({ now });
    const visits = ["a1", "a2"].map((anonymousId) => event("Page Viewed", { anonymousId }));
    await ingestEvents(ctx, { events: visits });
    const signIns = ["a1", "a2", "a3"].map((anonymousId) => ({
      ...{ type: "identify", userId: "u1", anonymousId, traits: {} },
    }));
    for (const events of isOneCall ? [signIns] : signIns.map((one) => [one]))
      await ingestEvents(ctx, { events });
    await ingestEvents(ctx, {
      events: ["a1", "a2", "a3"].map((anonymousId) => event("Product Viewed", { anonymousId })),
    });
    await deriveDirtyCustomers(ctx);
    expect((await listCustomers(ctx, {})).customers).toHaveLength(1);
  }
});

test("An alias of a call knows what the alias before it has joined", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const who = ["u1", "visitor"];
  await ingestEvents(ctx, { events: who.map((userId) => event("Visit", { userId })) });
  const results = await ingestEvents(ctx, {
    events: [
      { type: "alias", userId: "u2", previousId: "u1" },
      { type: "alias", userId: "u1", previousId: "visitor" },
    ],
  });
  expect(results).toMatchObject({ accepted: 2 });
  expect((await listCustomers(ctx, {})).customers).toHaveLength(1);
});

test("An alias says that an earlier id was the same person", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  await ingestEvents(ctx, { events: [event("Visit", { userId: "old" })] });
  const alias = { type: "alias", userId: "new", previousId: "old" };
  expect(await ingestEvents(ctx, { events: [alias] })).toMatchObject({ accepted: 1 });
  await ingestEvents(ctx, { events: [event("Visit", { userId: "old" })] });
  const { customers } = await listCustomers(ctx, {});
  expect(customers.map(({ name }) => name)).toEqual(["new"]);
});

test("Two customers become one, and the figures follow", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  await ingestEvents(ctx, {
    events: [event("Page Viewed", { userId: "u1" }), event("Page Viewed", { userId: "u2" })],
  });
  await deriveDirtyCustomers(ctx);
  const [one, other] = [await only(ctx, "u1"), await only(ctx, "u2")];
  const pair = { customerId: one.id, otherId: other.id };
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const stranger = await buildMeasuredWorkspace({ now });
  await expect(joinCustomers(viewer, pair)).rejects.toMatchObject({ code: "forbidden" });
  await expect(joinCustomers(stranger.ctx, pair)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    joinCustomers(editor, { customerId: one.id, otherId: one.id }),
  ).rejects.toMatchObject({ code: "invalid" });
  await joinCustomers(editor, pair);
  await deriveDirtyCustomers(ctx);
  expect((await derivedTables(ctx)).days).toEqual([expect.objectContaining({ entered: 1 })]);
  expect((await only(ctx, "u2")).name).toBe("u1");
});

test("Where personal data is masked, what a customer wrote is shown masked", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx, mapId } = shop;
  await ingestEvents(ctx, { events: [event("Page Viewed", { userId: "u1" })] });
  const { id: customerId } = await only(ctx, "u1");
  await writeMessage(shop, customerId, "Write to jo@people.example");
  const said = async () => (await getCustomer(ctx, { customerId, mapId })).answers[0]?.text;
  expect(await said()).toBe("Write to jo@people.example");
  const admin = await memberOf(shop.workspaceId, "admin", now);
  await saveFeedbackSettings(admin, { ...defaultSettings, masksPersonalData: true });
  expect(await said()).toBe("Write to [e-mail]");
});

test("Erasing a customer removes events, messages and notes, and every figure follows at once", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx, workspaceId } = shop;
  await ingestEvents(ctx, {
    events: [
      event("Order Completed", { userId: "u1" }, { properties: { order_id: "o1" } }),
      event("Page Viewed", { userId: "u2" }),
    ],
  });
  await deriveDirtyCustomers(ctx);
  const { id: customerId } = await only(ctx, "u1");
  await writeMessage(shop, customerId);
  const erase = { customerId, confirmation: "u1" };
  const editor = await memberOf(workspaceId, "editor", now);
  const admin = await memberOf(workspaceId, "admin", now);
  const stranger = await buildMeasuredWorkspace({ now });
  await expect(eraseCustomer(editor, erase)).rejects.toMatchObject({ code: "forbidden" });
  await expect(eraseCustomer(stranger.ctx, erase)).rejects.toMatchObject({ code: "not_found" });
  await expect(eraseCustomer(admin, { ...erase, confirmation: "u" })).rejects.toMatchObject({
    code: "invalid",
    fields: { confirmation: expect.any(String) },
  });
  await eraseCustomer(admin, erase);
  const { days, orders } = await derivedTables(ctx);
  expect(orders).toEqual([]);
  expect(days).toEqual([expect.objectContaining({ entered: 1 })]);
  const left = await inTransaction(ctx, (tx) =>
    tx.execute(sql`select (select count(*)::int from customer_events) as events,
      (select count(*)::int from feedback_items) as items,
      (select count(*)::int from feedback_notes) as notes,
      (select count(*)::int from audit_entries where operation = 'customer.erase'
        and subject_id = ${customerId}) as audited`),
  );
  expect(left[0]).toEqual({ events: 1, items: 0, notes: 0, audited: 1 });
});

test("Erasing a customer forgets the invitations to their mail address, too", async () => {
  const { ctx, surveyId, linkId } = await buildSurvey();
  const { workspaceId } = ctx;
  const admin = await memberOf(workspaceId, "admin");
  await ingestEvents(systemDoor(workspaceId), {
    events: [{ type: "identify", userId: "u1", traits: { email: "Jo@people.example" } }],
  });
  const { id: customerId, name } = await only(admin, "u1");
  const addresses = ["jo@people.example", "other@people.example"];
  await inTransaction(admin, async (tx) => {
    for (const email of addresses)
      await tx.execute(sql`insert into survey_invitations
          (workspace_id, id, survey_id, link_id, email, created_at)
        values (${workspaceId}, ${newId()}, ${surveyId}, ${linkId}, ${email}, now())`);
  });
  await eraseCustomer(admin, { customerId, confirmation: name });
  const left = await inTransaction(admin, (tx) =>
    tx.execute(sql`select email from survey_invitations where email is not null`),
  );
  expect([...left]).toEqual([{ email: "other@people.example" }]);
});

test("Erasing forgets invitations by former ids as well, and how far the customer came with surveys", async () => {
  const { ctx, surveyId, linkId, mapId, stageId } = await buildSurvey({ isAnonymous: false });
  const { workspaceId } = ctx;
  const admin = await memberOf(workspaceId, "admin");
  await ingestEvents(systemDoor(workspaceId), {
    events: [
      { type: "identify", userId: "u1", traits: { email: "jo@work.example" } },
      { type: "identify", userId: "jo@people.example", traits: { email: "Jo@home.example" } },
    ],
  });
  const [one, other] = [await only(admin, "u1"), await only(admin, "jo@people")];
  const submissionId = newId();
  await inTransaction(admin, async (tx) => {
    const invite = (customer: string | null, email: string) =>
      tx.execute(sql`insert into survey_invitations
          (workspace_id, id, survey_id, link_id, customer, email, created_at)
        values (${workspaceId}, ${newId()}, ${surveyId}, ${linkId}, ${customer}, ${email}, now())`);
    await invite("jo@people.example", "jo@people.example");
    for (const where of ["people", "work", "home"]) await invite(null, `JO@${where}.example`);
    await invite("other", "other@people.example");
    await tx.execute(sql`insert into responses (workspace_id, id, survey_id, link_id, map_id,
        stage_id, submission_id, receipt, locale, customer_id, submitted_at)
      values (${workspaceId}, ${newId()}, ${surveyId}, ${linkId}, ${mapId}, ${stageId},
        ${submissionId}, 'r', 'en', ${one.id}, now())`);
    await tx.execute(sql`insert into survey_progress (workspace_id, id, survey_id, day)
      values (${workspaceId}, ${sessionOf(hashOf, linkId, submissionId)}, ${surveyId},
        '2026-06-10')`);
  });
  await joinCustomers(admin, { customerId: one.id, otherId: other.id });
  await eraseCustomer(admin, { customerId: one.id, confirmation: "jo@work.example" });
  const left = await inTransaction(admin, (tx) =>
    tx.execute(sql`select customer, email from survey_invitations where email is not null`),
  );
  expect([...left]).toEqual([{ customer: "other", email: "other@people.example" }]);
  const progress = await inTransaction(admin, (tx) => tx.execute(sql`select from survey_progress`));
  expect(progress).toHaveLength(0);
});

test("A name with spaces, breaks or thousands of letters is shown and typed in one short line", async () => {
  const { ctx, workspaceId } = await buildMeasuredWorkspace({ now });
  const admin = await memberOf(workspaceId, "admin", now);
  const long = "長い名前".repeat(990);
  await ingestEvents(ctx, {
    events: [
      { type: "identify", userId: "u1", traits: { name: " Ana\n  Ruiz ", email: `ana${long}` } },
      { type: "identify", userId: "u2", traits: { name: long } },
    ],
  });
  const [ana, other] = [await only(ctx, "ruiz"), await only(ctx, "u2")];
  expect([ana.name, other.name]).toEqual(["Ana Ruiz", long.slice(0, 200)]);
  expect((await only(ctx, "長い名前".repeat(40))).id).toBe(other.id);
  for (const { id: customerId, name } of [ana, other])
    await eraseCustomer(admin, { customerId, confirmation: name });
  expect((await listCustomers(ctx, {})).customers).toEqual([]);
});

test("Whoever takes over another customer gets the persona that fits both traits together", async () => {
  const { ctx, personas } = await buildMeasuredWorkspace({ now });
  const rule = (trait: string, value: string) => ({ trait, test: "is" as const, value });
  const [ana, ben] = personas.map(({ id }) => id);
  const segments = [
    { name: "Both", personaId: ana ?? "", rules: [rule("plan", "free"), rule("city", "Rome")] },
    { name: "Pro", personaId: ben ?? "", rules: [rule("plan", "pro")] },
  ];
  await setSegments(ctx, { segments });
  await ingestEvents(ctx, {
    events: [
      { type: "identify", userId: "u1", traits: { plan: "free" } },
      { type: "identify", userId: "u2", traits: { plan: "pro", city: "Rome" } },
    ],
  });
  const [one, other] = [await only(ctx, "u1"), await only(ctx, "u2")];
  await joinCustomers(ctx, { customerId: one.id, otherId: other.id });
  const found = await inTransaction(ctx, (tx) =>
    tx.execute<{ persona: string }>(sql`select persona_id as persona from customers`),
  );
  expect([...found]).toEqual([{ persona: ana }]);
});

test("Whoever fits a segment gets its persona, and the figures are sliced by it", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  const [ana, ben] = shop.personas.map(({ id }) => id);
  await ingestEvents(ctx, {
    events: [
      event("Page Viewed", { userId: "u1" }),
      { type: "identify", userId: "u1", traits: { orders: 12, plan: "Pro" } },
    ],
  });
  const rule = (trait: string, test: "is" | "at-least", value: string) => ({ trait, test, value });
  const segments = [
    { name: "Many", personaId: ana ?? "", rules: [rule("orders", "at-least", "20")] },
    { name: "Pro", personaId: ben ?? "", rules: [rule("plan", "is", "pro")] },
  ];
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  await expect(setSegments(viewer, { segments })).rejects.toMatchObject({ code: "forbidden" });
  await setSegments(ctx, { segments });
  await segmentAll(ctx);
  await deriveDirtyCustomers(ctx);
  expect((await listSegments(viewer, {})).map(({ customers }) => customers)).toEqual([0, 1]);
  expect((await derivedTables(ctx)).days).toEqual([expect.objectContaining({ persona_id: ben })]);
  await ingestEvents(ctx, { events: [{ type: "identify", userId: "u1", traits: { orders: 21 } }] });
  await deriveDirtyCustomers(ctx);
  expect((await derivedTables(ctx)).days).toEqual([expect.objectContaining({ persona_id: ana })]);
  const stranger = await buildMeasuredWorkspace({ now });
  expect(await listSegments(stranger.ctx, {})).toEqual([]);
});

test("What is wrong with a segment is said at the very field", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const personaId = shop.personas[0]?.id ?? "";
  const rules = [
    { trait: "", test: "is" as const, value: "pro" },
    { trait: "plan", test: "contains" as const, value: " " },
    { trait: "orders", test: "at-least" as const, value: "many" },
    { trait: "orders", test: "is-set" as const, value: "" },
  ];
  const segments = [
    { name: "Good", personaId, rules: rules.slice(3) },
    { name: " ", personaId, rules },
  ];
  await expect(setSegments(shop.ctx, { segments })).rejects.toMatchObject({
    code: "invalid",
    fields: {
      "segments.1.name": "Please fill this in.",
      "segments.1.rules.0.trait": "Please fill this in.",
      "segments.1.rules.1.value": "Please fill this in.",
      "segments.1.rules.2.value": "Must be a number, such as 12.5.",
    },
  });
  expect(await listSegments(shop.ctx, {})).toEqual([]);
});

test("The list of customers says when each was seen first and last", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const days = ["2026-06-03T10:00:00Z", "2026-05-30T10:00:00Z", "2026-06-07T10:00:00Z"];
  await ingestEvents(ctx, {
    events: days.map((day) => event("Page Viewed", { userId: "u1" }, { timestamp: day })),
  });
  expect(await only(ctx, "u1")).toMatchObject({
    firstAt: new Date("2026-05-30T10:00:00Z"),
    lastAt: new Date("2026-06-07T10:00:00Z"),
  });
});

test("An answer under a name that was merged away belongs to the customer who took it over", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  await ingestEvents(ctx, {
    events: [event("Visit", { userId: "u1" }), event("Visit", { userId: "u2" })],
  });
  const [one, other] = [await only(ctx, "u1"), await only(ctx, "u2")];
  await joinCustomers(ctx, { customerId: one.id, otherId: other.id });
  const named = ["u2", "u3"].map((name) => ({ name, now }));
  const found = await inTransaction(ctx, (tx) => resolveNamed(tx, ctx, named));
  expect(found.get("u2")?.id).toBe(one.id);
  expect((await listCustomers(ctx, {})).customers).toHaveLength(2);
});

test("An answer that comes while its customer is merged away waits, and belongs to whoever took over", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  await ingestEvents(ctx, {
    events: [event("Visit", { userId: "u1" }), event("Visit", { userId: "u2" })],
  });
  const [one, other] = [await only(ctx, "u1"), await only(ctx, "u2")];
  let found: Promise<string | undefined> | null = null;
  await inTransaction(ctx, async (tx) => {
    await mergeCustomers(tx, ctx, { from: other.id, into: one.id });
    found = inTransaction(ctx, async (another) => {
      const people = await resolveNamed(another, ctx, [{ name: "u2", now }]);
      return people.get("u2")?.id;
    });
    await new Promise((later) => setTimeout(later, 200));
  });
  expect(await found).toBe(one.id);
});
