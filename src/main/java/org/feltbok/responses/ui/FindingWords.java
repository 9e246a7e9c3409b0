package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Question;
import org.feltbok.responses.EntryFinding;
import org.feltbok.responses.Form;

import java.util.Locale;

/** A finding in words: a rule that has words of its own says them. */
final class FindingWords {
    private FindingWords() {}

    static String of(EntryFinding finding, Form form, Wording wording) {
        String name = wording.item(form, finding.item());
        Question question = form.questionOf(finding.item());
        if (finding.kind() == EntryFinding.Kind.OUT_OF_RANGE
                && !question.constraintMessage().isEmpty()) {
            return name + ": " + wording.of(question.constraintMessage());
        }
        String key = "entry.finding." + finding.kind().name().toLowerCase(Locale.ROOT);
        return wording.get(key, name);
    }
}
