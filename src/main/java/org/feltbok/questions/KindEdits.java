package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a question is answered, and from which list: changed as long as nobody has answered it. */
public final class KindEdits {
    private KindEdits() {}

    /**
     * Another kind of question with the same texts; answers to choose from are kept where it has
     * some.
     */
    public static FormEdit kind(String questionId, String called, QuestionType type) {
        String seed = Ids.next();
        return new FormEdit(
                "kind",
                List.of(called),
                form -> {
                    Question q = Rebuilt.question(form, questionId);
                    if (q.type() == type) {
                        return form;
                    }
                    List<OptionList> lists = new ArrayList<>(form.optionLists());
                    List<Item> items = items(seed, form, q, type, lists);
                    Questionnaire changed =
                            lists(
                                    Rebuilt.question(form, questionId, o -> typed(o, type, items)),
                                    lists);
                    return PartEdits.unusedLists(form, changed);
                });
    }

    private static Questionnaire lists(Questionnaire form, List<OptionList> lists) {
        return Rebuilt.with(form, form.sections(), lists);
    }

    private static List<Item> items(
            String seed,
            Questionnaire form,
            Question q,
            QuestionType type,
            List<OptionList> lists) {
        if (type == QuestionType.NOTE) {
            return List.of();
        }
        ItemType now = NewParts.itemType(type);
        OptionList list = null;
        if (now.isClosed()) {
            list = q.items().isEmpty() ? null : q.items().getFirst().options();
            if (list == null) {
                NewParts.Begun begun =
                        NewParts.question(form, seed, q.id(), q.number(), q.name(), type);
                lists.addAll(begun.lists());
                list = begun.lists().getFirst();
            }
        }
        List<Item> items = new ArrayList<>();
        if (type.isMatrix() && q.type().isMatrix()) {
            for (Item item : q.items()) {
                items.add(typed(item, item.name(), now, list));
            }
        } else if (type.isMatrix()) {
            items.add(
                    NewParts.item(
                            NewParts.itemId(seed, 1),
                            NewParts.freeName(form, q.name() + "_1"),
                            now,
                            list));
            items.add(
                    NewParts.item(
                            NewParts.itemId(seed, 2),
                            NewParts.freeName(form, q.name() + "_2"),
                            now,
                            list));
        } else if (!q.type().isMatrix() && !q.items().isEmpty()) {
            items.add(typed(q.items().getFirst(), q.name(), now, list));
        } else {
            items.add(labelled(NewParts.item(NewParts.itemId(seed, 1), q.name(), now, list), q));
        }
        return items;
    }

    /** The same item, with columns for answers of another type. */
    private static Item typed(Item item, String name, ItemType type, @Nullable OptionList list) {
        if (item.type() == type) {
            return item;
        }
        return new Item(
                item.id(),
                name,
                item.label(),
                item.shortLabel(),
                type,
                list,
                item.relevant(),
                item.required(),
                type.isSeveral() ? null : Columns.ofItem(item.id()),
                type.isSeveral() && list != null ? NewParts.ticks(item.id(), list) : List.of(),
                RuleEdits.of(item.traits(), type));
    }

    private static Item labelled(Item item, Question q) {
        return new Item(
                item.id(),
                item.name(),
                q.label(),
                q.shortLabel(),
                item.type(),
                item.options(),
                null,
                item.column(),
                item.ticks());
    }

    private static Question typed(Question q, QuestionType type, List<Item> items) {
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                type,
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

    /** The answers of another question, shared with it from then on. */
    public static FormEdit shareList(String questionId, String called, String listId) {
        return new FormEdit(
                "share_list",
                List.of(called),
                form -> {
                    OptionList list =
                            form.optionLists().stream()
                                    .filter(l -> l.id().equals(listId))
                                    .findFirst()
                                    .orElseThrow(() -> new FaultException("questions.list_gone"));
                    return PartEdits.unusedLists(form, listed(form, questionId, list));
                });
    }

    /** A list of its own, with the answers of the one that it shared. */
    public static FormEdit ownList(String questionId, String called) {
        String id = Ids.next();
        return new FormEdit(
                "own_list",
                List.of(called),
                form -> {
                    Question q = Rebuilt.question(form, questionId);
                    OptionList shared = q.items().isEmpty() ? null : q.items().getFirst().options();
                    if (shared == null) {
                        throw new FaultException("questions.list_gone");
                    }
                    if (form.items().stream()
                            .filter(i -> Rebuilt.isOf(i, shared))
                            .allMatch(q.items()::contains)) {
                        return form;
                    }
                    OptionList own = AnswerEdits.copy(id, form, shared, q.name());
                    List<OptionList> lists = new ArrayList<>(form.optionLists());
                    lists.add(own);
                    return listed(Rebuilt.with(form, form.sections(), lists), questionId, own);
                });
    }

    private static Questionnaire listed(Questionnaire form, String questionId, OptionList list) {
        return Rebuilt.question(
                form,
                questionId,
                q ->
                        Rebuilt.with(
                                q,
                                q.items().stream()
                                        .map(i -> Rebuilt.with(i, list, ticks(i, list)))
                                        .toList()));
    }

    /** The columns of answers that both lists have alike stay as they are. */
    private static List<ItemOption> ticks(Item item, OptionList list) {
        if (!item.type().isSeveral()) {
            return List.of();
        }
        Map<String, ItemOption> had = new HashMap<>();
        item.ticks().forEach(t -> had.put(t.option().code(), t));
        return NewParts.ticks(item.id(), list).stream()
                .map(
                        t -> {
                            ItemOption old = had.get(t.option().code());
                            return old == null
                                    ? t
                                    : new ItemOption(old.id(), t.option(), old.column());
                        })
                .toList();
    }
}
