package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts of a questionnaire written in one of its languages; no answer is touched by it. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * @param called what people call the part, for the history
     * @param language null = the study's own; else its code
     * @param text empty = none in this language
     */
    public static FormEdit text(
            FormPart part,
            String id,
            TextRole role,
            String called,
            @Nullable String language,
            String text) {
        return new FormEdit(
                "text",
                List.of(called, text),
                form ->
                        switch (part) {
                            case FORM -> titled(form, put(form.title(), language, text));
                            case SECTION ->
                                    Rebuilt.section(
                                            form,
                                            id,
                                            s -> labelled(s, put(s.label(), language, text)));
                            case QUESTION ->
                                    Rebuilt.question(
                                            form, id, q -> question(q, role, language, text));
                            case ITEM -> Rebuilt.item(form, id, i -> item(i, role, language, text));
                            case OPTION ->
                                    Rebuilt.option(form, id, o -> option(o, role, language, text));
                        });
    }

    /** The number as printed. */
    public static FormEdit number(String questionId, String called, String number) {
        return new FormEdit(
                "number",
                List.of(called, number),
                form ->
                        Rebuilt.question(
                                form,
                                questionId,
                                q ->
                                        new Question(
                                                q.id(),
                                                q.name(),
                                                number,
                                                q.type(),
                                                q.label(),
                                                q.hint(),
                                                q.note(),
                                                q.shortLabel(),
                                                q.relevant(),
                                                q.constraint(),
                                                q.constraintMessage(),
                                                q.retiredAt(),
                                                q.items())));
    }

    /** A text with another in one of its languages. */
    static LocalText put(LocalText all, @Nullable String language, String text) {
        if (language == null) {
            return new LocalText(text, all.others());
        }
        Map<String, String> others = new TreeMap<>(all.others());
        if (text.isEmpty()) {
            others.remove(language);
        } else {
            others.put(language, text);
        }
        return new LocalText(all.text(), others);
    }

    private static Questionnaire titled(Questionnaire q, LocalText title) {
        return new Questionnaire(
                q.id(),
                q.name(),
                title,
                q.version(),
                q.answersTable(),
                q.sections(),
                q.optionLists(),
                q.roster());
    }

    private static Section labelled(Section s, LocalText label) {
        return new Section(s.id(), s.name(), label, s.relevant(), s.retiredAt(), s.questions());
    }

    private static Question question(
            Question q, TextRole role, @Nullable String language, String text) {
        // the only item of a question that is no matrix is called as the question
        boolean along = !q.type().isMatrix() && (role == TextRole.LABEL || role == TextRole.SHORT);
        List<Item> items =
                along
                        ? q.items().stream().map(i -> item(i, role, language, text)).toList()
                        : q.items();
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                q.type(),
                role == TextRole.LABEL ? put(q.label(), language, text) : q.label(),
                role == TextRole.HINT ? put(q.hint(), language, text) : q.hint(),
                role == TextRole.NOTE ? put(q.note(), language, text) : q.note(),
                role == TextRole.SHORT ? put(q.shortLabel(), language, text) : q.shortLabel(),
                q.relevant(),
                q.constraint(),
                role == TextRole.MESSAGE
                        ? put(q.constraintMessage(), language, text)
                        : q.constraintMessage(),
                q.retiredAt(),
                items);
    }

    private static Item item(Item i, TextRole role, @Nullable String language, String text) {
        Traits t = i.traits();
        return new Item(
                i.id(),
                i.name(),
                role == TextRole.LABEL ? put(i.label(), language, text) : i.label(),
                role == TextRole.SHORT ? put(i.shortLabel(), language, text) : i.shortLabel(),
                i.type(),
                i.options(),
                i.relevant(),
                i.required(),
                i.column(),
                i.ticks(),
                role == TextRole.UNIT
                        ? new Traits(
                                t.level(),
                                put(t.unit(), language, text),
                                t.decimals(),
                                t.least(),
                                t.most(),
                                t.preset(),
                                t.retiredAt())
                        : t);
    }

    private static Option option(Option o, TextRole role, @Nullable String language, String text) {
        return new Option(
                o.id(),
                o.code(),
                o.value(),
                role == TextRole.LABEL ? put(o.label(), language, text) : o.label(),
                role == TextRole.SHORT ? put(o.shortLabel(), language, text) : o.shortLabel(),
                o.missing(),
                o.exclusive(),
                o.score(),
                o.retiredAt());
    }
}
