// The line below a picture says what the pointer or the keyboard is on; arrow keys go from tile to tile.
for (const section of document.querySelectorAll('.hold-section')) {
  const readout = section.querySelector('.readout');
  for (const hold of section.querySelectorAll('.hold')) {
    const tiles = [...hold.querySelectorAll('.tile')];
    const show = tile => { if (tile) readout.textContent = tile.getAttribute('aria-label'); };
    tiles.forEach((tile, index) => { tile.tabIndex = index === 0 ? 0 : -1; });
    hold.addEventListener('mouseover', event => show(event.target.closest('.tile')));
    hold.addEventListener('focusin', event => show(event.target.closest('.tile')));
    hold.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const at = tiles.indexOf(document.activeElement);
      const next = step === undefined || at < 0 ? undefined : tiles[at + step];
      if (next) {
        tiles[at].tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
        event.preventDefault();
      }
    });
  }
}
