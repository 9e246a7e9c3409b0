package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
     * @param questions identities of the questions that it is about; none where it is about all
     */
    public record Changed(
            String what, String where, String before, String now, int held, Set<String> questions) {
        public Changed {
            questions = Set.copyOf(questions);
        }

        Changed(String what, Question of, String before, String now, int held) {
            this(what, called(of), before, now, held, Set.of(of.id()));
        }
    }

    public static List<Changed> between(Questionnaire before, Questionnaire now, FormTally tally) {
        List<Changed> all = new ArrayList<>();
        WholeChanges.between(before, now, all);
        Map<String, Question> had = new LinkedHashMap<>();
        before.questions().forEach(q -> had.put(q.id(), q));
        for (Question q : now.questions()) {
            Question old = had.remove(q.id());
            if (old == null) {
                all.add(new Changed("question_new", q, "", said(q.label()), 0));
            } else {
                question(old, q, tally, all);
            }
        }
        had.values().forEach(q -> all.add(new Changed("question_gone", q, said(q.label()), "", 0)));
        lists(before, now, tally, all);
        return List.copyOf(all);
    }

    private static void question(Question old, Question now, FormTally tally, List<Changed> all) {
        int answered = tally.answered(now);
        text("label", now, old.label(), now.label(), answered, all);
        if (!Objects.equals(old.retiredAt(), now.retiredAt())) {
            String what = now.isRetired() ? "question_retired" : "question_again";
            all.add(new Changed(what, now, "", "", answered));
        }
        if (old.type() != now.type()) {
            all.add(new Changed("kind", now, kind(old), kind(now), answered));
        }
        rule("relevant", now, old.relevant(), now.relevant(), answered, all);
        rule("constraint", now, old.constraint(), now.constraint(), answered, all);
        text("told", now, old.constraintMessage(), now.constraintMessage(), 0, all);
        text("hint", now, old.hint(), now.hint(), 0, all);
        text("note", now, old.note(), now.note(), 0, all);
        if (!old.number().equals(now.number())) {
            all.add(new Changed("number", now, old.number(), now.number(), 0));
        }
        Map<String, Item> rows = new LinkedHashMap<>();
        old.items().forEach(i -> rows.put(i.id(), i));
        for (Item item : now.items()) {
            Item was = rows.remove(item.id());
            int held = tally.answered().getOrDefault(item.id(), 0);
            if (was == null && now.type().isMatrix()) {
                all.add(new Changed("row_new", now, "", said(item.label()), 0));
            } else if (was != null) {
                if (now.type().isMatrix()) {
                    text("row", now, was.label(), item.label(), held, all);
                }
                item(now, was, item, held, all);
            }
        }
        rows.values().forEach(i -> all.add(new Changed("row_gone", now, said(i.label()), "", 0)));
    }

    private static void item(Question of, Item was, Item item, int held, List<Changed> all) {
        rule("name", of, was.name(), item.name(), held, all);
        rule("required", of, required(was), required(item), held, all);
        rule("soft", of, soft(was), soft(item), held, all);
        rule("least", of, was.traits().least(), item.traits().least(), held, all);
        rule("most", of, was.traits().most(), item.traits().most(), held, all);
        rule("preset", of, was.traits().preset(), item.traits().preset(), held, all);
        if (of.type().isMatrix() || !Objects.equals(was.relevant(), of.relevant())) {
            rule("relevant", of, was.relevant(), item.relevant(), held, all);
        }
        text("unit", of, was.traits().unit(), item.traits().unit(), held, all);
        if (was.options() != null
                && item.options() != null
                && !was.options().id().equals(item.options().id())) {
            all.add(new Changed("list", of, was.options().name(), item.options().name(), held));
        }
    }

    private static String soft(Item item) {
        return item.isSoft() ? Item.SOFT : "";
    }

    private static String required(Item item) {
        return "no".equals(item.required()) ? "" : item.requirement().orElse("");
    }

    private static String kind(Question q) {
        return q.type().name().toLowerCase(Locale.ROOT);
    }

    /** A text, or the first of its other languages in which it is another. */
    private static void text(
            String what, Question of, LocalText old, LocalText now, int held, List<Changed> all) {
        if (!old.equals(now)) {
            all.add(new Changed(what, of, said(old, now), said(now, old), held));
        }
    }

    private static void rule(
            String what,
            Question of,
            @Nullable String old,
            @Nullable String now,
            int held,
            List<Changed> all) {
        String before = old == null ? "" : old;
        String after = now == null ? "" : now;
        if (!before.equals(after)) {
            all.add(new Changed(what, of, before, after, held));
        }
    }

    private static void lists(
            Questionnaire before, Questionnaire now, FormTally tally, List<Changed> all) {
        Map<String, Option> had = new LinkedHashMap<>();
        before.optionLists().forEach(l -> l.options().forEach(o -> had.put(o.id(), o)));
        for (OptionList list : now.optionLists()) {
            boolean old = before.optionLists().stream().anyMatch(l -> l.id().equals(list.id()));
            List<Question> asking = asking(now, list);
            for (Option option : list.options()) {
                Option was = had.remove(option.id());
                int held = held(asking, option, tally);
                if (was == null) {
                    if (old) {
                        all.add(of(asking, list, "option_new", "", said(option), 0));
                    }
                    continue;
                }
                if (!was.label().equals(option.label())) {
                    String wasSaid = was.code() + " " + said(was.label(), option.label());
                    String nowSaid = option.code() + " " + said(option.label(), was.label());
                    all.add(of(asking, list, "option", wasSaid, nowSaid, held));
                }
                if (!was.code().equals(option.code())) {
                    all.add(of(asking, list, "code", was.code(), said(option), held));
                }
                if (was.missing() != option.missing()) {
                    all.add(of(asking, list, "missing", "", said(option), held));
                }
                if (!Objects.equals(was.score(), option.score())) {
                    all.add(of(asking, list, "score", said(was), said(option), held));
                }
                if (!Objects.equals(was.retiredAt(), option.retiredAt())) {
                    String what = option.isRetired() ? "option_retired" : "option_again";
                    all.add(of(asking, list, what, "", said(option), held));
                }
            }
        }
        for (OptionList list : before.optionLists()) {
            boolean stays = now.optionLists().stream().anyMatch(l -> l.id().equals(list.id()));
            List<Question> asking = asking(before, list);
            for (Option option : list.options()) {
                if (stays && had.containsKey(option.id())) {
                    all.add(of(asking, list, "option_gone", said(option), "", 0));
                }
            }
        }
    }

    private static int held(List<Question> asking, Option option, FormTally tally) {
        return asking.stream().mapToInt(q -> tally.given(q, option.value())).sum();
    }

    private static List<Question> asking(Questionnaire form, OptionList list) {
        return form.questions().stream()
                .filter(q -> q.items().stream().anyMatch(i -> Rebuilt.isOf(i, list)))
                .toList();
    }

    private static Changed of(
            List<Question> asking,
            OptionList list,
            String what,
            String before,
            String now,
            int held) {
        String where =
                asking.isEmpty()
                        ? list.name()
                        : asking.stream()
                                .map(FormChanges::called)
                                .collect(Collectors.joining(", "));
        Set<String> ids = asking.stream().map(Question::id).collect(Collectors.toSet());
        return new Changed(what, where, before, now, held, ids);
    }

    private static String said(Option option) {
        return option.code() + " " + said(option.label());
    }

    private static String said(LocalText text) {
        return text.text();
    }

    /** As it is said where it is not as the other. */
    static String said(LocalText text, LocalText other) {
        if (!text.text().equals(other.text())) {
            return text.text();
        }
        Set<String> codes = new TreeSet<>(text.others().keySet());
        codes.addAll(other.others().keySet());
        return codes.stream()
                .filter(c -> !Objects.equals(text.others().get(c), other.others().get(c)))
                .map(c -> "(" + c + ") " + text.others().getOrDefault(c, ""))
                .findFirst()
                .orElse("");
    }

    private static String called(Question q) {
        return q.number().isEmpty() ? q.name() : "Q" + q.number();
    }
}
