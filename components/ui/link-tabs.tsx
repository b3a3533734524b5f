import { Link } from "./link";
import { ShowCurrent } from "./show-current";
import { tabClasses } from "./tab-classes";

type LinkTabsProps = {
  label: string;
  items: { href: string; label: string; count?: number; isCurrent: boolean }[];
};

/** Tabs that are pages of their own. */
export function LinkTabs({ label, items }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={tabClasses.list}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.isCurrent ? "page" : undefined}
          className={tabClasses.tab}
        >
          {item.label}
          {item.count !== undefined && <span className={tabClasses.count}>{item.count}</span>}
        </Link>
      ))}
      <ShowCurrent current={items.find((item) => item.isCurrent)?.href} />
    </nav>
  );
}
