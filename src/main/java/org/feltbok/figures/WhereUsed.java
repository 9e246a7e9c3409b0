package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.expr.Expression;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Section;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What asks for items, codes, attributes, groupings and indicators by their names: figures,
 * published values, groupings, derived variables and the rules of questionnaires. Asked before
 * anything is renamed, merged or taken out.
 */
public final class WhereUsed {
    private final Map<String, Set<Use>> byName = new LinkedHashMap<>();

    private WhereUsed() {}

    public static WhereUsed in(Handle handle) {
        WhereUsed index = new WhereUsed();
        FigureStore.figures(handle)
                .forEach(
                        f ->
                                index.add(
                                        SpecNames.of(f.spec()),
                                        new Use(Use.Kind.FIGURE, f.spec().key())));
        FigureStore.published(handle)
                .forEach(
                        p ->
                                index.add(
                                        SpecNames.of(p.measure()),
                                        new Use(Use.Kind.PUBLISHED, p.measure())));
        GroupingStore.all(handle).forEach(index::grouping);
        DerivedStore.all(handle)
                .forEach(v -> index.add(v.asks(), new Use(Use.Kind.VARIABLE, v.name())));
        QuestionnaireStore.all(handle).forEach(index::rules);
        return index;
    }

    private void add(Set<String> names, Use use) {
        names.forEach(n -> byName.computeIfAbsent(n, k -> new LinkedHashSet<>()).add(use));
    }

    private void grouping(Grouping grouping) {
        Use use = new Use(Use.Kind.GROUPING, grouping.name());
        grouping.rule().names().forEach(n -> add(Set.of("cases/" + n), use));
    }

    private void rules(Questionnaire form) {
        for (Section section : form.sections()) {
            rule(form, section.name(), section.relevant());
            for (Question question : section.questions()) {
                rule(form, question.name(), question.relevant());
                rule(form, question.name(), question.constraint());
                for (Item item : question.items()) {
                    rule(form, item.name(), item.relevant());
                    rule(form, item.name(), item.required());
                }
            }
        }
    }

    private void rule(Questionnaire form, String where, @Nullable String rule) {
        if (rule == null || rule.isBlank() || rule.equals("yes") || rule.equals("no")) {
            return;
        }
        try {
            Use use = new Use(Use.Kind.RULE, where);
            Expression.parse(rule)
                    .variables()
                    .forEach(n -> add(Set.of(form.name() + "/" + n), use));
        } catch (FaultException unreadable) {
            // told where the questionnaire is read
        }
    }

    /** What asks for an item of a questionnaire, by its own name or with the questionnaire's. */
    public Set<Use> ofItem(String questionnaire, String item) {
        return of(List.of(item, questionnaire + "/" + item), List.of("/", "#"));
    }

    /** What asks for an attribute or grouping. */
    public Set<Use> ofCaseVariable(String name) {
        return of(List.of(name, "cases/" + name), List.of());
    }

    /** What asks for a derived variable, by its own name or with what it belongs to before it. */
    public Set<Use> ofDerived(DerivedVariable variable) {
        String before = variable.isOfCases() ? "cases" : variable.survey();
        return of(List.of(variable.name(), before + "/" + variable.name()), List.of());
    }

    /** What asks for a code of an item by its key; a list of all codes does not. */
    public Set<Use> ofCode(String questionnaire, String item, String key) {
        return of(List.of(item + "#" + key, questionnaire + "/" + item + "#" + key), List.of());
    }

    public Set<Use> ofIndicator(String name) {
        return of(List.of(name), List.of());
    }

    /**
     * @param parts what may stand between such a name and a part of it, such as a code
     */
    private Set<Use> of(List<String> names, List<String> parts) {
        Set<Use> uses = new LinkedHashSet<>();
        byName.forEach(
                (name, all) -> {
                    boolean is =
                            names.stream()
                                    .anyMatch(
                                            n ->
                                                    name.equals(n)
                                                            || parts.stream()
                                                                    .anyMatch(
                                                                            p ->
                                                                                    name.startsWith(
                                                                                            n
                                                                                                    + p)));
                    if (is) {
                        uses.addAll(all);
                    }
                });
        return uses;
    }
}
