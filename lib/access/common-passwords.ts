/** Passwords of eight and more characters that lead every published list of leaked ones. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `123456789 12345678 1234567890 password password1 password12 password123 password1! p@ssw0rd
  passw0rd qwertyuiop qwerty123 qwerty12 1q2w3e4r 1q2w3e4r5t 1qaz2wsx zaq12wsx qazwsxedc iloveyou
  iloveyou1 sunshine princess football baseball superman starwars whatever trustno1 letmein1
  letmein123 welcome1 welcome123 welcome1! admin123 admin1234 administrator changeme changeme1
  changeme123 12341234 123123123 11111111 00000000 88888888 87654321 987654321 9876543210 66666666
  abcd1234 abc12345 abcdefgh asdfghjkl asdf1234 qwer1234 a1b2c3d4 aa123456 test1234 testtest
  michelle jennifer computer internet samsung1 monkey123 dragon123 master123 shadow123 charlie1
  liverpool chelsea1 pokemon1 minecraft fuckyou1 blink182 lovelove secret123 default1 passpass
  throughline throughline1 demo1234`
    .split(/\s+/)
    .filter(Boolean),
);
