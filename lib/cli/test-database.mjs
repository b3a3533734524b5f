/** For data that nobody needs after a crash. */
export const fastSettings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** What the tests are told. Only tests know the owner's address: they look behind row security. */
export const testEnvironment = ({ ownerUrl, appUrl }) => ({
  DATABASE_URL: appUrl,
  TEST_ADMIN_DATABASE_URL: ownerUrl,
  APP_SECRET: "a-secret-for-tests-and-nothing-else-0123456789",
  APP_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});
