import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Recurrence } from "@/lib/feedback/recurrences/queries";

/** Says which solved pain points have new evidence. */
export function RecurrenceNotice({ slug, list }: { slug: string; list: Recurrence[] }) {
  const t = useTranslations("feedback.recurrence");
  if (list.length === 0) return null;
  return (
    <details className="border-b border-line bg-idea-soft px-3 py-2 text-idea-ink">
      <summary className="flex cursor-pointer items-center gap-2 rounded-sm font-medium">
        <History aria-hidden size={14} />
        {t("title", { count: list.length })}
      </summary>
      <ul className="mt-2 flex flex-col gap-1">
        {list.map((one) => (
          <li key={one.id}>
            <TextLink href={`/${slug}/insights/${one.id}`}>
              {t("line", { title: one.title, n: one.n, before: one.before })}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
