import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import type { goneFilters } from "@/lib/kpis/filters";

/** Says which filters of the address hold no longer, since the figures count without them. */
export function GoneFilters({ gone }: { gone: ReturnType<typeof goneFilters> }) {
  const t = useTranslations("kpis.filters");
  if (gone.length === 0) return null;
  return (
    <FormMessage tone="info">
      {gone.map((name) => (
        <p key={name}>{t("gone", { name })}</p>
      ))}
    </FormMessage>
  );
}
