package org.feltbok.questions;

import org.feltbok.questionnaire.Questionnaire;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change of a questionnaire, as a function: what it was when somebody wanted the change and
 * what it is when it is written may be two things.
 *
 * @param name of the change in the history: {@code questions.NAME}
 * @param args for the history
 * @param change refuses with a {@code FaultException} what cannot be made
 */
public record FormEdit(String name, List<String> args, UnaryOperator<Questionnaire> change) {
    public FormEdit {
        args = List.copyOf(args);
    }

    public Questionnaire apply(Questionnaire form) {
        Questionnaire changed = PresetEdits.follow(form, change.apply(form));
        Rules.requireAnswered(form, changed);
        return changed;
    }
}
