/** The owner's connection: tests use it to look behind the program's back, the program never does. */
export const adminDatabaseUrl = required("TEST_ADMIN_DATABASE_URL");

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the tests with npm test.`);
  return value;
}
