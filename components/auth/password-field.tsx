"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";

type PasswordFieldProps = {
  label: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  description?: ReactNode;
  minLength?: number;
  maxLength?: number;
};

/** A password that can be looked at while typing. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useTranslations("auth");
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      isRequired
      type={isShown ? "text" : "password"}
      spellCheck="false"
      suffix={
        <IconButton
          label={isShown ? t("hidePassword") : t("showPassword")}
          icon={isShown ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
          onPress={() => setShown(!isShown)}
        />
      }
    />
  );
}
