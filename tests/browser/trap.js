// Put first into a page, its program stops, as it does where Rust would panic: from `__trap = true` on at the next key, and
// where it asks for the element named `__trap`. With `__deep` it stops because its stack is full.
{
  const program = (...code) => {
    const head = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0];
    const bytes = new Uint8Array([...head, 10, code.length + 4, 1, code.length + 2, 0, ...code, 11]);
    return () => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f();
  };
  const unreachable = program(0), endless = program(16, 0);
  const stop = () => (window.__deep ? endless() : unreachable());
  const { get } = Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, "key");
  Object.defineProperty(KeyboardEvent.prototype, "key", {
    get() {
      if (window.__trap === true) stop();
      return get.call(this);
    },
  });
  const { getElementById } = Document.prototype;
  Document.prototype.getElementById = function (id) {
    if (id === window.__trap) stop();
    return getElementById.call(this, id);
  };
}
