package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RowHandler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets one thread take a file apart into cells while another finds out what they mean: rows and
 * faults reach the handler in the order of the file, some together.
 */
final class RowsAhead implements RowHandler {
    private static final int TOGETHER = 500;
    private final RowHandler handler;
    private final Consumer<List<Consumer<RowHandler>>> full;
    private List<Consumer<RowHandler>> waiting = new ArrayList<>();

    private RowsAhead(RowHandler handler, Consumer<List<Consumer<RowHandler>>> full) {
        this.handler = handler;
        this.full = full;
    }

    /**
     * @param reading gives the rows of a file to the handler it is given
     */
    static void read(Consumer<RowHandler> reading, RowHandler handler) {
        try (Pipe<List<Consumer<RowHandler>>> pipe =
                new Pipe<>(
                        out -> {
                            RowsAhead ahead = new RowsAhead(handler, out);
                            reading.accept(ahead);
                            out.accept(ahead.waiting);
                        })) {
            for (List<Consumer<RowHandler>> steps : pipe) {
                steps.forEach(step -> step.accept(handler));
            }
        }
    }

    /** Asked at once, as no row is read before it; the other thread has nothing to do yet. */
    @Override
    public boolean header(Header header) {
        return handler.header(header);
    }

    @Override
    public void row(int number, String[] cells) {
        String[] own = Arrays.copyOf(cells, cells.length);
        add(h -> h.row(number, own));
    }

    @Override
    public void fault(Fault fault) {
        add(h -> h.fault(fault));
    }

    private void add(Consumer<RowHandler> step) {
        waiting.add(step);
        if (waiting.size() == TOGETHER) {
            full.accept(waiting);
            waiting = new ArrayList<>();
        }
    }
}
