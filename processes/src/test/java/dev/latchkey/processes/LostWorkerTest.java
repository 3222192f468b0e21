package dev.latchkey.processes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Switches off one worker after the other: the step that people see in the picture is the one that stops. */
@ExtendWith(EngineForEachTest.class)
class LostWorkerTest {

    /** A process, and what its workers answer on the way to the job whose worker is lost. */
    private record Way(String processId, Consumer<Engine> begin, List<Answer> answers, String lost) {

        Way then(String answeredBy, Map<String, ?> answer, String lostNext) {
            var longer = new ArrayList<>(answers);
            longer.add(new Answer(answeredBy, answer));
            return new Way(processId, begin, longer, lostNext);
        }

        @Override
        public String toString() {
            return lost;
        }
    }

    private static final String USER_TASK = "io.camunda.zeebe:userTask";

    private record Answer(String jobType, Map<String, ?> variables) {}

    static Stream<Way> ways() {
        return Stream.of(share(), grant(), acceptance(), access(), ending(), code())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_picture_shows_the_step_whose_worker_is_lost(Way way, Engine engine) {
        var task = Model.of(way.processId()).tasksByJobType().get(way.lost()).getId();
        var story = new Story(engine, way.processId());
        way.begin().accept(engine);
        way.answers().forEach(answer -> story.worker(answer.jobType(), answer.variables()));
        story.standsStillWithoutWorkerAt(task);

        engine.giveBack(engine.activate(way.lost()));
        story.standsStillWithoutWorkerAt(task);

        story.worker(way.lost());
        story.passes(task);
    }

    @Test
    void every_job_type_loses_its_worker_once() {
        var jobTypes =
                Model.all().stream().flatMap(model -> model.jobTypes().stream()).collect(toSet());
        assertThat(ways().map(Way::lost)).isNotEmpty().containsExactlyInAnyOrderElementsOf(jobTypes);
    }

    private static List<Way> share() {
        var start = way(ShareRequest.ID, ShareRequest.Messages.SHARE_REQUESTED, ShareRequest.Jobs.START_GRANTS);
        var ask = start.then(
                start.lost(),
                Map.of(ShareRequest.Variables.APPROVAL, ShareRequest.Approval.NEEDED),
                ShareRequest.Jobs.ASK_APPROVER);
        var second = ask.then(
                ask.lost(), Map.of(ShareRequest.Variables.REMAINING, "PT0S"), ShareRequest.Jobs.ASK_SECOND_APPROVER);
        var find = ask.then(ask.lost(), Map.of(ShareRequest.Variables.REMAINING, "P1D"), USER_TASK)
                .then(USER_TASK, Map.of(), ShareRequest.Jobs.FIND_DECISION);
        return List.of(
                start,
                ask,
                second,
                find,
                find.then(find.lost(), decided(ShareRequest.Decision.APPROVED), ShareRequest.Jobs.START_APPROVED),
                find.then(
                        find.lost(), decided(ShareRequest.Decision.REFUSED), ShareRequest.Jobs.TELL_OWNER_OF_REFUSAL));
    }

    private static Map<String, ?> decided(ShareRequest.Decision decision) {
        return Map.of(ShareRequest.Variables.DECISION, decision, ShareRequest.Variables.REMAINING, "P1D");
    }

    private static List<Way> grant() {
        var findOut = way(GrantLife.ID, GrantLife.Messages.GRANT_STARTED, GrantLife.Jobs.FIND_OUT);
        return List.of(
                findOut,
                findOut.then(
                        findOut.lost(),
                        Map.of(GrantLife.Variables.STANDS, GrantLife.Stands.INVITE),
                        GrantLife.Jobs.SEND_INVITATION));
    }

    private static List<Way> acceptance() {
        var workOut = called(PendingAcceptance.ID, PendingAcceptance.Jobs.WORK_OUT_ACCEPTANCE);
        return List.of(
                workOut,
                workOut.then(
                        workOut.lost(), offer(PendingAcceptance.Next.REMIND), PendingAcceptance.Jobs.REMIND_RECIPIENT),
                workOut.then(workOut.lost(), offer(PendingAcceptance.Next.LAPSE), PendingAcceptance.Jobs.CLOSE_LAPSED),
                workOut.then(
                        workOut.lost(), offer(PendingAcceptance.Next.TELL_OWNER), PendingAcceptance.Jobs.TELL_OWNER));
    }

    private static Map<String, ?> offer(PendingAcceptance.Next next) {
        return Map.of(
                PendingAcceptance.Variables.NEXT,
                next,
                PendingAcceptance.Variables.REMAINING,
                "PT0S",
                PendingAcceptance.Variables.ANSWER,
                GrantLife.Answer.NOT_ACCEPTED);
    }

    private static List<Way> access() {
        var workOut = called(AccessExpiry.ID, AccessExpiry.Jobs.WORK_OUT_NEXT);
        return List.of(
                workOut,
                workOut.then(
                        workOut.lost(),
                        Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.SEND_LINK),
                        AccessExpiry.Jobs.SEND_LINK_AGAIN),
                workOut.then(
                        workOut.lost(),
                        Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.REMIND),
                        AccessExpiry.Jobs.REMIND_OF_END),
                workOut.then(
                        workOut.lost(),
                        Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.TELL_DECISION),
                        AccessExpiry.Jobs.TELL_DECISION),
                workOut.then(
                        workOut.lost(),
                        Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.CLOSE),
                        AccessExpiry.Jobs.CLOSE_EXPIRED));
    }

    private static List<Way> ending() {
        var close = called(Revocation.ID, Revocation.Jobs.CLOSE_ACCESS);
        return List.of(close, close.then(close.lost(), Map.of(), Revocation.Jobs.TELL_RECIPIENT));
    }

    private static List<Way> code() {
        var send = way(OtpVerification.ID, OtpVerification.Messages.CODE_REQUESTED, OtpVerification.Jobs.SEND_CODE);
        var good = Map.of(OtpVerification.Variables.REMAINING, "PT10M");
        var over = Map.of(OtpVerification.Variables.REMAINING, "PT0S");
        var changed = new Way(
                send.processId(),
                send.begin()
                        .andThen(engine -> engine.publishChange(OtpVerification.Messages.ATTEMPT_CHANGED, "id-1", 2)),
                List.of(),
                send.lost());
        return List.of(
                send,
                changed.then(send.lost(), good, OtpVerification.Jobs.FIND_OUT),
                send.then(send.lost(), over, OtpVerification.Jobs.RETIRE_CODE));
    }

    private static Way way(String processId, String startMessage, String firstJob) {
        return new Way(processId, engine -> engine.publishStart(startMessage, "id-1", ids()), List.of(), firstJob);
    }

    private static Way called(String processId, String firstJob) {
        return new Way(processId, engine -> engine.create(processId, ids()), List.of(), firstJob);
    }

    private static Map<String, String> ids() {
        return Set.of("shareId", "grantId", "attemptId").stream().collect(toMap(name -> name, name -> "id-1"));
    }
}
