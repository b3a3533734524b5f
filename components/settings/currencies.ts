/** The currencies of the platform as code and name, the name in this language. */
export function currencyOptions(locale: string): { id: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    id: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
