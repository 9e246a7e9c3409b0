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

/** Makes of each row of a plain file what will be written of it. */
final class RowPlacing {
    private final Form form;
    private final Lookups lookups;
    private final Place file;
    private final AboutCells.Faults faults;
    private final int firstPosition;
    private Optional<ReadNotes> notes = Optional.empty();
    private Optional<RuledRow> ruled = Optional.empty();
    private final Map<String, Integer> casesSeen = new HashMap<>();
    private final ReadResponses read = new ReadResponses();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /**
     * A row whose cells were read.
     *
     * @param about a row of the table response, not yet with an identity
     * @param answers a row of the answer matrix, likewise
     */
    record Cells(
            int number,
            @Nullable Object[] about,
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

    ReadResponses result() {
        return read;
    }

    void take(Cells row) {
        String of = row.ofCase();
        boolean isSecond =
                row.pass() == 1 && of != null && casesSeen.putIfAbsent(of, row.number()) != null;
        if (isSecond) {
            notes.ifPresent(n -> n.note(row.number(), "second_first", form.questionnaire().name()));
        }
        add(row);
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

    private void tell(Cells row, String column, Wrong wrong) {
        faults.tell(row.number(), column, wrong);
    }
}
