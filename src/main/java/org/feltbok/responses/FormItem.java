package org.feltbok.responses;

import java.util.List;
import java.util.Optional;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

/**
 * One thing that takes an answer: a question, or a row of a matrix.
 *
 * @param index place among all items of the form, from 0
 * @param column the matrix column of its answer; empty where each option has one
 * @param options empty unless answers are chosen
 * @param relevant when it is asked: all of these hold; empty = always
 * @param constraint what its answer must fulfil; empty = nothing
 */
public record FormItem(
        int index,
        String id,
        String name,
        LocalText label,
        Kind kind,
        String column,
        List<FormOption> options,
        List<String> relevant,
        String constraint) {

    /** How an answer is given. */
    public enum Kind {
        SINGLE,
        MULTIPLE,
        TEXT,
        INTEGER,
        DECIMAL,
        DATE
    }

    public FormItem {
        options = List.copyOf(options);
        relevant = List.copyOf(relevant);
    }

    /** The matrix columns that hold its answer. */
    public List<String> columns() {
        return kind == Kind.MULTIPLE ? options.stream().map(FormOption::column).toList() : List.of(column);
    }

    public boolean isChosen() {
        return kind == Kind.SINGLE || kind == Kind.MULTIPLE;
    }

    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    public Optional<FormOption> option(int value) {
        return options.stream().filter(o -> o.value() == value).findFirst();
    }

    public Optional<FormOption> byCode(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /** The printed answer that means don't know, if there is one. */
    public Optional<FormOption> dontKnow() {
        return options.stream()
                .filter(o -> o.missing().filter(m -> m == MissingKind.DONT_KNOW).isPresent())
                .findFirst();
    }
}
