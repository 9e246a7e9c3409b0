package org.feltbok.responses.files;

import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says of each row that was read whether it is a new response or is to change one that is in the
 * study, and makes what will be written of it.
 */
final class RowPlacing {
    private final Form form;
    private final Lookups lookups;
    private final Place file;
    private final AboutCells.Faults faults;
    private final int firstPosition;
    private Optional<ReadNotes> notes = Optional.empty();
    private Optional<RuledRow> ruled = Optional.empty();
    private Existing existing = Existing.NEW;
    private Map<String, String> firstEntries = Map.of();
    private Map<String, String> ids = Map.of();
    private final Map<String, Integer> casesSeen = new HashMap<>();
    private final ReadResponses read = new ReadResponses();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /**
     * A row whose cells were read.
     *
     * @param caseNamed what stands in the column of the case
     * @param about a row of the table response, not yet with an identity
     * @param told what the file itself says of the response, by column of the table
     * @param answers a row of the answer matrix, likewise
     */
    record Cells(
            int number,
            String caseNamed,
            @Nullable Object[] about,
            Map<String, Object> told,
            @Nullable Object[] answers,
            List<TextCell.Text> texts) {
        String key() {
            return String.valueOf(about[AboutCells.KEY]);
        }

        int pass() {
            return (Integer) Objects.requireNonNull(about[AboutCells.PASS]);
        }

        @Nullable String ofCase() {
            return (String) about[AboutCells.CASE];
        }
    }

    /**
     * @param firstPosition of the first response read
     */
    RowPlacing(
            Form form, Lookups lookups, Place file, int firstPosition, AboutCells.Faults faults) {
        this.form = form;
        this.lookups = lookups;
        this.file = file;
        this.firstPosition = firstPosition;
        this.faults = faults;
    }

    void look(ReadNotes made, RuledRow rules) {
        notes = Optional.of(made);
        ruled = Optional.of(rules);
    }

    void existing(Existing choice, StudyLookups known) {
        existing = choice;
        firstEntries = known.firstEntries();
        ids = known.ids();
    }

    ReadResponses result() {
        return read;
    }

    void take(Cells row) {
        String known = known(row);
        if (known != null) {
            update(row, known);
        } else if (hasPlace(row)) {
            add(row);
        }
    }

    private void add(Cells row) {
        String name = Lookups.name(row.key(), row.pass());
        Integer earlier = rowOf.putIfAbsent(name, row.number());
        if (earlier != null) {
            tell(row, About.KEY, Wrong.of("twice", row.key(), earlier));
            return;
        }
        if (lookups.taken().contains(name)) {
            tell(row, About.KEY, Wrong.of("already", row.key()));
            return;
        }
        Set<Item> aside =
                ruled.map(r -> r.look(row.number(), row.answers(), row.texts())).orElse(Set.of());
        String id = lookups.ids().response(name);
        @Nullable Object[] response = row.about();
        response[0] = id;
        response[1] = form.id();
        if (response[AboutCells.ORIGIN] == null) {
            response[AboutCells.SOURCE] = file.file() + ":" + row.number();
        }
        response[response.length - 1] = firstPosition + read.count();
        row.answers()[0] = id;
        read.responses.add(response);
        read.answers.add(row.answers());
        for (TextCell.Text text : row.texts()) {
            read.texts.add(
                    new Object[] {
                        lookups.ids().text(name, text.item().name()),
                        id,
                        text.item().id(),
                        text.words(),
                        aside.contains(text.item()) ? 1 : 0
                    });
        }
    }

    /**
     * The response in the study that a row is to change: that of its key, else the first entry of
     * its case; null if there is none or none is to be changed.
     */
    private @Nullable String known(Cells row) {
        if (existing != Existing.UPDATE) {
            return null;
        }
        String byKey = ids.get(Lookups.name(row.key(), row.pass()));
        String first = first(row);
        return byKey != null || first == null || row.pass() != 1 ? byKey : ids.get(first);
    }

    private @Nullable String first(Cells row) {
        String of = row.ofCase();
        return of == null ? null : firstEntries.get(of);
    }

    private void update(Cells row, String known) {
        Integer earlier = rowOf.putIfAbsent(known, row.number());
        if (earlier != null) {
            tell(row, About.KEY, Wrong.of("twice", row.key(), earlier));
            return;
        }
        String first = first(row);
        if (first != null && row.pass() == 1 && !known.equals(ids.get(first))) {
            tell(row, About.CASE, Wrong.of("case_has_response", row.caseNamed(), first));
            return;
        }
        read.known.add(
                new KnownResponse(
                        file.row(row.number()), known, row.told(), row.answers(), row.texts()));
    }

    /** Whether there may be a response of this case beside those there are; told if not. */
    private boolean hasPlace(Cells row) {
        String of = row.ofCase();
        if (row.pass() != 1 || of == null) {
            return true;
        }
        String first = firstEntries.get(of);
        if (first != null && existing == Existing.REFUSE) {
            tell(row, About.CASE, Wrong.of("case_has_response", row.caseNamed(), first));
            return false;
        }
        if (first != null && existing == Existing.SECOND) {
            row.about()[AboutCells.PASS] = 2;
            return true;
        }
        if (casesSeen.putIfAbsent(of, row.number()) != null) {
            notes.ifPresent(n -> n.note(row.number(), "second_first", form.questionnaire().name()));
        }
        return true;
    }

    private void tell(Cells row, String column, Wrong wrong) {
        faults.tell(row.number(), column, wrong);
    }
}
