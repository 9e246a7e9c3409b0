package org.feltbok.questions;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;

import java.util.List;
import java.util.Random;

/** Changes of a questionnaire drawn by chance, those that are refused among them. */
public final class RandomEdits {
    private final Random random;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    public FormEdit next(Questionnaire form) {
        Question question = one(form.questions());
        Section section = one(form.sections());
        OptionList list = one(form.optionLists());
        Option option = one(list.options());
        Item item = one(form.items());
        String id = question.id();
        String day = random.nextBoolean() ? "2026-11-26" : null;
        int by = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(24)) {
            case 0 ->
                    TextEdits.text(FormPart.QUESTION, id, TextRole.LABEL, "q", language(), word());
            case 1 ->
                    TextEdits.text(
                            FormPart.OPTION, option.id(), TextRole.LABEL, "o", language(), word());
            case 2 ->
                    TextEdits.text(
                            FormPart.ITEM, item.id(), TextRole.SHORT, "i", language(), word());
            case 3 -> PartEdits.addQuestion(Ids.next(), id, one(List.of(QuestionType.values())));
            case 4 -> PartEdits.addSection(Ids.next(), section.id(), word());
            case 5 -> AnswerEdits.add(list.id(), Ids.next(), option.id(), "new");
            case 6, 7 -> AnswerEdits.remove(option.id(), "o");
            case 8 -> AnswerEdits.move(option.id(), "o", by);
            case 9 -> AnswerEdits.code(option.id(), "o", String.valueOf(random.nextInt(30)));
            case 10 -> AnswerEdits.retire(option.id(), "o", day);
            case 11 -> AnswerEdits.missing(option.id(), "o", MissingKind.REFUSED);
            case 12, 13 -> PartEdits.move(FormPart.QUESTION, id, "q", by);
            case 14 -> PartEdits.move(FormPart.ITEM, item.id(), "i", by);
            case 15 -> PartEdits.remove(FormPart.QUESTION, id, "q");
            case 16 -> PartEdits.remove(FormPart.ITEM, item.id(), "i");
            case 17 -> PartEdits.retire(FormPart.QUESTION, id, "q", day);
            case 18 -> PartEdits.copy(id, Ids.next(), "q");
            case 19 -> KindEdits.kind(id, "q", one(List.of(QuestionType.values())));
            case 20 ->
                    random.nextBoolean()
                            ? KindEdits.ownList(id, "q")
                            : KindEdits.shareList(id, "q", list.id());
            case 21 -> RuleEdits.required(id, "q", one(List.of("yes", "soft", "")));
            case 22 -> PresetEdits.preset(id, "q", one(List.of("1", "2 3", "")));
            default ->
                    random.nextBoolean()
                            ? PartEdits.remove(FormPart.SECTION, section.id(), "s")
                            : PartEdits.addRow(id, null, "row");
        };
    }

    private String language() {
        return random.nextBoolean() ? "en" : null;
    }

    private String word() {
        return "word " + random.nextInt(1000);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
