package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which response of the study a row is: that of its key; else, where a case has one response, that
 * of its case; else a new one. A key that was made for it is only believed where nothing else says
 * that the response there is somebody else's.
 */
final class RowIdentity {
    private static final Pattern OF_STUDY = Pattern.compile("responses/(.+)\\.csv:(\\d{1,8})");
    private static final Pattern STATISTICAL = Pattern.compile("(?i).*\\.(z?sav|dta)");
    private static final List<Integer> PASSES = List.of(1, 2, -1, -2);

    private final Form form;
    private final ImportChoices choices;
    private final KnownStudy known;
    private final ReadNotes notes;
    private final KeyColumn keys;
    private final String file;
    private final Set<String> sources = new HashSet<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> casesSeen = new HashMap<>();

    /**
     * What was found.
     *
     * @param id of the response that is there; null if it is a new one
     */
    record Found(@Nullable String id, boolean isRefused) {}

    /**
     * @param keys where the keys of its rows are from
     * @param file its name
     */
    RowIdentity(
            Form form,
            ImportChoices choices,
            KnownStudy known,
            ReadNotes notes,
            KeyColumn keys,
            String file) {
        this.form = form;
        this.choices = choices;
        this.known = known;
        this.notes = notes;
        this.keys = keys;
        this.file = file;
        known.about().values().forEach(row -> source(String.valueOf(row[AboutCells.SOURCE])));
    }

    /** A study made of a statistical file has its rows, the first below a head. */
    private void source(String source) {
        sources.add(source);
        Matcher m = OF_STUDY.matcher(source);
        if (m.matches() && STATISTICAL.matcher(file).matches()) {
            sources.add(bare(m.group(1)) + ":" + (Integer.parseInt(m.group(2)) - 1));
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * Whether the response of a row was made void. It is recognised by its key; by its case where
     * the file has no keys, as a response with another key may have taken the place of a void one.
     */
    boolean isVoid(
            int number, String key, int written, @Nullable String of, @Nullable String parent) {
        if (key.isEmpty()) {
            return false;
        }
        boolean isOwn = !isOfOther(number, key, of, parent);
        Map<String, String> ids = known.lookups().ids();
        if (written < 0) {
            return isOwn && ids.containsKey(Lookups.name(key, written));
        }
        int pass = isOwn && isSecond(key, written) ? 2 : written;
        if (isOwn && ids.containsKey(Lookups.name(key, pass))) {
            return false;
        }
        return isOwn && ids.containsKey(Lookups.name(key, -pass))
                || keys.isMade() && compares() && of != null && isOnlyVoid(of, pass);
    }

    /** Whether the key that was made for a row is that of somebody else in the study. */
    private boolean isOfOther(
            int number, String key, @Nullable String of, @Nullable String parent) {
        KeyColumn.From from = keys.from(number);
        String id = holder(key);
        if (id == null || from == KeyColumn.From.KEY) {
            return false;
        }
        @Nullable Object[] there = known.about().get(id);
        Object its = there == null ? null : there[AboutCells.CASE];
        if (form.questionnaire().isRoster() && from != KeyColumn.From.ROW) {
            return there != null && !Objects.equals(parent, there[AboutCells.PARENT]);
        }
        return switch (from) {
            case KEY -> false;
            case ROW -> true;
            case CASE, PARENT -> of == null || !of.equals(its);
            case MOMENT -> of != null && its != null && !of.equals(its);
        };
    }

    /** The response that has a key, in whatever pass. */
    private @Nullable String holder(String key) {
        for (int pass : PASSES) {
            String id = known.lookups().ids().get(Lookups.name(key, pass));
            if (id != null) {
                return id;
            }
        }
        return null;
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
     * @param parentNamed what the file has for what a member belongs to
     * @param response a row of the table response; a second entry is marked as such
     * @param faults told the column and what is wrong
     */
    Found find(
            int number,
            @Nullable Object[] response,
            String caseNamed,
            String parentNamed,
            BiConsumer<String, Wrong> faults) {
        String of = (String) response[AboutCells.CASE];
        String made = String.valueOf(response[AboutCells.KEY]);
        String parent = (String) response[AboutCells.PARENT];
        String key = isOfOther(number, made, of, parent) ? place(number) : made;
        response[AboutCells.KEY] = key;
        String first = of == null ? null : known.lookups().firstEntries().get(of);
        Map<String, String> ids = known.lookups().ids();
        if (choices.existing() == Existing.SECOND && pass(response) == 1) {
            boolean isThere = first != null || isSecond(key, 1);
            response[AboutCells.PASS] = isThere ? 2 : 1;
        }
        int pass = pass(response);
        String id = ids.get(Lookups.name(key, pass));
        boolean compares = compares();
        boolean isByCase = false;
        if (id == null && compares && of != null) {
            isByCase = true;
            if (known.several().contains(Lookups.name(of, pass))) {
                faults.accept(About.CASE, Wrong.of("case_has_several", caseNamed));
                return new Found(null, true);
            }
            String other = pass == 1 ? first : known.secondEntries().get(of);
            id = other == null ? null : ids.get(Lookups.name(other, pass));
        }
        if (form.questionnaire().isRoster() && isAstray(id, parent, parentNamed, faults)) {
            return new Found(null, true);
        }
        if (id == null && isReadBefore(number, key)) {
            faults.accept(About.KEY, Wrong.of("row_read", file));
            return new Found(null, true);
        }
        String name = id == null ? Lookups.name(key, pass) : id;
        Integer earlier = rowOf.putIfAbsent(name, number);
        if (earlier != null && isByCase && id != null) {
            faults.accept(
                    About.CASE, Wrong.of("case_has_response", caseNamed, String.valueOf(first)));
            return new Found(null, true);
        }
        if (earlier != null) {
            faults.accept(About.KEY, Wrong.of("twice", key, earlier));
            return new Found(null, true);
        }
        if (id != null && !compares) {
            faults.accept(About.KEY, Wrong.of("already", key));
            return new Found(null, true);
        }
        boolean isTaken =
                id == null
                        ? choices.existing() == Existing.REFUSE
                        : isOfOtherCase(id, of, first, ids);
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

    /** Of no form a member would be found, shown and counted nowhere; to another it never goes. */
    private boolean isAstray(
            @Nullable String id,
            @Nullable String parent,
            String parentNamed,
            BiConsumer<String, Wrong> faults) {
        @Nullable Object[] there = id == null ? null : known.about().get(id);
        if (there != null) {
            boolean isOther = parent != null && !parent.equals(there[AboutCells.PARENT]);
            if (isOther) {
                faults.accept(About.PARENT, Wrong.of("other_parent", parentNamed));
            }
            return isOther;
        }
        if (parent == null && parentNamed.isEmpty()) {
            faults.accept(
                    form.questionnaire().name(), Wrong.of("member", form.questionnaire().title()));
        }
        return parent == null;
    }

    /** What a row is called where the key made for it is taken. */
    private String place(int number) {
        return file + ":" + number;
    }

    /** Whether nothing but its place tells of a row, and one in that place was read before. */
    private boolean isReadBefore(int number, String key) {
        String made = bare(file.replaceFirst("\\.[^.]*$", "")) + ":" + number;
        return keys.from(number) == KeyColumn.From.ROW
                        && (sources.contains(place(number)) || sources.contains(made))
                || keys.from(number) != KeyColumn.From.KEY
                        && key.equals(place(number))
                        && holder(key) != null;
    }

    /** Whether a response would come to another case, which has one of its own. */
    private boolean isOfOtherCase(
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
