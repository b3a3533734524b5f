import type { Figures } from "./thin";

/** What must never happen however slow the machine is, in words; empty when all is well. */
export function problemsOf({ answers, dashboard, mapOpening, events }: Figures): string[] {
  const { kept, sameReceiptWhenSentAgain: again } = answers;
  const checks: [isWrong: boolean, said: string][] = [
    [answers.notAcknowledged > 0, `${answers.notAcknowledged} answers were not acknowledged`],
    [kept.responses !== kept.acknowledged, "an acknowledged answer is not there exactly once"],
    [kept.receipts !== kept.acknowledged, "an answer has another receipt than it was given"],
    [kept.inboxItems !== kept.acknowledged - kept.flagged, "an answer has no inbox item"],
    [kept.auditEntries !== kept.acknowledged - kept.flagged, "an answer has no audit entry"],
    [again.same !== again.sent, "an answer sent again got another receipt"],
    [dashboard.failed + mapOpening.failed > 0, "a page did not open"],
    [events.batches.failed + events.singles.failed > 0, "events were refused"],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, said]) => said);
}
