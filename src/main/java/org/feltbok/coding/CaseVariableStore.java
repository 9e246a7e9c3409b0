package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouped;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.MainForm;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what divides those whose texts are coded: groupings and categories of the cases, and the
 * closed questions of the form whose answers are coded; of interviews those of the main form. Made
 * for one reading, never kept.
 */
public final class CaseVariableStore {
    private static final String GROUPING = "grouping/";
    private static final String ATTRIBUTE = "attribute/";
    private static final String ITEM = "item/";

    private final Handle handle;
    private final String itemId;

    /**
     * @param itemId of the question whose answers are coded, or {@link CodableItem#INTERVIEWS}
     */
    public CaseVariableStore(Handle handle, String itemId) {
        this.handle = handle;
        this.itemId = itemId;
    }

    private boolean isInterviews() {
        return itemId.equals(CodableItem.INTERVIEWS);
    }

    /** What divides them: groupings, then what is known of cases, then questions. */
    public List<CaseVariable> all() {
        List<CaseVariable> all = new ArrayList<>();
        GroupingStore.all(handle).stream()
                .filter(g -> !g.isRetired())
                .forEach(g -> all.add(variable(g)));
        CaseStore.data(handle).attributes().stream()
                .filter(CaseVariableStore::divides)
                .forEach(a -> all.add(variable(a)));
        form().ifPresent(
                        f ->
                                f.items().stream()
                                        .filter(i -> i.type() == ItemType.SINGLE)
                                        .filter(i -> !f.isRetired(i))
                                        .forEach(i -> all.add(variable(f, i))));
        return all;
    }

    private static boolean divides(Attribute attribute) {
        return attribute.type() == AttributeType.CATEGORY && !attribute.isRetired();
    }

    private Optional<Form> form() {
        return isInterviews()
                ? MainForm.read(handle)
                : QuestionnaireStore.all(handle).stream()
                        .filter(q -> q.items().stream().anyMatch(i -> i.id().equals(itemId)))
                        .findFirst()
                        .map(Form::new);
    }

    private static CaseVariable variable(Grouping grouping) {
        return new CaseVariable(
                GROUPING + grouping.name(),
                "",
                grouping.label(),
                grouping.classes().stream().map(c -> c.label()).toList());
    }

    private static CaseVariable variable(Attribute attribute) {
        return new CaseVariable(
                ATTRIBUTE + attribute.name(),
                "",
                attribute.label(),
                attribute.categories().stream().map(c -> c.label()).toList());
    }

    private static CaseVariable variable(Form form, Item item) {
        Question question = form.questionOf(item);
        LocalText label = item.figureLabel().isEmpty() ? question.label() : item.figureLabel();
        return new CaseVariable(
                ITEM + item.id(),
                form.shortName(item),
                label,
                item.choices().stream().map(Option::figureLabel).toList());
    }

    /** The same with the class of each; empty if there is no such variable (any more). */
    public Optional<CaseClasses> classes(String key) {
        if (key.startsWith(GROUPING)) {
            String name = key.substring(GROUPING.length());
            return GroupingStore.all(handle).stream()
                    .filter(g -> g.name().equals(name))
                    .findFirst()
                    .map(
                            g ->
                                    new CaseClasses(
                                            variable(g),
                                            false,
                                            Grouped.classes(g, CaseStore.data(handle))));
        }
        if (key.startsWith(ATTRIBUTE)) {
            CaseData data = CaseStore.data(handle);
            return data.attribute(key.substring(ATTRIBUTE.length()))
                    .filter(CaseVariableStore::divides)
                    .map(a -> new CaseClasses(variable(a), false, categories(data, a)));
        }
        return form().flatMap(f -> classes(f, key.substring(ITEM.length())));
    }

    private static Map<String, Integer> categories(CaseData data, Attribute attribute) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < attribute.categories().size(); i++) {
            places.put(attribute.categories().get(i).code(), i);
        }
        Map<String, Integer> of = new HashMap<>();
        for (Case c : data.cases()) {
            Integer place = places.get(data.text(c, attribute));
            if (place != null) {
                of.put(c.id(), place);
            }
        }
        return of;
    }

    private Optional<CaseClasses> classes(Form form, String item) {
        return form.items().stream()
                .filter(i -> i.id().equals(item) && i.type() == ItemType.SINGLE)
                .findFirst()
                .map(i -> new CaseClasses(variable(form, i), !isInterviews(), answers(form, i)));
    }

    /** By the response, or by the case: of several responses of a case the first. */
    private Map<String, Integer> answers(Form form, Item item) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < item.choices().size(); i++) {
            places.put(item.choices().get(i).value(), i);
        }
        Map<String, Integer> of = new HashMap<>();
        handle.createQuery(
                        "SELECT r.%s, a.\"%s\" FROM response r JOIN \"%s\" a ON a.id = r.id"
                                        .formatted(
                                                isInterviews() ? "case_id" : "key",
                                                item.answerColumn(),
                                                form.answersTable())
                                + " WHERE r.questionnaire_id = :q AND r.pass = 1 AND a.\"%s\" IS NOT NULL"
                                        .formatted(item.answerColumn())
                                + " ORDER BY r.position, r.id")
                .bind("q", form.id())
                .map((r, c) -> new Object[] {r.getString(1), places.get(r.getInt(2))})
                .forEach(
                        row -> {
                            if (row[0] != null && row[1] != null) {
                                of.putIfAbsent((String) row[0], (Integer) row[1]);
                            }
                        });
        return of;
    }
}
