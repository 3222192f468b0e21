package dev.latchkey.forms;

import java.util.List;
import java.util.stream.Stream;

/** All forms of this jar, for whoever deploys or shows them. */
public final class Forms {

    /** Every form's place on the class path; its file is named after its id. */
    public static final List<String> RESOURCES = Stream.of(AcceptShare.ID, ApproveShare.ID, MoreTime.ID)
            .map(Forms::resource)
            .toList();

    /** Where a form lies. */
    public static String resource(String id) {
        return "forms/" + id + ".form";
    }

    private Forms() {}
}
