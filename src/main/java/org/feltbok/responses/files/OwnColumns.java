package org.feltbok.responses.files;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RecordTable;

import java.util.BitSet;
import java.util.List;

/** Columns that the program that wrote a file made by itself, and that answer no question. */
public final class OwnColumns {
    private OwnColumns() {}

    /** By their places: when a response came in, who sent it, its key. */
    public static BitSet of(RecordTable table) {
        Form none =
                new Form(new Questionnaire("", "", LocalText.of(""), "", "", List.of(), List.of()));
        Header header = new Header(table.heads());
        ResponseSource source = ResponseSources.of(header, none);
        BitSet own = new BitSet();
        for (int i = 0; i < table.columns().size(); i++) {
            String head = table.columns().get(i).head();
            own.set(
                    i,
                    source.about(head, header).isPresent()
                            || source.leavesOut(head)
                                    && (!source.putsFirst(head)
                                            || isAmongFirst(i, header, source)));
        }
        return own;
    }

    /** Whether nothing but the program's own columns stands before one, nor it itself. */
    static boolean isAmongFirst(int column, Header header, ResponseSource source) {
        List<String> before = header.names().subList(0, column);
        return !before.contains(header.names().get(column))
                && before.stream()
                        .allMatch(h -> source.about(h, header).isPresent() || source.leavesOut(h));
    }
}
