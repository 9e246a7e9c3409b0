package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Which response of the study a row is: that of its key; else, where a case has one response, that
 * of its case; else a new one.
 */
final class RowIdentity {
    private final Form form;
    private final ImportChoices choices;
    private final KnownStudy known;
    private final ReadNotes notes;
    private final boolean keyMade;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> casesSeen = new HashMap<>();

    /**
     * What was found.
     *
     * @param id of the response that is there; null if it is a new one
     */
    record Found(@Nullable String id, boolean isRefused) {}

    /**
     * @param isKeyMade whether the file has no keys of its own, so that cases tell its rows apart
     */
    RowIdentity(
            Form form,
            ImportChoices choices,
            KnownStudy known,
            ReadNotes notes,
            boolean isKeyMade) {
        this.form = form;
        this.choices = choices;
        this.known = known;
        this.notes = notes;
        keyMade = isKeyMade;
    }

    /**
     * Whether the response of a row was made void. It is recognised by its key; by its case where
     * the file has no keys, as a response with another key may have taken the place of a void one.
     */
    boolean isVoid(String key, int written, @Nullable String of) {
        if (key.isEmpty()) {
            return false;
        }
        Map<String, String> ids = known.lookups().ids();
        if (written < 0) {
            return ids.containsKey(Lookups.name(key, written));
        }
        int pass = isSecond(key, written) ? 2 : written;
        if (ids.containsKey(Lookups.name(key, pass))) {
            return false;
        }
        return ids.containsKey(Lookups.name(key, -pass))
                || keyMade && compares() && of != null && isOnlyVoid(of, pass);
    }

    /** Whether a row that says nothing of it is a second entry. */
    private boolean isSecond(String key, int written) {
        Map<String, String> ids = known.lookups().ids();
        return choices.existing() == Existing.SECOND
                && written == 1
                && (ids.containsKey(Lookups.name(key, 1)) || ids.containsKey(Lookups.name(key, 2)));
    }

    /** Whether a case has a void response, and no other. */
    private boolean isOnlyVoid(String of, int pass) {
        return known.voided().contains(Lookups.name(of, -pass))
                && !(pass == 1 ? known.lookups().firstEntries() : known.secondEntries())
                        .containsKey(of);
    }

    private boolean compares() {
        return choices.existing() == Existing.UPDATE || choices.existing() == Existing.SECOND;
    }

    /**
     * @param response a row of the table response; a second entry is marked as such
     * @param faults told the column and what is wrong
     */
    Found find(
            int number,
            @Nullable Object[] response,
            String caseNamed,
            BiConsumer<String, Wrong> faults) {
        String key = String.valueOf(response[AboutCells.KEY]);
        String of = (String) response[AboutCells.CASE];
        String first = of == null ? null : known.lookups().firstEntries().get(of);
        Map<String, String> ids = known.lookups().ids();
        if (choices.existing() == Existing.SECOND && pass(response) == 1) {
            boolean isThere = first != null || isSecond(key, 1);
            response[AboutCells.PASS] = isThere ? 2 : 1;
        }
        int pass = pass(response);
        String id = ids.get(Lookups.name(key, pass));
        boolean compares = compares();
        if (id == null && compares && of != null) {
            String other = pass == 1 ? first : known.secondEntries().get(of);
            id = other == null ? null : ids.get(Lookups.name(other, pass));
        }
        String name = id == null ? Lookups.name(key, pass) : id;
        Integer earlier = rowOf.putIfAbsent(name, number);
        if (earlier != null) {
            faults.accept(About.KEY, Wrong.of("twice", key, earlier));
            return new Found(null, true);
        }
        if (id != null && !compares) {
            faults.accept(About.KEY, Wrong.of("already", key));
            return new Found(null, true);
        }
        boolean isTaken =
                id == null ? choices.existing() == Existing.REFUSE : isOfOther(id, of, first, ids);
        if (first != null && pass == 1 && isTaken) {
            faults.accept(About.CASE, Wrong.of("case_has_response", caseNamed, first));
            return new Found(null, true);
        }
        if (id == null && pass == 1 && of != null && casesSeen.putIfAbsent(of, number) != null) {
            notes.note(number, "second_first", form.questionnaire().name());
        }
        if (id == null && of != null && isOnlyVoid(of, pass)) {
            notes.note(number, "case_was_void", About.CASE);
        }
        return new Found(id, false);
    }

    /** Whether a response would come to another case, which has one of its own. */
    private boolean isOfOther(
            String id, @Nullable String of, @Nullable String first, Map<String, String> ids) {
        @Nullable Object[] now = known.about().get(id);
        return first != null
                && !id.equals(ids.get(Lookups.name(first, 1)))
                && now != null
                && !Objects.equals(now[AboutCells.CASE], of);
    }

    private static int pass(@Nullable Object[] response) {
        return (Integer) Objects.requireNonNull(response[AboutCells.PASS]);
    }
}
