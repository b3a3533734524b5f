import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import type { Person } from "@/lib/workspaces/queries";
import { AnswerText } from "./answer-text";
import { Block } from "./block";
import { Conversation } from "./conversation";
import { CustomerStory } from "./customer-story";
import { FeedbackFacts } from "./feedback-facts";
import { ItemTags } from "./item-tags";
import { ItemTies } from "./item-ties";
import { NoteForm } from "./note-form";
import { ReadingBox } from "./reading-box";

type Props = {
  slug: string;
  item: FeedbackDetail;
  people: Person[];
  mayWork: boolean;
  mayLink: boolean;
};

/** One piece of feedback with everything known about it. */
export function FeedbackDetailView({ slug, item, people, mayWork, mayLink }: Props) {
  const t = useTranslations("feedback");
  return (
    <div className="grid gap-6 p-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <section aria-label={t("detail.answers")} className="flex flex-col gap-3">
          {item.isOverdue && (
            <p>
              <Badge tone="pain">{t("overdue")}</Badge>
            </p>
          )}
          <dl className="flex flex-col gap-4 rounded-panel border border-line bg-surface p-4">
            {item.answers.map((answer) => (
              <AnswerText key={answer.questionId} answer={answer} />
            ))}
            {item.answers.length === 0 && (
              <p className="text-lg break-words whitespace-pre-line">{item.text}</p>
            )}
          </dl>
          {item.text !== "" && (
            <ReadingBox slug={slug} itemId={item.id} reading={item.reading} mayWork={mayWork} />
          )}
          <ItemTags slug={slug} itemId={item.id} tags={item.tags} mayWork={mayWork} />
        </section>
        <ItemTies slug={slug} item={item} mayLink={mayLink} />
        <Conversation slug={slug} item={item} people={people} mayWork={mayWork} />
        <Block title={t("detail.notes")}>
          {item.notes.length === 0 && <p className="text-ink-3">{t("detail.noNotes")}</p>}
          <ul className="flex flex-col gap-3">
            {item.notes.map((note) => (
              <li key={note.id} className="rounded-card bg-idea-soft p-3 text-idea-ink">
                <p className="mb-1 text-xs">
                  {people.find((person) => person.id === note.authorId)?.name ?? t("detail.former")}{" "}
                  · <DateText date={note.at} style="relative" />
                </p>
                <p className="break-words whitespace-pre-line">{note.text}</p>
              </li>
            ))}
          </ul>
          {mayWork && <NoteForm key={item.id} slug={slug} itemId={item.id} people={people} />}
        </Block>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <FeedbackFacts slug={slug} item={item} />
        <CustomerStory slug={slug} item={item} />
      </div>
    </div>
  );
}
