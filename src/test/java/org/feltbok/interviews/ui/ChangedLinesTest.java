package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.feltbok.coding.CodableText;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.TextRef;
import org.feltbok.interviews.Passage;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Of the lines shown only those are touched that changed. */
class ChangedLinesTest {
    private static final int TIMES = 300;

    private final ObservableList<Line> rows = FXCollections.observableArrayList();
    private int touched;

    private static Line.Note note(int number) {
        String id = "p" + number;
        return new Line.Note(
                new Passage(id, "i", null, null, id, number),
                new CodedText(
                        new CodableText(TextRef.passage(id), id, "", null, "", null, 0),
                        List.of(),
                        List.of()));
    }

    private int touchedBy(List<Line> now) {
        ListChangeListener<Line> counting =
                c -> {
                    while (c.next()) {
                        touched += Math.max(c.getAddedSize(), c.getRemovedSize());
                    }
                };
        touched = 0;
        rows.addListener(counting);
        ChangedLines.put(rows, now);
        rows.removeListener(counting);
        assertThat(rows).isEqualTo(now);
        return touched;
    }

    @Test
    void whatIsTheSameIsLeftAlone() {
        Line.Note one = note(1);
        Line.Note two = note(2);
        touchedBy(List.of(new Line.Heading(null), one, two));
        assertThat(touchedBy(List.of(new Line.Heading(null), one, two))).isZero();
    }

    @Test
    void aNoteReadAnewIsDrawnThoughItSaysTheSame() {
        Line.Note other = note(2);
        touchedBy(List.of(note(1), other, note(3)));
        List<Line> now = new ArrayList<>(rows);
        now.set(1, new Line.Note(other.passage(), other.text()));
        assertThat(touchedBy(now)).isEqualTo(1);
        assertThat(rows.get(1)).isSameAs(now.get(1));
    }

    @Test
    void aLineMoreOrLessTouchesNoOther() {
        List<Line> lines = new ArrayList<>(List.of(note(1), note(2), note(3)));
        touchedBy(lines);
        lines.add(1, note(9));
        assertThat(touchedBy(lines)).isEqualTo(1);
        lines.removeFirst();
        assertThat(touchedBy(lines)).isEqualTo(1);
        assertThat(touchedBy(List.of())).isEqualTo(3);
    }

    @Test
    void whateverChangesTheLinesAreThoseThereAreNow() {
        Random random = new Random(8);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            switch (random.nextInt(4)) {
                case 0 -> lines.add(random.nextInt(lines.size() + 1), note(i));
                case 1 -> lines.add(new Line.Heading(null));
                case 2 -> {
                    if (!lines.isEmpty()) {
                        lines.remove(random.nextInt(lines.size()));
                    }
                }
                default -> Collections.shuffle(lines, random);
            }
            touchedBy(lines);
        }
    }
}
