// In a frame on someone's page: says how high the view is, and lets it come alive when it is seen and nothing else loads.
{
  const { dataset } = document.currentScript;
  const root = document.documentElement;
  const { view } = document.querySelector("[data-view]").dataset;
  const query = new URLSearchParams(location.search);
  const own = "binh-phuoc-road";
  const framed = parent !== window;
  const send = (message) => framed && parent.postMessage(message, "*");

  // One message in the forms of this site, of AMP and of Datawrapper; pym.js and iframe-resizer have their own.
  let told, resizer;
  const tell = (event) => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === told && !event)) return;
    told = height;
    const state = chosen();
    send({ [own]: view, height, state, sentinel: "amp", type: "embed-size", "datawrapper-height": { [view]: height } });
    if (query.get("childId")) send(`pymxPYMx${query.get("childId")}xPYMxheightxPYMx${height}`);
    if (resizer) send(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${event ?? "size"}`);
  };
  // Letters of a stand-in typeface are not measured, unless ours is long in coming.
  const loaded = new Promise((whole) => addEventListener("load", whole));
  Promise.race([loaded.then(() => document.fonts.ready), new Promise((late) => setTimeout(late, 2000))])
    .then(() => new ResizeObserver(() => tell()).observe(root));

  // What is chosen, as the address of this view says it.
  const station = (year) => document.getElementById(`y${year}`);
  const first = document.querySelector("input[name=y][checked]")?.value;
  const chosen = () => {
    const year = document.querySelector("input[name=y]:checked")?.value;
    return year && year !== first ? `y=${year}` : "";
  };
  document.addEventListener("change", ({ target }) => target.name === "y" && tell("size"));

  // Only the page around may speak here: it asks for the height, or wants a state.
  addEventListener("message", ({ source, data }) => {
    if (!framed || source !== parent || !data) return;
    if (typeof data === "string" && data.startsWith("[iFrameSizer]")) {
      resizer = data.slice(13).split(":")[0];
      tell("init");
    } else if (data.type === "frames-init") {
      tell("size");
    } else if (data[own]) {
      const wanted = typeof data.state === "string" && station(new URLSearchParams(data.state).get("y") ?? first);
      if (wanted && !wanted.checked) wanted.click();
      else tell("size");
    }
  });

  // The way to the full page keeps what is chosen; words that are pinned to a mark lead where the mark does.
  document.addEventListener("click", ({ target }) => {
    target.closest?.(".drawing a")?.setAttribute("target", "_blank");
    const link = target.closest?.("[data-full]");
    if (target.closest?.("#point[data-pinned]")) open(document.querySelector(".drawing a[data-told]").href.baseVal);
    if (!link) return;
    const to = new URL(link.href);
    to.search = chosen() || to.search;
    link.href = to;
  }, true);

  // Steps of a frame would be steps of the page around it.
  history.pushState = history.replaceState;

  // The rest is fetched once: at a touch at once; without one when the view is seen and the network rests.
  let begun;
  const begin = () => {
    if (begun) return;
    begun = true;
    const [src, integrity = ""] = dataset.script.split(" ");
    document.head.append(Object.assign(document.createElement("script"), { type: "module", id: "boot", src, integrity }));
    Object.assign(document.getElementById("boot").dataset, dataset);
  };
  ["pointerover", "pointerdown", "focusin"].forEach((touch) => addEventListener(touch, begin, { once: true, passive: true }));
  const rest = () => (window.requestIdleCallback ?? setTimeout)(begin);
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting) || navigator.connection?.saveData) return;
    seen.disconnect();
    if (document.readyState === "complete") rest();
    else addEventListener("load", rest);
  });
  seen.observe(document.body);
}
