package org.feltbok.responses.ui;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Form;

/** A finding in words: a rule that has words of its own says them. */
public final class FindingWords {
    private FindingWords() {}

    public static String of(Finding finding, Form form, Wording wording) {
        String name = wording.item(form, finding.item());
        if (finding.check().ownWords().isPresent()) {
            return name + ": " + wording.of(finding.check().ownWords().get());
        }
        Question question = form.questionOf(finding.item());
        if (finding.check().saysWordsOfRule() && !question.constraintMessage().isEmpty()) {
            return name + ": " + wording.of(question.constraintMessage());
        }
        String said = wording.get(finding.check().text(), name);
        String range = finding.check().isToldAtField() ? wording.range(finding.item()) : "";
        if (!range.isEmpty() && finding.item().type().isRanked()) {
            return wording.get("entry.finding.places", name, range);
        }
        return range.isEmpty() ? said : said + ": " + range;
    }
}
