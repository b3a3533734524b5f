"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  Label,
  ListBox,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClasses } from "./field-classes";
import { FieldNotes } from "./field-notes";
import { type Option, OptionItem } from "./option-item";
import { PopoverSurface } from "./popover-surface";

type ComboBoxProps = {
  label: string;
  items: Option[];
  name?: string;
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (id: string | null) => void;
  description?: ReactNode;
  errorMessage?: string;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  hideLabel?: boolean;
  className?: string;
};

export function ComboBox(props: ComboBoxProps) {
  const t = useTranslations("ui");
  const { label, items, description, errorMessage, placeholder, hideLabel, ...rest } = props;
  const { className, onChange, ...field } = rest;
  return (
    <AriaComboBox
      {...field}
      defaultItems={items}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      isInvalid={errorMessage ? true : undefined}
      validationBehavior={errorMessage ? "aria" : undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      className={cx(fieldClasses.root, className)}
    >
      <Label className={hideLabel ? "sr-only" : fieldClasses.label}>{label}</Label>
      <Group className="relative flex items-center">
        <Input
          placeholder={placeholder}
          className={cx(fieldClasses.control, fieldClasses.height, "pe-8")}
        />
        <Button className="absolute end-1 flex size-6 items-center justify-center rounded-control text-ink-3 hover:bg-hover">
          <ChevronDown aria-hidden size={14} />
        </Button>
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <PopoverSurface className="w-(--trigger-width)">
        <ListBox
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{t("nothingFound")}</p>}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </PopoverSurface>
    </AriaComboBox>
  );
}
