import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The product's mark and name, leading to the start page. */
export function Brand() {
  const t = useTranslations();
  return (
    <Link
      href="/"
      aria-label={t("auth.home")}
      className="inline-flex items-center gap-2 rounded-control text-base font-semibold text-ink"
    >
      <svg aria-hidden viewBox="0 0 32 32" className="keep-colour size-7">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          d="M6 19c4 0 4-7 8-7s4 9 8 9 3-5 4-7"
          className="stroke-on-accent"
          fill="none"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
        <circle cx="14" cy="12" r="2.4" className="fill-on-accent" />
        <circle cx="22" cy="21" r="2.4" className="fill-on-accent" />
      </svg>
      {t("shell.product")}
    </Link>
  );
}
