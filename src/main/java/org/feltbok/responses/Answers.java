package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

import java.util.Arrays;
import java.util.List;

/** The answers of one response, an answer for each item of the form; does not change. */
public final class Answers {
    private final Form form;
    private final Answer[] byIndex;

    private Answers(Form form, Answer[] byIndex) {
        this.form = form;
        this.byIndex = byIndex;
    }

    /** A form without any answer. */
    public static Answers empty(Form form) {
        Answer[] none = new Answer[form.items().size()];
        Arrays.fill(none, Answer.NONE);
        return new Answers(form, none);
    }

    /**
     * @param answers one for each item, in the order of the form
     */
    public static Answers of(Form form, List<Answer> answers) {
        return new Answers(form, answers.toArray(Answer[]::new));
    }

    public Answer get(Item item) {
        return byIndex[form.index(item)];
    }

    /**
     * @param index place of the item among all
     */
    public Answer get(int index) {
        return byIndex[index];
    }

    public Answers with(Item item, Answer answer) {
        Answer[] copy = byIndex.clone();
        copy[form.index(item)] = answer;
        return new Answers(form, copy);
    }

    /** Items with an answer or a missing kind other than not asked. */
    public int filled() {
        return (int)
                Arrays.stream(byIndex)
                        .filter(a -> a.isRecorded() && !a.is(MissingKind.NOT_ASKED))
                        .count();
    }

    /**
     * Items that are there to fill in: all but those not asked, and of those that are asked no more
     * what was answered.
     */
    public int toFill() {
        int count = 0;
        for (Item item : form.items()) {
            Answer answer = get(item);
            boolean isAsked = answer.isRecorded() || !form.isRetired(item);
            count += isAsked && !answer.is(MissingKind.NOT_ASKED) ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers a && Arrays.equals(byIndex, a.byIndex);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byIndex);
    }

    @Override
    public String toString() {
        return Arrays.toString(byIndex);
    }
}
