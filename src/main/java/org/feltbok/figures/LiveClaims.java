package org.feltbok.figures;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the claims of the report came out when they were last held against the data. After a change
 * only those are tested again that rest on what changed. For one thread at a time; noting a change
 * may come from any.
 */
final class LiveClaims {
    /** A verdict is the same in every language. */
    private static final Texts TEXTS = new Texts(Language.EN);

    private record Kept(CheckedClaim.Verdict verdict, Set<String> dependencies) {}

    private Map<Claim, Kept> kept = new HashMap<>();
    private final NotedItems noted = new NotedItems();

    void note(LiveStudyData.DataChange change) {
        noted.note(change);
    }

    /** What changed is taken before the data are, as in {@link LiveCheck}. */
    Map<Claim, CheckedClaim.Verdict> of(Supplier<StudyData> data, List<Claim> claims) {
        kept = noted.over(change -> tested(change, data.get(), claims));
        Map<Claim, CheckedClaim.Verdict> verdicts = new LinkedHashMap<>();
        kept.forEach((claim, k) -> verdicts.put(claim, k.verdict()));
        return verdicts;
    }

    private Map<Claim, Kept> tested(
            LiveStudyData.DataChange change, StudyData data, List<Claim> claims) {
        ClaimCheck check = new ClaimCheck(data, TEXTS);
        Map<Claim, Kept> now = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Kept known = kept.get(claim);
            boolean same = known != null && !NotedItems.isTouched(known.dependencies(), change);
            now.put(
                    claim,
                    known != null && same
                            ? known
                            : new Kept(
                                    check.of(claim).verdict(), check.dependencies(List.of(claim))));
        }
        return now;
    }
}
