package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sections, questions and rows: put in, moved, taken out, asked no more. */
public final class PartEdits {
    private PartEdits() {}

    /**
     * A new section without questions.
     *
     * @param id made by the caller
     * @param after the section that it stands below; null = at the end
     */
    public static FormEdit addSection(String id, @Nullable String after, String label) {
        return new FormEdit(
                "add_section",
                List.of(label),
                form -> {
                    List<Section> sections = new ArrayList<>(form.sections());
                    int at = after == null ? sections.size() : sectionIndex(form, after) + 1;
                    String name = NewParts.freeName(form, "s" + (form.sections().size() + 1));
                    sections.add(
                            at,
                            new Section(
                                    id,
                                    name,
                                    TextEdits.put(NewParts.NONE, null, label),
                                    null,
                                    List.of()));
                    return Rebuilt.sections(form, sections);
                });
    }

    /**
     * A new question without a text, with the next number; a section for it where there is none.
     *
     * @param id made by the caller
     * @param place the question or section that it stands below; null = at the end
     */
    public static FormEdit addQuestion(String id, @Nullable String place, QuestionType type) {
        return new FormEdit(
                "add_question",
                List.of(),
                form -> {
                    String number = type == QuestionType.NOTE ? "" : NewParts.freeNumber(form);
                    String name =
                            number.isEmpty()
                                    ? NewParts.freeName(form, "note")
                                    : NewParts.nameFor(form, number);
                    NewParts.Begun begun = NewParts.question(form, id, number, name, type);
                    return with(form, begun, place);
                });
    }

    private static Questionnaire with(
            Questionnaire form, NewParts.Begun begun, @Nullable String place) {
        List<OptionList> lists = new ArrayList<>(form.optionLists());
        lists.addAll(begun.lists());
        List<Section> sections = new ArrayList<>(form.sections());
        if (sections.isEmpty()) {
            String id = Ids.derived(begun.question().id(), "section", "");
            sections.add(new Section(id, "", NewParts.NONE, null, List.of()));
        }
        int section = sections.size() - 1;
        int at = sections.get(section).questions().size();
        for (int s = 0; s < sections.size(); s++) {
            if (sections.get(s).id().equals(place)) {
                section = s;
                at = sections.get(s).questions().size();
            }
            List<Question> questions = sections.get(s).questions();
            for (int q = 0; q < questions.size(); q++) {
                if (questions.get(q).id().equals(place)) {
                    section = s;
                    at = q + 1;
                }
            }
        }
        List<Question> questions = new ArrayList<>(sections.get(section).questions());
        questions.add(at, begun.question());
        sections.set(section, Rebuilt.with(sections.get(section), questions));
        return Rebuilt.with(form, sections, lists);
    }

    /**
     * The same question again, below it, under a name and number of its own. Its answers are the
     * same list; no answer given is copied.
     *
     * @param id of the copy, made by the caller
     */
    public static FormEdit copy(String questionId, String id, String called) {
        return new FormEdit(
                "copy",
                List.of(called),
                form -> {
                    Question q = Rebuilt.question(form, questionId);
                    String number = q.number().isEmpty() ? "" : NewParts.freeNumber(form);
                    String name =
                            number.isEmpty()
                                    ? NewParts.freeName(form, q.name() + "_2")
                                    : NewParts.nameFor(form, number);
                    List<Item> items = new ArrayList<>();
                    for (Item item : q.items()) {
                        String own =
                                q.type().isMatrix()
                                        ? NewParts.freeName(form, name + "_" + (items.size() + 1))
                                        : name;
                        items.add(copied(NewParts.itemId(id, items.size() + 1), item, own));
                    }
                    Question copy =
                            new Question(
                                    id,
                                    name,
                                    number,
                                    q.type(),
                                    q.label(),
                                    q.hint(),
                                    q.note(),
                                    q.shortLabel(),
                                    q.relevant(),
                                    q.constraint(),
                                    q.constraintMessage(),
                                    null,
                                    items);
                    return with(form, new NewParts.Begun(copy, List.of()), questionId);
                });
    }

