"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { isScale, type Question } from "@/lib/surveys/model";
import { ChoiceOptions } from "./choice-options";
import { QuestionIcon } from "./question-icon";

type Props = {
  question: Question;
  place: number;
  count: number;
  onChange: (next: Question) => void;
  onMove: (to: number) => void;
  onDelete: () => void;
};

/** Everything that can be said about one question. */
export function QuestionFields({ question, place, count, onChange, onMove, onDelete }: Props) {
  const t = useTranslations("surveys");
  return (
    <>
      <div className="flex items-center gap-2">
        <QuestionIcon kind={question.kind} />
        <h2 className="grow font-semibold">{t(`kinds.${question.kind}`)}</h2>
        <IconButton
          label={t("builder.moveUp")}
          icon={<ArrowUp size={16} />}
          isDisabled={place === 0}
          onPress={() => onMove(place - 1)}
        />
        <IconButton
          label={t("builder.moveDown")}
          icon={<ArrowDown size={16} />}
          isDisabled={place === count - 1}
          onPress={() => onMove(place + 1)}
        />
        <IconButton label={t("builder.delete")} icon={<Trash2 size={16} />} onPress={onDelete} />
      </div>
      <TextArea
        label={t("builder.question")}
        rows={3}
        value={question.title}
        onChange={(title) => onChange({ ...question, title })}
        maxLength={300}
        isRequired
        isInvalid={question.title.trim() === ""}
      />
      <TextField
        label={t("builder.help")}
        value={question.help}
        onChange={(help) => onChange({ ...question, help })}
        maxLength={500}
      />
      <Switch
        isSelected={question.isRequired}
        onChange={(isRequired) => onChange({ ...question, isRequired })}
      >
        {t("builder.isRequired")}
      </Switch>
      <KindFields question={question} onChange={onChange} />
      <p className="text-xs text-ink-3">{t("builder.kindFixed")}</p>
    </>
  );
}

/** What only one kind of question has. */
function KindFields({ question, onChange }: Pick<Props, "question" | "onChange">) {
  const t = useTranslations("surveys.builder");
  if (isScale(question)) {
    return (
      <>
        <TextField
          label={t("lowLabel")}
          value={question.lowLabel}
          onChange={(lowLabel) => onChange({ ...question, lowLabel })}
          maxLength={60}
        />
        <TextField
          label={t("highLabel")}
          value={question.highLabel}
          onChange={(highLabel) => onChange({ ...question, highLabel })}
          maxLength={60}
        />
      </>
    );
  }
  if (question.kind === "choice") return <ChoiceOptions question={question} onChange={onChange} />;
  if (question.kind === "text") {
    return (
      <Switch isSelected={question.isLong} onChange={(isLong) => onChange({ ...question, isLong })}>
        {t("isLong")}
      </Switch>
    );
  }
  return null;
}
