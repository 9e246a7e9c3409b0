package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

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
            List<Expression> relevant, List<Item> deciding, Optional<Expression> constraint) {}

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
        return new ItemRules(relevant, deciding, constraint.map(Expression::parse));
    }

    public Form form() {
        return form;
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

    /** The items whose answers decide whether this one is asked, in the order printed. */
    public List<Item> deciding(Item item) {
        return of(item).deciding();
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Asking asking(Item item, Answers answers) {
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
     * The answers after one is given: items that it makes not asked become so where nothing was
     * recorded, and items that are asked again become empty. Answers already given stay.
     */
    public Answers answer(Answers before, Item item, Answer answer) {
        Answers now = before.with(item, answer);
        BitSet changed = new BitSet();
        changed.set(form.index(item));
        // an item may decide about another, so go on until nothing changes; rules that contradict
        // stop at the end
        for (int round = 0; round < form.items().size() && !changed.isEmpty(); round++) {
            BitSet next = new BitSet();
            for (Item other : form.items()) {
                if (!other.equals(item) && dependsOn(other, changed)) {
                    Answer follows = follows(other, now);
                    if (!follows.equals(now.get(other))) {
                        now = now.with(other, follows);
                        next.set(form.index(other));
                    }
                }
            }
            changed = next;
        }
        return now;
    }

    private boolean dependsOn(Item item, BitSet changed) {
        return deciding(item).stream().anyMatch(d -> changed.get(form.index(d)));
    }

    private Answer follows(Item item, Answers answers) {
        Answer current = answers.get(item);
        Asking asking = asking(item, answers);
        if (asking == Asking.NOT_ASKED && !current.isRecorded()) {
            return Answer.missing(MissingKind.NOT_ASKED);
        }
        if (asking != Asking.NOT_ASKED && current.is(MissingKind.NOT_ASKED)) {
            return Answer.NONE;
        }
        return current;
    }
}
