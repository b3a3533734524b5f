"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type TraitTest, traitTests } from "@/db/enums";
import type { TraitRule } from "@/lib/customers/segments/fit";

const textOf = {
  is: "is",
  "is-not": "isNot",
  contains: "contains",
  "at-least": "atLeast",
  "at-most": "atMost",
  "is-set": "isSet",
} as const satisfies Record<TraitTest, string>;

type SegmentRulesProps = {
  rules: TraitRule[];
  mayEdit: boolean;
  /** What is wrong with a field, by its path, such as `0.trait`. */
  problemAt: (path: string) => string | undefined;
  /** The path of the field that changed; without one, rules have come or gone. */
  onChange: (rules: TraitRule[], path?: string) => void;
};

/** The conditions of a segment, all of which have to hold. */
export function SegmentRules({ rules, mayEdit, problemAt, onChange }: SegmentRulesProps) {
  const t = useTranslations("customers");
  const change = (at: number, field: keyof TraitRule, values: Partial<TraitRule>) =>
    onChange(
      rules.map((rule, index) => (index === at ? { ...rule, ...values } : rule)),
      `${at}.${field}`,
    );
  const items = traitTests.map((id) => ({ id, label: t(`tests.${textOf[id]}`) }));
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
        <li key={index} className="flex flex-wrap items-start gap-2">
          <TextField
            hideLabel
            label={t("ruleTrait")}
            placeholder={t("ruleTrait")}
            value={rule.trait}
            onChange={(trait) => change(index, "trait", { trait })}
            errorMessage={problemAt(`${index}.trait`)}
            maxLength={100}
            isDisabled={!mayEdit}
            className="w-40 max-sm:w-full"
          />
          <Select
            hideLabel
            label={t("ruleTest")}
            items={items}
            value={rule.test}
            onChange={(id) =>
              // Another question may take the same answer.
              change(index, "value", { test: traitTests.find((test) => test === id) ?? "is" })
            }
            isDisabled={!mayEdit}
            className="w-36 max-sm:grow"
          />
          {rule.test !== "is-set" && (
            <TextField
              hideLabel
              label={t("ruleValue")}
              placeholder={t("ruleValue")}
              value={rule.value}
              onChange={(value) => change(index, "value", { value })}
              errorMessage={problemAt(`${index}.value`)}
              maxLength={200}
              isDisabled={!mayEdit}
              className="w-40 max-sm:w-full"
            />
          )}
          {mayEdit && rules.length > 1 && (
            <IconButton
              label={t("ruleRemove", { position: index + 1 })}
              icon={<X aria-hidden size={14} />}
              onPress={() => onChange(rules.filter((_, at) => at !== index))}
            />
          )}
        </li>
      ))}
      {mayEdit && (
        <li>
          <Button
            size="sm"
            variant="ghost"
            icon={<Plus aria-hidden size={14} />}
            onPress={() => onChange([...rules, { trait: "", test: "is", value: "" }])}
          >
            {t("ruleAdd")}
          </Button>
        </li>
      )}
    </ul>
  );
}
