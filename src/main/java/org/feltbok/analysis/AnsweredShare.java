package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Valid answers in percent of all who reached the question. */
final class AnsweredShare extends PercentStatistic {
    AnsweredShare() {
        super("answered_share");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.NUMBER, Of.SCALE, Of.CATEGORY, Of.SEVERAL, Of.TEXT, Of.DAY);
    }

    @Override
    Estimate of(Sample sample) {
        Sample.Answers answers = sample.answers();
        return new Sample.Part(
                        answers.valid(),
                        answers.reached(),
                        answers.missing(),
                        Estimate.Method.SHARE_OF_REACHED)
                .percent();
    }

    @Override
    public String inR() {
        return "100 * sum(w * !is.na(x)) / sum(w)  # of those who came to the question";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return List.of(Told.of("figures.note.reached"));
    }
}
