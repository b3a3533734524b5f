const fastestHumanMs = 1500;

/**
 * Whether a form came back in a way no person sends it: the field nobody sees was filled, or the
 * answer was there quicker than the page can be read. The submission id is a UUIDv7 made with the
 * page, so it says when that was; an id from elsewhere counts as suspicious too.
 */
export function looksAutomatic(form: {
  honeypot: string;
  submissionId: string;
  now: Date;
}): boolean {
  if (form.honeypot !== "") return true;
  const renderedAt = renderingTime(form.submissionId);
  return renderedAt === null || form.now.getTime() - renderedAt < fastestHumanMs;
}

function renderingTime(submissionId: string): number | null {
  if (submissionId[14] !== "7") return null;
  return Number.parseInt(submissionId.slice(0, 8) + submissionId.slice(9, 13), 16);
}
