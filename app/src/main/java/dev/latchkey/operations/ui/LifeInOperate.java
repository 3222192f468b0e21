package dev.latchkey.operations.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.operations.Operate;
import dev.latchkey.operations.ProcessBoard;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.ui.LifeAction;
import java.util.Optional;

/** From the life of a link to its instance in Operate, for process admins. */
@org.springframework.stereotype.Component
class LifeInOperate implements LifeAction {

    private final ProcessBoard board;
    private final Operate operate;

    LifeInOperate(ProcessBoard board, Operate operate) {
        this.board = board;
        this.operate = operate;
    }

    @Override
    public Optional<Component> of(SignedIn viewer, GrantId grant) {
        if (!viewer.processAdmin() || !operate.isKnown()) {
            return Optional.empty();
        }
        return board.instanceOf(viewer, grant)
                .flatMap(operate::instance)
                .map(instance -> new OperateLink(instance, grant.value().toString()));
    }
}
