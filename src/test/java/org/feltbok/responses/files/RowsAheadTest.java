package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RowHandler;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Rows that one thread takes apart and another understands. */
class RowsAheadTest {
    private static final class Heard implements RowHandler {
        private final List<String> all = new ArrayList<>();

        @Override
        public boolean header(Header header) {
            all.add("header " + header.names());
            return true;
        }

        @Override
        public void row(int number, String[] cells) {
            all.add(number + " " + String.join(",", cells));
        }

        @Override
        public void fault(Fault fault) {
            all.add(fault.key());
        }
    }

    @Test
    void rowsAndFaultsComeInTheOrderOfTheFileAndTheArrayMayBeUsedAgain() {
        Heard heard = new Heard();
        RowsAhead.read(
                out -> {
                    String[] cells = new String[1];
                    out.header(new Header(List.of("a")));
                    for (int i = 2; i < 1702; i++) {
                        cells[0] = "c" + i;
                        if (i == 700) {
                            out.fault(Fault.at(Place.file("f").row(i), "tabular.ragged"));
                        } else {
                            out.row(i, cells);
                        }
                    }
                },
                heard);
        assertThat(heard.all).hasSize(1701).startsWith("header [a]", "2 c2", "3 c3");
        assertThat(heard.all.subList(698, 701))
                .containsExactly("699 c699", "tabular.ragged", "701 c701");
        assertThat(heard.all).endsWith("1701 c1701");
    }

    @Test
    void whatBreaksTheHandlerStopsTheReading() {
        RowHandler breaks =
                new RowHandler() {
                    @Override
                    public boolean header(Header header) {
                        return true;
                    }

                    @Override
                    public void row(int number, String[] cells) {
                        throw new IllegalStateException("row " + number);
                    }

                    @Override
                    public void fault(Fault fault) {}
                };
        assertThatThrownBy(
                        () ->
                                RowsAhead.read(
                                        out -> {
                                            out.header(new Header(List.of("a")));
                                            for (int i = 2; i < 100_000; i++) {
                                                out.row(i, new String[] {"x"});
                                            }
                                        },
                                        breaks))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("row 2");
    }
}
