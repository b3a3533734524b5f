"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup, Label } from "react-aria-components";
import { Checkbox } from "@/components/ui/checkbox";
import { fieldClasses } from "@/components/ui/field-classes";
import { FieldError } from "@/components/ui/field-error";
import { offeredScopes } from "@/lib/api-keys/scopes";
import { scopeName } from "./scope-name";

/** What a key may do; sends `scopes`, once for each. */
export function ScopeGroup() {
  const t = useTranslations("settings.apiKeys");
  return (
    <CheckboxGroup name="scopes" defaultValue={["events.write"]} className={fieldClasses.root}>
      <Label className={fieldClasses.label}>{t("scopes")}</Label>
      {offeredScopes.map((scope) => (
        <Checkbox key={scope} value={scope}>
          {t(`scopeList.${scopeName(scope)}`)}
        </Checkbox>
      ))}
      <FieldError />
    </CheckboxGroup>
  );
}
