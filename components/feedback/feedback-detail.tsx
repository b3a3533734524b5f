import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { TextLink } from "@/components/ui/text-link";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import type { Person } from "@/lib/workspaces/queries";
import { AnswerText } from "./answer-text";
import { FeedbackFacts } from "./feedback-facts";
import { NoteForm } from "./note-form";

type Props = { slug: string; item: FeedbackDetail; people: Person[]; mayWork: boolean };

/** One piece of feedback with everything known about it. */
export function FeedbackDetailView({ slug, item, people, mayWork }: Props) {
  const t = useTranslations("feedback.detail");
  return (
    <div className="grid gap-6 p-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <section aria-label={t("answers")}>
          <dl className="flex flex-col gap-4 rounded-panel border border-line bg-surface p-4">
            {item.answers.map((answer) => (
              <AnswerText key={answer.questionId} answer={answer} />
            ))}
            {item.answers.length === 0 && (
              <p className="text-lg whitespace-pre-line">{item.text}</p>
            )}
          </dl>
        </section>
        {item.painPoints.length > 0 && (
          <Block title={t("painPoints")}>
            <ul className="flex flex-col gap-2">
              {item.painPoints.map((painPoint) => (
                <li key={painPoint.id} className="flex flex-wrap items-center gap-2">
                  <TextLink href={`/${slug}/insights/${painPoint.id}`}>{painPoint.title}</TextLink>
                  <Badge tone={painPoint.stance === "supports" ? "pain" : "opportunity"}>
                    {t(painPoint.stance)}
                  </Badge>
                </li>
              ))}
            </ul>
          </Block>
        )}
        <Block title={t("notes")}>
          {item.notes.length === 0 && <p className="text-ink-3">{t("noNotes")}</p>}
          <ul className="flex flex-col gap-3">
            {item.notes.map((note) => (
              <li key={note.id} className="rounded-card bg-idea-soft p-3 text-idea-ink">
                <p className="mb-1 text-xs">
                  {people.find((person) => person.id === note.authorId)?.name ?? t("former")} ·{" "}
                  <DateText date={note.at} style="relative" />
                </p>
                <p className="whitespace-pre-line">{note.text}</p>
              </li>
            ))}
          </ul>
          {mayWork && <NoteForm key={item.id} slug={slug} itemId={item.id} />}
        </Block>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <FeedbackFacts slug={slug} item={item} />
        {item.others.length > 0 && (
          <Block title={t("others")}>
            <ul className="flex flex-col gap-2">
              {item.others.map((other) => (
                <li key={other.id} className="flex items-start gap-2">
                  {other.emotion !== null && <EmotionFace value={other.emotion + 3} />}
                  <Link
                    href={`/${slug}/feedback?item=${other.id}&status=all`}
                    className="line-clamp-2 min-w-0 grow rounded-sm hover:underline"
                  >
                    {other.text || other.stageTitle}
                  </Link>
                  <span className="shrink-0 text-xs text-ink-3">
                    <DateText date={other.createdAt} />
                  </span>
                </li>
              ))}
            </ul>
          </Block>
        )}
      </div>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}
