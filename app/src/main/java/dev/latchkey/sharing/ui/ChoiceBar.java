package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Icons;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with several links of the owner's list, or with all that fit what is searched for. */
class ChoiceBar extends SeveralBar<LinkRow> {

    private final BulkActs acts;
    private final LinkList list;
    final Button revoke = new Button();
    final Button end = new Button();

    /**
     * @param ended hears that one link at a time is looked at again
     */
    ChoiceBar(BulkActs acts, LinkList list, Runnable ended) {
        this.acts = acts;
        this.list = list;
        revoke.setText(getTranslation("sharing.act.revoke"));
        revoke.setIcon(Icons.BAN.create());
        revoke.addThemeVariants(ButtonVariant.ERROR);
        revoke.addClickListener(click -> ask());
        end.setText(getTranslation("sharing.bulk.end"));
        end.addClickListener(click -> ended.run());
        add(end, revoke);
        setVisible(false);
    }

    void begin() {
        setVisible(true);
        boxes(true);
        tick(Set.of());
        revoke.focus();
    }

    /** Other rows are shown now: what was chosen among the others no longer is. */
    void renew() {
        if (isVisible()) {
            boxes(true);
            tick(Set.of());
        }
    }

    @Override
    int rows() {
        return list.rows();
    }

    @Override
    void boxes(boolean each) {
        if (each) {
            list.chooseSeveral(this::tick);
        } else {
            list.chooseAll();
        }
    }

    @Override
    void offer() {
        revoke.setEnabled(everything() ? rows() > 0 : ticked().stream().anyMatch(LinkRow::open));
    }

    private void ask() {
        if (everything()) {
            acts.revoke(list.filter(), this);
        } else {
            acts.revoke(ticked().stream().filter(LinkRow::open).map(LinkRow::id).collect(Collectors.toSet()), this);
        }
    }
}
