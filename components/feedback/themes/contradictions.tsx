import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Link } from "@/components/ui/link";

type Quote = { itemId: string; text: string; emotion: number | null };

/** Comments whose words plainly say the opposite of their rating. */
export function Contradictions({ slug, list }: { slug: string; list: Quote[] }) {
  const t = useTranslations("feedback.themes");
  return (
    <Card title={t("contradictions")} subtitle={t("contradictionsHint")}>
      {list.length === 0 && <p className="text-ink-3">{t("noContradictions")}</p>}
      <ul className="flex flex-col gap-2">
        {list.map((one) => (
          <li key={one.itemId} className="flex items-start gap-2">
            {one.emotion !== null && <EmotionFace value={one.emotion + 3} />}
            <Link
              href={`/${slug}/feedback?status=all&item=${one.itemId}`}
              className="min-w-0 rounded-sm hover:underline"
            >
              {one.text}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
