// Only while developing: reloads the page when the site was made anew, and shows what is wrong, or where a program stopped.
{
  const { site } = document.currentScript.dataset;
  const board = document.createElement("pre");
  board.id = "watch";
  board.style.cssText = "position:fixed;inset:auto 0 0;z-index:99;margin:0;padding:1em;max-height:60vh;overflow:auto;" +
    "background:#4a0d00;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
  const show = (words) => {
    board.textContent = words;
    if (words) document.body.append(board);
    else board.remove();
  };
  const log = console.error;
  console.error = (...words) => {
    log(...words);
    if (String(words[0]).includes("panicked at")) show(words[0]);
  };
  const seen = () => !document.hidden || new Promise((then) => addEventListener("visibilitychange", then, { once: true }));
  let heard = "";
  const ask = async () => {
    try {
      // A browser has few connections to a host: pages that nobody looks at hold none.
      await seen();
      const answer = await fetch(`/watch?${heard}`);
      const told = await answer.json();
      if (told.site !== "0" && told.site !== site) return location.reload();
      show(told.fault);
      heard = answer.headers.get("etag");
    } catch {
      // The program is being replaced by its next version.
      await new Promise((then) => setTimeout(then, 200));
    }
    ask();
  };
  // A frame is loaded anew with the page around it.
  if (window === top) ask();
}