    private static Item copied(String id, Item item, String name) {
        Item begun = NewParts.item(id, name, item.type(), item.options());
        return new Item(
                begun.id(),
                name,
                item.label(),
                item.shortLabel(),
                item.type(),
                item.options(),
                item.relevant(),
                item.required(),
                begun.column(),
                begun.ticks(),
                RuleEdits.asked(item.traits()));
    }

    /**
     * A field for the words of an answer such as "other": asked where that answer was given.
     *
     * @param id of the new question, made by the caller
     */
    public static FormEdit specify(String questionId, String optionId, String id, String label) {
        return new FormEdit(
                "specify",
                List.of(label),
                form -> {
                    Question q = Rebuilt.question(form, questionId);
                    if (q.type() != QuestionType.SINGLE && q.type() != QuestionType.MULTIPLE) {
                        throw new FaultException("questions.no_specify");
                    }
                    Item item = q.items().getFirst();
                    String code =
                            item.choices().stream()
                                    .filter(o -> o.id().equals(optionId))
                                    .findFirst()
                                    .orElseThrow(Rebuilt::gone)
                                    .code();
                    String name = NewParts.freeName(form, q.name() + "_other");
                    Question begun =
                            NewParts.question(form, id, "", name, QuestionType.TEXT).question();
                    Questionnaire with =
                            with(form, new NewParts.Begun(begun, List.of()), questionId);
                    Questionnaire ruled =
                            RuleEdits.relevant(
                                            FormPart.QUESTION,
                                            id,
                                            name,
                                            "selected(${" + item.name() + "}, '" + code + "')")
                                    .apply(with);
                    return TextEdits.text(FormPart.QUESTION, id, TextRole.LABEL, name, null, label)
                            .apply(ruled);
                });
    }

    /** A new row of a matrix, below another. */
    public static FormEdit addRow(String questionId, @Nullable String after, String called) {
        String id = Ids.next();
        return new FormEdit(
                "add_row",
                List.of(called),
                form ->
                        Rebuilt.question(
                                form,
                                questionId,
                                q -> {
                                    List<Item> rows = new ArrayList<>(q.items());
                                    int at = after == null ? rows.size() : row(q, after) + 1;
                                    if (!q.type().isMatrix()) {
                                        throw new FaultException("questions.no_row");
                                    }
                                    Item like = rows.getFirst();
                                    String name =
                                            NewParts.freeName(
                                                    form, q.name() + "_" + (rows.size() + 1));
                                    Item begun =
                                            NewParts.item(id, name, like.type(), like.options());
                                    rows.add(
                                            at,
                                            RuleEdits.traits(
                                                    begun, t -> RuleEdits.asked(like.traits())));
                                    return Rebuilt.with(q, rows);
                                }));
    }

    /** A place up or down; a question goes on into the section beside. */
    public static FormEdit move(FormPart part, String id, String called, int by) {
        return new FormEdit(
                "move",
                List.of(called),
                form ->
                        switch (part) {
                            case SECTION ->
                                    Rebuilt.sections(
                                            form,
                                            Rebuilt.moved(
                                                    form.sections(), sectionIndex(form, id), by));
                            case QUESTION -> moved(form, id, by);
                            case ITEM -> {
                                Question of = Rebuilt.questionOf(form, id);
                                yield Rebuilt.question(
                                        form,
                                        of.id(),
                                        q ->
                                                Rebuilt.with(
                                                        q,
                                                        Rebuilt.moved(q.items(), row(q, id), by)));
                            }
                            default -> throw new IllegalArgumentException(part.name());
                        });
    }

