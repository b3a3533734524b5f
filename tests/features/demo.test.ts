import { eq, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { customerEvents, customers } from "@/db/schema/customers";
import { members, users, workspaces } from "@/db/schema/directory";
import { feedbackItems } from "@/db/schema/feedback";
import { customerStages } from "@/db/schema/journeys";
import { cards } from "@/db/schema/maps";
import { orders } from "@/db/schema/orders";
import { responses } from "@/db/schema/surveys";
import { demoVisitorEmail, demoWorkspaceKey } from "@/lib/access/accounts/demo";
import {
  createDemoWorkspace,
  findDemoWorkspace,
  listDemoWorkspaces,
} from "@/lib/access/accounts/demo-setup";
import { acceptInvitation } from "@/lib/access/accounts/invitations";
import { contextOfMember, systemDoor } from "@/lib/access/doors";
import { listAlertRules } from "@/lib/alerts/queries";
import { listApiKeys } from "@/lib/api-keys/queries";
import { daysBefore } from "@/lib/core/days";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { listSegments } from "@/lib/customers/segments/queries";
import { eraseDemo } from "@/lib/demo/erase";
import { type DemoCounts, seedDemo } from "@/lib/demo/seed";
import { shop } from "@/lib/demo/shop";
import { countCardEvidence } from "@/lib/feedback/cards/queries";
import { countFeedback } from "@/lib/feedback/queries";
import { listImports } from "@/lib/imports/queries";
import { getPainPoint, listPainPoints } from "@/lib/insights/queries";
import { listAnnotations } from "@/lib/kpis/notes/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { listMapTiles } from "@/lib/maps/home/queries";
import { rowsIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { nextTask } from "@/lib/method/progress";
import { listMapProgress } from "@/lib/method/queries";
import { listMetricFigures } from "@/lib/metrics/queries";
import { listPersonas } from "@/lib/personas/queries";
import { createInvitationLink } from "@/lib/workspaces/invitations/commands";
import { changeRole, leaveWorkspace, removeMember } from "@/lib/workspaces/members/commands";
import { buildPerson, buildWorkspace } from "../support/build";

const now = new Date();
let counts: DemoCounts | null = null;
let workspaceId = "";
const context = () => systemDoor(workspaceId, { now });

beforeAll(async () => {
  await eraseDemo();
  counts = await seedDemo({ scale: "small", now });
  workspaceId = (await findDemoWorkspace()) ?? "";
}, 180_000);

afterAll(() => eraseDemo(), 60_000);

async function countRows(table: PgTable & { workspaceId: PgColumn }) {
  const ctx = context();
  const [row] = await inTransaction(ctx, (tx) =>
    tx.select({ count: sql<number>`count(*)::int` }).from(table).where(inWorkspace(ctx, table)),
  );
  return row?.count ?? 0;
}

async function visitorId() {
  const [user] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, demoVisitorEmail));
  return user?.id ?? "";
}

test("The visitor is an admin beside five members with five roles", async () => {
  const people = await db()
    .select({ email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspaceId));
  expect(people).toHaveLength(6);
  expect(people).toContainEqual({ email: demoVisitorEmail, role: "admin" });
  const roles = people.filter(({ email }) => email !== demoVisitorEmail).map(({ role }) => role);
  expect(new Set(roles).size).toBe(5);
});

test("No visitor can shut the others out", async () => {
  const userId = await visitorId();
  const ctx = await contextOfMember(userId, workspaceId);
  const forbidden = { code: "forbidden" };
  await expect(leaveWorkspace(ctx, {})).rejects.toMatchObject(forbidden);
  await expect(removeMember(ctx, { userId })).rejects.toMatchObject(forbidden);
  await expect(changeRole(ctx, { userId, role: "viewer" })).rejects.toMatchObject(forbidden);
  expect(await contextOfMember(userId, workspaceId)).toMatchObject({ actor: { role: "admin" } });
});

test("The visitor cannot take everybody along into another workspace", async () => {
  const { owner } = await buildWorkspace();
  const { token } = await createInvitationLink({ ...owner.ctx, now }, { role: "viewer" });
  const { caller } = await buildPerson();
  const visitor = { ...caller, userId: await visitorId() };
  const joining = acceptInvitation(visitor, { token });
  await expect(joining).rejects.toMatchObject({ code: "forbidden" });
  expect(await acceptInvitation(caller, { token })).toMatchObject({ slug: owner.slug });
});

test("Two maps of six and five stages share the three personas", async () => {
  const maps = await listMapTiles(context(), {});
  expect(maps.map((map) => map.stages.length).sort()).toEqual([5, 6]);
  expect(await countRows(cards)).toBeGreaterThanOrEqual(120);
  expect(await listPersonas(context(), {})).toHaveLength(3);
});

test("Every event and answer that was told has arrived, each once and at its time", async () => {
  expect(await countRows(customerEvents)).toBe(counts?.events);
  const ctx = context();
  const [stored] = await inTransaction(ctx, (tx) =>
    tx
      .select({
        count: sql<number>`count(*)::int`,
        flagged: sql<number>`count(*) filter (where ${responses.isFlagged})::int`,
        customers: sql<number>`count(${responses.customerId})::int`,
        last: sql<string>`max(${responses.submittedAt})::text`,
      })
      .from(responses)
      .where(inWorkspace(ctx, responses)),
  );
  expect(stored).toMatchObject({
    count: counts?.answers,
    flagged: 0,
    customers: counts?.answers,
  });
  expect(new Date(stored?.last ?? 0) < now).toBe(true);
});

