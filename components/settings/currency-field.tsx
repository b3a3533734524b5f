"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import { currencyOptions } from "./currencies";
import { useTimeZones } from "./time-zones";

/** Any currency, found by code or name; sends `currency`. */
export function CurrencyField({ defaultValue }: { defaultValue: string }) {
  const t = useTranslations("settings.general");
  const locale = useLocale();
  // The server may know other currencies and names than the browser, so it draws the chosen alone.
  const isInBrowser = useTimeZones() !== null;
  const items = useMemo(() => {
    const all = isInBrowser ? currencyOptions(locale) : [];
    const isKnown = all.some(({ id }) => id === defaultValue);
    return isKnown ? all : [{ id: defaultValue, label: defaultValue }, ...all];
  }, [isInBrowser, locale, defaultValue]);
  return (
    <ComboBox
      key={isInBrowser ? "browser" : "server"}
      label={t("currency")}
      description={t("currencyHint")}
      name="currency"
      defaultValue={defaultValue}
      items={items}
      isRequired
    />
  );
}
