package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is others in a questionnaire as a whole: its title, its sections, the order asked. */
final class WholeChanges {
    private WholeChanges() {}

    static void between(Questionnaire before, Questionnaire now, List<FormChanges.Changed> all) {
        text("title", now.name(), before.title(), now.title(), all);
        Map<String, Section> had = new LinkedHashMap<>();
        before.sections().forEach(s -> had.put(s.id(), s));
        for (Section section : now.sections()) {
            Section was = had.remove(section.id());
            String where = called(section);
            if (was == null) {
                all.add(of("section_new", where, "", where));
                continue;
            }
            text("section", where, was.label(), section.label(), all);
            String rule = section.relevance().orElse("");
            if (!rule.equals(was.relevance().orElse(""))) {
                all.add(of("relevant", where, was.relevance().orElse(""), rule));
            }
            if (!Objects.equals(was.retiredAt(), section.retiredAt())) {
                String what = section.isRetired() ? "question_retired" : "question_again";
                all.add(of(what, where, "", ""));
            }
        }
        had.values().forEach(s -> all.add(of("section_gone", called(s), called(s), "")));
        if (!order(before, now).equals(order(now, before))) {
            all.add(of("order", now.name(), "", ""));
        }
    }

    /** The questions that both have, as one asks them. */
    private static List<String> order(Questionnaire form, Questionnaire other) {
        Set<String> both = other.questions().stream().map(Question::id).collect(Collectors.toSet());
        return form.questions().stream().map(Question::id).filter(both::contains).toList();
    }

    private static void text(
            String what,
            String where,
            LocalText old,
            LocalText now,
            List<FormChanges.Changed> all) {
        if (!old.equals(now)) {
            all.add(of(what, where, FormChanges.said(old, now), FormChanges.said(now, old)));
        }
    }

    private static String called(Section section) {
        return section.label().isEmpty() ? section.name() : section.label().text();
    }

    private static FormChanges.Changed of(String what, String where, String before, String now) {
        return new FormChanges.Changed(what, where, before, now, 0, Set.of());
    }
}
