package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is others in a questionnaire than in a version of it that was answered. */
public final class FormChanges {
    private FormChanges() {}

    /**
     * One thing that is others.
     *
     * @param what the kind, as in {@code questions.changed.*}
     * @param where the question or list, as people call it
     * @param before what stood there; may be empty
     * @param now what stands there; may be empty
     * @param held how many responses hold an answer that it is about
     */
    public record Changed(String what, String where, String before, String now, int held) {}

    public static List<Changed> between(Questionnaire before, Questionnaire now, FormTally tally) {
        List<Changed> all = new ArrayList<>();
        Map<String, Question> had = new HashMap<>();
        before.questions().forEach(q -> had.put(q.id(), q));
        for (Question q : now.questions()) {
            Question old = had.remove(q.id());
            if (old == null) {
                all.add(new Changed("question_new", called(q), "", said(q.label()), 0));
            } else {
                question(old, q, tally, all);
            }
        }
        had.values()
                .forEach(
                        q ->
                                all.add(
                                        new Changed(
                                                "question_gone",
                                                called(q),
                                                said(q.label()),
                                                "",
                                                0)));
        lists(before, now, tally, all);
        return List.copyOf(all);
    }

    private static void question(Question old, Question now, FormTally tally, List<Changed> all) {
        String where = called(now);
        int answered = tally.answered(now);
        if (!old.label().equals(now.label())) {
            all.add(new Changed("label", where, said(old.label()), said(now.label()), answered));
        }
        if (!Objects.equals(old.retiredAt(), now.retiredAt())) {
            String what = now.isRetired() ? "question_retired" : "question_again";
            all.add(new Changed(what, where, "", "", answered));
        }
        rule("relevant", where, old.relevant(), now.relevant(), answered, all);
        rule("constraint", where, old.constraint(), now.constraint(), answered, all);
        if (!old.number().equals(now.number())) {
            all.add(new Changed("number", where, old.number(), now.number(), 0));
        }
        Map<String, Item> rows = new HashMap<>();
        old.items().forEach(i -> rows.put(i.id(), i));
        for (Item item : now.items()) {
            Item was = rows.remove(item.id());
            if (was == null && now.type().isMatrix()) {
                all.add(new Changed("row_new", where, "", said(item.label()), 0));
            } else if (was != null && now.type().isMatrix() && !was.label().equals(item.label())) {
                int held = tally.answered().getOrDefault(item.id(), 0);
                all.add(new Changed("row", where, said(was.label()), said(item.label()), held));
            }
        }
        rows.values().forEach(i -> all.add(new Changed("row_gone", where, said(i.label()), "", 0)));
    }

    private static void rule(
            String what,
            String where,
            @org.jspecify.annotations.Nullable String old,
            @org.jspecify.annotations.Nullable String now,
            int held,
            List<Changed> all) {
        String before = old == null ? "" : old;
        String after = now == null ? "" : now;
        if (!before.equals(after)) {
            all.add(new Changed(what, where, before, after, held));
        }
    }

    private static void lists(
            Questionnaire before, Questionnaire now, FormTally tally, List<Changed> all) {
        Map<String, Option> had = new HashMap<>();
        before.optionLists().forEach(l -> l.options().forEach(o -> had.put(o.id(), o)));
        for (OptionList list : now.optionLists()) {
            boolean old = before.optionLists().stream().anyMatch(l -> l.id().equals(list.id()));
            for (Option option : list.options()) {
                Option was = had.remove(option.id());
                int held = held(now, list, option, tally);
                String where = where(now, list);
                if (was == null) {
                    if (old) {
                        all.add(new Changed("option_new", where, "", said(option), 0));
                    }
                    continue;
                }
                if (!was.label().equals(option.label())) {
                    all.add(new Changed("option", where, said(was), said(option), held));
                }
                if (!was.code().equals(option.code())) {
                    all.add(new Changed("code", where, was.code(), said(option), held));
                }
                if (was.missing() != option.missing()) {
                    all.add(new Changed("missing", where, "", said(option), held));
                }
                if (!Objects.equals(was.retiredAt(), option.retiredAt())) {
                    String what = option.isRetired() ? "option_retired" : "option_again";
                    all.add(new Changed(what, where, "", said(option), held));
                }
            }
        }
        for (OptionList list : before.optionLists()) {
            boolean stays = now.optionLists().stream().anyMatch(l -> l.id().equals(list.id()));
            for (Option option : list.options()) {
                if (stays && had.containsKey(option.id())) {
                    all.add(new Changed("option_gone", where(before, list), said(option), "", 0));
                }
            }
        }
    }

    private static int held(Questionnaire form, OptionList list, Option option, FormTally tally) {
        return form.questions().stream()
                .filter(
                        q ->
                                q.items().stream()
                                        .anyMatch(
                                                i ->
                                                        i.options() != null
                                                                && i.options()
                                                                        .id()
                                                                        .equals(list.id())))
                .mapToInt(q -> tally.given(q, option.value()))
                .sum();
    }

    private static String where(Questionnaire form, OptionList list) {
        return form.questions().stream()
                .filter(
                        q ->
                                q.items().stream()
                                        .anyMatch(
                                                i ->
                                                        i.options() != null
                                                                && i.options()
                                                                        .id()
                                                                        .equals(list.id())))
                .map(FormChanges::called)
                .reduce((a, b) -> a + ", " + b)
                .orElse(list.name());
    }

    private static String said(Option option) {
        return option.code() + " " + said(option.label());
    }

    private static String said(LocalText text) {
        return text.text();
    }

    private static String called(Question q) {
        return q.number().isEmpty() ? q.name() : "Q" + q.number();
    }
}
