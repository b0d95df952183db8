// Put first into a page: makes up addresses and messages that nobody would write, always the same ones for a seed.
window.__hostile = (seed) => {
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const of = (list) => list[Math.floor(random() * list.length)];
  const many = (most, make) => Array.from({ length: Math.floor(random() * most) }, make);
  const pieces = [
    "y=2045", "y=", "2025", "y=2030", "theme=dark", "guess=on", "t=table", "c=growth", "n=5.2", "n=-1", "n=1e99", "speaker=on",
    "short=on", "blank=black", "started=9", "minutes=9999999999", "mark=99", "at=1.1", "v=4294967295", "q=", "s=", "kind=", "sort=", "h=",
    "road-deck:", "road-deck:v=1&", "&", "=", "?", "#", "/", ".", "..", "%", "%00", "%0d%0a", "%ff", "%E0%A4%A", "+", ";", ":", "\\",
    "<script>__hit=1<\/script>", "\"><img src=x onerror=__hit=1>", "'-(__hit=1)-'", "javascript:__hit=1", "</style><b id=hostile>",
    "{{__hit=1}}", "${__hit=1}", "__proto__", "constructor", "\u202e", "\u200b", "\ud800", "\u0000", "ễ", "🌊", "a".repeat(3000),
  ];
  const text = () => many(12, () => of(pieces)).join("");
  const number = () => of([NaN, Infinity, -Infinity, -1, 0, 0.5, 1e9, 2 ** 53, -(2 ** 31)]);
  const own = "binh-phuoc-road";
  const value = (depth = 0) => of([
    text, text, number, () => null, () => undefined, () => true, () => new Date(NaN), () => new Uint8Array(9), () => new Map([[text(), text()]]),
    () => depth < 3 ? many(4, () => value(depth + 1)) : [],
    () => depth < 3 ? Object.fromEntries(many(4, () => [of([own, "type", "state", "height", text()]), value(depth + 1)])) : {},
  ])();
  // What a frame and the page around it say to one another, with words in it that are none.
  const message = () => of([
    value,
    () => ({ [own]: value(), height: value(), state: value() }),
    () => ({ [own]: of(["chart-growth", "road", text()]), height: number(), state: text() }),
    () => ({ [own]: 1, state: text() }),
    () => ({ type: of(["frames-init", "embed-size", text()]), height: number(), sentinel: "amp" }),
    () => `[iFrameSizer]${text()}`,
    () => `pymxPYMx${text()}`,
    () => `road-deck:${text()}`,
  ])();
  return { text, value, message };
};
