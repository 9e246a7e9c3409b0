package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of a form say about a response: which items are asked, and what follows from an
 * answer.
 */
public final class EntryRules {
    /** Whether an item is there to be answered. */
    public enum Asking {
        ASKED,
        NOT_ASKED,
        /** The answers that decide are not all there yet. */
        OPEN
    }

    private record ItemRules(
            List<Expression> relevant,
            List<Item> deciding,
            List<Item> reading,
            Optional<Expression> constraint,
            Optional<Expression> required) {}

    private final Form form;
    private final Clock clock;
    private final List<ItemRules> rules;

    /**
     * @throws org.feltbok.base.FaultException if a rule of the questionnaire cannot be understood
     */
    public EntryRules(Form form, Clock clock) {
        this.form = form;
        this.clock = clock;
        rules = form.items().stream().map(this::rulesOf).toList();
    }

    private ItemRules rulesOf(Item item) {
        List<Expression> relevant = new ArrayList<>();
        form.relevant(item).forEach(r -> relevant.add(Expression.parse(r)));
        List<Item> deciding =
                relevant.stream()
                        .flatMap(e -> e.variables().stream())
                        .distinct()
                        .flatMap(name -> form.item(name).stream())
                        .sorted((a, b) -> Integer.compare(form.index(a), form.index(b)))
                        .toList();
        Optional<String> constraint =
                form.questionOf(item).constraintRule().filter(c -> !c.isBlank());
        Optional<Expression> limit = constraint.map(Expression::parse);
        Set<Item> reading = new LinkedHashSet<>(deciding);
        limit.ifPresent(e -> reading.add(item));
        limit.stream()
                .flatMap(e -> e.variables().stream())
                .flatMap(name -> form.item(name).stream())
                .forEach(reading::add);
        return new ItemRules(
                relevant,
                deciding,
                List.copyOf(reading),
                limit,
                item.requirement().flatMap(EntryRules::requirement));
    }

    /** Empty where an answer may be left out. */
    private static Optional<Expression> requirement(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "", "no", "false" -> Optional.empty();
            case "yes", "true" -> Optional.of(Expression.parse("1 = 1"));
            default -> Optional.of(Expression.parse(written));
        };
    }

    public Form form() {
        return form;
    }

    /** What tells the day. */
    public Clock clock() {
        return clock;
    }

    public boolean hasRule(Item item) {
        return !of(item).relevant().isEmpty();
    }

    public boolean hasConstraint(Item item) {
        return of(item).constraint().isPresent();
    }

    private ItemRules of(Item item) {
        return rules.get(form.index(item));
    }

    /** Whether an answer must be given, as the answers are now. */
    public boolean isRequired(Item item, Answers answers) {
        return of(item).required()
                .filter(r -> r.holds(new AnswerScope(form, answers, Optional.of(item), today())))
                .isPresent();
    }

    /** The items whose answers decide whether this one is asked, in the order printed. */
    public List<Item> deciding(Item item) {
        return of(item).deciding();
    }

    /**
     * The items whose answers decide whether the answer to this one is allowed; itself only where
     * it has a constraint.
     */
    public List<Item> reading(Item item) {
        return of(item).reading();
    }

    /**
     * Whether an answer fulfils the item's constraint; a constraint that cannot be decided is
     * fulfilled.
     */
    public boolean fulfils(Item item, Answer answer, Answers answers) {
        Optional<Expression> constraint = of(item).constraint();
        if (constraint.isEmpty() || !answer.isGiven()) {
            return true;
        }
        Answers with = answers.with(item, answer);
        Value value =
                constraint.get().evaluate(new AnswerScope(form, with, Optional.of(item), today()));
        return !value.equals(Value.FALSE);
    }

    /** Whether options that stand alone do so in an answer. */
    public boolean standAlone(Item item, Answer answer) {
        Collection<Integer> values =
                switch (answer) {
                    case Answer.Choices c -> c.values();
                    case Answer.Ranks r -> r.order();
                    default -> List.of();
                };
        return values.size() < 2
                || item.choices().stream()
                        .noneMatch(o -> o.exclusive() && values.contains(o.value()));
    }

    /** Whether the form has a rule that an answer to the item can break. */
    public boolean mayForbid(Item item) {
        return hasRule(item)
                || hasConstraint(item)
                || item.choices().stream().anyMatch(o -> o.exclusive());
    }

    /** In what ways the rules forbid the answer to one item; see {@link #reading}. */
    public Set<Breach> breaches(Item item, Answers answers) {
        Answer answer = answers.get(item);
        Set<Breach> breaches = EnumSet.noneOf(Breach.class);
        if (!answer.isGiven()) {
            return breaches;
        }
        if (hasRule(item) && asking(item, answers) == Asking.NOT_ASKED) {
            breaches.add(Breach.SHOULD_BE_EMPTY);
        }
        if (!fulfils(item, answer, answers)) {
            breaches.add(Breach.OUT_OF_RANGE);
        }
        if (item.type().isClosed() && !standAlone(item, answer)) {
            breaches.add(Breach.NOT_ALONE);
        }
        return breaches;
    }

    /** What an expression over the answers of a response comes to. */
    public Value value(Expression expression, Answers answers) {
        return expression.evaluate(new AnswerScope(form, answers, Optional.empty(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Asking asking(Item item, Answers answers) {
        if (form.isRetired(item)) {
            // what was given before it was retired stays an answer like any other
            return answers.get(item).isGiven() ? Asking.ASKED : Asking.NOT_ASKED;
        }
        Asking result = Asking.ASKED;
        for (Expression rule : of(item).relevant()) {
            AnswerScope scope = new AnswerScope(form, answers, Optional.of(item), today());
            if (!rule.holds(scope)) {
                boolean open =
                        rule.evaluate(scope).isMissing()
                                && rule.variables().stream()
                                        .flatMap(name -> form.item(name).stream())
                                        .anyMatch(i -> !answers.get(i).isRecorded());
                if (!open) {
                    return Asking.NOT_ASKED;
                }
                result = Asking.OPEN;
            }
        }
        return result;
    }

    /**
     * The answers after one is given or taken away, with what the rules make of them; see {@link
     * #settled}.
     */
    public Answers answer(Answers before, Item item, Answer answer) {
        return settled(before.with(item, answer));
    }

    /**
     * The answers with what follows from the rules: where nothing was recorded, an item that the
     * answers rule out counts as not asked, any other as nothing recorded. What was recorded stays.
     * Depends on the recorded answers alone, not on the order or the way in which they came.
     */
    public Answers settled(Answers answers) {
        Answers now = answers;
        BitSet derived = new BitSet();
        for (int i = 0; i < form.items().size(); i++) {
            Answer answer = now.get(i);
            boolean free = !answer.isRecorded() || answer.is(MissingKind.NOT_ASKED);
            if (free && !rules.get(i).relevant().isEmpty()) {
                derived.set(i);
                now = now.with(form.items().get(i), Answer.NONE);
            }
        }
        // being ruled out may rule out another item, never ask one again; so this comes to an end
        for (boolean more = true; more; ) {
            more = false;
            for (int i = derived.nextSetBit(0); i >= 0; i = derived.nextSetBit(i + 1)) {
                Item item = form.items().get(i);
                if (asking(item, now) == Asking.NOT_ASKED) {
                    now = now.with(item, Answer.missing(MissingKind.NOT_ASKED));
                    derived.clear(i);
                    more = true;
                }
            }
        }
        return now;
    }
}
