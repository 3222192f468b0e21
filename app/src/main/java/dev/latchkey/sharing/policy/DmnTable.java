package dev.latchkey.sharing.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.latchkey.processes.SharingPolicy.Inputs;
import dev.latchkey.processes.SharingPolicy.Outputs;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.PolicyFacts;
import dev.latchkey.sharing.PolicyTable;
import dev.latchkey.sharing.Verification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ConcurrentLruCache;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/** A table that was parsed and whose every rule was looked at. */
final class DmnTable implements PolicyTable {

    private static final Logger LOG = LoggerFactory.getLogger(DmnTable.class);

    private static final Set<String> INPUTS =
            Set.of(Inputs.ROLE, Inputs.KIND, Inputs.RECIPIENT, Inputs.DOMAIN, Inputs.DOMAIN_LIST);
    private static final Set<String> OUTPUTS =
            Set.of(Outputs.DECISION, Outputs.REASON, Outputs.LONGEST_DAYS, Outputs.VERIFICATION);

    private static final PolicyFacts SAMPLE = new PolicyFacts(
            PolicyFacts.Role.OWNER,
            PolicyFacts.Kind.REPORT,
            PolicyFacts.Recipient.OUTSIDE,
            "example.org",
            PolicyFacts.DomainList.FREE);

    /** The one inside the table's engine keeps what it works out in a form of its own. */
    private static final FeelEngineApi EXPRESSIONS = FeelEngineBuilder.forJava().build();

    /** FEEL's functions that answer differently with each call. */
    private static final Pattern CLOCK = Pattern.compile("\\b(now|today|random number)\\s*\\(");

    /** Answers that are kept: most owners share with few domains. */
    private static final int KEPT = 10_000;

    private final DmnEngine engine;
    private final ParsedDmn parsed;
    private final String decision;
    private final boolean knowsDomainLists;
    private final Function<PolicyFacts, PolicyDecision> decide;

    private DmnTable(DmnEngine engine, ParsedDmn parsed, String decision, boolean timeless) {
        this.engine = engine;
        this.parsed = parsed;
        this.decision = decision;
        this.knowsDomainLists = inputs().contains(Inputs.DOMAIN_LIST);
        // the same facts have the same answer, unless a rule asks for the time
        this.decide = timeless ? new ConcurrentLruCache<>(KEPT, this::evaluate)::get : this::evaluate;
    }

    /**
     * @param decision id of the decision in the file
     * @throws RefusedPolicy where it does not parse, goes by something unknown or says something unknown
     */
    static DmnTable read(byte[] file, String decision) {
        var engine = new DmnEngine.Builder().build();
        var parsed = right(engine.parse(new ByteArrayInputStream(file)));
        boolean timeless =
                !CLOCK.matcher(new String(file, StandardCharsets.UTF_8)).find();
        var table = new DmnTable(engine, parsed, decision, timeless);
        table.checkColumns();
        table.checkEveryRule();
        return table;
    }

    /** Where no rule fits, or one cannot be evaluated, nothing is shared. */
    @Override
    public PolicyDecision decide(PolicyFacts facts) {
        return decide.apply(facts);
    }

    @Override
    public boolean knowsDomainLists() {
        return knowsDomainLists;
    }

    private PolicyDecision evaluate(PolicyFacts facts) {
        try {
            var result = right(engine.eval(parsed, decision, context(facts)));
            return result.isNil() || !(result.value() instanceof scala.collection.Map<?, ?> outputs)
                    ? PolicyDecision.refused(PolicyDecision.Reason.NOT_ALLOWED)
                    : decision(CollectionConverters.asJava(outputs));
        } catch (RefusedPolicy e) {
            LOG.error("The sharing policy has no answer, so that nothing is shared: {}", e.getMessage());
            return PolicyDecision.refused(PolicyDecision.Reason.NOT_ALLOWED);
        }
    }

    private void checkColumns() {
        var table = table();
        var inputs = inputs();
        if (!INPUTS.containsAll(inputs)) {
            throw new RefusedPolicy("the inputs are " + inputs + ", and known are " + names(INPUTS.stream()));
        }
        var outputs = names(table.getOutputs().stream().map(Output::getName));
        if (!outputs.equals(names(OUTPUTS.stream()))) {
            throw new RefusedPolicy("the outputs are " + outputs + ", and must be " + names(OUTPUTS.stream()));
        }
        if (table.getRules().isEmpty()) {
            throw new RefusedPolicy("there is no rule");
        }
    }

