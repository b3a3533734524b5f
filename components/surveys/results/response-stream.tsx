import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { Question } from "@/lib/surveys/questions/kinds";
import { wordsOf } from "@/lib/surveys/results/answer-words";
import type { ResponseItem } from "@/lib/surveys/results/stream/queries";
import { DeleteResponse } from "./delete-response";

type Props = {
  slug: string;
  page: { items: ResponseItem[]; hasMore: boolean; isHidden: boolean };
  questions: Question[];
  olderHref: string;
  mayEdit: boolean;
};

/** Every response as it came in, the newest first, with the way to take it back. */
export function ResponseStream({ slug, page, questions, olderHref, mayEdit }: Props) {
  const t = useTranslations("results");
  const summary = (response: ResponseItem) =>
    questions.flatMap((question) => {
      const answer = response.answers.find((one) => one.questionId === question.id);
      const words = answer ? wordsOf(question, answer) : "";
      return words === "" ? [] : [{ id: question.id, title: question.title, words }];
    });
  return (
    <Card title={t("responses")}>
      {page.isHidden && <p className="text-ink-3">{t("hiddenFew")}</p>}
      {!page.isHidden && page.items.length === 0 && (
        <p className="text-ink-3">{t("noResponses")}</p>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {page.items.map((response) => (
          <li key={response.id} className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
              <code>{response.receipt}</code>
              <DateText date={response.at} style="datetime" />
              <span>{[response.linkName, response.customer].filter(Boolean).join(" · ")}</span>
              {response.isFlagged && <Badge>{t("spam")}</Badge>}
              <span className="ms-auto flex flex-wrap items-center gap-2">
                {response.itemId && (
                  <TextLink href={`/${slug}/feedback?status=all&item=${response.itemId}`}>
                    {t("inInbox")}
                  </TextLink>
                )}
                {mayEdit && (
                  <DeleteResponse
                    slug={slug}
                    responseId={response.id}
                    customerId={response.customer === null ? null : response.customerId}
                  />
                )}
              </span>
            </div>
            <dl className="flex flex-wrap gap-x-4 gap-y-1">
              {summary(response).map((one) => (
                <div key={one.id} className="flex min-w-0 max-w-full gap-1.5">
                  <dt className="max-w-48 shrink-0 truncate text-ink-3">{one.title}</dt>
                  <dd className="line-clamp-2 min-w-0 break-words">{one.words}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {page.hasMore && (
        <div className="pt-3">
          <LinkButton href={olderHref}>{t("older")}</LinkButton>
        </div>
      )}
    </Card>
  );
}
