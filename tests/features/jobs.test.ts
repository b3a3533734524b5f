import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { requestPasswordReset, resetPassword } from "@/lib/access/accounts/password";
import { checkPassword } from "@/lib/access/accounts/sign-in";
import { mailVerification } from "@/lib/access/mails/account-mails";
import { newId } from "@/lib/core/new-id";
import { enqueue } from "@/lib/core/outbox";
import { type Claimed, claimNext, finish, leaseMs, postpone } from "@/lib/jobs/claim";
import { mailPatience } from "@/lib/mail/send";
import { inviteMembers } from "@/lib/workspaces/invitations/commands";
import { buildPerson, buildWorkspace } from "../support/build";
import { adminDatabaseUrl } from "../support/settings";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";

const sql = postgres(adminDatabaseUrl, { max: 1, onnotice: () => {} });
let sink: SmtpSink;
let workOff: () => Promise<number>;

/** The kinds of work this file makes; other files make others on the same database. */
const kinds = ["mail.resetPassword", "mail.invitation"];

beforeAll(async () => {
  sink = await startSmtpSink();
  // Set before the environment is first read, which happens once.
  process.env.SMTP_URL = sink.url;
  const worker = await import("@/lib/jobs/worker");
  workOff = () => worker.workOff(kinds);
});
afterAll(async () => {
  await sink.close();
  await sql.end();
});

const visit = () => ({ now: new Date(), requestId: newId(), address: newId() });

test("A reset mail carries a link that sets a new password", async () => {
  const person = await buildPerson();
  await requestPasswordReset({ visit: visit() }, { email: person.email });
  await workOff();
  const mail = mailsTo(person.email).find((sent) => sent.includes("new password")) ?? "";
  const token = /reset-password\/([\w-]{43})/.exec(mail.replace(/=\r?\n/g, ""))?.[1] ?? "";
  const password = "an entirely new password";
  await resetPassword({ visit: visit() }, { token, password });
  const signIn = checkPassword({ visit: visit() }, { email: person.email, password });
  expect(await signIn).toMatchObject({ id: person.userId });
});

test("A mail that asks to confirm an address carries no word of whoever gave it", async () => {
  const person = await buildPerson({ name: "Win a prize at evil.example" });
  await mailVerification(person.userId);
  const [mail = ""] = mailsTo(person.email);
  expect(mail).toMatch(/verify-email\/[\w=-]+/);
  expect(mail).not.toContain("evil.example");
});

test("Nobody is written to for an address without an account", async () => {
  const stranger = `${newId()}@example.com`;
  await requestPasswordReset({ visit: visit() }, { email: stranger });
  await workOff();
  expect(mailsTo(stranger)).toEqual([]);
});

test("A mail the server refuses is tried again and sent once", async () => {
  const { owner } = await buildWorkspace({ now: new Date() });
  sink.isRefusing = true;
  const guest = `${newId()}@example.com`;
  await inviteMembers(owner.ctx, { addresses: guest, role: "viewer" });
  await workOff();
  sink.isRefusing = false;
  expect(mailsTo(guest)).toEqual([]);
  const workspaceId = owner.ctx.workspaceId;
  const [waiting] = await sql`select attempts from outbox where workspace_id = ${workspaceId}`;
  expect(waiting?.attempts).toBe(1);
  await sql`update outbox set run_at = now() where workspace_id = ${workspaceId}`;
  await workOff();
  await workOff();
  expect(mailsTo(guest)).toHaveLength(1);
  expect(await sql`select from outbox where workspace_id = ${workspaceId}`).toHaveLength(0);
});

test("A mail that hangs is given up before another worker sends it, too", () => {
  const patienceMs = Object.values(mailPatience).reduce((sum, ms) => sum + ms, 0);
  expect(patienceMs).toBeLessThan(leaseMs);
});

test("Work noted in a transaction that fails is never done", async () => {
  const subjectId = newId();
  const failing = db().transaction(async (tx) => {
    await enqueue(tx, { workspaceId: null, job: "mail.verifyEmail", subjectId });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await sql`select from outbox where subject_id = ${subjectId}`).toHaveLength(0);
});

test("Of many workers exactly one takes a piece of work", async () => {
  const subjectId = await note();
  const now = new Date();
  const claims = await Promise.all(
    Array.from({ length: 10 }, () => claimNext(now, ["test.noted"])),
  );
  expect(claims.filter((claim) => claim?.subjectId === subjectId)).toHaveLength(1);
});

test("A worker that took over is not disturbed by the one it took over from", async () => {
  const subjectId = await note();
  const first = await claim(subjectId, new Date());
  const second = await claim(subjectId, new Date(Date.now() + 120_000));
  await finish(first);
  await postpone(first, "too late", new Date());
  const [row] = await sql`select attempts, last_error from outbox where id = ${second.id}`;
  expect(row).toMatchObject({ attempts: 2, last_error: null });
  await finish(second);
});

const mailsTo = (address: string) => sink.mails.filter((mail) => mail.includes(`To: ${address}`));

/** Work that comes before everything else that waits, and nothing can be done about. */
async function note(): Promise<string> {
  const subjectId = newId();
  const runAt = new Date(0);
  await db().transaction((tx) =>
    enqueue(tx, { workspaceId: null, job: "test.noted", subjectId, runAt }),
  );
  return subjectId;
}

async function claim(subjectId: string, now: Date): Promise<Claimed> {
  for (;;) {
    const work = await claimNext(now, ["test.noted"]);
    if (!work) throw new Error("The work was not there to claim.");
    if (work.subjectId === subjectId) return work;
  }
}
