package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Response;
import org.feltbok.responses.StoredResponse;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is found in the first entries of one questionnaire. A response that changed is looked at
 * again by itself; where it is compared with others, those are filed anew that its change made
 * stand out or no longer, from what is kept here. For one thread at a time.
 */
final class FormFindings {
    /** What is compared: by which check, in which item. */
    private record Compared(AcrossCheck check, String item) {}

    /** What is kept of a response: not its answers. */
    private static final class Kept {
        private final Spot spot;
        private final Check.Place place;
        private final List<Finding> own;
        private final Map<Compared, Object> marks;
        private final Map<Compared, String> seen;

        /** Where its findings are filed. */
        private List<Filed> filed = List.of();

        Kept(
                Spot spot,
                Check.Place place,
                List<Finding> own,
                Map<Compared, Object> marks,
                Map<Compared, String> seen) {
            this.spot = spot;
            this.place = place;
            this.own = own;
            this.marks = marks;
            this.seen = seen;
        }
    }

    private final StudyForm study;
    private final int place;
    private final FiledFindings files;
    private final ResponseChecks checks;
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<Compared, Comparison> comparisons = new HashMap<>();

    /**
     * @param place of the questionnaire among all
     * @param files take what is found
     */
    FormFindings(StudyForm study, int place, FiledFindings files) {
        this.study = study;
        this.place = place;
        this.files = files;
        this.checks = new ResponseChecks(study.rules(), study.own());
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
        Set<String> anew = new LinkedHashSet<>();
        for (String id : ids) {
            StoredResponse now = there.get(id);
            Kept next = now == null ? null : look(now);
            Kept before = next == null ? kept.remove(id) : kept.put(id, next);
            if (before != null) {
                out(before);
            }
            compare(before, next);
            anew.add(id);
        }
        comparisons.values().forEach(c -> anew.addAll(c.changed()));
        fileAnew(anew);
    }

    /** What a response says is compared only where it says something else, or stands elsewhere. */
    private void compare(@Nullable Kept before, @Nullable Kept next) {
        Map<Compared, Object> was = before == null ? Map.of() : before.marks;
        Map<Compared, Object> is = next == null ? Map.of() : next.marks;
        boolean stays = before != null && next != null && before.spot.equals(next.spot);
        if (before != null) {
            was.forEach(
                    (compared, mark) -> {
                        if (!stays || !mark.equals(is.get(compared))) {
                            of(compared).take(before.spot, mark);
                        }
                    });
        }
        if (next != null) {
            is.forEach(
                    (compared, mark) -> {
                        if (!stays || !mark.equals(was.get(compared))) {
                            of(compared).put(next.spot, mark);
                        }
                    });
        }
    }

    private Comparison of(Compared compared) {
        return comparisons.computeIfAbsent(compared, c -> c.check().comparing());
    }

    /** Takes all findings in some responses out, before what is accepted changes. */
    void takeOut(Collection<String> ids) {
        ids.stream()
                .map(kept::get)
                .forEach(
                        k -> {
                            if (k != null) {
                                out(k);
                            }
                        });
    }

    /** Files what is found in some responses where it belongs now. */
    void fileAnew(Collection<String> ids) {
        for (String id : ids) {
            Kept response = kept.get(id);
            if (response != null) {
                out(response);
                response.filed = filed(response);
                response.filed.forEach(files::put);
            }
        }
    }

    private void out(Kept response) {
        response.filed.forEach(files::take);
        response.filed = List.of();
    }

    private List<Filed> filed(Kept response) {
        List<Filed> all = new ArrayList<>();
        response.own.forEach(f -> all.add(filed(response, "", f)));
        response.marks.forEach(
                (compared, mark) -> {
                    Comparison comparison = of(compared);
                    if (comparison.standsOut(response.spot, mark)) {
                        Finding finding = finding(compared, response);
                        all.add(filed(response, comparison.together(mark), finding));
                    }
                });
        return List.copyOf(all);
    }

    private Filed filed(Kept response, String together, Finding finding) {
        return new Filed(study, place, together, response.spot.position(), finding, response.place);
    }

    private Finding finding(Compared compared, Kept response) {
        Optional<Item> item = study.form().item(compared.item());
        String seen = response.seen.getOrDefault(compared, "");
        return new Finding(
                compared.check(), Finding.RESPONSE, response.spot.id(), item, List.of(), seen);
    }

    private Kept look(StoredResponse stored) {
        Response response = stored.response();
        var seen =
                new SeenResponse(
                        study.form(), stored, study.about(response), study.isMain(), study.today());
        Map<Compared, Object> marks = new HashMap<>();
        Map<Compared, String> texts = new HashMap<>();
        for (AcrossCheck check : Checks.of(AcrossCheck.class)) {
            check.marks(seen)
                    .forEach(
                            (item, value) -> {
                                var compared = new Compared(check, item);
                                marks.put(compared, value);
                                texts.put(compared, seen(seen, compared));
                            });
        }
        return new Kept(
                new Spot(response.position(), response.id()),
                new Check.Place(
                        response.key(), study.title(response), study.form().id(), response.pass()),
                checks.check(response.id(), stored.answers()).findings(),
                marks,
                texts);
    }

    /** What somebody accepts: the answer, or what the check sees of the whole response. */
    private String seen(SeenResponse seen, Compared compared) {
        return study.form()
                .item(compared.item())
                .map(i -> AnswerText.of(i, seen.stored().answers().get(i)))
                .orElseGet(() -> compared.check().seen(seen));
    }
}
