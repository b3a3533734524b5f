import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { CustomerStory } from "@/lib/customers/people/queries";

/** What is known of a customer, and the ids it came under. */
export function CustomerFacts({ customer }: { customer: CustomerStory }) {
  const t = useTranslations("customers");
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("traits")}>
        {customer.traits.length === 0 && <p className="text-sm text-ink-2">{t("noTraits")}</p>}
        <Facts rows={customer.traits.map(({ trait, value }) => ({ name: trait, value }))} />
      </Card>
      <Card title={t("ids")}>
        <Facts
          rows={customer.ids.map(({ kind, value }) => ({
            name: kind === "user" ? t("idUser") : t("idAnonymous"),
            value,
          }))}
        />
      </Card>
    </div>
  );
}

function Facts({ rows }: { rows: { name: string; value: string }[] }) {
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {rows.map(({ name, value }) => (
        <div key={`${name} ${value}`}>
          <dt className="text-xs text-ink-2">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
