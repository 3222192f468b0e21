package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links.SharedItem;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Above the list: what of it is to be seen. */
class LinkSearch extends Div {

    /** The slash leads to the search, unless it is being typed into something. */
    private static final String SLASH = """
            const field = this;
            const listen = event => {
              if (!field.isConnected) {
                document.removeEventListener('keydown', listen);
                return;
              }
              const at = event.composedPath()[0];
              const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
              if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                field.focus();
              }
            };
            document.addEventListener('keydown', listen);
            """;

    final TextField text = new TextField();
    final StateFilter state;
    final ItemFilter item;
    final Button several = new Button();

    /**
     * @param search hears of each change
     * @param items what there are links of
     */
    LinkSearch(Consumer<LinkFilter> search, Supplier<List<SharedItem>> items) {
        addClassName("lk-filter-bar");
        getElement().setAttribute("role", "search");
        state = new StateFilter(show -> search.accept(filter()), getTranslation("sharing.column.state"));
        item = new ItemFilter(items, () -> search.accept(filter()), getTranslation("sharing.column.shared"));
        text.setPlaceholder(getTranslation("sharing.links.search"));
        text.setAriaLabel(getTranslation("sharing.links.search"));
        text.setPrefixComponent(Icons.SEARCH.create());
        var slash = new Span("/");
        slash.addClassName("lk-key");
        slash.getElement().setAttribute("aria-hidden", "true");
        text.setSuffixComponent(slash);
        text.addThemeNames("small");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> search.accept(filter()));
        several.setText(getTranslation("sharing.bulk.several"));
        several.addThemeName("small");
        several.addClassName("lk-filter-end");
        add(text, state, item, several);
    }

    LinkFilter filter() {
        return new LinkFilter(text.getValue(), state.show(), item.report());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        text.getElement().executeJs(SLASH);
    }
}
