// Makes the code by which other sites embed a view: from the choices of the form, with heights measured in a frame.
const list = new URL(document.querySelector("[data-views]").dataset.views, document.baseURI);
const root = new URL("../", list);
const page = document.querySelector("#make");
const form = page.querySelector("#choices");
const frame = page.querySelector(".stage iframe");
const own = "binh-phuoc-road";
// Without the list nothing can be chosen: the page stays as it was made.
const views = await fetch(list).then((answer) => answer.json()).catch((reason) => console.info("No list of views:", String(reason)));

// What is chosen, as an address says it.
const choice = () => {
  const data = new FormData(form);
  const [view, lang] = [data.get("view"), data.get("lang")];
  const looks = data.getAll("look");
  const words = [
    data.get("y") !== "2030" && views[view].years && `y=${data.get("y")}`,
    data.get("theme") && `theme=${data.get("theme")}`,
    ...looks.filter((look) => look.includes("=")),
  ].filter(Boolean);
  const query = words.length ? `?${words.join("&")}` : "";
  const home = lang === "en" ? "en/" : "";
  const { title, page, says, pictures } = views[view][lang];
  return { view, lang, query, title, says, pictures, theme: data.get("theme"), mirrored: looks.includes("mirror"),
    src: new URL(`${home}embed/${view}/${query}`, root).href, full: new URL(home + page, root).href };
};

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

// How high the view is at each width, from a frame of this page's own that nobody sees: [width below which, height, whether it
// gets there bit by bit].
const STRIDE = 20;
const measured = new Map();
const measure = async (src) => {
  const known = measured.get(src);
  if (known) return known;
  const probe = Object.assign(document.createElement("iframe"), { tabIndex: -1, title: "", src });
  probe.ariaHidden = "true";
  probe.style.cssText = "position:absolute;left:-5000px;width:1000px;height:9000px;border:0;visibility:hidden";
  page.append(probe);
  await new Promise((loaded) => probe.addEventListener("load", loaded, { once: true }));
  // Nobody sees the frame: its typeface is not fetched by itself. Faces of the reader's own system may be missing.
  await Promise.allSettled([...probe.contentDocument.fonts].map((face) => face.load()));
  const height = (width) => {
    probe.style.width = `${width}px`;
    return Math.ceil(probe.contentDocument.documentElement.getBoundingClientRect().height);
  };
  height(1000);
  await probe.contentDocument.fonts.ready;
  const steps = [[1000, height(1000)]];
  // Every width at which it changes between two, from the wider.
  const seek = (low, high, below, above) => {
    if (Math.abs(below - above) < 4) return;
    if (high - low === 1) return steps.push([high, below]);
    const middle = (low + high) >> 1;
    const between = height(middle);
    seek(middle, high, between, above);
    seek(low, middle, below, between);
  };
  for (let width = 1000; width > 280; width -= STRIDE) {
    const [below, above] = [height(width - STRIDE), height(width)];
    seek(width - STRIDE, width, below, above);
    // What does not leap but grows bit by bit, such as the road.
    if (Math.abs(steps.at(-1)[1] - below) > 1) steps.push([width, below, true]);
  }
  probe.remove();
  measured.set(src, steps);
  return steps;
};

// The same as a length that follows the width of the column.
const length = ([[, first], ...steps]) => {
  let last = first;
  const parts = steps.map(([width, height, gradual]) => {
    const by = height - last;
    last = height;
    const steep = gradual ? Math.abs(by) / STRIDE : 999;
    return ` ${by < 0 ? "-" : "+"} clamp(0px,(${width}px - 100cqw)*${steep},${Math.abs(by)}px)`;
  });
  return `calc(${first}px${parts.join("")})`;
};

const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
const codes = ({ view, lang, query, title, says, pictures, theme, mirrored, src, full }, steps) => {
  const high = length(steps);
  const middle = steps.findLast(([width]) => width >= 600)[1];
  const box = (inner) => `<div style="container-type:inline-size">${inner}</div>`;
  const script = `\n<script async src="${new URL("embed.js", root)}"></scr` + "ipt>";
  const mirror = mirrored ? " data-mirror" : "";
  const name = escape(title);
  const image = ([one, two, width, height]) => `src="${new URL(one, root)}" srcset="${new URL(two, root)} 2x" width="${width}" height="${height}"`;
  const shown = pictures[theme || "light"];
  const picture = `<img ${image(shown)} alt="${escape(says)}" loading="lazy" style="max-width:100%;height:auto">`;
  const dark = theme ? "" : `<source media="(prefers-color-scheme: dark)" srcset="${new URL(pictures.dark[0], root)}, ${new URL(pictures.dark[1], root)} 2x">`;
  const link = (inner) => `<a href="${full}">${inner}</a>`;
  const options = query ? ` options="${escape(query.slice(1))}"` : "";
  return {
    live: box(`<iframe src="${escape(src)}" title="${name}" loading="lazy"${mirror} width="100%" height="${middle}" style="display:block;width:100%;border:0;height:${high}" sandbox="${SANDBOX}"></iframe>`) + script,
    element: box(`<${own} view="${view}" lang="${lang}"${options}${mirror} style="display:block;min-height:${high}">${link(`${picture}${name}`)}</${own}>`) + script,
    frozen: link(`<picture>${dark}${picture}</picture>${name}`),
  };
};

let turn = 0;
const show = async () => {
  const now = ++turn;
  const chosen = choice();
  form.elements.y.disabled = !views[chosen.view].years;
  const { origin } = root;
  page.querySelector("[data-term=host]").textContent = origin;
  page.querySelector("[data-term=csp]").textContent = `script-src ${origin}; frame-src ${origin}; img-src ${origin}`;
  history.replaceState(null, "", `?view=${chosen.view}`);
  if (frame.src !== chosen.src) frame.src = chosen.src;
  frame.title = chosen.title;
  frame.parentElement.style.width = `${page.querySelector("[name=width]:checked").value}px`;
  const made = codes(chosen, await measure(chosen.src));
  if (now !== turn) return;
  for (const [kind, code] of Object.entries(made)) {
    page.querySelector(`[data-code=${kind}]`).textContent = code;
    page.querySelector(`[data-size=${kind}]`).textContent = new TextEncoder().encode(code).length;
  }
  page.dataset.made = chosen.src;
};

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || !data?.[own] || !Number.isFinite(data.height)) return;
  frame.style.height = `${Math.min(Math.max(data.height, 40), 20000)}px`;
});
page.addEventListener("change", show);
page.addEventListener("click", async ({ target }) => {
  const kind = target.dataset.copy;
  if (!kind) return;
  const code = page.querySelector(`[data-code=${kind}]`);
  const word = target.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent);
    target.textContent = target.dataset.done;
    setTimeout(() => { target.textContent = word; }, 2000);
  } catch {
    // Where copying is refused the code is at least marked, to be copied by hand.
    getSelection().selectAllChildren(code);
  }
});

if (views) {
  const asked = new URLSearchParams(location.search);
  // What every object has besides is no view.
  if (Object.hasOwn(views, asked.get("view"))) form.elements.view.value = asked.get("view");
  if (/^(2025|2045)$/.test(asked.get("y"))) form.elements.y.value = asked.get("y");
  page.querySelectorAll("[hidden]").forEach((part) => { part.hidden = false; });
  page.querySelector(".unscripted").hidden = true;
  await show();
}
