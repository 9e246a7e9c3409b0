package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

import java.util.ArrayList;
import java.util.List;

/** Looks through one response for contradictions. */
public final class EntryChecks {
    private final EntryRules rules;

    public EntryChecks(EntryRules rules) {
        this.rules = rules;
    }

    /** What was found, and how many checks found nothing. */
    public record Result(List<EntryFinding> findings, int passed) {}

    public Result check(Answers answers) {
        List<EntryFinding> findings = new ArrayList<>();
        int made = 0;
        int last = last(answers);
        for (Item item : rules.form().items()) {
            Answer answer = answers.get(item);
            if (rules.hasRule(item)) {
                made++;
                asking(item, answers, rules.form().index(item) < last, findings);
            }
            if (item.type().isClosed()) {
                made++;
                options(item, answer, findings);
            }
            if (rules.hasConstraint(item)) {
                made++;
                if (!rules.fulfils(item, answer, answers)) {
                    findings.add(new EntryFinding(EntryFinding.Kind.OUT_OF_RANGE, item, List.of()));
                }
            }
        }
        return new Result(List.copyOf(findings), made - findings.size());
    }

    private int last(Answers answers) {
        return rules.form().items().stream()
                .filter(i -> answers.get(i).isGiven())
                .mapToInt(rules.form()::index)
                .max()
                .orElse(-1);
    }

    private void asking(Item item, Answers answers, boolean passed, List<EntryFinding> findings) {
        Answer answer = answers.get(item);
        EntryRules.Asking asking = rules.asking(item, answers);
        if (asking == EntryRules.Asking.NOT_ASKED && answer.isGiven()) {
            findings.add(
                    new EntryFinding(
                            EntryFinding.Kind.SHOULD_BE_EMPTY, item, rules.deciding(item)));
        } else if (asking == EntryRules.Asking.ASKED && answer.is(MissingKind.NOT_ASKED)) {
            findings.add(
                    new EntryFinding(
                            EntryFinding.Kind.SHOULD_BE_ASKED, item, rules.deciding(item)));
        } else if (asking == EntryRules.Asking.ASKED && passed && !answer.isRecorded()) {
            findings.add(new EntryFinding(EntryFinding.Kind.IS_EMPTY, item, rules.deciding(item)));
        }
    }

    private static void options(Item item, Answer answer, List<EntryFinding> findings) {
        if (answer instanceof Answer.Choice c
                && item.choices().stream().noneMatch(o -> o.value() == c.value())) {
            findings.add(new EntryFinding(EntryFinding.Kind.UNKNOWN_OPTION, item, List.of()));
        }
        boolean alone =
                answer instanceof Answer.Choices c
                        && c.values().size() > 1
                        && item.choices().stream()
                                .anyMatch(o -> o.exclusive() && c.values().contains(o.value()));
        if (alone) {
            findings.add(new EntryFinding(EntryFinding.Kind.NOT_ALONE, item, List.of()));
        }
    }
}
