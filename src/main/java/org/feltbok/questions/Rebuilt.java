package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The same questionnaire with one part another. */
final class Rebuilt {
    private Rebuilt() {}

    static Questionnaire with(Questionnaire q, List<Section> sections, List<OptionList> lists) {
        return new Questionnaire(
                q.id(),
                q.name(),
                q.title(),
                q.version(),
                q.answersTable(),
                sections,
                lists,
                q.roster());
    }

    static Questionnaire sections(Questionnaire q, List<Section> sections) {
        return with(q, sections, q.optionLists());
    }

    static Section with(Section s, List<Question> questions) {
        return new Section(s.id(), s.name(), s.label(), s.relevant(), s.retiredAt(), questions);
    }

    static Question with(Question q, List<Item> items) {
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                q.type(),
                q.label(),
                q.hint(),
                q.note(),
                q.shortLabel(),
                q.relevant(),
                q.constraint(),
                q.constraintMessage(),
                q.retiredAt(),
                items);
    }

    static Item with(Item i, @Nullable OptionList list, List<ItemOption> ticks) {
        return new Item(
                i.id(),
                i.name(),
                i.label(),
                i.shortLabel(),
                i.type(),
                list,
                i.relevant(),
                i.required(),
                i.column(),
                ticks,
                i.traits());
    }

    /**
     * @throws FaultException if it is not there any more
     */
    static Questionnaire section(Questionnaire q, String id, UnaryOperator<Section> change) {
        return sections(q, one(q.sections(), s -> s.id().equals(id), change));
    }

    static Questionnaire question(Questionnaire q, String id, UnaryOperator<Question> change) {
        String section = sectionOf(q, id).id();
        return section(
                q, section, s -> with(s, one(s.questions(), each -> each.id().equals(id), change)));
    }

    static Questionnaire item(Questionnaire q, String id, UnaryOperator<Item> change) {
        String question = questionOf(q, id).id();
        return question(
                q, question, of -> with(of, one(of.items(), i -> i.id().equals(id), change)));
    }

    /** With a list of answers another, wherever it stands. */
    static Questionnaire list(Questionnaire q, String id, UnaryOperator<OptionList> change) {
        return relinked(
                with(q, q.sections(), one(q.optionLists(), l -> l.id().equals(id), change)));
    }

    static Questionnaire option(Questionnaire q, String id, UnaryOperator<Option> change) {
        OptionList list = listOf(q, id);
        return list(
                q,
                list.id(),
                l ->
                        new OptionList(
                                l.id(),
                                l.name(),
                                one(l.options(), o -> o.id().equals(id), change)));
    }

    /** Items hold the lists as they are now, and several answers a column for each option. */
    static Questionnaire relinked(Questionnaire q) {
        Map<String, OptionList> lists = new HashMap<>();
        q.optionLists().forEach(l -> lists.put(l.id(), l));
        return sections(
                q,
                q.sections().stream()
                        .map(
                                s ->
                                        with(
                                                s,
                                                s.questions().stream()
                                                        .map(each -> relinked(each, lists))
                                                        .toList()))
                        .toList());
    }

    private static Question relinked(Question question, Map<String, OptionList> lists) {
        return with(question, question.items().stream().map(i -> relinked(i, lists)).toList());
    }

    private static Item relinked(Item item, Map<String, OptionList> lists) {
        if (item.options() == null) {
            return item;
        }
        OptionList list = lists.get(item.options().id());
        if (list == null) {
            throw new FaultException("questions.list_gone");
        }
        if (!item.type().isSeveral()) {
            return with(item, list, List.of());
        }
        Map<String, ItemOption> ticks = new HashMap<>();
        item.ticks().forEach(t -> ticks.put(t.option().id(), t));
        return with(
                item,
                list,
                list.options().stream()
                        .map(
                                o -> {
                                    ItemOption had = ticks.get(o.id());
                                    return had == null
                                            ? NewParts.tick(item.id(), o)
                                            : new ItemOption(had.id(), o, had.column());
                                })
                        .toList());
    }

    static Section sectionOf(Questionnaire q, String questionId) {
        return q.sections().stream()
                .filter(s -> s.questions().stream().anyMatch(each -> each.id().equals(questionId)))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    static Question question(Questionnaire q, String id) {
        return q.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    static Question questionOf(Questionnaire q, String itemId) {
        return q.questions().stream()
                .filter(each -> each.items().stream().anyMatch(i -> i.id().equals(itemId)))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    static OptionList listOf(Questionnaire q, String optionId) {
        return q.optionLists().stream()
                .filter(l -> l.options().stream().anyMatch(o -> o.id().equals(optionId)))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    /** Whether an item is answered from a list. */
    static boolean isOf(Item item, OptionList list) {
        return item.options() != null && item.options().id().equals(list.id());
    }

    static FaultException gone() {
        return new FaultException("questions.gone");
    }

    private static <T> List<T> one(
            List<T> all, java.util.function.Predicate<T> which, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        boolean found = false;
        for (int i = 0; i < changed.size(); i++) {
            if (which.test(changed.get(i))) {
                changed.set(i, change.apply(changed.get(i)));
                found = true;
            }
        }
        if (!found) {
            throw gone();
        }
        return changed;
    }

    /** A place moved up or down by one; the same list where it stands at the end. */
    static <T> List<T> moved(List<T> all, int from, int by) {
        int to = from + by;
        if (to < 0 || to >= all.size()) {
            return all;
        }
        List<T> moved = new ArrayList<>(all);
        moved.add(to, moved.remove(from));
        return moved;
    }
}
