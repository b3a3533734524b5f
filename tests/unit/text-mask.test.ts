import { describe, expect, test } from "vitest";
import { isCardNumber, isIban, maskPersonalData } from "@/lib/text/mask";

describe("Masking", () => {
  test.each([
    ["write to jo.doe+shop@mail.example.co.uk please", "write to [e-mail] please"],
    ["call +49 30 901820 today", "call [phone number] today"],
    ["call 030 / 90 18 20 44", "call [phone number]"],
    ["(555) 123-4567 after six", "[phone number] after six"],
    ["555-123-4567", "[phone number]"],
    ["card 4111 1111 1111 1111 was charged", "card [card number] was charged"],
    ["378282246310005", "[card number]"],
    ["pay DE89 3704 0044 0532 0130 00 now", "pay [IBAN] now"],
    ["GB82WEST12345698765432", "[IBAN]"],
    ["$& and $1 stay, a@b.example goes", "$& and $1 stay, [e-mail] goes"],
  ])("takes what points at a person out of %j", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  test.each([
    "order 1234567890123456 never came",
    "invoice 2026-03-10 and 12:30",
    "4 of 5 parcels, 3 days late",
    "DE00370400440532013000",
    "version 1.2.3.4",
    "",
  ])("leaves %j as it is", (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  test("checks card numbers by Luhn and account numbers by mod 97", () => {
    // Test numbers of the card networks; examples of the IBAN registry (SWIFT, release 97).
    for (const card of ["4242424242424242", "5555555555554444", "6011111111111117"]) {
      expect(isCardNumber(card)).toBe(true);
      expect(isCardNumber(card.replace(/.$/, (last) => `${(Number(last) + 1) % 10}`))).toBe(false);
    }
    for (const account of [
      "FR1420041010050500013M02606",
      "NL91ABNA0417164300",
      "NO9386011117947",
    ]) {
      expect(isIban(account)).toBe(true);
      expect(isIban(account.replace(/^(..)\d/, (_, country) => `${country}0`))).toBe(false);
    }
  });

  test("stays quick on long texts made to be slow", () => {
    const started = performance.now();
    for (const piece of ["a.", "1 ", "1-", "DE89 ", "a@a", "+1 ", "(0"]) {
      maskPersonalData(piece.repeat(20_000));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
