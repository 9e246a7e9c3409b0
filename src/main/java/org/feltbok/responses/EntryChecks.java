package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through one response for contradictions and for what is left out. */
public final class EntryChecks {
    private final EntryRules rules;

    public EntryChecks(EntryRules rules) {
        this.rules = rules;
    }

    /**
     * @param findings in the order of the form
     * @param passed checks that had something to look at and found nothing wrong
     */
    public record Result(List<EntryFinding> findings, int passed) {}

    /** What can be said while the form is being filled in: nothing about what comes later. */
    public Result check(Answers answers) {
        return look(answers, last(answers));
    }

    /**
     * What is to be said when the form is to be finished: all that is missing or against the rules.
     */
    public Result atTheEnd(Answers answers) {
        return look(answers, Integer.MAX_VALUE);
    }

    /** Whether the form has a rule that an answer to the item can break. */
    public boolean mayForbid(Item item) {
        return rules.hasRule(item)
                || rules.hasConstraint(item)
                || item.choices().stream().anyMatch(o -> o.exclusive());
    }

    /** In what ways the rules forbid the answer to one item; see {@link EntryRules#reading}. */
    public List<EntryFinding> forbidden(Item item, Answers answers) {
        Answer answer = answers.get(item);
        List<EntryFinding> findings = new ArrayList<>();
        if (!answer.isGiven()) {
            return findings;
        }
        if (rules.hasRule(item) && rules.asking(item, answers) == EntryRules.Asking.NOT_ASKED) {
            decided(EntryFinding.Kind.SHOULD_BE_EMPTY, item).ifPresent(findings::add);
        }
        if (!rules.fulfils(item, answer, answers)) {
            found(EntryFinding.Kind.OUT_OF_RANGE, item).ifPresent(findings::add);
        }
        if (item.type().isClosed()) {
            option(item, answer).filter(f -> f.kind().isForbidden()).ifPresent(findings::add);
        }
        return findings;
    }

    /**
     * @param last the item up to which something should be recorded
     */
    private Result look(Answers answers, int last) {
        List<EntryFinding> findings = new ArrayList<>();
        int passed = 0;
        boolean end = last == Integer.MAX_VALUE;
        for (Item item : rules.form().items()) {
            List<Optional<EntryFinding>> made = new ArrayList<>();
            Answer answer = answers.get(item);
            if (rules.hasRule(item)) {
                asking(item, answers, rules.form().index(item) < last, made);
            }
            if (item.type().isClosed() && answer.isGiven()) {
                made.add(option(item, answer));
            }
            if (rules.hasConstraint(item) && answer.isGiven()) {
                boolean good = rules.fulfils(item, answer, answers);
                made.add(good ? Optional.empty() : found(EntryFinding.Kind.OUT_OF_RANGE, item));
            }
            boolean there = rules.asking(item, answers) != EntryRules.Asking.NOT_ASKED;
            if (there && rules.isRequired(item, answers) && (end || answer.isRecorded())) {
                made.add(
                        answer.isGiven()
                                ? Optional.empty()
                                : found(EntryFinding.Kind.REQUIRED, item));
            }
            boolean silent = made.stream().noneMatch(Optional::isPresent);
            if (end && there && !answer.isRecorded() && silent) {
                made.add(found(EntryFinding.Kind.NOT_FILLED_IN, item));
            }
            for (Optional<EntryFinding> check : made) {
                check.ifPresent(findings::add);
                passed += check.isPresent() ? 0 : 1;
            }
        }
        return new Result(List.copyOf(findings), passed);
    }

    private int last(Answers answers) {
        return rules.form().items().stream()
                .filter(i -> answers.get(i).isGiven())
                .mapToInt(rules.form()::index)
                .max()
                .orElse(-1);
    }

    private static Optional<EntryFinding> found(EntryFinding.Kind kind, Item item) {
        return Optional.of(new EntryFinding(kind, item, List.of()));
    }

    private Optional<EntryFinding> decided(EntryFinding.Kind kind, Item item) {
        return Optional.of(new EntryFinding(kind, item, rules.deciding(item)));
    }

    /** Says nothing while it is not decided whether the item is asked. */
    private void asking(
            Item item, Answers answers, boolean passed, List<Optional<EntryFinding>> made) {
        Answer answer = answers.get(item);
        EntryRules.Asking asking = rules.asking(item, answers);
        if (asking == EntryRules.Asking.NOT_ASKED) {
            made.add(
                    answer.isGiven()
                            ? decided(EntryFinding.Kind.SHOULD_BE_EMPTY, item)
                            : Optional.empty());
        } else if (asking == EntryRules.Asking.ASKED && answer.is(MissingKind.NOT_ASKED)) {
            made.add(decided(EntryFinding.Kind.SHOULD_BE_ASKED, item));
        } else if (asking == EntryRules.Asking.ASKED && answer.isRecorded()) {
            made.add(Optional.empty());
        } else if (asking == EntryRules.Asking.ASKED && passed) {
            made.add(decided(EntryFinding.Kind.IS_EMPTY, item));
        }
    }

    private static Optional<EntryFinding> option(Item item, Answer answer) {
        if (answer instanceof Answer.Choice c
                && item.choices().stream().noneMatch(o -> o.value() == c.value())) {
            return found(EntryFinding.Kind.UNKNOWN_OPTION, item);
        }
        boolean alone =
                answer instanceof Answer.Choices c
                        && c.values().size() > 1
                        && item.choices().stream()
                                .anyMatch(o -> o.exclusive() && c.values().contains(o.value()));
        return alone ? found(EntryFinding.Kind.NOT_ALONE, item) : Optional.empty();
    }
}
