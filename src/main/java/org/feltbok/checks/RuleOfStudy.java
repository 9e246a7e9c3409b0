package org.feltbok.checks;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule that the study itself has, held against each response. It is told at the last of the
 * answers that it reads, in the order of the form; what cannot be decided yet is not told.
 */
public final class RuleOfStudy implements ResponseCheck {
    /** Before its key: no check of the program is called so. */
    static final String OWN = "own:";

    private final OwnCheck own;
    private final Expression rule;
    private final List<Item> reading;

    private RuleOfStudy(OwnCheck own, Expression rule, List<Item> reading) {
        this.own = own;
        this.rule = rule;
        this.reading = reading;
    }

    /**
     * @throws FaultException if the rule cannot be understood, asks for what the questionnaire does
     *     not have, or asks for nothing
     */
    public static RuleOfStudy of(OwnCheck own, Form form) {
        Expression rule = Expression.parse(own.rule());
        List<Fault> unknown =
                rule.variables().stream()
                        .filter(name -> form.item(name).isEmpty())
                        .map(name -> Fault.at(Fault.Place.none(), "checks.own.unknown", name))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new FaultException(unknown);
        }
        List<Item> reading =
                rule.variables().stream()
                        .flatMap(name -> form.item(name).stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(form::index))
                        .toList();
        if (reading.isEmpty()) {
            throw new FaultException("checks.own.of_nothing");
        }
        return new RuleOfStudy(own, rule, reading);
    }

    /** Those of a questionnaire that can be understood; others are told by {@link BrokenRules}. */
    static List<RuleOfStudy> all(List<OwnCheck> own, Form form) {
        return own.stream()
                .filter(o -> o.questionnaireId().equals(form.id()))
                .flatMap(o -> understood(o, form).stream())
                .toList();
    }

    static Optional<RuleOfStudy> understood(OwnCheck own, Form form) {
        try {
            return Optional.of(of(own, form));
        } catch (FaultException unreadable) {
            return Optional.empty();
        }
    }

    /** The field at which it is told. */
    public Item at() {
        return reading.getLast();
    }

    /** Whether the answers of a response keep it; empty where that cannot be decided. */
    public Optional<Boolean> keeps(EntryRules rules, Answers answers) {
        Value value = rules.value(rule, answers);
        return value.isMissing() ? Optional.empty() : Optional.of(!value.equals(Value.FALSE));
    }

    @Override
    public String key() {
        return OWN + own.key();
    }

    @Override
    public Severity severity() {
        return own.severity();
    }

    @Override
    public Optional<LocalText> ownWords() {
        return Optional.of(own.message());
    }

    @Override
    public Verdict look(OneResponse response, Item item) {
        if (!item.equals(at())) {
            return Verdict.NOTHING;
        }
        return keeps(response.rules(), response.answers())
                .map(
                        kept ->
                                kept
                                        ? Verdict.GOOD
                                        : Verdict.found(reading.subList(0, reading.size() - 1)))
                .orElse(Verdict.NOTHING);
    }

    @Override
    public Fault told(Optional<Item> about, String item, List<Place> first, int more) {
        return Fault.at(
                Fault.Place.none(),
                "checks.told.own",
                own.message().text(),
                first.size() + more,
                String.join(", ", first.stream().map(Place::words).toList()),
                more);
    }
}
