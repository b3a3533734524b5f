"use client";

import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { Question } from "@/lib/surveys/questions/kinds";
import { QuestionIcon } from "./question-icon";

type Props = {
  questions: Question[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (id: string, to: number) => void;
};

/** The questions in order: chosen by pressing, moved by dragging or, on the handle, by keys. */
export function QuestionList({ questions, selectedId, onSelect, onMove }: Props) {
  const t = useTranslations("surveys.builder");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const id = String([...keys][0]);
      const rest = questions.filter((question) => question.id !== id);
      const place = rest.findIndex((question) => question.id === target.key);
      onMove(id, target.dropPosition === "after" ? place + 1 : place);
    },
  });
  return (
    <GridList
      aria-label={t("questions")}
      items={questions.map((question, index) => ({ ...question, index }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId ? [selectedId] : []}
      onSelectionChange={(keys) => {
        if (keys !== "all") for (const key of keys) onSelect(String(key));
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="p-2 text-ink-2">{t("none")}</p>}
      className="flex flex-col gap-1 outline-none"
    >
      {(question) => (
        <GridListItem
          textValue={question.title || t("untitled")}
          className="group flex min-h-10 cursor-default items-center gap-2 rounded-control border border-transparent px-1.5 py-1 outline-offset-1 hover:bg-hover selected:border-line-strong selected:bg-surface selected:shadow-card focus-visible:outline-2 focus-visible:outline-focus dragging:opacity-50 pointer-coarse:min-h-11"
        >
          <Button
            slot="drag"
            aria-label={t("drag", { title: question.title || t("untitled") })}
            className="flex size-6 shrink-0 cursor-grab items-center justify-center rounded-control text-ink-3 outline-offset-1 hover:bg-hover focus-visible:outline-2 focus-visible:outline-focus"
          >
            <GripVertical aria-hidden size={14} />
          </Button>
          <QuestionIcon kind={question.kind} />
          <span className="min-w-0 grow">
            <span className="line-clamp-2 break-words">
              {question.index + 1}. {question.title || t("untitled")}
            </span>
          </span>
          {question.isRequired && (
            <span className="text-danger" title={t("required")}>
              <span aria-hidden>*</span>
              <span className="sr-only">{t("required")}</span>
            </span>
          )}
        </GridListItem>
      )}
    </GridList>
  );
}
