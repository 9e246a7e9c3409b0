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
import org.feltbok.coding.CaseVariable.Class;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
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
import java.util.Set;

/**
 * Reads what divides those whose texts are coded: groupings and categories of the cases, and the
 * closed questions and those for numbers of the form whose answers are coded; of interviews those
 * of the main form. Made for one reading, never kept.
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
                                        .filter(CaseVariableStore::dividing)
                                        .filter(i -> !f.isRetired(i))
                                        .forEach(i -> all.add(variable(f, i))));
        return all;
    }

    private static boolean divides(Attribute attribute) {
        return !attribute.isRetired()
                && (attribute.type() == AttributeType.CATEGORY
                        || attribute.type() == AttributeType.NUMBER);
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
                false,
                "",
                grouping.label(),
                grouping.classes().stream().map(c -> new Class(c.code(), c.label())).toList());
    }

    private static CaseVariable variable(Attribute attribute) {
        return new CaseVariable(
                ATTRIBUTE + attribute.name(),
                attribute.type() == AttributeType.NUMBER,
                "",
                attribute.label(),
                attribute.categories().stream().map(c -> new Class(c.code(), c.label())).toList());
    }

    private static CaseVariable variable(Form form, Item item) {
        Question question = form.questionOf(item);
        LocalText label = item.figureLabel().isEmpty() ? question.label() : item.figureLabel();
        return new CaseVariable(
                ITEM + item.id(),
                isNumber(item),
                form.shortName(item),
                label,
                item.choices().stream()
                        .map(o -> new Class(CaseAnswerStore.code(o), o.figureLabel()))
                        .toList());
    }

    private static boolean isNumber(Item item) {
        return item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
    }

    private static boolean dividing(Item item) {
        return item.type() == ItemType.SINGLE || item.type() == ItemType.MULTIPLE || isNumber(item);
    }

    /** The same with the classes of each; empty if there is no such variable (any more). */
    public Optional<CaseClasses> classes(String key) {
        if (key.startsWith(GROUPING)) {
            String name = key.substring(GROUPING.length());
            return GroupingStore.all(handle).stream()
                    .filter(g -> g.name().equals(name))
                    .findFirst()
                    .map(this::classes);
        }
        if (key.startsWith(ATTRIBUTE)) {
            CaseData data = CaseStore.data(handle);
            return data.attribute(key.substring(ATTRIBUTE.length()))
                    .filter(CaseVariableStore::divides)
                    .map(a -> classes(data, a));
        }
        return form().flatMap(f -> classes(f, key.substring(ITEM.length())));
    }

    private CaseClasses classes(Grouping grouping) {
        Map<String, Set<String>> of = new HashMap<>();
        Grouped.classes(grouping, CaseStore.data(handle))
                .forEach((id, at) -> of.put(id, Set.of(grouping.classes().get(at).code())));
        return new CaseClasses(variable(grouping), false, of, Map.of());
    }

    private static CaseClasses classes(CaseData data, Attribute attribute) {
        CaseVariable variable = variable(attribute);
        if (variable.ofNumbers()) {
            Map<String, Double> numbers = new HashMap<>();
            data.cases()
                    .forEach(c -> data.number(c, attribute).ifPresent(n -> numbers.put(c.id(), n)));
            return CaseClasses.ofNumbers(variable, false, numbers).inQuarters();
        }
        Map<String, Set<String>> of = new HashMap<>();
        for (Case c : data.cases()) {
            variable.named(data.text(c, attribute))
                    .ifPresent(known -> of.put(c.id(), Set.of(known.code())));
        }
        return new CaseClasses(variable, false, of, Map.of());
    }

    private Optional<CaseClasses> classes(Form form, String item) {
        return form.items().stream()
                .filter(i -> i.id().equals(item) && dividing(i))
                .findFirst()
                .map(i -> classes(form, i));
    }

    private CaseClasses classes(Form form, Item item) {
        boolean byResponse = !isInterviews();
        var answers = new CaseAnswerStore(handle, form, byResponse);
        CaseVariable variable = variable(form, item);
        return variable.ofNumbers()
                ? CaseClasses.ofNumbers(variable, byResponse, answers.numbers(item)).inQuarters()
                : new CaseClasses(
                        variable,
                        byResponse,
                        item.type() == ItemType.MULTIPLE
                                ? answers.several(item)
                                : answers.single(item),
                        Map.of());
    }
}
