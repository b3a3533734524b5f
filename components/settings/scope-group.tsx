"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup, Label, Text } from "react-aria-components";
import { Checkbox } from "@/components/ui/checkbox";
import { fieldClasses } from "@/components/ui/field-classes";
import { FieldError } from "@/components/ui/field-error";
import type { ApiScope } from "@/db/enums";
import { chosenScopes, offeredScopes } from "@/lib/api-keys/scopes";
import { scopeName } from "./scope-name";

type ScopeGroupProps = { scopes: ApiScope[]; onChange: (scopes: ApiScope[]) => void };

/** What a key may do; what cannot go together with a new choice is let go. */
export function ScopeGroup({ scopes, onChange }: ScopeGroupProps) {
  const t = useTranslations("settings.apiKeys");
  return (
    <CheckboxGroup
      name="scopes"
      value={scopes}
      onChange={(wanted) => onChange(chosenScopes(scopes, wanted))}
      className={fieldClasses.root}
    >
      <Label className={fieldClasses.label}>{t("scopes")}</Label>
      {offeredScopes.map((scope) => (
        <Checkbox key={scope} value={scope}>
          {t(`scopeList.${scopeName(scope)}`)}
        </Checkbox>
      ))}
      <Text slot="description" className={fieldClasses.description}>
        {t("scopesHint")}
      </Text>
      <FieldError />
    </CheckboxGroup>
  );
}
