"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { contactParts, type Question } from "@/lib/surveys/questions/kinds";
import { isScale } from "@/lib/surveys/questions/scales";
import { ChoiceFields } from "./choice-fields";
import { OptionList } from "./option-list";

type Of<Kind> = Extract<Question, { kind: Kind }>;
type Props = { question: Question; onChange: (next: Question) => void };

/** What only one kind of question has. */
export function KindFields({ question, onChange }: Props) {
  const t = useTranslations("surveys.builder");
  if (isScale(question)) return <ScaleFields question={question} onChange={onChange} />;
  switch (question.kind) {
    case "choice":
      return <ChoiceFields question={question} onChange={onChange} />;
    case "ranking":
      return (
        <>
          <OptionList
            label={t("options")}
            options={question.options}
            least={2}
            most={10}
            onChange={(options) => onChange({ ...question, options })}
          />
          <Switch
            isSelected={question.isShuffled ?? false}
            onChange={(isShuffled) => onChange({ ...question, isShuffled })}
          >
            {t("isShuffled")}
          </Switch>
        </>
      );
    case "matrix":
      return <MatrixFields question={question} onChange={onChange} />;
    case "text":
      return (
        <Switch
          isSelected={question.isLong}
          onChange={(isLong) => onChange({ ...question, isLong })}
        >
          {t("isLong")}
        </Switch>
      );
    case "number":
      return <NumberFields question={question} onChange={onChange} />;
    case "contact":
      return <ContactFields question={question} onChange={onChange} />;
    default:
      return null;
  }
}

function ScaleFields({ question, onChange }: Props) {
  const t = useTranslations("surveys.builder");
  const tPage = useTranslations("surveys.page.scales");
  if (!isScale(question)) return null;
  return (
    <>
      {question.kind === "rating" && (
        <Select
          label={t("stars")}
          value={String(question.stars)}
          items={[3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({ id: `${n}`, label: `${n}` }))}
          onChange={(stars) => onChange({ ...question, stars: Number(stars) })}
        />
      )}
      <TextField
        label={t("lowLabel")}
        placeholder={tPage(`${question.kind}.low`)}
        value={question.lowLabel}
        onChange={(lowLabel) => onChange({ ...question, lowLabel })}
        maxLength={60}
      />
      <TextField
        label={t("highLabel")}
        placeholder={tPage(`${question.kind}.high`)}
        value={question.highLabel}
        onChange={(highLabel) => onChange({ ...question, highLabel })}
        maxLength={60}
      />
    </>
  );
}

function MatrixFields({
  question,
  onChange,
}: {
  question: Of<"matrix">;
  onChange: Props["onChange"];
}) {
  const t = useTranslations("surveys.builder");
  return (
    <>
      <OptionList
        label={t("rows")}
        options={question.rows}
        least={1}
        most={10}
        onChange={(rows) => onChange({ ...question, rows })}
      />
      <OptionList
        label={t("columns")}
        options={question.columns}
        least={2}
        most={7}
        onChange={(columns) => onChange({ ...question, columns })}
      />
    </>
  );
}

function NumberFields({
  question,
  onChange,
}: {
  question: Of<"number">;
  onChange: Props["onChange"];
}) {
  const t = useTranslations("surveys.builder");
  const parse = (text: string) => (text.trim() === "" ? null : Number(text));
  const bound = (name: "min" | "max") => (
    <TextField
      label={t(name)}
      type="number"
      value={question[name] === null ? "" : String(question[name])}
      onChange={(text) => onChange({ ...question, [name]: parse(text) })}
    />
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      {bound("min")}
      {bound("max")}
    </div>
  );
}

function ContactFields({
  question,
  onChange,
}: {
  question: Of<"contact">;
  onChange: Props["onChange"];
}) {
  const t = useTranslations("surveys");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-xs font-medium text-ink-2">{t("builder.parts")}</legend>
      {contactParts.map((part) => (
        <Checkbox
          key={part}
          isSelected={question.parts.includes(part)}
          isDisabled={question.parts.length === 1 && question.parts[0] === part}
          onChange={(isAsked) =>
            onChange({
              ...question,
              parts: contactParts.filter((one) =>
                one === part ? isAsked : question.parts.includes(one),
              ),
            })
          }
        >
          {t(`page.contact.${part}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
