package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Percent of all mentions: of the ticks of an item with several answers, of the codes given. */
final class MentionShare extends PercentStatistic {
    MentionShare() {
        super("mention_share");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.TICKS, Of.CODE);
    }

    @Override
    Estimate of(Sample sample) {
        return sample.mentions().percent();
    }

    @Override
    public String inR() {
        return "100 * sum(w * x) / sum(w * mentions)  # x: 1 if mentioned; mentions: how many in all";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return List.of(Told.of("figures.note.mentions"));
    }
}
