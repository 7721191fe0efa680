const digits = /^\d+/;
const others = /^\D+/;

const weight = (char: string | undefined): number => {
  if (char === undefined) return 0;
  if (char === "~") return -1;
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256;
};

const compareText = (a: string, b: string): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = weight(a[i]) - weight(b[i]);
    if (order !== 0) return order;
  }
  return 0;
};

const plain = /^\d{1,15}$/;

/** The order in which VyOS lists node names: that of Debian versions, so that `eth2` comes before `eth10`. */
export const compareNames = (a: string, b: string): number => {
  if (plain.test(a) && plain.test(b)) return Number(a) - Number(b);
  let [x, y] = [a, b];
  while (x !== "" || y !== "") {
    const [textX, textY] = [others.exec(x)?.[0] ?? "", others.exec(y)?.[0] ?? ""];
    const byText = compareText(textX, textY);
    if (byText !== 0) return byText;
    [x, y] = [x.slice(textX.length), y.slice(textY.length)];
    const [numberX, numberY] = [digits.exec(x)?.[0] ?? "", digits.exec(y)?.[0] ?? ""];
    const byNumber = Number(numberX) - Number(numberY);
    if (byNumber !== 0) return byNumber;
    [x, y] = [x.slice(numberX.length), y.slice(numberY.length)];
  }
  return 0;
};

/** The entries of a map of children in VyOS's order. */
export const inOrder = <T>(children: ReadonlyMap<string, T>): [string, T][] =>
  [...children].sort(([a], [b]) => compareNames(a, b));