test("Nobody waits to be derived, and journeys and orders are there", async () => {
  const dashboard = await homeDashboard();
  expect(dashboard.waiting).toBe(0);
  expect(dashboard.funnel).toHaveLength(6);
  expect(await countRows(orders)).toBeGreaterThan(200);
  expect(await countRows(customerStages)).toBeGreaterThan(1000);
});

test("The dashboard has figures and targets", async () => {
  const { tiles } = await homeDashboard();
  expect(tiles.satisfaction.estimate.n).toBeGreaterThan(30);
  expect(tiles.satisfaction.target?.value).toBe(75);
  expect(tiles["repeat-purchase"].estimate.value).toBeGreaterThan(20);
});

async function homeDashboard() {
  const maps = await listMapTiles(context(), {});
  const home = maps.find((map) => map.stages.length === 6);
  const day = (age: number) => daysBefore(now, age).toISOString().slice(0, 10);
  return getKpiDashboard(context(), { mapId: home?.id ?? "", from: day(89), to: day(0) });
}

test("The dashboard has notes of what was shipped, own figures and watched figures", async () => {
  const [map] = await listMapTiles(context(), {});
  const mapId = map?.id ?? "";
  const year = { from: dayOf(364), to: dayOf(0) };
  const notes = await listAnnotations(context(), { mapId, ...year });
  expect(notes.filter(({ kind }) => kind === "shipped").length).toBeGreaterThan(1);
  const figures = await listMetricFigures(context(), { mapId, ...year });
  expect(figures.map(({ figure }) => figure.n)).toEqual([52, 52, 52]);
  expect(await listAlertRules(context(), { mapId })).toHaveLength(3);
});

test("A file has been imported, segments name the personas, and keys nobody has seen are there", async () => {
  const [file] = await listImports(context(), {});
  expect(file).toMatchObject({ status: "done", valid: 48, invalid: 1 });
  const segments = await listSegments(context(), {});
  expect(segments.map(({ customers }) => customers > 50)).toEqual([true, true, true]);
  const fitted = segments.reduce((sum, { customers }) => sum + customers, 0);
  expect(fitted).toBe(await countRows(customers));
  const keys = await listApiKeys(context(), {});
  expect(keys.map(({ revokedAt }) => revokedAt === null).sort()).toEqual([false, true]);
});

test("The inbox holds work in every status", async () => {
  const inbox = await countFeedback(context(), {});
  expect(inbox.closed).toBeGreaterThan(inbox.new + inbox.open + inbox.waiting);
  expect(inbox.new).toBeGreaterThan(0);
  const ctx = context();
  const assigned = await inTransaction(ctx, (tx) =>
    tx
      .selectDistinct({ id: feedbackItems.assigneeId })
      .from(feedbackItems)
      .where(inWorkspace(ctx, feedbackItems)),
  );
  expect(assigned.length).toBeGreaterThan(2);
});

test("Twelve pain points carry evidence for and against them", async () => {
  const painPoints = await listPainPoints(context(), {});
  expect(painPoints).toHaveLength(12);
  const details = await Promise.all(
    painPoints.map(({ id }) => getPainPoint(context(), { painPointId: id })),
  );
  const stances = details.flatMap(({ evidence }) => evidence.map(({ stance }) => stance));
  expect(stances.filter((stance) => stance === "supports").length).toBeGreaterThan(20);
  expect(stances).toContain("contradicts");
});

test("Cards of the main map carry answers, a picture, tags, owners and a way to another map", async () => {
  const ctx = context();
  const told = await Promise.all(
    (await listMapTiles(ctx, {})).map(async ({ id: mapId }) => {
      const { board } = await getMap(ctx, { mapId });
      const evidence = await countCardEvidence(ctx, { mapId });
      return { cards: rowsIn(board.cards), evidence };
    }),
  );
  const all = told.flatMap((one) => one.cards);
  const evidence = told.flatMap((one) => one.evidence);
  expect(evidence.some((one) => one.supporting > 0)).toBe(true);
  expect(all.some((card) => card.imageId !== null)).toBe(true);
  expect(all.some((card) => card.linkedMapId !== null)).toBe(true);
  expect(all.some((card) => card.span > 1)).toBe(true);
  expect(all.filter((card) => card.tags.length > 0 && card.assigneeId !== null)).toHaveLength(3);
});

test("One map has walked the five steps, the other has one thing left to do", async () => {
  const maps = await listMapProgress(context(), { limit: 12 });
  const next = maps.map(({ progress }) => nextTask(progress)?.task ?? "finished");
  expect(next.sort()).toEqual(["finished", "set-target"]);
});

test("A second filling changes nothing", async () => {
  expect(await seedDemo({ scale: "small", now })).toBeNull();
  expect(await findDemoWorkspace()).toBe(workspaceId);
});

test("What an interrupted filling left is not found, and goes with the next removal", async () => {
  await eraseDemo();
  expect(await countRows(customerEvents)).toBe(0);
  expect(await countRows(cards)).toBe(0);
  await createDemoWorkspace({ ...shop }, [], now);
  expect(await findDemoWorkspace()).toBeNull();
  expect(await listDemoWorkspaces()).toHaveLength(1);
  await eraseDemo();
  expect(await listDemoWorkspaces()).toHaveLength(0);
  const left = await db().select().from(workspaces).where(eq(workspaces.demoKey, demoWorkspaceKey));
  expect(left).toEqual([]);
});

const dayOf = (age: number): string => daysBefore(now, age).toISOString().slice(0, 10);
