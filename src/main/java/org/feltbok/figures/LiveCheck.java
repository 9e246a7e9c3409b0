package org.feltbok.figures;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.dataset.LiveStudyData;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the published values came out when they were last compared. After a change of the data only
 * those are compared again that are computed from what changed. For one thread at a time; noting a
 * change may come from any.
 */
final class LiveCheck {
    /**
     * @param dependencies full names of what it is computed from; empty = it could not be computed
     */
    private record Kept(Checked checked, Set<String> dependencies) {}

    private Map<PublishedValue, Kept> kept = new HashMap<>();
    private final NotedItems noted = new NotedItems();

    void note(LiveStudyData.DataChange change) {
        noted.note(change);
    }

    /**
     * What changed must be taken before the data are: what comes meanwhile is compared again. All
     * is where the data could not be read.
     */
    PublishedCheck.Summary of(
            java.util.function.Supplier<StudyData> data,
            List<PublishedValue> published,
            List<QuotedNumber> quoted) {
        return noted.over(change -> compared(change, data.get(), published, quoted));
    }

    private PublishedCheck.Summary compared(
            LiveStudyData.DataChange change,
            StudyData data,
            List<PublishedValue> published,
            List<QuotedNumber> quoted) {
        Measures measures = new Measures(data);
        Map<PublishedValue, Kept> now = new HashMap<>();
        List<Checked> checked = new ArrayList<>();
        for (PublishedValue value : published) {
            Kept known = now.getOrDefault(value, kept.get(value));
            if (known == null
                    || !now.containsKey(value)
                            && NotedItems.isTouched(known.dependencies(), change)) {
                known =
                        new Kept(
                                PublishedMatch.check(measures, value, quoted), of(measures, value));
            }
            now.put(value, known);
            checked.add(known.checked());
        }
        kept = now;
        return new PublishedCheck.Summary(checked);
    }

    private static Set<String> of(Measures measures, PublishedValue value) {
        try {
            return measures.dependencies(measures.read(value.measure()));
        } catch (FaultException e) {
            return Set.of();
        }
    }
}
