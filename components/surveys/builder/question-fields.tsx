"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { pipedNames } from "@/lib/surveys/questions/piping";
import { asKind, kindFamilies } from "@/lib/surveys/templates";
import { KindFields } from "./kind-fields";
import { LogicFields } from "./logic-fields";
import { QuestionIcon } from "./question-icon";
import { QuoteMenu } from "./quote-menu";

type Props = {
  question: Question;
  questions: readonly Question[];
  hiddenFields: readonly string[];
  onChange: (next: Question) => void;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

/** Everything that can be said about one question. */
export function QuestionFields(props: Props) {
  const { question, questions, hiddenFields, onChange, onMove, onDuplicate, onDelete } = props;
  const t = useTranslations("surveys");
  const place = questions.indexOf(question);
  const count = questions.length;
  const family = kindFamilies.find((kinds) => kinds.includes(question.kind));
  const quoted = pipedNames(`${question.title} ${question.help}`);
  const sources = questions.filter((one) => quoted.includes(fieldName(one)));
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
        <IconButton
          label={t("builder.duplicate")}
          icon={<Copy size={16} />}
          onPress={onDuplicate}
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
      <QuoteMenu
        earlier={questions.slice(0, place)}
        hiddenFields={hiddenFields}
        onPick={(quote) => onChange({ ...question, title: `${question.title} ${quote}`.trim() })}
      />
      {sources.map((source) => (
        <p key={source.id} className="text-xs text-ink-3">
          {t("builder.quoted", { place: `{{${fieldName(source)}}}`, title: source.title })}
        </p>
      ))}
      <TextField
        label={t("builder.help")}
        value={question.help}
        onChange={(help) => onChange({ ...question, help })}
        maxLength={500}
      />
      {family && (
        <Select
          label={t("builder.kind")}
          value={question.kind}
          items={family.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
          onChange={(id) => {
            const kind = family.find((one) => one === id);
            if (kind && kind !== question.kind) onChange(asKind(question, kind));
          }}
        />
      )}
      <Switch
        isSelected={question.isRequired}
        onChange={(isRequired) => onChange({ ...question, isRequired })}
      >
        {t("builder.isRequired")}
      </Switch>
      <KindFields question={question} onChange={onChange} />
      <LogicFields
        question={question}
        questions={questions}
        hiddenFields={hiddenFields}
        onChange={onChange}
      />
      <p className="text-xs text-ink-3">{t("builder.kindFixed")}</p>
    </>
  );
}
