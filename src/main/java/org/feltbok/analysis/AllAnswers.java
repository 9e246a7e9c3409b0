package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.Set;

/** What percentages of an item's answers are taken of: all answers, "don't know" among them. */
final class AllAnswers extends CountStatistic {
    AllAnswers() {
        super("base");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.NUMBER, Of.SCALE, Of.CATEGORY, Of.SEVERAL, Of.TEXT, Of.DAY);
    }

    @Override
    Estimate of(Sample sample) {
        Sample.Answers answers = sample.answers();
        return ItemSample.count(answers.all(), answers.missing());
    }

    @Override
    public String inR() {
        return "sum(!is.na(x))  # x with a class for \"don't know\"";
    }
}
