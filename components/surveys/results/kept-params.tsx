import type { Params } from "@/lib/core/address";

/** Carries parameters of the address through a form that changes others. */
export function KeptParams({ address, names }: { address: Params; names: readonly string[] }) {
  return names.map((name) => {
    const value = address[name];
    return typeof value === "string" ? (
      <input key={name} type="hidden" name={name} value={value} />
    ) : null;
  });
}
