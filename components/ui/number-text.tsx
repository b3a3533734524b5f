import { useFormatter } from "next-intl";

type NumberTextProps = {
  value: number | null;
  /** "percent" takes a share from 0 to 1. */
  format?: "integer" | "decimal" | "percent" | "signed";
  digits?: number;
};

/** A number in the reader's way of writing; a dash where there is none. */
export function NumberText({ value, format = "integer", digits }: NumberTextProps) {
  const formatter = useFormatter();
  if (value === null) return <span aria-hidden>–</span>;
  const fraction = digits ?? (format === "decimal" ? 1 : 0);
  const text = formatter.number(value, {
    style: format === "percent" ? "percent" : "decimal",
    signDisplay: format === "signed" ? "exceptZero" : "auto",
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
  return <span className="tabular-nums">{text}</span>;
}
