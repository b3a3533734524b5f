import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import type { Question } from "@/lib/surveys/questions/kinds";
import { copyOf } from "@/lib/surveys/questions/replace";
import { emptyQuestion } from "@/lib/surveys/templates";

type Edited = {
  questions: readonly Question[];
  change: (edit: (before: Question[]) => Question[]) => void;
  select: (id: string | null) => void;
};

/** What can be done with the questions of a survey; each selects what is worked on next. */
export function useQuestionEdits({ questions, change, select }: Edited) {
  const t = useTranslations("surveys.builder");
  return {
    add(kind: Question["kind"]) {
      const options = [t("newOption.first"), t("newOption.second")] as const;
      const texts = { title: t(`newQuestion.${kind}`), options };
      const question = emptyQuestion(kind, texts, newId);
      change((before) => [...before, question]);
      select(question.id);
    },
    replace(next: Question) {
      change((before) => before.map((one) => (one.id === next.id ? next : one)));
    },
    duplicate(question: Question) {
      const copy = copyOf(question, newId());
      change((before) => before.toSpliced(before.indexOf(question) + 1, 0, copy));
      select(copy.id);
    },
    remove(question: Question) {
      const place = questions.indexOf(question);
      change((before) => before.filter((one) => one.id !== question.id));
      select(questions[place + 1]?.id ?? questions[place - 1]?.id ?? null);
      const onUndo = () => {
        change((before) => before.toSpliced(place, 0, question));
        select(question.id);
      };
      notify.ok(t("deleted", { title: question.title }), { label: t("undo"), onUndo });
    },
    move(id: string, to: number) {
      change((before) => {
        const moved = before.find((question) => question.id === id);
        if (!moved) return before;
        return before.filter((question) => question !== moved).toSpliced(to, 0, moved);
      });
    },
  };
}
