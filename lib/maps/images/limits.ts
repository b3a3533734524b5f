/** Most bytes of a picture as it comes. */
export const largestUploadBytes = 5 * 1024 * 1024;
