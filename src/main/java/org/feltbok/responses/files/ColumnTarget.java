package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;

import java.util.Optional;

/**
 * What a column of a file of responses holds.
 *
 * @param name of what is said about the response ({@code _case}), or of the item; may be empty
 * @param code of the one answer, for a column that says whether it was ticked or what rank it has;
 *     {@code #1} for the column of what was ranked first
 */
public record ColumnTarget(Kind kind, String name, String code) {
    /** Nobody has said it yet. */
    public static final ColumnTarget UNSETTLED = new ColumnTarget(Kind.UNSETTLED, "", "");

    /** Nothing that is wanted. */
    public static final ColumnTarget LEFT_OUT = new ColumnTarget(Kind.LEFT_OUT, "", "");

    private static final String OUT = "-";

    /** What there is. */
    public enum Kind {
        /** Something about the response: its key, its case, when it was given. */
        ABOUT,
        /** The whole answer to an item. */
        ITEM,
        /** Whether one of several answers was given. */
        TICK,
        LEFT_OUT,
        UNSETTLED
    }

    static ColumnTarget about(String name) {
        return new ColumnTarget(Kind.ABOUT, name, "");
    }

    public static ColumnTarget item(Item item) {
        return new ColumnTarget(Kind.ITEM, item.name(), "");
    }

    static ColumnTarget tick(Item item, String code) {
        return new ColumnTarget(Kind.TICK, item.name(), code);
    }

    static ColumnTarget of(ColumnName name) {
        return name.item()
                .map(i -> name.code().map(c -> tick(i, c)).orElseGet(() -> item(i)))
                .orElse(UNSETTLED);
    }

    /** Read back from its word; empty if the form has no such thing. */
    public static Optional<ColumnTarget> of(String word, Form form) {
        if (word.equals(OUT)) {
            return Optional.of(LEFT_OUT);
        }
        Optional<String> about = ResponseSources.own(word);
        ColumnTarget target =
                about.isPresent() ? about(about.get()) : of(ColumnName.of(word, form));
        return Optional.of(target).filter(t -> t.kind() != Kind.UNSETTLED);
    }

    /** As it stands in files and on the command line; {@code -} = left out. */
    public String word() {
        return switch (kind) {
            case ABOUT, ITEM -> name;
            case TICK -> name + "/" + code;
            case LEFT_OUT -> OUT;
            case UNSETTLED -> "";
        };
    }

    /** The same where the item has another name. */
    public ColumnTarget called(String now) {
        return new ColumnTarget(kind, now, code);
    }

    /** Whether something of it comes into the study. */
    public boolean isTaken() {
        return kind == Kind.ABOUT || isAnswer();
    }

    /** Whether it is one place in a ranking, as {@code #1}. */
    public boolean isPlace() {
        return code.startsWith(ColumnName.PLACE);
    }

    public boolean isAnswer() {
        return kind == Kind.ITEM || kind == Kind.TICK;
    }
}
