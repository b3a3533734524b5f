import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { Params } from "@/lib/core/address";
import type { Verbatim } from "@/lib/surveys/results/stream/queries";
import { KeptParams } from "./kept-params";

type Props = {
  slug: string;
  page: { items: Verbatim[]; hasMore: boolean; isHidden: boolean };
  /** Of the page, whose period a search keeps. */
  address: Params;
  search: string;
  olderHref: string;
};

/** What people wrote, the newest first, each leading to its item in the inbox. */
export function Verbatims({ slug, page, address, search, olderHref }: Props) {
  const t = useTranslations();
  const none = search === "" ? t("surveys.results.noVerbatims") : t("results.nothingFound");
  return (
    <Card title={t("surveys.results.verbatims")}>
      <form method="get" className="mb-3 max-w-96">
        <KeptParams address={address} names={["days", "since", "until"]} />
        <TextField
          hideLabel
          label={t("results.searchVerbatims")}
          placeholder={t("results.searchVerbatims")}
          name="q"
          type="search"
          prefix={<Search aria-hidden size={14} />}
          defaultValue={search}
          maxLength={200}
        />
      </form>
      {page.isHidden && <p className="text-ink-3">{t("results.hiddenFew")}</p>}
      {!page.isHidden && page.items.length === 0 && <p className="text-ink-3">{none}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {page.items.map((one) => (
          <li key={one.itemId} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
            {one.emotion === null ? (
              <span className="size-4.5 shrink-0" />
            ) : (
              <EmotionFace value={one.emotion + 3} />
            )}
            <Link
              href={`/${slug}/feedback?status=all&item=${one.itemId}`}
              className="min-w-0 grow rounded-sm break-words whitespace-pre-line hover:underline"
            >
              {one.text}
            </Link>
            <span className="shrink-0 text-xs text-ink-3">
              <DateText date={one.at} />
            </span>
          </li>
        ))}
      </ul>
      {page.hasMore && (
        <div className="pt-3">
          <LinkButton href={olderHref}>{t("results.older")}</LinkButton>
        </div>
      )}
    </Card>
  );
}
