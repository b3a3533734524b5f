/** What the network or the encryption reports, in words a person can act on. */
const words: Record<string, string> = {
  ENOTFOUND: "No machine has that name. Please check the address.",
  EAI_AGAIN: "The name of the address could not be looked up. Please try again.",
  ECONNREFUSED: "Nobody takes connections at that address.",
  ECONNRESET: "The receiver broke off the connection.",
  EPIPE: "The receiver broke off the connection.",
  ETIMEDOUT: "The receiver took too long.",
  EHOSTUNREACH: "There is no way to that address.",
  ENETUNREACH: "There is no way to that address.",
  CERT_HAS_EXPIRED: "The receiver's certificate (TLS) has expired.",
  CERT_NOT_YET_VALID: "The receiver's certificate (TLS) is not valid yet.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The receiver's certificate (TLS) belongs to another name.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The receiver signed its certificate (TLS) itself.",
  SELF_SIGNED_CERT_IN_CHAIN: "The receiver's certificate (TLS) is from nobody we know.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The receiver's certificate (TLS) is from nobody we know.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The receiver's certificate (TLS) is from nobody we know.",
  EPROTO: "The receiver does not speak TLS at that address.",
};

/** Why a message was not taken, from what was thrown on the way. */
export function failureWords(cause: Error): string {
  if (cause.name === "AbortError" || cause.name === "TimeoutError") {
    return "The receiver took too long.";
  }
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if (Object.hasOwn(words, code)) return words[code] ?? cause.message;
  return code.startsWith("ERR_SSL")
    ? "The receiver does not speak TLS at that address."
    : cause.message;
}

/** What an HTTP status other than a success says of the address. */
export function statusWords(status: number): string {
  const answered = `The receiver answered ${status}`;
  if (status === 401 || status === 403) return `${answered}: it does not let us in.`;
  if (status === 404 || status === 410) return `${answered}: there is nothing at that address.`;
  if (status === 429) return `${answered}: it wants fewer messages.`;
  if (status >= 300 && status < 400)
    return `${answered}: it sends us elsewhere, where we do not go.`;
  if (status >= 500) return `${answered}: something is wrong on its side.`;
  return `${answered}: it does not take this message.`;
}
