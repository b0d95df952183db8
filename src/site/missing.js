// Of an address that leads nowhere: shows the pages it may have meant, and its own language first.
{
  const asked = location.pathname.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word && word !== "figures");
  // How much of a word is said: the share of its letters that a word of the address begins with.
  const shared = (word, other) => [...word].findIndex((letter, at) => letter !== other[at]);
  const said = (word) => Math.max(0, ...asked.map((other) => (other.startsWith(word) ? 1 : shared(word, other) / word.length)));
  for (const part of document.querySelectorAll(".perhaps")) {
    const items = [...part.querySelectorAll("li")].map((item) => {
      const words = item.dataset.id.split("-");
      return { item, share: words.reduce((sum, word) => sum + said(word), 0) / words.length };
    });
    const likely = items.filter(({ share }) => share >= .5).sort((one, other) => other.share - one.share).slice(0, 3);
    for (const { item } of likely) {
      item.hidden = part.hidden = false;
      item.parentNode.append(item);
    }
  }
  if (asked.includes("en")) document.querySelector("main").append(document.querySelector("main > [lang=vi]"));
}
