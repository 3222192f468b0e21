package dev.latchkey.operations;

/** For tests of the pages: an installation that does not know where Operate is. */
public final class OperateElsewhere {

    private OperateElsewhere() {}

    public static Operate nowhere() {
        return new Operate("");
    }
}
