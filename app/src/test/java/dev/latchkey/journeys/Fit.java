package dev.latchkey.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** What does not keep to its place on a page. */
final class Fit {

    /** Those that are made to be pushed sideways: the grids, and the drawing of a way. */
    private static final String WIDE = "vaadin-grid, .lk-map-scroller";

    private static final String SCRIPT = """
            wide => {
              const found = [];
              const within = (element, selector) => {
                for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
                  if (at.matches(selector)) return true;
                }
                return false;
              };
              const name = element => element.tagName.toLowerCase() + '.' + (element.className.baseVal ?? element.className);
              const look = root => root.querySelectorAll('*').forEach(element => {
                if (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.clientWidth
                    && element.scrollWidth > element.clientWidth + 1 && !within(element, wide)) {
                  found.push(`${name(element)} can be pushed sideways: ${element.scrollWidth} in ${element.clientWidth} px`);
                }
                if (element.matches('lk-echart svg text') && element.textContent.trim()) {
                  const words = element.getBoundingClientRect();
                  const picture = element.ownerSVGElement.getBoundingClientRect();
                  if (words.top < picture.top - 1 || words.bottom > picture.bottom + 1
                      || words.left < picture.left - 1 || words.right > picture.right + 1) {
                    found.push(`"${element.textContent}" is cut by its picture`);
                  }
                }
                if (element.shadowRoot) look(element.shadowRoot);
              });
              look(document);
              return [...new Set(found)];
            }
            """;

    private Fit() {}

    /** @return in words; empty where everything fits */
    @SuppressWarnings("unchecked")
    static List<String> misses(Page page) {
        return (List<String>) page.evaluate(SCRIPT, WIDE);
    }
}
