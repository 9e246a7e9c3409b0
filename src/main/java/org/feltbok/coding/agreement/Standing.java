package org.feltbok.coding.agreement;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far figures of what is agreed rest on agreement, of all answers to all questions of a
 * codebook.
 *
 * @param alone answers that the counting coder did alone: their codes count
 * @param open disagreements that nobody settled
 * @param left answers with codes that all gave and that were not taken over
 * @param neither answers that count without a code, since too few are done with them
 * @param hidden questions of which who works may know nothing of this yet
 */
public record Standing(int alone, int open, int left, int neither, int hidden) {
    public static final Standing NOTHING = new Standing(0, 0, 0, 0, 0);

    /** A question of which nothing is told yet. */
    static final Standing HIDDEN = new Standing(0, 0, 0, 0, 1);

    /** Figures lack nothing, as far as may be known. */
    public boolean isWhole() {
        return open + left + neither + hidden == 0;
    }

    Standing plus(Standing other) {
        return new Standing(
                alone + other.alone,
                open + other.open,
                left + other.left,
                neither + other.neither,
                hidden + other.hidden);
    }

    /**
     * Of the answers to one question.
     *
     * @param people all who may have coded them
     * @param lone identities of the answers that the counting coder did alone
     */
    static Standing of(
            List<CodedText> texts, List<Decision> decisions, List<Coder> people, Set<String> lone) {
        Pairing settled = Pairing.of(List.of(), List.of(), decisions);
        Map<List<String>, List<CodedText>> shared = new LinkedHashMap<>();
        int alone = 0;
        int neither = 0;
        for (CodedText text : texts) {
            List<String> done = people.stream().map(Coder::id).filter(text::isDone).toList();
            if (lone.contains(text.ref().id())) {
                alone++;
            } else if (done.size() > 1) {
                shared.computeIfAbsent(done, d -> new ArrayList<>()).add(text);
            } else if (!settled.decisions().containsKey(text.ref().id())) {
                neither++;
            }
        }
        int open = 0;
        int left = 0;
        for (Map.Entry<List<String>, List<CodedText>> by : shared.entrySet()) {
            Pairing pairing = new Pairing(by.getKey(), by.getValue(), settled.decisions());
            left += pairing.toTakeOver();
            open +=
                    (int)
                            pairing.disagreements().stream()
                                    // on whichever words it stands, it counts
                                    .filter(d -> d.decision().isEmpty() && !d.ofWords())
                                    .count();
        }
        return new Standing(alone, open, left, neither, 0);
    }
}
