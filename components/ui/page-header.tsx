import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Link } from "./link";

type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: { label: string; href: string }[];
  /** Badges, chips, a star: what stands right after the title. */
  meta?: ReactNode;
  actions?: ReactNode;
};

/** The 48 px bar on top of a page; holds its only h1. */
export function PageHeader({ title, breadcrumbs = [], meta, actions }: PageHeaderProps) {
  const t = useTranslations("ui");
  return (
    <header className="sticky top-0 z-20 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 max-md:static">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-2 gap-y-1">
        {breadcrumbs.length > 0 && (
          <nav aria-label={t("breadcrumbs")} className="min-w-0">
            <ol className="flex min-w-0 flex-wrap items-center gap-1.5 text-base text-ink-2">
              {breadcrumbs.map((crumb) => (
                <Fragment key={crumb.href}>
                  <li className="min-w-0 truncate">
                    <Link href={crumb.href} className="rounded-sm py-1 hover:text-ink">
                      {crumb.label}
                    </Link>
                  </li>
                  <li aria-hidden className="flex text-ink-3">
                    <ChevronRight size={14} className="rtl:-scale-x-100" />
                  </li>
                </Fragment>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="min-w-0 truncate text-base font-semibold">{title}</h1>
        {meta}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
