// Light or dark: what this browser was told, else what its system says.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const names = ['light', 'dark'];
  const told = () => {
    try {
      return localStorage.getItem('latchkey.scheme');
    } catch {
      return null;
    }
  };
  const systems = () => (system.matches ? 'dark' : 'light');
  const apply = () => {
    const scheme = names.includes(told()) ? told() : systems();
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.style.colorScheme = scheme;
    window.dispatchEvent(new CustomEvent('latchkey-scheme', { detail: scheme }));
  };
  const toggle = () => {
    const wanted = document.documentElement.dataset.scheme === 'dark' ? 'light' : 'dark';
    try {
      // back to the system's choice means following it again
      wanted === systems() ? localStorage.removeItem('latchkey.scheme') : localStorage.setItem('latchkey.scheme', wanted);
    } catch {
      // a browser that stores nothing follows its system
    }
    apply();
  };
  system.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  document.addEventListener('click', (event) => {
    if (event.composedPath().some((node) => node instanceof Element && node.matches('[data-toggle-scheme]'))) toggle();
  });
  apply();
})();
