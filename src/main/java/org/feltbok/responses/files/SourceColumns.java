package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a file as the program that wrote it means them; worked out once. */
final class SourceColumns {
    private static final ColumnName NO_ANSWER = new ColumnName(Optional.empty(), Optional.empty());

    private final ResponseSource source;
    private final List<Optional<String>> about = new ArrayList<>();
    private final List<ColumnName> names = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Header header;
    private final boolean plain;

    /** As they were matched, or chosen. */
    SourceColumns(Header written, ResponseSource source, List<ColumnTarget> targets, Form form) {
        this.source = source;
        plain = source == ResponseSources.ALL.getFirst();
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            ColumnTarget target = targets.get(i);
            String column = written.names().get(i);
            boolean isAbout = target.kind() == ColumnTarget.Kind.ABOUT;
            about.add(isAbout ? Optional.of(target.name()) : Optional.empty());
            names.add(
                    target.isAnswer()
                            ? new ColumnName(
                                    form.item(target.name()),
                                    Optional.of(target.code()).filter(c -> !c.isEmpty()))
                            : NO_ANSWER);
            meant.add(isAbout ? target.name() : target.isAnswer() ? column : "");
        }
        header = new Header(meant);
    }

    /** As the program that wrote the file means them. */
    SourceColumns(Header written, Form form) {
        source = ResponseSources.of(written, form);
        plain = source == ResponseSources.ALL.getFirst();
        List<String> meant = new ArrayList<>();
        for (String column : written.names()) {
            // an item is meant whatever else the program may call so
            ColumnName name = source.column(column, written, form);
            Optional<String> own =
                    name.item().isPresent() ? Optional.empty() : source.about(column, written);
            if (own.isEmpty() && name.item().isEmpty() && source.leavesOut(column)) {
                leftOut.add(column);
                meant.add("");
            } else {
                meant.add(own.orElse(column));
            }
            about.add(own);
            names.add(own.isPresent() ? NO_ANSWER : name);
        }
        header = new Header(meant);
    }

    /** The names by which Feltbok knows the columns; empty for those that are left out. */
    Header header() {
        return header;
    }

    /** Whether a column is to be read as answers. */
    boolean isAnswer(int column) {
        return about.get(column).isEmpty() && !header.names().get(column).isEmpty();
    }

    /** Whether blanks may stand between several answers in one cell. */
    boolean setsApartByBlanks() {
        return source.setsApartByBlanks();
    }

    ColumnName name(int column) {
        return names.get(column);
    }

    /** Columns that the program wrote for itself. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Brings the cells of a row into the form of Feltbok's own files, in their place. */
    void translate(String[] cells) {
        for (int i = 0; i < names.size() && !plain; i++) {
            cells[i] = source.cell(about.get(i), names.get(i), cells[i]);
        }
    }
}
