package dev.latchkey.bench;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.Mailer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** How many mails a second leave, written by the product, against the same bytes from a sender that writes nothing. */
final class Mails implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int MAILS = 800;
    /** As many as the product has threads for jobs. */
    private static final int SENDERS = 8;

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public String how() {
        return "Each invitation is written from its template and sent; the raw sender sends bytes that "
                + "were written before, of the same size, and keeps its connection. Both send to the mail "
                + "server of the local run, which writes a file for each.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var example = ground.exampleMail();
        return List.of(
                compare(ground, example, 1, "mails, one after the other", "raw sender, one kept connection"),
                compare(ground, example, SENDERS, "mails, eight at a time", "raw senders, eight kept connections"));
    }

    private static Figure compare(Ground ground, Path example, int senders, String what, String against)
            throws Exception {
        var product = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double ours = rate(senders, () -> product(ground.bean(Mailer.class), MAILS / senders));
            double limit = rate(senders, () -> raw(ground, example, MAILS / senders));
            System.out.printf("  round %d: %.1f/s, limit %.1f/s%n", round, ours, limit);
            if (round > 0) {
                product.add(ours);
                raw.add(limit);
            }
        }
        return Figure.rate(what, Timings.median(product), ROUNDS + " rounds of " + MAILS)
                .beside(against, Timings.median(raw))
                .atLeast(0.8);
    }

    private static double rate(int senders, Callable<Void> sending) throws Exception {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(senders)) {
            for (var sent : threads.invokeAll(java.util.Collections.nCopies(senders, sending))) {
                sent.get();
            }
        }
        return MAILS * 1e9 / (System.nanoTime() - begin);
    }

    private static Void product(Mailer mailer, int count) throws Exception {
        for (int n = 0; n < count; n++) {
            mailer.send(invitation("written" + n));
        }
        return null;
    }

    private static Void raw(Ground ground, Path example, int count) throws Exception {
        try (var raw = new RawMail(ground, example)) {
            for (int n = 0; n < count; n++) {
                raw.send(Owner.address("raw" + n));
            }
        }
        return null;
    }

    /** As long as the product's own. */
    private static Mail invitation(String name) {
        var link = "http://localhost:8080/s/AZrIuIIGcZ6P0f8zq4rGaJ9hX1xwq0m2T6cV5o8nYpQ";
        return Mail.to(Owner.address(name), "Averra Cloud")
                .id("bench." + System.nanoTime())
                .locale(Locale.ENGLISH)
                .subject("Mia Berg has shared a report with you")
                .heading("Mia Berg has shared a report with you")
                .paragraph("The report <b>Cloud cost by service</b> is open to you until 24 December 2026, 10:00 CET.")
                .quote("The figures that we spoke of.", "Mia Berg")
                .button("Open the report", link)
                .paragraph("You will be asked for a code, which we send to " + Owner.address(name) + ".")
                .link("Or copy this address into your browser:", link)
                .footer("You get this mail because Mia Berg (mia.berg@averra.example) entered your address.")
                .footer("The link is yours alone: nobody else can open the report with it.")
                .address("Averra Cloud AB, Hamngatan 12, Stockholm")
                .build();
    }
}
