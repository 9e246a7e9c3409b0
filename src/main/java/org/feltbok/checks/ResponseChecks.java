package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks that look at one response by itself. */
public final class ResponseChecks {
    private static final List<ResponseCheck> CHECKS = Checks.of(ResponseCheck.class);
    private final EntryRules rules;
    private final Map<Item, List<RuleOfStudy>> own;

    public ResponseChecks(EntryRules rules) {
        this(rules, List.of());
    }

    /**
     * @param own what the study checks of its own, also of other questionnaires
     */
    public ResponseChecks(EntryRules rules, List<OwnCheck> own) {
        this.rules = rules;
        this.own =
                RuleOfStudy.all(own, rules.form()).stream()
                        .collect(Collectors.groupingBy(RuleOfStudy::at));
    }

    /**
     * @param findings in the order of the form
     * @param passed checks that had something to look at and found nothing wrong
     * @param accepted how many findings are left out as somebody accepted them
     */
    public record Result(List<Finding> findings, int passed, int accepted) {
        /** Without those that somebody accepted as they stand. */
        public Result without(List<Accepted> accepted) {
            List<Finding> open =
                    findings.stream()
                            .filter(f -> accepted.stream().noneMatch(a -> a.accepts(f)))
                            .toList();
            return new Result(open, passed, findings.size() - open.size());
        }
    }

    /**
     * What can be said while the form is being filled in: nothing about what comes later.
     *
     * @param id of the response; empty while there is none
     */
    public Result check(String id, Answers answers) {
        return look(id, OneResponse.soFar(rules, answers));
    }

    /**
     * What is to be said when the form is to be finished: all that is missing or against the rules.
     */
    public Result atTheEnd(String id, Answers answers) {
        return look(id, OneResponse.atTheEnd(rules, answers));
    }

    private Result look(String id, OneResponse response) {
        List<Finding> findings = new ArrayList<>();
        int passed = 0;
        for (Item item : rules.form().items()) {
            for (ResponseCheck check : all(item)) {
                Verdict verdict = check.look(response, item);
                if (verdict.isFound()) {
                    findings.add(finding(check, id, item, verdict, response.answers()));
                } else if (verdict.kind() == Verdict.Kind.GOOD) {
                    passed++;
                }
            }
        }
        return new Result(List.copyOf(findings), passed, 0);
    }

    private List<ResponseCheck> all(Item item) {
        List<RuleOfStudy> more = own.getOrDefault(item, List.of());
        return more.isEmpty() ? CHECKS : Stream.concat(CHECKS.stream(), more.stream()).toList();
    }

    private static Finding finding(
            ResponseCheck check, String id, Item item, Verdict verdict, Answers answers) {
        return new Finding(
                check,
                Finding.RESPONSE,
                id,
                Optional.of(item),
                verdict.deciding(),
                AnswerText.of(item, answers.get(item)));
    }
}
