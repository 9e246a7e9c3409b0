package org.feltbok.responses.twice;

import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.AnsweringRig;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StartResponse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A study in which two people key the same forms. */
abstract class TwiceRig extends AnsweringRig {
    static final String AT = "2026-11-23T12:00:00";

    /**
     * One entry of a case's form: {@code q1=1}, {@code q3=2 12}, {@code q13=4}, {@code q12=a text}.
     */
    void key(String id, String ofCase, int pass, String who, String... cells) {
        file.run(new StartResponse(form, id, Optional.of(ofCase), ofCase, "", pass, who, AT));
        for (String cell : cells) {
            String name = cell.substring(0, cell.indexOf('='));
            String text = cell.substring(cell.indexOf('=') + 1);
            set(id, name, CellAnswer.read(item(name), text).orElseThrow());
        }
    }

    void finish(String... ids) {
        Arrays.stream(ids).forEach(id -> file.run(new FinishResponse(id, id, "")));
    }

    /** Both entries of a case, complete. */
    void both(String ofCase, String first, String second) {
        key("a" + ofCase, ofCase, 1, "Silje", first.split(";"));
        key("b" + ofCase, ofCase, 2, "Jonas", second.split(";"));
        finish("a" + ofCase, "b" + ofCase);
    }

    TwiceKeyed twice() {
        return file.read(h -> TwiceStore.read(h, form));
    }

    FieldDifference difference(String name) {
        return twice().differences().stream()
                .filter(d -> d.item().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void settle(String name, SettleChoice choice) {
        file.run(SettleField.of(rules, difference(name), choice, "Marit", AT));
    }

    void other(String name, Answer value) {
        file.run(SettleField.other(rules, difference(name), value, "Marit", AT));
    }

    /** What stands in a response, as a cell of the plain files. */
    String stored(String response, String name) {
        return AnswerText.of(
                item(name),
                file.read(h -> ResponseStore.answers(h, form, response)).get(item(name)));
    }

    List<String> told() {
        return twice().differences().stream()
                .map(
                        d ->
                                "%s %s: %s | %s"
                                        .formatted(
                                                d.pair().title(),
                                                d.item().name(),
                                                d.first(),
                                                d.second()))
                .toList();
    }
}