    private List<String> inputs() {
        return names(table().getInputs().stream().map(input -> {
            InputExpression expression = input.getInputExpression();
            return expression == null || expression.getText() == null
                    ? ""
                    : expression.getText().getTextContent().strip();
        }));
    }

    /** A rule that is hardly ever met is looked at as well. */
    private void checkEveryRule() {
        var table = table();
        var columns = table.getOutputs().stream().map(Output::getName).toList();
        for (var rule : table.getRules()) {
            var entries = rule.getOutputEntries().iterator();
            try {
                var outputs = new HashMap<Object, @Nullable Object>();
                columns.forEach(column -> outputs.put(
                        column, value(entries.next().getText().getTextContent().strip())));
                decision(outputs);
            } catch (RefusedPolicy e) {
                throw new RefusedPolicy("rule " + rule.getId() + ": " + e.getMessage());
            }
        }
    }

    private DecisionTable table() {
        return parsed.model().getModelElementsByType(DecisionTable.class).stream()
                .filter(table -> decision.equals(table.getParentElement().getAttributeValue("id")))
                .findFirst()
                .orElseThrow(() -> new RefusedPolicy("there is no decision table with the id " + decision));
    }

    private @Nullable Object value(String expression) {
        var result = EXPRESSIONS.evaluateExpression(expression, context(SAMPLE));
        if (result.isFailure()) {
            throw new RefusedPolicy(expression + ": " + result.failure().message());
        }
        return result.result();
    }

    private static PolicyDecision decision(Map<?, ? extends @Nullable Object> outputs) {
        var outcome = one(PolicyDecision.Outcome.class, Outputs.DECISION, outputs);
        if (outcome == null) {
            throw new RefusedPolicy(Outputs.DECISION + " is missing");
        }
        var reason = one(PolicyDecision.Reason.class, Outputs.REASON, outputs);
        if (outcome == PolicyDecision.Outcome.REFUSED) {
            return PolicyDecision.refused(reason == null ? PolicyDecision.Reason.NOT_ALLOWED : reason);
        }
        var verifications = verifications(outputs.get(Outputs.VERIFICATION));
        if (verifications.isEmpty()) {
            throw new RefusedPolicy(Outputs.VERIFICATION + " is empty, so that nobody could enter");
        }
        return new PolicyDecision(outcome, null, days(outputs.get(Outputs.LONGEST_DAYS)), verifications);
    }

    private static @Nullable Integer days(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number days when days.intValue() > 0 && days.doubleValue() == days.intValue() -> days.intValue();
            default -> throw new RefusedPolicy(Outputs.LONGEST_DAYS + " is " + value + ", which is no number of days");
        };
    }

    private static Set<Verification> verifications(@Nullable Object value) {
        Collection<?> names = switch (value) {
            case scala.collection.Iterable<?> list -> CollectionConverters.asJavaCollection(list);
            case Collection<?> list -> list;
            case null -> Set.of();
            default -> Set.of(value);
        };
        return names.stream()
                .map(name -> known(Verification.class, Outputs.VERIFICATION, name))
                .collect(toUnmodifiableSet());
    }

    private static <E extends Enum<E>> @Nullable E one(
            Class<E> type, String output, Map<?, ? extends @Nullable Object> outputs) {
        var value = outputs.get(output);
        return value == null ? null : known(type, output, value);
    }

    private static <E extends Enum<E>> E known(Class<E> type, String output, Object value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new RefusedPolicy(
                        output + " is " + value + ", and known are " + Arrays.toString(type.getEnumConstants())));
    }

    private static Map<String, Object> context(PolicyFacts facts) {
        return Map.of(
                Inputs.ROLE, facts.role().name(),
                Inputs.KIND, facts.kind().name(),
                Inputs.RECIPIENT, facts.recipient().name(),
                Inputs.DOMAIN, facts.domain(),
                Inputs.DOMAIN_LIST, facts.domainList().name());
    }

    private static List<String> names(Stream<String> names) {
        return names.sorted().toList();
    }

    /** The engine answers with what went wrong, or with what came out. */
    private static <T> T right(Either<?, T> answer) {
        if (answer.isLeft()) {
            throw new RefusedPolicy(String.valueOf(answer.left().toOption().get()));
        }
        return answer.toOption().get();
    }
}
