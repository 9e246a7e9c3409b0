package org.feltbok.checks;

import org.feltbok.questionnaire.Item;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * All findings, those of one check and item together, kept in their order as they come and go: what
 * is found is told without going through it. For one thread at a time.
 */
final class FiledFindings {
    private static final Comparator<FoundAlike> ORDER =
            FoundAlike.WORST
                    .thenComparing(f -> f.check().key())
                    .thenComparing(f -> f.about().map(Item::id).orElse(""));

    private final Map<Filed.Kind, InOrder<Filed>> open = new HashMap<>();
    private final Map<Filed.Kind, InOrder<Filed>> accepted = new HashMap<>();
    private Map<Accepted.Key, Accepted> acceptances = Map.of();

    /**
     * What somebody accepted from now on; those findings must be out whose acceptance is another.
     */
    void accept(Map<Accepted.Key, Accepted> now) {
        acceptances = now;
    }

    Map<Accepted.Key, Accepted> acceptances() {
        return acceptances;
    }

    void put(Filed filed) {
        of(filed)
                .merge(
                        filed.kind(),
                        InOrder.by(Filed.ORDER).with(filed),
                        (all, one) -> all.with(filed));
    }

    /** Takes one out that was put in, while the same things are accepted. */
    void take(Filed filed) {
        of(filed)
                .computeIfPresent(
                        filed.kind(),
                        (kind, all) -> {
                            InOrder<Filed> rest = all.without(filed);
                            return rest.isEmpty() ? null : rest;
                        });
    }

    private Map<Filed.Kind, InOrder<Filed>> of(Filed filed) {
        return isAccepted(filed.finding()) ? accepted : open;
    }

    private boolean isAccepted(Finding finding) {
        if (acceptances.isEmpty()) {
            return false;
        }
        Accepted known = acceptances.get(Accepted.Key.of(finding));
        return known != null && known.accepts(finding);
    }

    /** All that is found now; does not change. */
    Findings now() {
        return new Findings(told(open), told(accepted));
    }

    private static List<FoundAlike> told(Map<Filed.Kind, InOrder<Filed>> found) {
        return found.values().stream().map(FiledFindings::alike).sorted(ORDER).toList();
    }

    private static FoundAlike alike(InOrder<Filed> all) {
        Filed first = all.getFirst();
        Optional<Item> about = first.finding().about();
        Optional<StudyForm> form = Optional.ofNullable(first.form());
        return new FoundAlike(
                first.finding().check(),
                about,
                form.flatMap(f -> about.map(f.form()::shortName)).orElse(""),
                form.flatMap(f -> about.map(i -> name(f, i))).orElse(""),
                new Parts<>(all, Filed::place),
                new Parts<>(all, Filed::finding));
    }

    private static String name(StudyForm form, Item item) {
        boolean plain = form.isMain() || form.isOnly();
        return plain ? item.name() : form.form().questionnaire().name() + "/" + item.name();
    }

    /** Something of each, in their order. */
    private static final class Parts<T> extends AbstractList<T> implements RandomAccess {
        private final InOrder<Filed> all;
        private final Function<Filed, T> part;

        Parts(InOrder<Filed> all, Function<Filed, T> part) {
            this.all = all;
            this.part = part;
        }

        @Override
        public T get(int index) {
            return part.apply(all.get(index));
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
