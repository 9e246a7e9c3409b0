package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Response;
import org.feltbok.responses.StoredResponse;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is found in the first entries of one questionnaire. A response that changed is looked at
 * again by itself; what is compared across responses is compared again only where it changed, from
 * what is kept here. For one thread at a time.
 */
final class FormFindings {
    /** What is compared: by which check, in which item. */
    private record Compared(AcrossCheck check, String item) {}

    /** What is kept of a response: not its answers. */
    private record Kept(
            int position,
            Check.Place place,
            List<Finding> own,
            Map<Compared, Object> marks,
            Map<String, String> seen) {}

    private final StudyForm study;
    private final ResponseChecks checks;
    private final Map<String, Kept> kept = new HashMap<>();

    /** Those in which something is found by themselves, in their order. */
    private final SortedMap<Spot, Kept> found = new TreeMap<>();

    /** What is compared, of those that have it, in their order. */
    private final Map<Compared, SortedMap<Spot, Object>> marks = new HashMap<>();

    private final Map<Compared, List<String>> across = new HashMap<>();
    private final Set<Compared> changed = new HashSet<>();

    /** Where a response stands among the others. */
    private record Spot(int position, String id) implements Comparable<Spot> {
        private static final Comparator<Spot> ORDER =
                Comparator.comparingInt(Spot::position).thenComparing(Spot::id);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    FormFindings(StudyForm study) {
        this.study = study;
        this.checks = new ResponseChecks(study.rules());
    }

    StudyForm study() {
        return study;
    }

    /**
     * Takes in how some responses are now.
     *
     * @param ids those asked for; what is not among the responses is gone
     */
    void put(Collection<String> ids, List<StoredResponse> responses) {
        Map<String, StoredResponse> there = new HashMap<>();
        responses.stream()
                .filter(r -> r.response().pass() == 1)
                .forEach(r -> there.put(r.response().id(), r));
        for (String id : ids) {
            StoredResponse now = there.get(id);
            Kept next = now == null ? null : look(now);
            Kept before = next == null ? kept.remove(id) : kept.put(id, next);
            Map<Compared, Object> was = before == null ? Map.of() : before.marks();
            Map<Compared, Object> is = next == null ? Map.of() : next.marks();
            Set<Compared> all = new HashSet<>(was.keySet());
            all.addAll(is.keySet());
            boolean moved = before != null && next != null && before.position() != next.position();
            all.stream()
                    .filter(c -> moved || !Objects.equals(was.get(c), is.get(c)))
                    .forEach(changed::add);
            place(id, before, next);
        }
    }

    private void place(String id, @Nullable Kept before, @Nullable Kept now) {
        if (before != null) {
            Spot spot = new Spot(before.position(), id);
            found.remove(spot);
            before.marks().keySet().forEach(c -> of(c).remove(spot));
        }
        if (now != null) {
            Spot spot = new Spot(now.position(), id);
            if (!now.own().isEmpty()) {
                found.put(spot, now);
            }
            now.marks().forEach((c, mark) -> of(c).put(spot, mark));
        }
    }

    private SortedMap<Spot, Object> of(Compared compared) {
        return marks.computeIfAbsent(compared, c -> new TreeMap<>());
    }

    private Kept look(StoredResponse stored) {
        Response response = stored.response();
        var seen = new SeenResponse(study.form(), stored, study.about(response), study.isMain());
        Map<Compared, Object> marks = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (AcrossCheck check : Checks.of(AcrossCheck.class)) {
            check.marks(seen)
                    .forEach(
                            (item, value) -> {
                                marks.put(new Compared(check, item), value);
                                texts.put(item, seen(stored, item));
                            });
        }
        return new Kept(
                response.position(),
                new Check.Place(response.key(), study.title(response)),
                checks.check(response.id(), stored.answers()).findings(),
                marks,
                texts);
    }

    /** What somebody accepts: the answer, or the case that the response is about. */
    private String seen(StoredResponse stored, String name) {
        return study.form()
                .item(name)
                .map(i -> AnswerText.of(i, stored.answers().get(i)))
                .orElse(stored.caseKey());
    }

    /** All that is found now. */
    List<Finding> findings() {
        compare();
        List<Finding> all = new ArrayList<>();
        found.values().forEach(k -> all.addAll(k.own()));
        across.forEach((compared, ids) -> ids.forEach(id -> all.add(finding(compared, id))));
        return all;
    }

    private void compare() {
        for (Compared compared : changed) {
            List<AcrossCheck.Mark> all = new ArrayList<>();
            of(compared).forEach((spot, mark) -> all.add(new AcrossCheck.Mark(spot.id(), mark)));
            across.put(compared, List.copyOf(compared.check().found(all)));
        }
        changed.clear();
    }

    private Finding finding(Compared compared, String id) {
        Optional<Item> item = study.form().item(compared.item());
        String seen = place(id, Kept::seen).getOrDefault(compared.item(), "");
        return new Finding(compared.check(), Finding.RESPONSE, id, item, List.of(), seen);
    }

    private <T> T place(String id, java.util.function.Function<Kept, T> of) {
        return of.apply(Objects.requireNonNull(kept.get(id)));
    }

    Check.Place place(String id) {
        return place(id, Kept::place);
    }
}
