package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Form;

import java.util.function.IntPredicate;

/** The current field of a form, and how it moves: fields that are not asked are jumped over. */
final class EntryCursor {
    private final Form form;
    private final IntPredicate skipped;
    private int at;

    EntryCursor(Form form, IntPredicate skipped) {
        this.form = form;
        this.skipped = skipped;
        at = form.items().isEmpty() ? -1 : 0;
    }

    int at() {
        return at;
    }

    void to(int item) {
        at = item;
    }

    /**
     * To the first field to be filled in that fulfils the condition; to the very first if none
     * does.
     */
    void toFirst(IntPredicate wanted) {
        at = form.items().isEmpty() ? -1 : 0;
        for (int i = 0; i < form.items().size(); i++) {
            if (!skipped.test(i) && wanted.test(i)) {
                at = i;
                return;
            }
        }
    }

    /**
     * To the nearest field that fulfils the condition, rather a later one; stays where none does.
     */
    void toShown(IntPredicate shown) {
        int n = form.items().size();
        for (int i = at; i < n; i++) {
            if (shown.test(i) && !skipped.test(i)) {
                at = i;
                return;
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (shown.test(i) && !skipped.test(i)) {
                at = i;
                return;
            }
        }
    }

    /** One field on (1) or back (-1); stays at the ends. */
    void move(int step) {
        int i = at + step;
        while (i >= 0 && i < form.items().size()) {
            if (!skipped.test(i)) {
                at = i;
                return;
            }
            i += step;
        }
    }

    /**
     * To the first field of the next question (1), of the previous one (-1), or of this one if it
     * is further on.
     */
    void moveQuestion(int step) {
        int before = at;
        Question here = question(at);
        move(step);
        while (at != before && question(at).equals(here)) {
            before = at;
            move(step);
        }
        if (step < 0) {
            toStart();
        }
    }

    private void toStart() {
        Question here = question(at);
        int first = at;
        for (int i = at; i >= 0 && question(i).equals(here); i--) {
            if (!skipped.test(i)) {
                first = i;
            }
        }
        at = first;
    }

    private Question question(int item) {
        return form.questionOf(form.items().get(item));
    }
}