    private static Questionnaire moved(Questionnaire form, String id, int by) {
        Section from = Rebuilt.sectionOf(form, id);
        int at =
                IntStream.range(0, from.questions().size())
                        .filter(i -> from.questions().get(i).id().equals(id))
                        .findFirst()
                        .orElseThrow(Rebuilt::gone);
        int to = at + by;
        if (to >= 0 && to < from.questions().size()) {
            return Rebuilt.section(
                    form, from.id(), s -> Rebuilt.with(s, Rebuilt.moved(s.questions(), at, by)));
        }
        int beside = sectionIndex(form, from.id()) + by;
        if (beside < 0 || beside >= form.sections().size()) {
            return form;
        }
        Question question = from.questions().get(at);
        List<Question> rest = new ArrayList<>(from.questions());
        rest.remove(at);
        List<Section> sections = new ArrayList<>(form.sections());
        sections.set(sectionIndex(form, from.id()), Rebuilt.with(from, rest));
        Section into = sections.get(beside);
        List<Question> more = new ArrayList<>(into.questions());
        more.add(by > 0 ? 0 : more.size(), question);
        sections.set(beside, Rebuilt.with(into, more));
        return Rebuilt.sections(form, sections);
    }

    /** Takes out what nobody answered, with a list of answers that nothing else has. */
    public static FormEdit remove(FormPart part, String id, String called) {
        return new FormEdit(
                "remove",
                List.of(called),
                form -> {
                    Questionnaire without =
                            switch (part) {
                                case SECTION -> withoutSection(form, id);
                                case QUESTION -> withoutQuestion(form, id);
                                case ITEM -> withoutRow(form, id);
                                default -> throw new IllegalArgumentException(part.name());
                            };
                    return unusedLists(form, without);
                });
    }

    private static Questionnaire withoutSection(Questionnaire form, String id) {
        Section section = form.sections().get(sectionIndex(form, id));
        if (!section.questions().isEmpty()) {
            throw new FaultException("questions.section_not_empty", section.questions().size());
        }
        return Rebuilt.sections(
                form, form.sections().stream().filter(s -> !s.id().equals(id)).toList());
    }

    private static Questionnaire withoutQuestion(Questionnaire form, String id) {
        return Rebuilt.section(
                form,
                Rebuilt.sectionOf(form, id).id(),
                s ->
                        Rebuilt.with(
                                s,
                                s.questions().stream().filter(q -> !q.id().equals(id)).toList()));
    }

    private static Questionnaire withoutRow(Questionnaire form, String id) {
        Question of = Rebuilt.questionOf(form, id);
        if (!of.type().isMatrix() || of.items().size() < 2) {
            throw new FaultException("questions.last_row");
        }
        return Rebuilt.question(
                form,
                of.id(),
                q -> Rebuilt.with(q, q.items().stream().filter(i -> !i.id().equals(id)).toList()));
    }

    /** Lists go with the last question that had them; those that nothing had before stay. */
    static Questionnaire unusedLists(Questionnaire before, Questionnaire after) {
        List<OptionList> stay =
                after.optionLists().stream()
                        .filter(l -> uses(after, l) || !uses(before, l))
                        .toList();
        return Rebuilt.with(after, after.sections(), stay);
    }

    static boolean uses(Questionnaire form, OptionList list) {
        return form.items().stream()
                .anyMatch(i -> i.options() != null && i.options().id().equals(list.id()));
    }

    /** Asks something no longer from a day on; null = asks it again. Its answers stand. */
    public static FormEdit retire(FormPart part, String id, String called, @Nullable String day) {
        return new FormEdit(
                day == null ? "ask_again" : "retire",
                List.of(called),
                form ->
                        switch (part) {
                            case SECTION ->
                                    Rebuilt.section(
                                            form,
                                            id,
                                            s ->
                                                    new Section(
                                                            s.id(),
                                                            s.name(),
                                                            s.label(),
                                                            s.relevant(),
                                                            day,
                                                            s.questions()));
                            case QUESTION ->
                                    Rebuilt.question(form, id, q -> RuleEdits.retired(q, day));
                            case ITEM ->
                                    Rebuilt.item(
                                            form,
                                            id,
                                            i ->
                                                    RuleEdits.traits(
                                                            i, t -> RuleEdits.retired(t, day)));
                            default -> throw new IllegalArgumentException(part.name());
                        });
    }

    private static int sectionIndex(Questionnaire form, String id) {
        return IntStream.range(0, form.sections().size())
                .filter(i -> form.sections().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    private static int row(Question question, String id) {
        return IntStream.range(0, question.items().size())
                .filter(i -> question.items().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }
}
