package dev.latchkey.bench;

import dev.latchkey.forms.MoreTime;
import dev.latchkey.inbox.Inbox;
import java.util.List;

/** How long an owner's task list takes with a hundred thousand tasks in it. */
final class TaskPages implements Benchmark {

    private static final int PAGE = 50;
    private static final int SAMPLES = 100;
    private static final int VIEWS = 40;

    @Override
    public String name() {
        return "task-page";
    }

    @Override
    public String ground() {
        return "list";
    }

    @Override
    public String how() {
        return "The service calls that fill one page of the task list, rows, who they come from, and count; and the "
                + "list in Chromium, from the navigation to the moment when its lines are shown. One task for each of "
                + "100,000 links, put into the table directly.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        ListPages.insert(ground);
        ground.jdbc().sql("""
                        INSERT INTO human_task (id, form, subject, account, due_at, job_key, opened_at)
                        SELECT UUID(), :form, id, owner, expires_at, 1, NOW(6) FROM access_grant
                        """).param("form", MoreTime.ID).update();
        ground.jdbc().sql("ANALYZE TABLE human_task").query().listOfRows();
        return List.of(
                page(ground, 0, "first page"),
                page(ground, ListPages.GRANTS / 2, "page in the middle"),
                browsed(ground));
    }

    private static Figure browsed(Ground ground) throws Exception {
        try (var browser = new Browser(ground)) {
            var mia = browser.owner();
            var times = InTurn.time(VIEWS, () -> browser.showTasks(mia), () -> browser.showEmpty(mia));
            return Figure.millis(
                            "list in the browser, lines shown, p95",
                            times.ours().percentile(95),
                            VIEWS + "")
                    .beside("empty page", times.limit().percentile(95))
                    .within(200);
        }
    }

    private static Figure page(Ground ground, int offset, String what) throws Exception {
        var owner = ground.owner().account();
        var inbox = ground.bean(Inbox.class);
        var times = InTurn.time(
                SAMPLES,
                () -> inbox.page(owner, offset, PAGE).size() + inbox.count(owner),
                () -> ground.jdbc()
                        .sql("SELECT COUNT(*) FROM human_task WHERE account = :owner")
                        .param("owner", owner.id().value())
                        .query(Integer.class)
                        .single());
        return Figure.millis(
                        "100,000 tasks, rows and count: " + what + ", p95",
                        times.ours().percentile(95),
                        SAMPLES + "")
                .beside("counting them alone", times.limit().percentile(95))
                .within(200);
    }
}
