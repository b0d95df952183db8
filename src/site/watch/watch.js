// Only while developing: reloads the page when the site was made anew, and shows why it was not, or where a program stopped.
{
  const board = document.createElement("pre");
  board.id = "watch";
  board.style.cssText = "position:fixed;inset:auto 0 0;z-index:99;margin:0;padding:1em;max-height:60vh;overflow:auto;" +
    "background:#4a0d00;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
  const show = (words) => {
    board.textContent = words;
    document.body.append(board);
  };
  const log = console.error;
  console.error = (...words) => {
    log(...words);
    if (String(words[0]).includes("panicked at")) show(words[0]);
  };
  let version = "";
  const ask = async () => {
    try {
      const told = await (await fetch(`/watch?${version}`)).json();
      if (told.fault) show(told.fault);
      else if (version) return location.reload();
      version = told.version;
    } catch {
      // The program is being replaced by its next version.
      await new Promise((then) => setTimeout(then, 200));
    }
    ask();
  };
  ask();
}
