package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Questionnaire;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What answers hang on, in either entry. */
public final class FormInUseStore {
    private static final int COLUMN_LIMIT = 1900;

    private FormInUseStore() {}

    /** In how many responses something is recorded for an item, missing kinds too. */
    public static int answers(Handle handle, Questionnaire form, Item item) {
        List<String> filled =
                item.columns().stream()
                        .map(
                                c ->
                                        "(\""
                                                + c
                                                + "\" IS NOT NULL AND \""
                                                + c
                                                + "\" <> "
                                                + MissingKind.NOT_ASKED.code()
                                                + ")")
                        .toList();
        return filled.isEmpty() ? 0 : count(handle, form, String.join(" OR ", filled));
    }

    /** How many responses hold an option, in all items of its list together. */
    public static int answers(Handle handle, Questionnaire form, Option option) {
        List<String> held = new ArrayList<>();
        for (Item item : form.items()) {
            if (item.choices().stream().noneMatch(o -> o.id().equals(option.id()))) {
                continue;
            }
            if (item.column() != null) {
                held.add("\"" + item.column() + "\" = " + option.value());
            }
            for (ItemOption tick : item.ticks()) {
                if (tick.option().id().equals(option.id())) {
                    // the cell of a ranked option holds its place; missing kinds are below zero
                    String is = item.type().isRanked() ? "\" > 0" : "\" = 1";
                    held.add("\"" + tick.column() + is);
                }
            }
        }
        return held.isEmpty() ? 0 : count(handle, form, String.join(" OR ", held));
    }

    private static int count(Handle handle, Questionnaire form, String which) {
        return handle.createQuery(
                        "SELECT count(*) FROM \"" + form.answersTable() + "\" WHERE " + which)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether anything of an item is recorded at all, that it was not asked too. */
    private static boolean isRecorded(Handle handle, Questionnaire form, List<String> columns) {
        return !columns.isEmpty()
                && count(
                                handle,
                                form,
                                String.join(
                                        " OR ",
                                        columns.stream()
                                                .map(c -> "\"" + c + "\" IS NOT NULL")
                                                .toList()))
                        > 0;
    }

    /**
     * Refuses a change after which an answer would stand nowhere, or would mean something else.
     *
     * @throws FaultException with what is held, by how many, and what to do instead
     */
    static void requireFree(Handle handle, Questionnaire before, Questionnaire after) {
        if (after.columns().size() > COLUMN_LIMIT) {
            throw new FaultException(
                    "questionnaire.too_many", after.columns().size(), COLUMN_LIMIT);
        }
        Map<String, Item> items = new HashMap<>();
        after.items().forEach(i -> items.put(i.id(), i));
        for (Item item : before.items()) {
            Item now = items.get(item.id());
            boolean stays = now != null && now.type() == item.type();
            if (!stays && isRecorded(handle, before, item.columns())) {
                throw new FaultException(
                        now == null ? "questions.item_in_use" : "questions.kind_in_use",
                        item.name(),
                        Math.max(answers(handle, before, item), 1));
            }
        }
        Map<String, Option> options = new HashMap<>();
        after.optionLists().forEach(l -> l.options().forEach(o -> options.put(o.id(), o)));
        before.optionLists()
                .forEach(l -> l.options().forEach(o -> option(handle, before, o, options)));
        for (Item item : before.items()) {
            // a list taken from another question: what was chosen must be found there
            Item now = items.get(item.id());
            if (now != null && item.options() != null && now.options() != null) {
                sameList(handle, before, item, now);
            }
        }
    }

    private static void option(
            Handle handle, Questionnaire before, Option option, Map<String, Option> after) {
        Option now = after.get(option.id());
        boolean same =
                now != null && now.value() == option.value() && now.code().equals(option.code());
        if (same) {
            return;
        }
        int held = answers(handle, before, option);
        if (held > 0) {
            throw new FaultException(
                    now == null ? "questions.option_in_use" : "questions.code_in_use",
                    option.label(),
                    held);
        }
        if (Rules.ask(before, option)) {
            throw new FaultException("questions.option_in_rule", option.label());
        }
    }

    private static void sameList(Handle handle, Questionnaire before, Item item, Item now) {
        if (item.options() == null
                || now.options() == null
                || item.options().id().equals(now.options().id())) {
            return;
        }
        boolean alike =
                item.options().options().stream()
                        .allMatch(
                                o ->
                                        now.choices().stream()
                                                .anyMatch(n -> n.withId(o.id()).equals(o)));
        if (!alike && isRecorded(handle, before, item.columns())) {
            throw new FaultException(
                    "questions.list_in_use", item.name(), answers(handle, before, item));
        }
    }
}
