"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { providerAddress } from "./credentials";

type Provider = { id: string; name: string };

/** The identity providers of this server, each leading to its own sign-in page. */
export function ProviderButtons({ providers, next }: { providers: Provider[]; next: string }) {
  const t = useTranslations("auth.signIn");
  const [going, setGoing] = useState<string>();
  const [failed, setFailed] = useState<string>();

  async function goTo(provider: Provider) {
    setGoing(provider.id);
    setFailed(undefined);
    try {
      window.location.assign(await providerAddress(provider.id, next));
    } catch {
      setFailed(provider.name);
      setGoing(undefined);
    }
  }

  return (
    <div className="flex flex-col gap-2">
      {failed && <FormMessage>{t("withFailed", { provider: failed })}</FormMessage>}
      {providers.map((provider) => (
        <Button
          key={provider.id}
          size="lg"
          isPending={going === provider.id}
          onPress={() => goTo(provider)}
        >
          {t("with", { provider: provider.name })}
        </Button>
      ))}
    </div>
  );
}
