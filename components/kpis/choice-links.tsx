import { Link } from "@/components/ui/link";
import { tabClasses } from "@/components/ui/tab-classes";

type Props = { label: string; items: { href: string; label: string; isCurrent: boolean }[] };

/** Choices that stand in the address; followed without moving the page. */
export function ChoiceLinks({ label, items }: Props) {
  return (
    <nav aria-label={label} className={`${tabClasses.list} max-w-full overflow-x-auto`}>
      {items.map((item) => (
        <Link
          key={item.label}
          href={item.href}
          prefetch={false}
          scroll={false}
          aria-current={item.isCurrent ? "page" : undefined}
          className={tabClasses.tab}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
