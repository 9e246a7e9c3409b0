package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts of a questionnaire and the languages they are in. */
public final class FormTexts {
    private FormTexts() {}

    /** A text that people read, where it stands. */
    public record Place(FormPart part, String id, TextRole role, String questionId) {}

    /** A place and the text that stands there. */
    record Read(Place place, LocalText text) {}

    /** Codes of the languages beside the study's own that something is written in, in order. */
    public static List<String> languages(Questionnaire form) {
        Set<String> all = new LinkedHashSet<>(form.title().others().keySet());
        read(form).forEach(r -> all.addAll(r.text().others().keySet()));
        return all.stream().sorted().toList();
    }

    /**
     * What stands in a place in a language; empty if nothing does, or the place is gone.
     *
     * @param language null = the study's own
     */
    public static String of(
            Questionnaire form,
            FormPart part,
            String id,
            TextRole role,
            @Nullable String language) {
        Optional<LocalText> text =
                switch (part) {
                    case FORM -> Optional.of(form.title());
                    case SECTION ->
                            form.sections().stream()
                                    .filter(s -> s.id().equals(id))
                                    .findFirst()
                                    .map(Section::label);
                    case QUESTION ->
                            form.questions().stream()
                                    .filter(q -> q.id().equals(id))
                                    .findFirst()
                                    .map(q -> text(q, role));
                    case ITEM ->
                            form.items().stream()
                                    .filter(i -> i.id().equals(id))
                                    .findFirst()
                                    .map(i -> text(i, role));
                    case OPTION ->
                            form.optionLists().stream()
                                    .flatMap(l -> l.options().stream())
                                    .filter(o -> o.id().equals(id))
                                    .findFirst()
                                    .map(o -> text(o, role));
                };
        return text.map(t -> language == null ? t.text() : t.others().getOrDefault(language, ""))
                .orElse("");
    }

    private static LocalText text(Question q, TextRole role) {
        return switch (role) {
            case LABEL -> q.label();
            case HINT -> q.hint();
            case NOTE -> q.note();
            case SHORT -> q.shortLabel();
            case MESSAGE -> q.constraintMessage();
            case UNIT -> LocalText.of("");
        };
    }

    private static LocalText text(Item i, TextRole role) {
        return switch (role) {
            case SHORT -> i.shortLabel();
            case UNIT -> i.traits().unit();
            default -> i.label();
        };
    }

    private static LocalText text(Option o, TextRole role) {
        return role == TextRole.SHORT ? o.shortLabel() : o.label();
    }

    /**
     * Every text there may be, in the order printed, the rows before the answers they share; an
     * answer list once, at its first question.
     */
    static List<Read> read(Questionnaire form) {
        List<Read> all = new ArrayList<>();
        Set<String> lists = new LinkedHashSet<>();
        for (Section section : form.sections()) {
            String first = section.questions().isEmpty() ? "" : section.questions().getFirst().id();
            all.add(at(FormPart.SECTION, section.id(), TextRole.LABEL, first, section.label()));
            for (Question q : section.questions()) {
                for (TextRole role : TextRole.values()) {
                    all.add(at(FormPart.QUESTION, q.id(), role, q.id(), text(q, role)));
                }
                for (Item item : q.items()) {
                    if (q.type().isMatrix()) {
                        all.add(at(FormPart.ITEM, item.id(), TextRole.LABEL, q.id(), item.label()));
                        all.add(
                                at(
                                        FormPart.ITEM,
                                        item.id(),
                                        TextRole.SHORT,
                                        q.id(),
                                        item.shortLabel()));
                    }
                    all.add(
                            at(
                                    FormPart.ITEM,
                                    item.id(),
                                    TextRole.UNIT,
                                    q.id(),
                                    item.traits().unit()));
                }
                for (Item item : q.items()) {
                    if (item.options() != null && lists.add(item.options().id())) {
                        for (Option o : item.choices()) {
                            all.add(at(FormPart.OPTION, o.id(), TextRole.LABEL, q.id(), o.label()));
                            all.add(
                                    at(
                                            FormPart.OPTION,
                                            o.id(),
                                            TextRole.SHORT,
                                            q.id(),
                                            o.shortLabel()));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Read at(
            FormPart part, String id, TextRole role, String question, LocalText text) {
        return new Read(new Place(part, id, role, question), text);
    }

    /** Places with a text in the study's own language and none in this one. */
    public static List<Place> missing(Questionnaire form, String language) {
        return read(form).stream()
                .filter(r -> !r.text().text().isBlank())
                // a number or a sign reads the same everywhere
                .filter(r -> r.text().text().chars().anyMatch(Character::isLetter))
                .filter(r -> r.text().others().getOrDefault(language, "").isBlank())
                .map(Read::place)
                .toList();
    }

    /** Places that people read and where nothing stands: questions, rows, answers. */
    public static List<Place> empty(Questionnaire form) {
        return read(form).stream()
                .filter(r -> r.place().role() == TextRole.LABEL)
                .filter(r -> r.place().part() != FormPart.SECTION)
                .filter(r -> r.text().text().isBlank())
                .map(Read::place)
                .toList();
    }
}
