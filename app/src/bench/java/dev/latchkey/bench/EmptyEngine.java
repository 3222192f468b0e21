package dev.latchkey.bench;

import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.Models;
import dev.latchkey.processes.OtpVerification;
import dev.latchkey.processes.ShareRequest;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The product's own models on the same broker, under other names, with workers that only answer: as fast as the flows
 * could be if the steps cost nothing. The client is set up as the product's is.
 */
final class EmptyEngine implements AutoCloseable {

    /** As many messages under way as the product's relay has. */
    private static final int WINDOW = 20;

    private static final Duration FAR = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CamundaClient client;
    private final Semaphore window = new Semaphore(WINDOW);
    private final Map<String, List<UUID>> recipients = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> reached = new ConcurrentHashMap<>();
    private final Set<String> unwatched = ConcurrentHashMap.newKeySet();

    EmptyEngine(Ground ground) throws IOException {
        var broker = ground.latchkey().broker();
        client = CamundaClient.newClientBuilder()
                .grpcAddress(broker.grpcAddress())
                .restAddress(broker.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(8)
                .defaultJobWorkerMaxJobsActive(16)
                .defaultJobWorkerStreamEnabled(true)
                .defaultJobTimeout(Duration.ofMinutes(1))
                .build();
        var deployment = client.newDeployResourceCommand();
        var models = deployment.addResourceStringUtf8(OtherNames.model(Models.RESOURCES.getFirst()), "bench-0.bpmn");
        for (int n = 1; n < Models.RESOURCES.size(); n++) {
            models.addResourceStringUtf8(OtherNames.model(Models.RESOURCES.get(n)), "bench-" + n + ".bpmn");
        }
        models.requestTimeout(Duration.ofSeconds(20)).send().join();
        workers();
    }

    private void workers() {
        worker(ShareRequest.Jobs.START_GRANTS, job -> {
            var grants = recipients.remove(text(job, ShareRequest.Variables.SHARE_ID));
            if (grants != null) {
                grants.forEach(grant -> publish(GrantLife.Messages.GRANT_STARTED, GrantLife.Variables.GRANT_ID, grant));
            }
            return Map.of(ShareRequest.Variables.APPROVAL, ShareRequest.Approval.NOT_NEEDED.name());
        });
        worker(GrantLife.Jobs.FIND_OUT, job -> Map.of(GrantLife.Variables.STANDS, GrantLife.Stands.INVITE.name()));
        worker(GrantLife.Jobs.SEND_INVITATION, job -> {
            reached(text(job, GrantLife.Variables.GRANT_ID));
            return Map.of(GrantLife.Variables.ACCEPTANCE, GrantLife.Acceptance.NOT_ASKED.name());
        });
        worker(AccessExpiry.Jobs.WORK_OUT_NEXT, job -> {
            watched(text(job, AccessExpiry.Variables.GRANT_ID));
            return Map.of(
                    AccessExpiry.Variables.NEXT, AccessExpiry.Next.WAIT.name(),
                    AccessExpiry.Variables.REMAINING, FAR.toString());
        });
        open(
                OtpVerification.Jobs.SEND_CODE,
                (jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(Map.of(OtpVerification.Variables.REMAINING, FAR.toString()))
                        .send()
                        .thenRun(() -> reached(text(job, OtpVerification.Variables.ATTEMPT_ID))));
    }

    /** Lets a share with so many recipients run; what is returned tells when the last invitation's job was there. */
    CompletableFuture<Void> share(int people) {
        var share = UUID.randomUUID();
        var grants =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(people).toList();
        recipients.put(share.toString(), grants);
        var invited = CompletableFuture.allOf(grants.stream().map(this::await).toArray(CompletableFuture[]::new));
        grants.forEach(grant -> unwatched.add(grant.toString()));
        publish(ShareRequest.Messages.SHARE_REQUESTED, ShareRequest.Variables.SHARE_ID, share);
        return invited;
    }

    /**
     * Waits until every access is watched over: a flow that stops on its way, for a question that its worker does not
     * answer, does less than the product's and is no limit to it.
     */
    void awaitWhole() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!unwatched.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(unwatched.size() + " empty flows have stopped on their way");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void watched(String grant) {
        unwatched.remove(grant);
    }

    /** From the start message over the only job to the engine's answer that it is done, in nanoseconds. */
    long codeRoundTrip() throws InterruptedException, ExecutionException, TimeoutException {
        var attempt = UUID.randomUUID();
        var done = await(attempt);
        long begin = System.nanoTime();
        publish(OtpVerification.Messages.CODE_REQUESTED, OtpVerification.Variables.ATTEMPT_ID, attempt);
        return done.get(60, TimeUnit.SECONDS) - begin;
    }

    private CompletableFuture<Long> await(UUID subject) {
        var future = new CompletableFuture<Long>();
        reached.put(subject.toString(), future);
        return future;
    }

    private void reached(String subject) {
        var future = reached.remove(subject);
        if (future != null) {
            future.complete(System.nanoTime());
        }
    }

    private void publish(String message, String variable, UUID subject) {
        window.acquireUninterruptibly();
        send(message, variable, subject.toString());
    }

    private void send(String message, String variable, String subject) {
        client.newPublishMessageCommand()
                .messageName(OtherNames.message(message))
                .correlationKey(subject)
                .timeToLive(Duration.ZERO)
                .variables(Map.of(variable, subject))
                .requestTimeout(Duration.ofSeconds(5))
                .send()
                .whenComplete((answer, fault) -> {
                    if (fault == null) {
                        window.release();
                    } else {
                        // the broker is pushed beyond its strength
                        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                                .execute(() -> send(message, variable, subject));
                    }
                });
    }

    private void worker(String type, Function<ActivatedJob, Map<String, Object>> answer) {
        open(
                type,
                (jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(answer.apply(job))
                        .send());
    }

    private void open(String type, Handler handler) {
        client.newWorker()
                .jobType(OtherNames.job(type))
                .handler(handler::handle)
                .open();
    }

    private static String text(ActivatedJob job, String variable) {
        return String.valueOf(job.getVariable(variable));
    }

    @Override
    public void close() {
        client.close();
    }

    private interface Handler {
        void handle(JobClient jobs, ActivatedJob job);
    }
}
