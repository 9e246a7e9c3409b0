package org.feltbok.responses.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.ui.settle.SettleWords;

import java.util.List;

/** What things are called where entries are settled: as they are in the form. */
final class SettleWording implements SettleWords {
    private static final int MANY = 8;
    private final Wording wording;

    SettleWording(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Texts texts() {
        return wording.texts();
    }

    @Override
    public String number(Question question) {
        String number = wording.number(question);
        return number.isEmpty() ? question.name() : number;
    }

    @Override
    public String asked(Question question) {
        return wording.of(question.label());
    }

    @Override
    public String field(Form form, Item item) {
        return wording.item(form, item);
    }

    @Override
    public String label(Item item) {
        return wording.of(item.label());
    }

    @Override
    public String answer(Item item, Answer answer) {
        return answer instanceof Answer.Words words ? words.text() : wording.answer(item, answer);
    }

    @Override
    public String scale(Item item) {
        if (!item.type().isClosed()) {
            return wording.expected(item);
        }
        List<String> all =
                item.choices().stream().filter(o -> !o.isRetired()).map(this::coded).toList();
        return all.size() <= MANY
                ? String.join(", ", all)
                : all.getFirst() + ", " + all.get(1) + " … " + all.getLast();
    }

    private String coded(Option option) {
        String label = wording.label(option);
        return label.equals(option.code()) ? label : (option.code() + " " + label).strip();
    }
}
